import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import type { SearchCall } from '../../src/terminal/calls.js';
import { search } from '../../src/terminal/search.js';
import { fixedCore, harbor, jsonLines, testIo, twoBriefings, usualCore } from './fixed-core.js';

const read = readConfig({}, '/');
if (!read.ok) throw new Error(read.failure.message);
const config: Config = read.value;

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-search-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, ...lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
  return path;
}

async function run(argv: string[], input = '', core = usualCore()) {
  const call = parseCall(['search', ...argv]);
  if (!call.ok || call.value.command !== 'search') throw new Error(`not a search call: ${argv.join(' ')}`);
  const io = testIo({ input });
  const searchCall: SearchCall = call.value;
  const done = await search(searchCall, config, core, io);
  return { done, stdout: io.stdout(), stderr: io.stderr(), openings: core.openings() };
}

const hit = { briefing: 'harbor', passage: 0, start: 0, end: harbor.text.length, score: 1 };

describe('search', () => {
  it('shows the passages as they stand, with their place', async () => {
    const { done, stdout } = await run(['will', 'cost']);
    expect(done).toEqual(succeed(0));
    expect(stdout).toContain('[1] │ The harbour will cost 400% of the plan.\n');
    expect(stdout).toContain('The harbour plan · Port Review · 2 May 2031 · paragraph 1 · harbor.txt\n');
    expect(stdout).toContain('[2] │ Nobody has said what the bridge will cost.\n');
  });

  it('says so in one line when there are none', async () => {
    const { done, stdout } = await run(['Atlantis']);
    expect(done).toEqual(succeed(0));
    expect(stdout).toMatch(/^No passage holds any of these words[^\n]*\n[^\n]*\n?$/u);
  });

  it('prints the contract as JSON', async () => {
    const { stdout } = await run(['--json', '400%']);
    expect(JSON.parse(stdout)).toEqual({ id: null, hits: [hit], ms: expect.any(Number) as number });
  });

  it('passes the limit and the grouping on', async () => {
    const asked: unknown[] = [];
    const app = {
      ...twoBriefings,
      search: (...passed: Parameters<typeof twoBriefings.search>) => {
        asked.push(passed);
        return [];
      },
    };
    await run(['--limit', '1000', '--by', 'document', 'a', 'b'], '', fixedCore(succeed(app)));
    await run(['c'], '', fixedCore(succeed(app)));
    expect(asked).toEqual([
      ['a b', { limit: 1000, by: 'document' }],
      ['c', { limit: 10, by: 'passage' }],
    ]);
  });

  it('answers a batch in order', async () => {
    const input = '{"id":"q1","text":"400%"}\n{"id":"q2","text":" "}\n{"text":"Atlantis"}\nnonsense\n';
    const { done, stdout } = await run(['--batch', '-'], input);
    expect(done).toEqual(succeed(0));
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'q1', hits: [hit] },
      { id: 'q2', status: 'error', error: { code: 'wrong-line', message: 'text: the query is empty.' } },
      { id: null, hits: [] },
      { id: null, status: 'error', error: { code: 'not-json' } },
    ]);
  });
});

describe('search --documents', () => {
  it('searches those documents alone', async () => {
    const documents = file(
      'documents.jsonl',
      { id: 'a', title: 'A', text: 'red' },
      { id: 'b', text: 'blue' },
    );
    const { stdout, openings } = await run(['--documents', documents, '--json', 'blue']);
    expect(JSON.parse(stdout)).toMatchObject({ hits: [{ briefing: 'b' }] });
    expect(openings).toBe(0);
    expect(JSON.parse((await run(['--documents', documents, '--json', 'harbour'])).stdout)).toMatchObject({
      hits: [],
    });
  });

  const wrong: [name: string, lines: (object | string)[], words: string][] = [
    ['no JSON', [{ id: 'a', text: 'x' }, 'nonsense'], 'line 2: The line is not JSON'],
    ['no text', [{ id: 'a' }], 'line 1: text: '],
    [
      'two of one id',
      [
        { id: 'a', text: 'x' },
        { id: 'b', text: '' },
        { id: 'a', text: 'y' },
      ],
      'line 3: an earlier',
    ],
  ];
  it.each(wrong)('fails on a line with %s, and names it', async (name, lines, words) => {
    const { done, stdout } = await run(['--documents', file(`${name}.jsonl`, ...lines), 'x']);
    expect(done.ok ? '' : done.failure.message).toContain(`${name}.jsonl, ${words}`);
    expect(stdout).toBe('');
  });

  it('says so when the file is not there', async () => {
    const { done } = await run(['--documents', join(folder, 'none.jsonl'), 'x']);
    expect(done).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
  });
});
