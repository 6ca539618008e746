import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes paths of folders that nothing is in yet, which go when the test file that called this has ended. */
export function freshFolders(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-stores-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let number = 0;
  return () => {
    number += 1;
    return join(folder, String(number));
  };
}
