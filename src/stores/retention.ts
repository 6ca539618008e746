import { keptGuilds, type RecordsFor } from './records.js';
import type { Store } from './store.js';

const day = 86_400_000;

/** What came of one server's records; null stands for those of private messages. */
export interface Expiry {
  readonly guild: string | null;
  readonly removed: number;
}

/** Asked whose records they are, and told of what was removed, and of what could not be: retention must never end the bot. */
export interface Retention {
  /** Whether a server's records are for this process to look after, and not for another one. */
  readonly isOurs: (guild: string | null) => boolean;
  readonly onExpired: (expiry: Expiry) => void;
  readonly onError: (error: unknown, guild: string | null) => void;
}

/** Removes, on every server, what is older than its settings keep it. One that fails leaves the others alone. */
export async function expireAll(
  store: Store,
  recordsFor: RecordsFor,
  now: Date,
  { isOurs, onExpired, onError }: Retention,
): Promise<void> {
  let guilds: readonly (string | null)[];
  try {
    guilds = await keptGuilds(store);
  } catch (error) {
    onError(error, null);
    return;
  }
  for (const guild of guilds.filter(isOurs)) {
    try {
      onExpired({ guild, removed: await recordsFor(guild).expire(now) });
    } catch (error) {
      onError(error, guild);
    }
  }
}

/** Does it now and once a day from then on. The timer keeps no process alive; what is returned ends it. */
export function expireDaily(
  store: Store,
  recordsFor: RecordsFor,
  now: () => Date,
  retention: Retention,
): () => void {
  let last = Promise.resolve();
  const expire = (): void => {
    last = last.then(() => expireAll(store, recordsFor, now(), retention));
  };
  expire();
  const timer = setInterval(expire, day);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
