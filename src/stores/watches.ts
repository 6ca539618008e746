import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Watch, Watches } from '../model/records.js';
import type { Store } from './store.js';

const watchSchema: z.ZodType<Watch> = z.object({
  term: z.string(),
  channel: z.string().max(64),
  by: z.string().max(64),
  language: z.string().max(16),
  at: z.iso.datetime(),
});

/** The watches in a scope of the store. One that cannot be read counts as none. */
export function watchesOf(store: Store, scope: string): Watches {
  return {
    list: async () => {
      const ids = await store.ids(scope, 'watches');
      const found = await Promise.all(
        ids.map(async (id) => {
          const parsed = watchSchema.safeParse(await store.read(scope, 'watches', id));
          return parsed.success ? [{ ...parsed.data, id }] : [];
        }),
      );
      return found.flat().sort((one, other) => (one.at < other.at ? -1 : 1));
    },
    set: (watch) => store.write(scope, 'watches', keyOf(watch.term), watch),
    remove: (id) => (keyPattern.test(id) ? store.remove(scope, 'watches', id) : Promise.resolve(false)),
    seen: async (briefing) => {
      const version = await store.read(scope, 'watched', keyOf(briefing));
      return typeof version === 'string' ? version : null;
    },
    setSeen: (briefing, version) => store.write(scope, 'watched', keyOf(briefing), version),
  };
}

const keyPattern = /^[0-9a-f]{24}$/u;

/** Words in whatever case have one id. */
function keyOf(words: string): string {
  const folded = words.trim().replace(/\s+/gu, ' ').toLowerCase();
  return createHash('sha256').update(folded).digest('hex').slice(0, 24);
}
