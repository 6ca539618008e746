import { notice } from '../../model/notice.js';
import { RecordsError, type RecordsDeed } from '../../model/records.js';
import { Queues } from '../queues.js';
import { announced, checkNames, type Store, type StoreChange } from '../store.js';
import type { Database, Query } from './database.js';
import { isAway, reasonOf } from './failures.js';
import type { Feed } from './feed.js';
import type { StandingConnection } from './standing-connection.js';

/** What a call is about: a scope, a kind or log, and what there may be beneath. */
type Names = readonly [scope: string, name: string, ...rest: string[]];

/**
 * A store in PostgreSQL, which any number of processes on any number of machines may share. Calls on one record, log or
 * document take turns in the process: on several connections they could overtake each other.
 */
export class PostgresStore implements Store {
  readonly #turns = new Queues();
  readonly #exclusive = new Queues();

  constructor(
    readonly database: Database,
    readonly feed: Feed,
    readonly standing: StandingConnection,
  ) {}

  read(scope: string, kind: string, id: string): Promise<unknown> {
    return this.#inTurn([scope, kind, id], 'read', async () => {
      const [row] = await this.database.query<{ value: unknown }>(
        'select value from rapporteur.records where scope = $1 and kind = $2 and id = $3',
        [scope, kind, id],
      );
      return row === undefined ? null : row.value;
    });
  }

  async write(scope: string, kind: string, id: string, value: unknown): Promise<void> {
    await this.#change([scope, kind, id], 'written', async (query) => {
      await query(
        `insert into rapporteur.records (scope, kind, id, value) values ($1, $2, $3, $4)
         on conflict (scope, kind, id) do update set value = excluded.value`,
        [scope, kind, id, JSON.stringify(value)],
      );
      return 1;
    });
  }

  async remove(scope: string, kind: string, id: string): Promise<boolean> {
    const removed = await this.#change([scope, kind, id], 'removed', async (query) => {
      const gone = await query(
        'delete from rapporteur.records where scope = $1 and kind = $2 and id = $3 returning id',
        [scope, kind, id],
      );
      return gone.length;
    });
    return removed > 0;
  }

  ids(scope: string, kind: string): Promise<readonly string[]> {
    return this.#list('select id as name from rapporteur.records where scope = $1 and kind = $2', [
      scope,
      kind,
    ]);
  }

  async append(scope: string, log: string, entry: object): Promise<void> {
    await this.#change([scope, log], 'written', async (query) => {
      await query('insert into rapporteur.entries (scope, log, entry) values ($1, $2, $3)', [
        scope,
        log,
        JSON.stringify(entry),
      ]);
      return 1;
    });
  }

  entries(scope: string, log: string): Promise<readonly unknown[]> {
    return this.#inTurn([scope, log], 'read', async () => {
      const rows = await this.database.query<{ entry: unknown }>(
        'select entry from rapporteur.entries where scope = $1 and log = $2 order by place',
        [scope, log],
      );
      return rows.map(({ entry }) => entry);
    });
  }

  revise(scope: string, log: string, revised: (entry: unknown) => unknown): Promise<number> {
    const work = async (query: Query): Promise<number> => {
      const rows = await query<{ place: string; entry: unknown }>(
        'select place, entry from rapporteur.entries where scope = $1 and log = $2 order by place for update',
        [scope, log],
      );
      const changed = rows.flatMap(({ place, entry }) => {
        const next = revised(entry);
        return next === entry ? [] : [{ place, next }];
      });
      const gone = changed.filter(({ next }) => next === null);
      const others = changed.filter(({ next }) => next !== null);
      await query(
        'delete from rapporteur.entries where scope = $1 and log = $2 and place = any($3::bigint[])',
        [scope, log, gone.map(({ place }) => place)],
      );
      await query(
        `update rapporteur.entries set entry = changed.entry
         from unnest($3::bigint[], $4::json[]) as changed (place, entry)
         where scope = $1 and log = $2 and entries.place = changed.place`,
        [scope, log, others.map(({ place }) => place), others.map(({ next }) => JSON.stringify(next))],
      );
      return changed.length;
    };
    return this.#change([scope, log], 'written', work, true);
  }

  document(scope: string, id: string): Promise<Uint8Array | null> {
    return this.#inTurn([scope, 'documents', id], 'read', async () => {
      const [row] = await this.database.query<{ bytes: Uint8Array }>(
        'select bytes from rapporteur.documents where scope = $1 and id = $2',
        [scope, id],
      );
      return row === undefined ? null : row.bytes;
    });
  }

  async keepDocument(scope: string, id: string, bytes: Uint8Array): Promise<void> {
    await this.#inTurn([scope, 'documents', id], 'written', () =>
      this.database.query(
        `insert into rapporteur.documents (scope, id, bytes) values ($1, $2, $3)
         on conflict (scope, id) do update set bytes = excluded.bytes`,
        [scope, id, bytes],
      ),
    );
  }

  removeDocument(scope: string, id: string): Promise<boolean> {
    return this.#inTurn([scope, 'documents', id], 'removed', async () => {
      const gone = await this.database.query(
        'delete from rapporteur.documents where scope = $1 and id = $2 returning id',
        [scope, id],
      );
      return gone.length > 0;
    });
  }

  documents(scope: string): Promise<readonly string[]> {
    return this.#list('select id as name from rapporteur.documents where scope = $1', [scope]);
  }

  scopes(): Promise<readonly string[]> {
    return this.#list(
      `select scope as name from rapporteur.records union select scope from rapporteur.entries
       union select scope from rapporteur.documents`,
      [],
    );
  }

  async exclusively<Value>(scope: string, work: () => Promise<Value>): Promise<Value> {
    checkNames(scope);
    return this.#exclusive.run(scope, async () => {
      const giveBack = await this.standing.lock(scope);
      try {
        return await work();
      } finally {
        await giveBack();
      }
    });
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    return this.feed.listen(listener);
  }

  async close(): Promise<void> {
    await this.#exclusive.settle();
    await this.#turns.settle();
    await this.standing.close();
    await this.database.close();
  }

  /**
   * Changes something, in one transaction where the change is announced or `isSeveral` statements; resolves with the
   * number of things that were changed.
   */
  async #change(
    names: Names,
    done: RecordsDeed,
    work: (query: Query) => Promise<number>,
    isSeveral = false,
  ): Promise<number> {
    const [scope, name] = names;
    const isAnnounced = announced.has(name);
    const changed = await this.#inTurn(names, done, () => {
      if (!isAnnounced && !isSeveral) return work(this.database.query);
      return this.database.transaction(async (query) => {
        const count = await work(query);
        if (isAnnounced && count > 0) await this.feed.announce(query, scope, name);
        return count;
      });
    });
    if (changed > 0) this.feed.tell(scope, name);
    return changed;
  }

  async #inTurn<Value>(names: Names, done: RecordsDeed, work: () => Promise<Value>): Promise<Value> {
    checkNames(...names);
    return this.#turns.run(names.join('/'), () => explained(done, work));
  }

  /** The names that a query finds. */
  async #list(text: string, names: readonly string[]): Promise<readonly string[]> {
    checkNames(...names);
    const rows = await explained('read', () => this.database.query<{ name: string }>(text, names));
    return rows.map(({ name }) => name);
  }
}

/** What the database refuses, as the records' own error. */
async function explained<Value>(done: RecordsDeed, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const why = isAway(error)
      ? notice('records.database-away')
      : notice(`records.not-${done}`, { why: reasonOf(error) });
    throw new RecordsError(why, { cause: error });
  }
}
