import { fail, succeed, type Result } from '../../model/result.js';
import type { Database, Query } from './database.js';
import { migrations } from './migrations.js';

/** Of this bot alone, in a database that others may use, too: the letters "rapp". */
const lock = 0x72617070;

/** The version that a database has, 0 where it has none of ours. */
export async function schemaVersion(query: Query): Promise<number> {
  const [there] = await query<{ known: boolean }>(
    `select to_regclass('rapporteur.migrations') is not null as known`,
  );
  if (there?.known !== true) return 0;
  const [newest] = await query<{ version: number }>(
    'select coalesce(max(version), 0) as version from rapporteur.migrations',
  );
  return newest?.version ?? 0;
}

/** Fails with `newer-schema` where a later version of the bot has changed the schema. */
export function checkVersion(version: number): Result<number> {
  if (version <= migrations.length) return succeed(version);
  return fail(
    'newer-schema',
    `The database is of a later version of the bot (schema ${version}, this one knows ${migrations.length}): start that version.`,
  );
}

/**
 * Brings the schema up to date, each step in a transaction of its own and in one process at a time. Fails as
 * `checkVersion` does, and then changes nothing.
 */
export async function migrate(database: Database): Promise<Result<number>> {
  for (;;) {
    const version = await database.transaction(async (query) => {
      await query('select pg_advisory_xact_lock($1)', [lock]);
      const before = await schemaVersion(query);
      const step = migrations[before];
      if (step === undefined) return before;
      if (before === 0) {
        await query('create schema if not exists rapporteur');
        await query(
          `create table if not exists rapporteur.migrations (
             version integer primary key,
             at timestamptz not null default now()
           )`,
        );
      }
      await query(step);
      await query('insert into rapporteur.migrations (version) values ($1)', [before + 1]);
      return before + 1;
    });
    if (version >= migrations.length) return checkVersion(version);
  }
}
