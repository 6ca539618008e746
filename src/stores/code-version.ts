import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../model/package-root.js';

/** What reading and annotating are made of, from the folder of the sources. */
const layers = ['model', 'language', 'ingest', 'annotate', 'retrieval'];

/**
 * A name for all that decides what is made of a briefing besides its own bytes: the code, its tables and weights, and
 * the packages it uses. Another one as soon as any of it changes.
 */
export function codeVersion(): string {
  const hash = createHash('sha256').update(process.version);
  const addFile = (path: string): void => {
    if (existsSync(path)) hash.update(`\0${path.slice(packageRoot.length)}\0`).update(readFileSync(path));
  };
  const addFolder = (folder: string): void => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:js|ts|json|txt)$/u.test(file)) addFile(join(folder, file));
    }
  };
  const here = dirname(fileURLToPath(import.meta.url));
  // Put together by `from-source.mjs`, all code lies in one folder, named for the state of the sources; otherwise in one
  // for each layer.
  if (existsSync(join(here, 'main.js'))) hash.update(`\0${basename(here)}\0`);
  else for (const layer of layers) addFolder(join(here, '..', layer));
  for (const data of ['lexicon', 'weights']) addFolder(join(packageRoot, 'data', data));
  addFile(join(packageRoot, 'package.json'));
  // What is installed, to the last digit; npm writes it.
  addFile(join(packageRoot, 'node_modules', '.package-lock.json'));
  return hash.digest('hex');
}
