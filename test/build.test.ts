import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/model/package-root.js';
import { StandIn } from './discord/stand-in/stand-in.js';

const run = promisify(execFile);

/** The compiled bot, as production runs it: no TypeScript loader, nothing of this machine's own configuration. */
describe('the built bot', () => {
  let folder: string;
  let main: string;
  beforeAll(async () => {
    // Inside the project, where its packages are found, in the folder that git does not keep.
    mkdirSync(join(packageRoot, 'var'), { recursive: true });
    folder = mkdtempSync(join(packageRoot, 'var', 'build-'));
    main = join(folder, 'src', 'main.js');
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', folder], {
      cwd: packageRoot,
    });
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const environment = { PATH: process.env.PATH ?? '' };

  async function built(...argv: string[]) {
    return run(process.execPath, [main, ...argv], { cwd: packageRoot, env: environment });
  }

  it('says its version', async () => {
    expect((await built('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it('answers from the briefings that ship with it', async () => {
    const { stdout } = await built('ask', '--json', 'What is the air-defense expansion target?');
    expect(JSON.parse(stdout)).toMatchObject({ status: 'answered', answer: '400%' });
  });

  it('reads documents of other formats, in their own thread', async () => {
    const documents = join(packageRoot, 'test', 'documents');
    const { stdout, stderr } = await built('briefings', '--json', '--briefings', documents);
    expect(stderr).not.toMatch(/warn|error/iu);
    const read = stdout.trim().split('\n');
    const formats = read.flatMap((line) => /"file":"[^"]*\.(\w+)","size"/u.exec(line)?.[1] ?? []);
    expect(new Set(formats)).toEqual(new Set(['docx', 'eml', 'htm', 'html', 'odt', 'pdf', 'txt']));
  });

  it('does not start in Discord without a token, and says what to set', async () => {
    const ended = await built('serve').catch((error: unknown) => error);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended).toHaveProperty(
      'stderr',
      expect.stringMatching(/^rapporteur: DISCORD_TOKEN is not set[^\n]+\n$/u),
    );
  });

  it('logs in, and stops in good order', async () => {
    const standIn = await StandIn.start();
    const bot = spawn(process.execPath, [main, 'serve'], {
      cwd: packageRoot,
      env: { ...environment, DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.url },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    bot.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    const ended = new Promise<number | null>((resolve) => bot.on('close', resolve));
    try {
      await Promise.race([
        standIn.untilReady(),
        ended.then((code) => {
          throw new Error(`the bot ended with ${String(code)} before it logged in:\n${log}`);
        }),
      ]);
      bot.kill('SIGTERM');
      expect(await ended, log).toBe(0);
    } finally {
      bot.kill('SIGKILL');
      await standIn.stop();
    }
  });
});
