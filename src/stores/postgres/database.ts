import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { isAway } from './failures.js';

/** Asks for rows. What their columns are is up to whoever writes the SQL. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Connections that one process holds at most, besides the one that listens. */
const connections = 10;
/** Milliseconds after which a connection that is not there, or an answer that does not come, is given up. */
const patience = { connection: 5000, answer: 30_000 };
/** A server that restarts is away for a moment: milliseconds for which it is tried again, and between two tries. */
const away = { most: 2000, pause: 100 };

/** How a connection is made, whatever it is for. */
export function connectionTo(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'rapporteur',
    connectionTimeoutMillis: patience.connection,
    query_timeout: patience.answer,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** Some connections to a PostgreSQL, made when they are needed. */
export class Database {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ ...connectionTo(url), max: connections });
    // An idle connection that breaks is let go, and the next query makes a new one: nothing is lost with it.
    this.#pool.on('error', () => undefined);
  }

  readonly query: Query = (text, values) => this.session((query) => query(text, values));

  /** Does some work in one transaction: all of it or, where it throws, none. */
  transaction<Value>(work: (query: Query) => Promise<Value>): Promise<Value> {
    return this.session(async (query) => {
      await query('begin');
      try {
        const value = await work(query);
        await query('commit');
        return value;
      } catch (error) {
        // Where the connection is gone the transaction is, too.
        await query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  /** Does some work on one connection that nothing else uses meanwhile. */
  async session<Value>(work: (query: Query) => Promise<Value>): Promise<Value> {
    const client = await this.#connect();
    // What breaks between two queries is told by the next one.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    let broken = false;
    try {
      return await work(async <Row extends object>(text: string, values: readonly unknown[] = []) => {
        try {
          return (await client.query<Row>(text, [...values])).rows;
        } catch (error) {
          // The server says what it refuses; without its word nobody knows what state the connection is in.
          broken ||= !(error instanceof pg.DatabaseError);
          throw error;
        }
      });
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** Waits for the queries under way, and ends the connections. */
  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #connect(): Promise<pg.PoolClient> {
    for (const since = performance.now(); ;) {
      try {
        return await this.#pool.connect();
      } catch (error) {
        // Nothing was asked yet, so that nothing is done twice.
        if (!isAway(error) || performance.now() - since > away.most) throw error;
        await setTimeout(away.pause);
      }
    }
  }
}
