import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { succeed } from '../../src/model/result.js';
import { annotate } from '../../src/terminal/annotate.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { jsonLines, testIo } from './fixed-core.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-annotate-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(argv: string[], input = '') {
  const call = parseCall(['annotate', ...argv]);
  if (!call.ok || call.value.command !== 'annotate') throw new Error(`not a call: ${argv.join(' ')}`);
  const io = testIo({ input });
  const done = await annotate(call.value, io);
  return { done, stdout: io.stdout(), stderr: io.stderr() };
}

const harbor =
  'Mayor Jo Roe spoke on 9 July 2031.\n\n"We will build it," Roe said. The harbour costs about $5 million.\n';

/** Where some words stand in a text. */
function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('annotate', () => {
  it('prints the contract as JSON, offsets into the text of the file', async () => {
    const { done, stdout } = await run(['--json', file('harbor.txt', harbor)]);
    expect(done).toEqual(succeed(0));
    const [found, ...rest] = jsonLines(stdout) as Record<string, object[]>[];
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      id: 'harbor',
      quotations: expect.arrayContaining([
        expect.objectContaining({
          kind: 'direct',
          content: [at(harbor, '"We will build it,"')],
          cue: at(harbor, 'said'),
          source: { start: harbor.indexOf('Roe said'), end: harbor.indexOf(' said') },
          speaker: 'Jo Roe',
        }),
      ]) as unknown,
      people: [{ name: 'Jo Roe', roles: ['Mayor'] }],
      figures: [{ ...at(harbor, '$5 million'), value: 5e6, unit: 'USD', qualifier: 'about' }],
      dates: [{ ...at(harbor, '9 July 2031'), value: '2031-07-09', certainty: 'stated' }],
    });
    expect(found?.sentences).toHaveLength(3);
  });

  it('reads its files as one collection', async () => {
    const { stdout } = await run([
      '--json',
      file('full.txt', 'Mayor Jo Roe spoke.\n'),
      file('short.txt', '"We will build it," Roe said.\n'),
    ]);
    expect(jsonLines(stdout)).toMatchObject([{ id: 'full' }, { quotations: [{ speaker: 'Jo Roe' }] }]);
  });

  it('shows a person who said what, and where', async () => {
    const { stdout } = await run([file('harbor.txt', harbor)]);
    expect(stdout).toContain('We will build it');
    expect(stdout).toMatch(/Jo Roe \(“Roe”\)\n\s*“said” · direct · paragraph 2/u);
    expect(stdout).toMatch(/\$5 million\s+about 5,000,000 USD/u);
    expect(stdout).toMatch(/9 July 2031\s+2031-07-09\s+stated/u);
  });

  it('annotates a batch line by line, in order, a wrong one in its place', async () => {
    const input = `${JSON.stringify({ id: 'a', text: harbor })}\nnonsense\n${JSON.stringify({ id: 7, text: 'He came yesterday.', published: '2031-05-02' })}\n`;
    const { done, stdout, stderr } = await run(['--batch', '-'], input);
    expect(done).toEqual(succeed(0));
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', people: [{ name: 'Jo Roe' }] },
      { id: null, status: 'error', error: { code: 'not-json' } },
      { id: 7, quotations: [], dates: [{ value: '2031-05-01', certainty: 'implied' }] },
    ]);
    expect(stderr).toContain('1 of 3 lines');
  });

  it('reads standard input, no more of it than of a file', async () => {
    expect((await run(['-'], harbor)).stdout).toContain('We will build it');
    expect((await run(['-'], 'word '.repeat(1_100_000))).done).toMatchObject({
      failure: { code: 'file-too-large' },
    });
  });

  it('names the file that cannot be read', async () => {
    const { done, stdout } = await run(['--json', join(folder, 'none.txt')]);
    expect(done).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
    expect(stdout).toBe('');
  });

  it.each([[['annotate']], [['annotate', 'a.txt', '--batch', 'b.jsonl']]])('refuses %j', (argv) => {
    expect(parseCall(argv)).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
  });
});
