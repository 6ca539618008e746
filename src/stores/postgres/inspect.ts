import pg from 'pg';
import { succeed, type Result } from '../../model/result.js';
import { connectionTo } from './database.js';
import { databaseFailure } from './failures.js';
import { checkVersion, schemaVersion } from './migrate.js';
import { migrations } from './migrations.js';

/** A database as it is found. */
export interface DatabaseState {
  /** PostgreSQL's own version, as it tells it. */
  readonly server: string;
  /** Whether the next start of the bot will change the schema. */
  readonly isBehind: boolean;
}

/** Looks at the database that a URL names and changes nothing there. Fails as `openPostgresStore` does. */
export async function inspectDatabase(url: string): Promise<Result<DatabaseState>> {
  const client = new pg.Client(connectionTo(url));
  // What breaks it is told by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = await schemaVersion(
      async <Row extends object>(text: string) => (await client.query<Row>(text)).rows,
    );
    const checked = checkVersion(version);
    if (!checked.ok) return checked;
    const { rows } = await client.query<{ server: string }>(
      `select current_setting('server_version') as server`,
    );
    return succeed({ server: rows[0]?.server ?? '', isBehind: version < migrations.length });
  } catch (error) {
    return { ok: false, failure: databaseFailure(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
