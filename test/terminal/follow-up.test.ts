import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { ask } from '../../src/terminal/ask.js';
import { fixedCore, jsonLines, testIo, type TestIo } from './fixed-core.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-follow-up-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const document = {
  id: 'harbors',
  text: 'Norway spends 3.2% of its income on harbors. Denmark spends 1.5% of its income on harbors.',
};
const core = { ...fixedCore(succeed(appOf([document]))), appOf };
const before = 'How much of its income does Norway spend on harbors?';
const readAs = 'How much of its income does Denmark spend on harbors?';

async function run(argv: readonly string[], io: TestIo): Promise<string> {
  const call = parseCall(['ask', ...argv]);
  const config = readConfig({ STATE_DIR: folder }, '/');
  if (!call.ok || call.value.command !== 'ask' || !config.ok) throw new Error('not a call of ask');
  expect(await ask(call.value, config.value, core, io)).toEqual(succeed(0));
  return io.stdout();
}

interface Result {
  readonly question: string;
  readonly readAs: string | null;
  readonly answer: string | null;
  readonly status: string;
  readonly error?: { readonly message: string };
}

async function batch(lines: readonly object[]): Promise<Result[]> {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return jsonLines(await run(['--batch', '-'], testIo({ input }))) as unknown as Result[];
}

it('reads a batch line by the question that it names before it, of briefings or of documents', async () => {
  const previous = { question: before };
  const results = await batch([
    { question: 'and Denmark?', previous },
    { question: 'and Denmark?', previous, documents: [document] },
    { question: 'and Denmark?', previous: null },
    { question: before, previous },
    { question: 'and Denmark?', previous: 'a string' },
  ]);
  expect(results.slice(0, 4).map((one) => [one.question, one.readAs, one.answer])).toEqual([
    ['and Denmark?', readAs, '1.5%'],
    ['and Denmark?', readAs, '1.5%'],
    ['and Denmark?', null, expect.anything() as unknown],
    [before, null, '3.2%'],
  ]);
  expect(results[4]?.error?.message).toMatch(/^previous: /u);
});

async function prompt(questions: readonly string[]): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const io = { ...testIo({ terminal: true, environment: { NO_COLOR: '1' }, columns: 100 }), input };
  const running = run([], io);
  for (const question of [...questions, '.exit']) {
    input.write(question);
    input.write('\r');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return running;
}

it('goes on from the last question at the prompt, and says how a follow-up was read', async () => {
  const screen = await prompt([before, 'and Denmark?']);
  expect(screen).toContain('Answer to: and Denmark?\n');
  expect(screen).toContain(`Read as: ${readAs}\n`);
  expect(screen).toContain('Answer: 1.5%\n');
});

it('is not led astray by what asked nothing in between', async () => {
  const screen = await prompt([before, '??', '/help', 'and Denmark?']);
  expect(screen).toContain(`Read as: ${readAs}\n`);
});

it('has nothing to go on from at first', async () => {
  expect(await prompt(['and Denmark?'])).not.toContain('Read as');
});

it('says how a follow-up was read that nothing comes near', async () => {
  const screen = await prompt(['Who praised Zork?', 'and Blorb?']);
  expect(screen).toContain('Read as: Who praised Blorb?\n');
});
