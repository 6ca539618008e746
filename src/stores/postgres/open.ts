import { fail, succeed, type Result } from '../../model/result.js';
import type { Store } from '../store.js';
import { Database } from './database.js';
import { databaseFailure } from './failures.js';
import { Feed } from './feed.js';
import { migrate } from './migrate.js';
import { PostgresStore } from './postgres-store.js';
import { StandingConnection } from './standing-connection.js';

/**
 * Opens the store in the database that a URL names, and brings its schema up to date.
 *
 * Fails with `no-database` where it cannot be used and `newer-schema` where it belongs to a later version of the bot.
 */
export async function openPostgresStore(url: string): Promise<Result<Store>> {
  const database = new Database(url);
  const feed = new Feed(database);
  try {
    // Before the pool: a connection that is refused is given up at once here, where the pool would try again.
    const standing = await StandingConnection.open(url, feed);
    const store = new PostgresStore(database, feed, standing);
    const prepared = await prepare(database).catch(refused);
    if (prepared.ok) return succeed(store);
    await store.close();
    return prepared;
  } catch (error) {
    return refused(error);
  }
}

async function prepare(database: Database): Promise<Result<unknown>> {
  const [server] = await database.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  );
  if (server?.encoding === 'UTF8') return migrate(database);
  return fail(
    'no-database',
    `The database keeps text as ${server?.encoding ?? 'nobody knows'}: make one for the bot with createdb --encoding UTF8.`,
  );
}

function refused(error: unknown): Result<never> {
  return { ok: false, failure: databaseFailure(error) };
}
