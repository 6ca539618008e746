import { randomBytes } from 'node:crypto';
import { Listeners } from '../listeners.js';
import { isName, type StoreChange } from '../store.js';
import type { Database, Query } from './database.js';
import { channel, type Notices } from './standing-connection.js';

/**
 * How processes over one database hear of each other's changes: by a word that goes out with the transaction, and, for
 * those who were not listening at that moment, by a table of what was changed last.
 */
export class Feed implements Notices {
  readonly #database: Database;
  readonly #listeners = new Listeners();
  /** Which words are this feed's own. */
  readonly #own = randomBytes(6).toString('hex');

  constructor(database: Database) {
    this.#database = database;
  }

  listen(listener: (change: StoreChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Tells the other processes once the transaction of this query is through. */
  async announce(query: Query, scope: string, name: string): Promise<void> {
    await query(
      `insert into rapporteur.changes (scope, name, at) values ($1, $2, now())
       on conflict (scope, name) do update set at = excluded.at`,
      [scope, name],
    );
    await query('select pg_notify($1, $2)', [channel, `${this.#own} ${scope} ${name}`]);
  }

  /** Tells this process. */
  tell(scope: string, name: string): void {
    this.#listeners.tell(scope, name);
  }

  onWord(word: string): void {
    const [by, scope = '', name = ''] = word.split(' ');
    if (by !== this.#own && isName(scope) && isName(name)) this.tell(scope, name);
  }

  async onGap(since: string): Promise<void> {
    // A change has the time at which its transaction began, and no transaction is given a whole minute.
    const missed = await this.#database.query<StoreChange>(
      `select scope, name from rapporteur.changes where at > $1::timestamptz - interval '1 minute'`,
      [since],
    );
    for (const { scope, name } of missed) this.tell(scope, name);
  }
}
