import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe } from 'vitest';
import { openPostgresStore } from '../../src/stores/postgres/open.js';
import type { Store } from '../../src/stores/store.js';

/* Databases on the server that TEST_DATABASE_URL names, as a user who may make some; `.ci/with-postgres` starts one. */

const { TEST_DATABASE_URL: serverUrl } = process.env;

export const isPostgresThere = serverUrl !== undefined && serverUrl !== '';

/** A suite that needs PostgreSQL, and says so where there is none. */
export function describePostgres(name: string, tests: () => void): void {
  const why = isPostgresThere ? '' : ' (skipped: npm run test:postgres has a server for it)';
  describe.skipIf(!isPostgresThere)(`${name}${why}`, tests);
}

/** Asks the server, on a connection of its own. */
async function askServer(sql: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The URL of a server with some parts of it changed. */
export function urlWith(
  url: string,
  changed: Partial<Pick<URL, 'username' | 'password' | 'pathname'>>,
): string {
  return Object.assign(new URL(url), changed).href;
}

/** A database of a test's own. */
export class TestDatabase {
  readonly #opened: Store[] = [];
  readonly #connection: pg.Pool;

  private constructor(
    readonly name: string,
    readonly url: string,
  ) {
    this.#connection = new pg.Pool({ connectionString: url, max: 1 });
    this.#connection.on('error', () => undefined);
  }

  /** @param form What SQL says of a database's form; by default its text is in UTF-8. */
  static async create(form = `encoding 'UTF8'`): Promise<TestDatabase> {
    const name = `rapporteur_test_${randomBytes(6).toString('hex')}`;
    await askServer(`create database ${name} template template0 ${form}`);
    return new TestDatabase(name, urlWith(serverUrl ?? '', { pathname: `/${name}` }));
  }

  /** Asks it directly, beside the store. */
  async ask(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#connection.query<Record<string, unknown>>(sql)).rows;
  }

  /** Opens the store in it. */
  async open(): Promise<Store> {
    const opened = await openPostgresStore(this.url);
    if (!opened.ok) throw new Error(opened.failure.message);
    this.#opened.push(opened.value);
    return opened.value;
  }

  /** Ends the stores that were opened, and takes out all that they kept. */
  async empty(): Promise<void> {
    await this.#closeAll();
    const tables = await this.ask(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'rapporteur' and tablename <> 'migrations'`,
    );
    await this.ask(tables.map(({ name }) => `delete from ${String(name)};`).join(''));
  }

  /** Breaks all connections, as a server does that restarts. */
  breakConnections(): Promise<void> {
    return askServer(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${this.name}'`,
    );
  }

  async drop(): Promise<void> {
    await this.#closeAll();
    await this.#connection.end();
    await askServer(`drop database ${this.name} with (force)`);
  }

  async #closeAll(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((store) => store.close()));
  }
}
