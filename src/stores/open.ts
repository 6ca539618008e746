import { join } from 'node:path';
import { succeed, type Result } from '../model/result.js';
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
