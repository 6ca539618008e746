import { describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { notice } from '../../src/model/notice.js';
import { fail, succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { quote } from '../../src/terminal/quote.js';
import { documents } from '../quoting/newsroom.js';
import { fixedCore, jsonLines, testIo } from './fixed-core.js';

const core = fixedCore(succeed(appOf(documents)));

async function run(argv: readonly string[], input = '') {
  const call = parseCall(['quote', ...argv]);
  if (!call.ok || call.value.command !== 'quote') throw new Error(`not a call: ${argv.join(' ')}`);
  const config = readConfig({}, '/');
  if (!config.ok) throw new Error(config.failure.message);
  const io = testIo({ input });
  const done = await quote(call.value, config.value, core, io);
  return { done, stdout: io.stdout(), stderr: io.stderr() };
}

describe('rapporteur quote', () => {
  it('shows the verdict, what differs without colour, and where the words stand', async () => {
    const { done, stdout } = await run(['We', 'will', 'close', 'the', 'harbour']);
    expect(done).toEqual(succeed(0));
    expect(stdout).toBe(`Differs: these are not quite the words
Checked: We will close the harbour

Whose words: Ann Lee (“said”)
- A negation was dropped: the briefing has “not”.

    │ We will [-not-] close the harbour
      [-…-] in the briefing alone

[1] │ "**We will not close the harbour**," said Ann Lee, the harbour master, on
    │ Monday.
      Speaker: Ann Lee
      The harbour plan · date not stated · paragraph 2 · herald

Elsewhere in other words
    │ We will [-not shut-] {+close+} the harbour
      [-…-] in the briefing alone · {+…+} in the asked words alone

[2] │ "**We will not shut the harbour**," harbour master Ann Lee told reporters.
      Speaker: Ann Lee
      Harbour to stay open · date not stated · paragraph 2 · gazette
`);
  });

  it('prints the contract as JSON, offsets into the text of the briefing', async () => {
    const { stdout } = await run(['--json', '--speaker', 'the mayor', 'We must … spend 40 million euros']);
    const [result, ...rest] = jsonLines(stdout) as {
      matches: { start: number; end: number; quote: string }[];
    }[];
    expect(rest).toEqual([]);
    expect(result).toMatchObject({
      id: null,
      words: 'We must … spend 40 million euros',
      verdict: 'elided',
      speaker: 'Jo Roe',
      cue: 'said',
      asked: { speaker: 'the mayor', person: 'Jo Roe' },
      found: 1,
      difference: [
        { kind: 'same', text: 'We must' },
        { kind: 'removed', text: 'and I mean must' },
        { kind: 'same', text: 'spend 40 million euros' },
      ],
      warning: null,
      matches: [{ briefing: 'herald', paragraph: 4, speaker: 'Jo Roe', cue: 'said', source: 'Roe' }],
    });
    for (const { start, end, quote: words } of result?.matches ?? [])
      expect(documents[0]?.text.slice(start, end)).toBe(words);
  });

  it('answers a line for a line, in order, with an error object for a bad one', async () => {
    const lines = [
      { id: 'a', words: 'If we wait, the sea will take the town' },
      { id: 'b', words: 'If we wait, the sea will take the town', speaker: 'Ann Lee' },
      { id: 'c', text: 'no words' },
      { id: 'd', words: 'Cats sleep on warm roofs', speaker: null },
    ];
    const input = [...lines.map((line) => JSON.stringify(line)), 'not JSON'].join('\n');
    const { done, stdout } = await run(['--batch', '-'], input);
    expect(done).toEqual(succeed(0));
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', verdict: 'exact', warning: null },
      { id: 'b', verdict: 'misattributed', speaker: 'Jo Roe', warning: 'other-speaker' },
      { id: 'c', status: 'error', error: { code: 'wrong-line' } },
      { id: 'd', verdict: 'not-found', speaker: null, cue: null, matches: [], difference: [] },
      { id: null, status: 'error', error: { code: 'not-json' } },
    ]);
  });

  it.each([
    [[], 'No words: write rapporteur quote'],
    [['  '], 'No words: write rapporteur quote'],
    [['--batch', 'a.jsonl', 'words'], 'quote takes words or --batch FILE, not both'],
    [['--speker', 'Roe', 'words'], 'did you mean --speaker?'],
  ])('is a wrong call with %j', (argv, message) => {
    const call = parseCall(['quote', ...argv]);
    expect(call.ok ? '' : `${call.failure.code}: ${call.failure.message}`).toContain(`wrong-call: `);
    expect(call.ok ? '' : call.failure.message).toContain(message);
  });

  it('fails as reading the briefings does', async () => {
    const failing = fixedCore(fail('folder-missing', notice('folder.missing', { dir: 'x' })));
    const call = parseCall(['quote', 'some', 'words', 'of', 'his']);
    const config = readConfig({}, '/');
    if (!call.ok || call.value.command !== 'quote' || !config.ok) throw new Error('not a call');
    expect(await quote(call.value, config.value, failing, testIo())).toMatchObject({
      ok: false,
      failure: { code: 'folder-missing' },
    });
  });
});
