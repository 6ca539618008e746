import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { FileStore } from '../../src/stores/file-store.js';
import { file } from '../keeping/files.js';
import { compiled } from './compiled.js';

const run = promisify(execFile);
const guild = '100000000000000001';
const nobody = 65_534;

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-refused-'));
  await kept().add([file('first.txt', 'The pool opens on Monday.')], { by: null });
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const kept = () =>
  new KeptBriefings(new FileStore(folder), { briefings: 100, bytes: 10_000_000 }, () => undefined).of(guild);

interface Outcome {
  readonly outcomes: readonly string[];
  readonly files: readonly string[];
  readonly documents: number;
}

describe.skipIf(process.platform === 'win32')('where the system refuses to write (POSIX)', () => {
  it('a full disk is told of, nothing is lost, and what fits goes on', async () => {
    // Beyond a limit a file grows as little as on a full disk.
    const limited = 'trap "" XFSZ; ulimit -f 200; exec "$@"';
    const words = ['-c', limited, 'sh', process.execPath, compiled('refusing.ts'), folder, guild];
    const { outcomes, files, documents } = JSON.parse((await run('sh', words)).stdout) as Outcome;
    expect(outcomes).toEqual(['added', 'records.not-written {"why":"EFBIG"}', 'added']);
    expect(files).toEqual(['first.txt', 'last.txt', 'small.txt']);
    expect(documents).toBe(3);
    expect((await kept().list()).map((one) => one.file)).toEqual(files);
  });

  it('a folder that may only be read is told of, and is still read', async () => {
    const isRoot = process.getuid?.() === 0;
    const all = [
      folder,
      ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
    ];
    const folders = all.filter((path) => statSync(path).isDirectory());
    // Nobody stops root: somebody else has to try.
    if (isRoot) for (const path of all) chownSync(path, nobody, nobody);
    for (const path of folders) chmodSync(path, 0o500);
    const options = isRoot ? { uid: nobody, gid: nobody, cwd: '/' } : {};
    const { stdout } = await run(process.execPath, [compiled('refusing.ts'), folder, guild], options);
    for (const path of folders) chmodSync(path, 0o700);
    const { outcomes, files, documents } = JSON.parse(stdout) as Outcome;
    for (const outcome of outcomes)
      expect(outcome).toMatch(/^records\.not-changed \{"why":"(?:EACCES|EPERM)"\}$/u);
    expect(files).toEqual(['first.txt']);
    expect(documents).toBe(1);
    expect((await kept().list()).map((one) => one.file)).toEqual(['first.txt']);
  });
});
