import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.js';

const run = promisify(execFile);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'from-source-'));
  for (const path of ['src/ingest/formats', 'src/library', 'commands', 'node_modules']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  cpSync(join(packageRoot, 'src/from-source.mjs'), join(folder, 'src/from-source.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'src/ingest/formats/worker.ts'), 'export {};\n');
  writeFileSync(join(folder, 'src/library/scribe-worker.ts'), 'export {};\n');
  for (const name of ['esbuild', 'tsx']) {
    symlinkSync(join(packageRoot, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program in place of the bot that says its words and where it runs from. */
function write(words: string): void {
  writeFileSync(
    join(folder, 'src/main.ts'),
    `const words: string = '${words}';\nconsole.log(words, process.argv[2], import.meta.url.endsWith('.ts'));\n`,
  );
}

async function start(): Promise<string> {
  return (await run(process.execPath, [join(folder, 'src/from-source.mjs'), 'on'])).stdout;
}

const compiled = (): string[] => readdirSync(join(folder, 'node_modules/.cache/rapporteur'));

it('compiles once for each state of the sources', async () => {
  write('first');
  expect([await start(), await start()]).toEqual(['first on false\n', 'first on false\n']);
  expect(compiled()).toHaveLength(1);
  write('second');
  expect(await start()).toBe('second on false\n');
  expect(compiled()).toHaveLength(2);
});

it('starts several at the same time', async () => {
  write('together');
  expect(new Set(await Promise.all([start(), start(), start()]))).toEqual(new Set(['together on false\n']));
  expect(compiled()).toHaveLength(1);
});

it('runs the source itself where nothing compiled can be kept', async () => {
  write('plainly');
  writeFileSync(join(folder, 'node_modules/.cache'), 'a file where the folder should be');
  expect(await start()).toBe('plainly on true\n');
});
