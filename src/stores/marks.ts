import type { ZodType } from 'zod';
import { RecordsError } from '../model/records.js';
import type { Store } from './store.js';

/** Files that are read at once. */
const batch = 50;

/** What persons leave at answers, one mark each: their votes, for instance. Persons and answers go by key and id. */
export interface Marks<Mark> {
  /** Sets a person's mark, in place of the one before. */
  readonly set: (answer: string, person: string, mark: Mark) => Promise<void>;
  readonly get: (answer: string, person: string) => Promise<Mark | null>;
  /** By the answer's id. */
  readonly all: () => Promise<ReadonlyMap<string, readonly Mark[]>>;
  /** The answers that have some. */
  readonly answers: () => Promise<ReadonlySet<string>>;
  readonly count: () => Promise<number>;
  readonly remove: (isGone: (answer: string, person: string) => boolean) => Promise<void>;
}

/** The marks of one kind in a scope of the store. One that cannot be read counts as none. */
export function marksOf<Mark>(store: Store, scope: string, kind: string, schema: ZodType<Mark>): Marks<Mark> {
  const read = async (id: string): Promise<Mark | null> => {
    try {
      const parsed = schema.safeParse(await store.read(scope, kind, id));
      return parsed.success ? parsed.data : null;
    } catch (error) {
      if (error instanceof RecordsError) return null;
      throw error;
    }
  };
  const ids = (): Promise<readonly string[]> => store.ids(scope, kind);
  return {
    set: (answer, person, mark) => store.write(scope, kind, idOf(answer, person), mark),
    get: (answer, person) => read(idOf(answer, person)),
    all: async () => {
      const marks = new Map<string, Mark[]>();
      const known = await ids();
      for (let from = 0; from < known.length; from += batch) {
        const some = known.slice(from, from + batch);
        for (const [at, mark] of (await Promise.all(some.map(read))).entries()) {
          if (mark === null) continue;
          const { answer } = partsOf(some[at] ?? '');
          marks.set(answer, [...(marks.get(answer) ?? []), mark]);
        }
      }
      return marks;
    },
    answers: async () => new Set((await ids()).map((id) => partsOf(id).answer)),
    count: async () => (await ids()).length,
    remove: async (isGone) => {
      for (const id of await ids()) {
        const { answer, person } = partsOf(id);
        if (isGone(answer, person)) await store.remove(scope, kind, id);
      }
    },
  };
}

function idOf(answer: string, person: string): string {
  return `${answer}.${person}`;
}

function partsOf(id: string): { readonly answer: string; readonly person: string } {
  const [answer = '', person = ''] = id.split('.');
  return { answer, person };
}
