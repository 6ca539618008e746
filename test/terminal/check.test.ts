import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { check } from '../../src/terminal/check.js';
import { wordFile } from '../checking/word-file.js';
import { desk, documents } from '../discord/desk.js';
import { fixedCore, testIo } from './fixed-core.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-check-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What is looked at of what is printed. */
interface Printed {
  readonly figures: readonly {
    readonly words: string;
    readonly places: readonly {
      readonly briefing: string;
      readonly answer: { readonly start: number; readonly end: number };
    }[];
  }[];
}

async function run(argv: string[], input = '') {
  const call = parseCall(['check', ...argv]);
  if (!call.ok || call.value.command !== 'check') throw new Error(`not a call: ${argv.join(' ')}`);
  const config = readConfig({}, '/');
  if (!config.ok) throw new Error(config.failure.message);
  const io = testIo({ input });
  const core = fixedCore(succeed(desk()));
  const done = await check(call.value, config.value, core, io);
  return { done, stdout: io.stdout(), flat: io.stdout().replace(/\s+/gu, ' '), openings: core.openings() };
}

const draft =
  'Mayor Ingrid Solborg said: “The old quay will last three more winters.” The new quay at Norrvik would cost €82.69 million.';

describe('rapporteur check', () => {
  it.each([
    ['draft.md', draft],
    ['draft.docx', wordFile(draft)],
    ['no-extension', wordFile(draft)],
  ])('reports on every quotation, figure and name of %s', async (name, content) => {
    const { done, flat } = await run([file(name, content)]);
    expect(done).toEqual(succeed(0));
    for (const words of [
      'Quotations: 1 1 differing',
      '1 · Differs: these are not quite the words “The old quay will last three more winters.” (attributed to Ingrid Solborg), paragraph 1',
      '[-not-]',
      'Figures: 2',
      '“€82.69 million”, paragraph 1: “€82.69 million” in',
      '“Ingrid Solborg”, paragraph 1: the briefings write “Ingrid Solberg”',
      'Known: Norrvik.',
    ]) {
      expect(flat).toContain(words);
    }
  });

  it('reads standard input', async () => {
    const { done, flat } = await run(['-'], draft);
    expect([done, flat.includes('Quotations: 1')]).toEqual([succeed(0), true]);
  });

  it('prints one object as JSON, offsets into the text of the briefing', async () => {
    const { stdout } = await run(['--json', file('json.md', draft)]);
    expect(stdout.split('\n')).toHaveLength(2);
    const result = JSON.parse(stdout) as Printed;
    expect(result).toMatchObject({
      omitted: { quotations: 0, figures: 0, names: 0 },
      warnings: [],
      quotations: [
        {
          words: 'The old quay will last three more winters.',
          paragraph: 1,
          form: 'marks',
          attributedTo: 'Ingrid Solborg',
          verdict: 'differs',
          speaker: 'Ingrid Solberg',
        },
      ],
      names: [{ words: 'Ingrid Solborg', verdict: 'near', known: ['Ingrid Solberg'] }, { verdict: 'known' }],
    });
    const cost = result.figures.find(({ words }) => words === '€82.69 million');
    expect(cost).toMatchObject({ value: 82_690_000, unit: 'EUR', verdict: 'found' });
    const [place] = cost?.places ?? [];
    const text = documents.find(({ id }) => id === place?.briefing)?.text;
    expect(text?.slice(place?.answer.start, place?.answer.end)).toBe('€82.69 million');
  });

  it.each([
    ['missing.md', null, 'unreadable-file'],
    ['large.md', Buffer.alloc(1_000_001, 'word '), 'file-too-large'],
    ['empty.md', '', 'file-empty'],
    ['scan.pdf', '%PDF-1.7', 'draft-format'],
  ])('says what is wrong with %s before the report', async (name, content, code) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { done, stdout } = await run([path]);
    expect(done).toMatchObject({ ok: false, failure: { code } });
    expect(stdout).toBe('');
  });

  it('reads no briefings for a file that cannot be had', async () => {
    expect((await run([join(folder, 'missing.md')])).openings).toBe(0);
  });

  it.each([[[]], [['a', 'b']]])('takes one file: %j', (argv) => {
    expect(parseCall(['check', ...argv])).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
  });
});
