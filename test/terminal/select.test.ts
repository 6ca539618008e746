import { expect, it } from 'vitest';
import { selectAmong } from '../../src/app.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { select } from '../../src/terminal/select.js';
import { jsonLines, testIo } from './fixed-core.js';

async function run(argv: readonly string[], input = '') {
  const call = parseCall(['select', ...argv]);
  if (!call.ok || call.value.command !== 'select') throw new Error(`not a select call: ${argv.join(' ')}`);
  const io = testIo({ input });
  const done = await select(call.value, io);
  return { done, lines: jsonLines(io.stdout()), stderr: io.stderr() };
}

const line = { id: 'q1', question: 'When did they meet?', sentences: ['They met in May.', 'They met.'] };

it('prints the contract, line by line and in order, a wrong line in its place', async () => {
  const input = [
    JSON.stringify(line),
    JSON.stringify({ ...line, id: 2, question: ' ' }),
    JSON.stringify({ question: 'Who?', sentences: [] }),
    JSON.stringify({ id: 'q4', question: 'Who?', sentences: 'none' }),
    'nonsense',
  ].join('\n');
  const { done, lines, stderr } = await run(['--batch', '-'], input);
  expect(done).toEqual(succeed(0));
  const ms = expect.any(Number) as number;
  expect(lines).toEqual([
    { id: 'q1', scores: selectAmong(line.question, line.sentences), ms },
    { id: 2, status: 'error', error: { code: 'wrong-line', message: 'question: the question is empty.' } },
    { id: null, scores: [], ms },
    { id: 'q4', status: 'error', error: { code: 'wrong-line', message: expect.any(String) as string } },
    { id: null, status: 'error', error: { code: 'not-json', message: expect.any(String) as string } },
  ]);
  expect(stderr).toMatch(/^3 of 5 lines/u);
});

it('fails in one line when the file cannot be read', async () => {
  const { done } = await run(['--batch', '/nowhere/at/all.jsonl']);
  expect(done).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
});

it.each([
  [['select']],
  [['select', 'a question']],
  [['select', '--batch', '-', 'more']],
  [['select', '--limit', '3']],
])('refuses %j', (argv) => {
  expect(parseCall(argv)).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
});
