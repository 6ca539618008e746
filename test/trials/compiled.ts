import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { packageRoot } from '../../src/model/package-root.js';

/** A program of this folder as one file of plain JavaScript: time should go into what is tried, not into starting. */
export function compiled(program: string): string {
  const outfile = join(
    packageRoot,
    'node_modules',
    '.cache',
    'rapporteur-trials',
    program.replace(/\.ts$/u, '.mjs'),
  );
  buildSync({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return outfile;
}
