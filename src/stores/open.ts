import { join, relative } from 'node:path';
import { succeed, type Result } from '../model/result.js';
import type { KeptFiles } from './kept-files.js';
import type { Store } from './store.js';

/** Where what survives the process is kept. */
export interface StorePlace {
  /** URL of a PostgreSQL database; null keeps it in the folder. */
  readonly databaseUrl: string | null;
  readonly stateDir: string;
}

/** Opens the store that a configuration names. Fails as `openPostgresStore` does; a folder shows on use what ails it. */
export async function openStore({ databaseUrl, stateDir }: StorePlace): Promise<Result<Store>> {
  if (databaseUrl !== null) {
    const { openPostgresStore } = await import('./postgres/open.js');
    return openPostgresStore(databaseUrl);
  }
  const { FileStore } = await import('./file-store.js');
  return succeed(new FileStore(join(stateDir, 'records')));
}

/**
 * What was read and annotated before, in the state's folder. The briefings' folder is read only: where the one lies in the
 * other, nothing is kept.
 */
export async function openKeptFiles({
  stateDir,
  briefingsDir,
}: Pick<StorePlace, 'stateDir'> & { readonly briefingsDir: string }): Promise<KeptFiles | undefined> {
  const folder = join(stateDir, 'cache');
  if (!relative(briefingsDir, folder).startsWith('..')) return undefined;
  const { KeptFiles } = await import('./kept-files.js');
  return new KeptFiles(folder);
}
