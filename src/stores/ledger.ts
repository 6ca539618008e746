import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ledger, LedgerEntry, LedgerState, Marking } from '../model/ledger.js';
import type { Store } from './store.js';

const id = z.string().max(64);
const when = z.iso.datetime();

/** A line of what cites a briefing: the message's own record holds the rest. */
const lineSchema = z.object({ message: id, at: when, asker: id });

const entrySchema: z.ZodType<LedgerEntry> = z.object({
  message: id,
  channel: id,
  at: when,
  asker: id,
  language: z.string(),
  cited: z.array(z.object({ briefing: z.string(), title: z.string(), quote: z.string() })),
});

const stateSchema: z.ZodType<LedgerState> = z.object({
  briefing: z.string(),
  version: z.string().nullable(),
  isDue: z.boolean(),
});

const markingSchema: z.ZodType<Marking> = z.object({
  notes: z.array(
    z.object({
      briefing: z.string(),
      title: z.string(),
      state: z.enum(['withdrawn', 'changed']),
      at: when,
    }),
  ),
  outcome: z.enum(['marked', 'refused', 'gone']),
  // An earlier version kept none.
  accent: z.number().nullable().default(null),
});

/** A ledger that can forget. */
export interface KeptLedger extends Ledger {
  /** Removes what is kept of messages that somebody had sent, or that are of some time. */
  readonly remove: (
    isGone: (one: { readonly asker: string; readonly at: string }) => boolean,
  ) => Promise<void>;
}

/**
 * The ledger of a scope of the store. Each message has a record of what it cites; for each briefing a log lists the
 * messages that do, so that nothing else is read when it changes. The log is written first: a message that is listed and has
 * no record cites nothing.
 */
export function ledgerOf(store: Store, scope: string): KeptLedger {
  const read = async <Value>(kind: string, name: string, schema: z.ZodType<Value>): Promise<Value | null> => {
    const parsed = schema.safeParse(await store.read(scope, kind, name));
    return parsed.success ? parsed.data : null;
  };
  const stateOf = (key: string): Promise<LedgerState | null> => read('ledger', key, stateSchema);
  /** Keys of briefings that are known to have a state. */
  const stated = new Set<string>();

  const lines = async (key: string): Promise<readonly z.infer<typeof lineSchema>[]> =>
    (await store.entries(scope, logOf(key))).flatMap((line) => {
      const parsed = lineSchema.safeParse(line);
      return parsed.success ? [parsed.data] : [];
    });

  return {
    note: async (entry, versionOf) => {
      const { message, at, asker, cited } = entry;
      const briefings = new Set(cited.map((one) => one.briefing));
      await Promise.all(
        [...briefings].map(async (briefing) => {
          const key = keyOf(briefing);
          if (!stated.has(key) && (await stateOf(key)) === null) {
            const state: LedgerState = { briefing, version: versionOf(briefing), isDue: false };
            await store.write(scope, 'ledger', key, state);
          }
          stated.add(key);
          await store.append(scope, logOf(key), { message, at, asker });
        }),
      );
      await store.write(scope, 'cited', message, entry);
      await store.remove(scope, 'marked', message);
    },
    citing: async (briefing) => {
      const listed = new Set((await lines(keyOf(briefing))).map(({ message }) => message));
      const entries: LedgerEntry[] = [];
      for (const message of listed) {
        const entry = await read('cited', message, entrySchema);
        if (entry?.cited.some((one) => one.briefing === briefing) === true) entries.push(entry);
      }
      return entries;
    },
    states: async () => {
      const keys = await store.ids(scope, 'ledger');
      const states = await Promise.all(keys.map(stateOf));
      return states.filter((state) => state !== null);
    },
    setState: (state) => store.write(scope, 'ledger', keyOf(state.briefing), state),
    marking: (message) => read('marked', message, markingSchema),
    setMarking: (message, marking) => store.write(scope, 'marked', message, marking),
    remove: async (isGone) => {
      for (const key of await store.ids(scope, 'ledger')) {
        const all = await lines(key);
        const gone = all.filter(isGone);
        for (const { message } of gone) {
          await store.remove(scope, 'marked', message);
          await store.remove(scope, 'cited', message);
        }
        // Last, so that what is interrupted is found again.
        await store.revise(scope, logOf(key), (line) => {
          const parsed = lineSchema.safeParse(line);
          return parsed.success && !isGone(parsed.data) ? line : null;
        });
        if (gone.length < all.length) continue;
        stated.delete(key);
        await store.remove(scope, 'ledger', key);
      }
    },
  };
}

/** A briefing's id may be a path, which is no name for the store. */
function keyOf(briefing: string): string {
  return createHash('sha256').update(briefing).digest('hex').slice(0, 32);
}

function logOf(key: string): string {
  return `cites-${key}`;
}
