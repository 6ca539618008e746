/*
 * Runs the bot from its TypeScript, with no build step: all of it is put together as plain JavaScript under
 * node_modules/.cache, once for each state of the sources, and started from there. A loader that compiles module by
 * module as they are imported costs more at every start than it takes to answer a question.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'rapporteur');
/** Older ones may still be running and load parts of themselves late. */
const mostKept = 8;
/** Whoever looks for what broke is shown the lines of the source; to map them takes half as long again to compile. */
const mapsLines = /^(?:debug|trace)$/u.test(process.env.LOG_LEVEL ?? '');

/** Names a state of the sources, and of what compiles them. */
function stateOfSources() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'commands']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.m?ts$/u.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(root, folder, file)));
    }
  }
  hash.update(readFileSync(join(root, 'node_modules', 'esbuild', 'package.json'))).update(String(mapsLines));
  return hash
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 20);
}

/** Compiles into a folder of its own, which then takes its place as a whole: others may be starting at the same time. */
async function compile(built) {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'making-'));
  const compiling = build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/ingest/formats/worker.ts', 'src/library/scribe-worker.ts'],
    outdir: making,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: mapsLines && 'linked',
    logLevel: 'silent',
  });
  // Another process compiles: meanwhile this one loads what takes it longest. What is not there is missed by who asks for it.
  await Promise.all([compiling, Promise.allSettled([import('wink-nlp'), import('wink-eng-lite-web-model')])]);
  try {
    renameSync(making, built);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(built)) throw error;
  }
  const ages = readdirSync(cache).map((name) => ({ name, made: statSync(join(cache, name)).mtimeMs }));
  for (const { name } of ages.sort((a, b) => b.made - a.made).slice(mostKept))
    rmSync(join(cache, name), { recursive: true, force: true });
}

/** The compiled bot's entry; where none can be had, the source's own, through the loader. */
async function entry() {
  try {
    const built = join(cache, stateOfSources());
    const main = join(built, 'main.js');
    if (!existsSync(main)) await compile(built);
    return main;
  } catch {
    // A folder of packages that may not be written to, or one without the compiler.
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, 'src', 'main.ts');
  }
}

process.setSourceMapsEnabled(mapsLines);
await import(pathToFileURL(await entry()).href);
