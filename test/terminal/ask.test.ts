import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/config.js';
import { notice } from '../../src/model/notice.js';
import { fail, succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import type { AskCall } from '../../src/terminal/calls.js';
import { ask } from '../../src/terminal/ask.js';
import { colored } from '../../src/terminal/style.js';
import {
  fixedApp,
  fixedCore,
  harbor,
  jsonLines,
  testIo,
  twoBriefings,
  usualCore,
  type TestIoOptions,
} from './fixed-core.js';

const read = readConfig({}, '/');
if (!read.ok) throw new Error(read.failure.message);
const config: Config = read.value;

function askCall(...argv: string[]): AskCall {
  const call = parseCall(['ask', ...argv]);
  if (!call.ok || call.value.command !== 'ask') throw new Error(`not an ask call: ${argv.join(' ')}`);
  return call.value;
}

async function run(argv: string[], options?: TestIoOptions, core = usualCore()) {
  const io = testIo(options);
  const done = await ask(askCall(...argv), config, core, io);
  return { done, stdout: io.stdout(), stderr: io.stderr(), openings: core.openings() };
}

describe('ask with a question', () => {
  it('prints the answer, the sentence with it marked, and where that stands', async () => {
    const { done, stdout } = await run(['How', 'much', 'is', '400%']);
    expect(done).toEqual(succeed(0));
    expect(stdout).toContain('Answer: 400%\n');
    expect(stdout).toContain('[1] │ The harbour will cost **400%** of the plan.\n');
    expect(stdout).toContain('The harbour plan · Port Review · 2 May 2031 · paragraph 1 · harbor.txt\n');
  });

  it('colours on a terminal, unless it is told not to', async () => {
    const painted = `cost ${colored.answer('400%')} of`;
    const shown = async (environment: Record<string, string>): Promise<string> =>
      (await run(['400%'], { terminal: true, environment })).stdout;
    expect(await shown({ TERM: 'xterm' })).toContain(painted);
    expect(await shown({ TERM: 'xterm', NO_COLOR: '' })).toContain(painted);
    for (const environment of [{ TERM: 'dumb' }, { NO_COLOR: '1' }]) {
      expect(await shown(environment)).toContain('cost **400%** of');
      expect(await shown(environment)).not.toContain('\u001b');
    }
    expect((await run(['400%'])).stdout).not.toContain('\u001b');
  });

  it('fits the terminal, from 40 columns to 100', async () => {
    const longest = async (columns: number): Promise<number> => {
      const { stdout } = await run(
        ['the'],
        { terminal: true, columns, environment: { NO_COLOR: '1' } },
        long,
      );
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    const wordy = { ...harbor, text: 'the words go on and on '.repeat(20) };
    const long = fixedCore(succeed(fixedApp([wordy])));
    for (const [columns, least, most] of [
      [60, 50, 60],
      [10, 30, 40],
      [300, 90, 100],
      [0, 70, 80],
    ] as const) {
      const length = await longest(columns);
      expect(length).toBeGreaterThanOrEqual(least);
      expect(length).toBeLessThanOrEqual(most);
    }
  });

  it('shows what is nearest when it declines, and that it is no answer', async () => {
    const { done, stdout } = await run(['Is', 'it', 'Atlantis?']);
    expect(done).toEqual(succeed(0));
    expect(stdout).toContain('No briefing mentions “Atlantis”.');
    expect(stdout).toContain('Nearest passages, not an answer');
    expect(stdout).not.toContain('Answer:');
  });

  it('declines in one line when there is nothing to show', async () => {
    for (const question of ['', '?', 'x'.repeat(6001) + ' nothing']) {
      const { done, stdout } = await run([question]);
      expect(done).toEqual(succeed(0));
      expect(stdout.split('\n')).toHaveLength(2);
    }
  });

  it('says on standard error what was not read', async () => {
    expect((await run(['400%'])).stderr).toBe(
      '1 file was not read: scan.txt (The file holds binary data, not text. Save its text as UTF-8.)\n',
    );
  });

  it('explains each step when it is told to', async () => {
    expect((await run(['400%', '--explain'])).stdout).toMatch(
      /\nHow it was found\nanalyse {3}the last word is 400%\n$/u,
    );
    expect((await run(['400%'])).stdout).not.toContain('How it was found');
  });

  it('asks one briefing alone, and knows a misspelt one', async () => {
    expect((await run(['cost', '--briefing', 'bridge', '--json'])).stdout).toContain('"briefing":"bridge"');
    expect((await run(['400%', '--briefing', 'bridge'])).stdout).toContain('No briefing mentions “400%”.');
    const { done, stdout } = await run(['400%', '--briefing', 'harbro']);
    expect(done).toMatchObject({ failure: { code: 'wrong-call' } });
    expect(done.ok ? '' : done.failure.message).toContain('did you mean harbor?');
    expect(stdout).toBe('');
  });

  it('fails with what the folder says', async () => {
    const { done, stdout } = await run(
      ['x'],
      {},
      fixedCore(fail('folder-missing', notice('folder.missing', { dir: 'x' }))),
    );
    expect(done).toEqual(fail('folder-missing', 'There is no folder x. Make it, or name another.'));
    expect(stdout).toBe('');
  });

  it('needs a question where nobody can type one', async () => {
    const { done, openings } = await run([]);
    expect(done).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
    expect(openings).toBe(0);
  });
});

describe('ask --json', () => {
  it('prints one object with every field of the contract', async () => {
    const { stdout } = await run(['Is it 400%?', '--json']);
    const [result, ...more] = jsonLines(stdout);
    expect(more).toEqual([]);
    expect(result).toEqual({
      id: null,
      question: 'Is it 400%?',
      readAs: null,
      versionAsked: null,
      status: 'answered',
      answer: '400%',
      answerType: 'thing',
      speaker: null,
      polarity: null,
      citations: [
        {
          briefing: 'harbor',
          title: 'The harbour plan',
          origin: 'Port Review',
          published: '2031-05-02',
          file: 'harbor.txt',
          paragraph: 1,
          start: 0,
          end: harbor.text.length,
          quote: harbor.text,
          answer: { start: 22, end: 26 },
        },
      ],
      others: [],
      confidence: 0.9,
      reason: null,
      message: null,
      missing: [],
      corrections: [],
      nearest: [],
      ms: expect.any(Number) as number,
    });
  });

  it('has the same fields for a refusal', async () => {
    const [answered = {}] = jsonLines((await run(['400%', '--json'])).stdout);
    const [declined = {}] = jsonLines((await run(['Atlantis', '--json'])).stdout);
    expect(Object.keys(declined)).toEqual(Object.keys(answered));
    expect(declined).toMatchObject({
      status: 'declined',
      answer: null,
      citations: [],
      reason: 'not-in-briefings',
      message: 'No briefing mentions “Atlantis”.',
      missing: ['Atlantis'],
      nearest: [{ briefing: 'harbor', answer: null }, { briefing: 'bridge' }],
    });
  });

  it('adds the trace when it is told to, and reads without declining', async () => {
    const [result] = jsonLines((await run(['Atlantis', '--json', '--explain', '--reading'])).stdout);
    expect(result).toMatchObject({
      status: 'answered',
      trace: [{ step: 'analyse', lines: ['the last word is Atlantis'] }],
    });
  });

  it('keeps control characters as they are, escaped', async () => {
    const question = 'a\u001b[2Jb\u009bc\u202e 400%';
    const { stdout } = await run([question, '--json']);
    expect(jsonLines(stdout)[0]).toMatchObject({ question });
    // eslint-disable-next-line no-control-regex -- that there are none is the point
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });
});

describe('ask --batch', () => {
  const document = { id: 'd1', text: 'The answer is blue.' };

  it('answers each line in its place, in order, and goes on after wrong ones', async () => {
    const lines = [
      { id: 'a', question: '400%' },
      { id: 'b' },
      { question: 'blue' },
      { id: 3, question: 'Is it blue?', documents: [document] },
      { id: 'd', question: '400%', documents: [document] },
      { id: 'e', question: 'x', documents: [document, document] },
      { id: 'f', question: 'x', documents: [{ id: 'no text' }] },
    ].map((line) => JSON.stringify(line));
    const { done, stdout, stderr } = await run(['--batch', '-'], {
      input: [...lines, 'no json', ''].join('\n'),
    });
    expect(done).toEqual(succeed(0));
    expect(
      jsonLines(stdout).map(({ id, status, answer, error }) => [
        id,
        status,
        status === 'error' ? error : answer,
      ]),
    ).toEqual([
      ['a', 'answered', '400%'],
      ['b', 'error', { code: 'wrong-line', message: expect.stringMatching(/^question: /u) as string }],
      [null, 'declined', null],
      [3, 'answered', 'blue'],
      ['d', 'declined', null],
      ['e', 'error', { code: 'wrong-line', message: 'documents: two documents have the same id.' }],
      [
        'f',
        'error',
        { code: 'wrong-line', message: expect.stringMatching(/^documents\.0\.text: /u) as string },
      ],
      [null, 'error', { code: 'not-json', message: 'The line is not JSON: give one JSON object a line.' }],
    ]);
    expect(stderr).toContain('4 of 8 lines had an error');
  });

  it('does not read the briefings for documents that come along', async () => {
    const line = JSON.stringify({ question: 'blue', documents: [document] });
    const { done, openings } = await run(['--batch', '-'], { input: line });
    expect(done).toEqual(succeed(0));
    expect(openings).toBe(0);
    expect((await run(['--batch', '-'], { input: '{"question":"a"}\n{"question":"b"}' })).openings).toBe(1);
  });

  it('answers from no documents when a line brings an empty list', async () => {
    const line = JSON.stringify({ question: 'harbour', documents: [] });
    expect(jsonLines((await run(['--batch', '-'], { input: line })).stdout)[0]).toMatchObject({
      status: 'declined',
    });
  });

  it('fails when the briefings cannot be read, after saying so in each place', async () => {
    const input =
      '{"id":1,"question":"a"}\n{"id":2,"question":"blue","documents":[{"id":"d","text":"blue"}]}\n';
    const { done, stdout } = await run(
      ['--batch', '-'],
      { input },
      fixedCore(fail('folder-missing', notice('folder.missing', { dir: 'x' }))),
    );
    expect(done).toEqual(fail('folder-missing', 'There is no folder x. Make it, or name another.'));
    expect(jsonLines(stdout).map(({ status }) => status)).toEqual(['error', 'answered']);
  });

  it('goes on when the work on a line breaks, and fails in the end', async () => {
    const input = '{"id":1,"question":"break"}\n{"id":2,"question":"400%"}\n';
    const { done, stdout } = await run(['--batch', '-'], { input });
    expect(done).toEqual(succeed(1));
    expect(jsonLines(stdout)).toMatchObject([
      { id: 1, status: 'error', error: { code: 'internal-error' } },
      { id: 2, status: 'answered' },
    ]);
  });

  it('reads a file, and says so when it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-batch-'));
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, '\ufeff{"question":"400%"}\r\n{"question":"400%"}\r\n');
    const { stdout } = await run(['--batch', file]);
    expect(jsonLines(stdout).map(({ status }) => status)).toEqual(['answered', 'answered']);
    rmSync(folder, { recursive: true });
    expect((await run(['--batch', file])).done).toMatchObject({
      ok: false,
      failure: { code: 'unreadable-file' },
    });
  });

  it('works no faster than its results are taken', async () => {
    let asked = 0;
    const core = fixedCore(
      succeed({
        ...twoBriefings,
        ask: (question: string) => {
          asked += 1;
          return twoBriefings.ask(question);
        },
      }),
    );
    let release: (() => void) | null = null;
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        release = done;
      },
    });
    const io = { ...testIo({ input: '{"question":"400%"}\n'.repeat(50) }), output: slow };
    const running = ask(askCall('--batch', '-'), config, core, io);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toBe(1);
    while (asked < 50) {
      (release as (() => void) | null)?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    (release as (() => void) | null)?.();
    expect(await running).toEqual(succeed(0));
  });
});
