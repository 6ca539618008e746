import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { notice } from '../../model/notice.js';
import { RecordsError } from '../../model/records.js';
import { connectionTo } from './database.js';

/** The channel that words for the other processes go over. */
export const channel = 'rapporteur';

/** Milliseconds between two signs of life: silence looks the same as a connection that is gone. */
const betweenSigns = 10_000;
/** Milliseconds before a connection that broke is made again; twice as long each time, up to the most. */
const untilMended = { first: 50, most: 5000 };
/** Milliseconds for which a lock is asked for, and between two times. */
const patience = { most: 30_000, between: 20 };

/** What comes over the connection. */
export interface Notices {
  /** A word that some process said. */
  readonly onWord: (word: string) => void;
  /**
   * The connection is there again, and what was said meanwhile was not heard.
   * @param since When it was known to be whole for the last time, as the server tells the time.
   */
  readonly onGap: (since: string) => Promise<void>;
}

/**
 * The one connection that stays. It hears what other processes say, and holds the locks that they respect: of those it
 * takes any number, where connections from a pool that wait for each other could stand still. Where it breaks it is made
 * again. The locks are gone with it then, while what was done under them goes on.
 */
export class StandingConnection {
  readonly #url: string;
  readonly #notices: Notices;
  #client: pg.Client | null = null;
  #lastWhole: string | null = null;
  #closed = false;
  readonly #signs: NodeJS.Timeout;

  private constructor(url: string, notices: Notices) {
    this.#url = url;
    this.#notices = notices;
    this.#signs = setInterval(() => {
      if (this.#client !== null) void this.#sign(this.#client);
    }, betweenSigns);
    this.#signs.unref();
  }

  /** Rejects where it cannot be had; once it was there, it is mended. */
  static async open(url: string, notices: Notices): Promise<StandingConnection> {
    const connection = new StandingConnection(url, notices);
    try {
      await connection.#connect();
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  /**
   * Takes a lock, and resolves with how to give it back. Rejects with a `RecordsError` where another process does not
   * give it back within half a minute. It must not be asked for again while this process has it: it would be given.
   */
  async lock(name: string): Promise<() => Promise<void>> {
    for (const began = performance.now(); ;) {
      const client = this.#client;
      if (client !== null && (await take(client, name))) return () => giveBack(client, name);
      if (performance.now() - began > patience.most) {
        throw new RecordsError(notice(client === null ? 'records.database-away' : 'records.held-elsewhere'));
      }
      await pause(patience.between * (0.5 + Math.random()));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#signs);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(connectionTo(this.#url));
    // What breaks it also ends it.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      this.#notices.onWord(payload ?? '');
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      const since = this.#lastWhole;
      if (since !== null) await this.#notices.onGap(since);
      // One that breaks before this has come back never was there: whoever makes it tries once more.
      this.#lastWhole = await timeOf(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) {
      await client.end();
      return;
    }
    this.#client = client;
    client.once('end', () => {
      this.#client = null;
      if (!this.#closed) void this.#mend();
    });
  }

  async #mend(): Promise<void> {
    for (let wait = untilMended.first; ; wait = Math.min(2 * wait, untilMended.most)) {
      await pause(wait, undefined, { ref: false });
      if (this.#closed) return;
      try {
        await this.#connect();
        return;
      } catch {
        // Whoever asks for something meanwhile is told.
      }
    }
  }

  /** Finds out whether a connection is whole, and ends it where it is not. */
  async #sign(client: pg.Client): Promise<void> {
    try {
      this.#lastWhole = await timeOf(client);
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}

/** What time the server has. */
async function timeOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ now: string }>('select now()::text as now');
  return rows[0]?.now ?? null;
}

/** A lock's number: of 64 bits, so that two names hardly ever have the same, which would only make them wait. */
const numberOf = `hashtextextended('rapporteur ' || $1, 0)`;

async function take(client: pg.Client, name: string): Promise<boolean> {
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(${numberOf}) as taken`,
      [name],
    );
    return rows[0]?.taken === true;
  } catch {
    return false; // It broke, and is being mended.
  }
}

async function giveBack(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`select pg_advisory_unlock(${numberOf})`, [name]);
  } catch {
    // The lock went with the connection.
  }
}
