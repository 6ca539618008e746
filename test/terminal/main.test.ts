import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.js';

/*
 * The real process, as a person or a script starts it. What a call does once it is running is tested without one; here
 * stands what only a process has: streams, exit codes, pipes that close.
 */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-main-'));
  writeFileSync(
    join(folder, 'harbor.txt'),
    'The harbour plan\n\nThe harbour will cost 12 million euros, Ada Quay said.\n',
  );
  writeFileSync(join(folder, 'scan.txt'), Buffer.from([0, 1, 2, 0, 255, 0]));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function rapporteur(
  argv: readonly string[],
  {
    input = '',
    environment = {},
    closeAfter,
  }: { input?: string; environment?: Record<string, string>; closeAfter?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(packageRoot, 'src/from-source.mjs'), ...argv], {
    cwd: packageRoot,
    // Nothing of this machine's own configuration may reach it.
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (closeAfter !== undefined && stdout.length > closeAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

describe('rapporteur', () => {
  it('answers from a folder, and says on standard error what it could not read', async () => {
    const { code, stdout, stderr } = await rapporteur([
      'ask',
      '--json',
      '--briefings',
      folder,
      'What will the harbour cost?',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'answered',
      answer: '12 million euros',
      citations: [{ file: 'harbor.txt' }],
    });
    expect(stderr).toContain('1 file was not read: scan.txt');
    expect(code).toBe(0);
  });

  it('answers a batch from standard input with its documents alone', async () => {
    const documents = [{ id: 'd', text: 'The bridge opened in 1931.' }];
    const input = `${JSON.stringify({ id: 1, question: 'When did the bridge open?', documents })}\n`;
    const { code, stdout, stderr } = await rapporteur(
      ['ask', '--batch', '-', '--briefings', '/no/such/folder'],
      { input },
    );
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, status: 'answered', answer: '1931' });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const line = `${JSON.stringify({ question: 'When?', documents: [{ id: 'd', text: 'In 1931.' }] })}\n`;
    const { code, stdout, stderr } = await rapporteur(['ask', '--batch', '-'], {
      input: line.repeat(3000),
      closeAfter: 1000,
    });
    expect(stdout.split('\n').length).toBeLessThan(2000);
    expect([code, stderr]).toEqual([0, '']);
  });

  const wrong: [
    name: string,
    argv: string[],
    environment: Record<string, string>,
    code: number,
    line: RegExp,
  ][] = [
    ['an unknown command', ['aks'], {}, 2, /did you mean ask\?/u],
    ['no question where nobody can type one', ['ask'], {}, 2, /--batch -/u],
    [
      'a folder that is not there',
      ['ask', '--briefings', '/no/such/folder', 'x'],
      {},
      1,
      /\/no\/such\/folder/u,
    ],
    ['a wrong environment', ['briefings'], { LOG_LEVEL: 'loud' }, 2, /LOG_LEVEL: /u],
    [
      'a state folder that is none',
      ['serve'],
      {
        DISCORD_TOKEN: 'x',
        DISCORD_API_URL: 'http://127.0.0.1:9/api',
        SHARDS: '1',
        STATE_DIR: join(packageRoot, 'package.json'),
        LOG_LEVEL: 'silent',
      },
      1,
      /records cannot be read \(ENOTDIR\)\. rapporteur doctor/u,
    ],
    [
      'a name that breaks its line',
      ['annotate', '/no/such\nrapporteur: all is well'],
      {},
      1,
      /no\/such rapporteur: all is well cannot be read/u,
    ],
    ['serve without a token', ['serve'], {}, 1, /DISCORD_TOKEN is not set: .*rapporteur ask works without/u],
    ['register without a token', ['register', '--dry-run'], {}, 1, /DISCORD_TOKEN is not set: /u],
  ];
  it.concurrent.each(wrong)('has one line for %s', async (_name, argv, environment, code, line) => {
    const ended = await rapporteur(argv, { environment });
    expect(ended.stderr).toMatch(/^rapporteur: [^\n]+\n$/u);
    expect(ended.stderr).toMatch(line);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
  });

  it('prints help and the version', async () => {
    const [help, version] = await Promise.all([rapporteur(['help']), rapporteur(['--version'])]);
    expect(help.stdout).toContain('rapporteur COMMAND');
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect([help.code, help.stderr, version.code, version.stderr]).toEqual([0, '', 0, '']);
  });
});
