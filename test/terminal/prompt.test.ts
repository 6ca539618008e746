import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { ask } from '../../src/terminal/ask.js';
import { historySize, readHistory, writeHistory } from '../../src/terminal/history.js';
import { testIo, usualCore, type TestIo } from './fixed-core.js';

let folder: string;
let history: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-prompt-'));
  history = join(folder, 'state', 'history');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const enter = '\r';
const up = '\u001b[A';
const controlC = '\u0003';
const controlD = '\u0004';

/** What stands on the screen when `keys` were typed at the prompt of `ask`, one after another. */
async function prompt(keys: readonly string[], argv: readonly string[] = []): Promise<TestIo> {
  const call = parseCall(['ask', ...argv]);
  const config = readConfig({ STATE_DIR: join(folder, 'state') }, '/');
  if (!call.ok || call.value.command !== 'ask' || !config.ok) throw new Error('not a call of ask');
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const io = { ...testIo({ terminal: true, environment: { NO_COLOR: '1' } }), input };
  const running = ask(call.value, config.value, usualCore(), io);
  for (const key of keys) {
    input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await running).toEqual(succeed(0));
  return io;
}

describe('the prompt', () => {
  it('gives the same replies as a question on the command line, until it is left', async () => {
    const io = await prompt(['Is it 400%?', enter, enter, 'nothing', enter, '.exit', enter]);
    expect(io.stdout()).toContain('The 2 briefings are open.');
    expect(io.stdout()).toContain('[1] │ The harbour will cost **400%** of the plan.\n');
    expect(io.stdout()).toContain('\nNo briefing mentions “nothing”.\n');
    expect(io.stdout().match(/ask> /gu)?.length).toBeGreaterThanOrEqual(3);
  });

  it('runs the other commands of the bot', async () => {
    const io = await prompt(['/sources bridge', enter, '/ask nothing', enter, '/help', enter, controlD]);
    expect(io.stdout()).toContain('It holds no text.');
    expect(io.stdout()).toContain('No briefing mentions “nothing”.\n');
    expect(io.stdout()).toContain('What to ask');
  });

  it('leaves to a server what is about one', async () => {
    const io = await prompt(['/rapporteur status', enter, '/forget-me', enter, controlD]);
    expect(io.stderr()).toContain('This is about a server: use it there.\n');
    expect(io.stdout()).toContain('0 questions');
  });

  it('says what is wrong and goes on', async () => {
    const io = await prompt(['/sorces', enter, '.hlp', enter, '.help', enter, 'nothing', enter, controlD]);
    expect(io.stderr()).toContain('There is no /sorces: did you mean /sources?\n');
    expect(io.stderr()).toContain('There is no .hlp: .help says what there is.\n');
    expect(io.stdout()).toContain('.exit or Ctrl-D leaves.\n');
    expect(io.stdout()).toContain('No briefing mentions “nothing”.\n');
  });

  it('goes on when the work on a question breaks', async () => {
    const io = await prompt(['break', enter, '/ask', enter, controlD]);
    expect(io.stderr()).toContain('The work on this question broke: the fixed app breaks on this word\n');
    expect(io.stdout()).toContain('The question is empty. Ask in words, for example: Who said …?\n');
  });

  it('takes back what was typed on Ctrl-C, and leaves when nothing was', async () => {
    const io = await prompt(['400%', controlC, 'nothing', enter, controlC]);
    expect(io.stdout()).not.toContain('harbour');
    expect(io.stdout()).toContain('No briefing mentions “nothing”.\n');
  });

  it('keeps the questions for the next time', async () => {
    await prompt(['first nothing', enter, 'second nothing', enter, controlD]);
    expect(readFileSync(history, 'utf8')).toBe('first nothing\nsecond nothing\n');
    const io = await prompt([up, up, enter, controlD], ['--json']);
    expect(JSON.parse(io.stdout())).toMatchObject({ question: 'first nothing' });
    expect(readFileSync(history, 'utf8')).toBe('second nothing\nfirst nothing\n');
  });

  it('leaves standard output to the results with --json', async () => {
    const io = await prompt(['400%', enter, controlD], ['--json']);
    expect(JSON.parse(io.stdout())).toMatchObject({ status: 'answered' });
    expect(io.stderr()).toContain('ask> ');
  });

  it('goes on without a history, and says so once', async () => {
    writeFileSync(join(folder, 'state'), 'a file where the folder should be');
    const io = await prompt(['nothing', enter, 'no nothing', enter, controlD]);
    expect(io.stdout().match(/No briefing mentions/gu)).toHaveLength(2);
    expect(io.stderr().match(/history is not kept/gu)).toHaveLength(1);
  });
});

describe('history', () => {
  it('comes back as it was kept, the latest first, for its owner alone', () => {
    expect(readHistory(history)).toEqual([]);
    expect(writeHistory(history, ['latest', 'first'])).toEqual(succeed(undefined));
    expect(readHistory(history)).toEqual(['latest', 'first']);
    expect(statSync(history).mode & 0o777).toBe(0o600);
  });

  it('is bounded, in lines and in the length of one', () => {
    const many = Array.from({ length: historySize + 10 }, (_, at) => `question ${at}`);
    writeHistory(history, ['x'.repeat(5000), ...many]);
    expect(readHistory(history)).toEqual(many.slice(0, historySize));
  });

  it('cannot put control characters on the line', () => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(history, 'a\u001b[2Jb\n\nc\u009b\n');
    expect(readHistory(history)).toEqual(['c\ufffd', 'a␛[2Jb']);
  });
});
