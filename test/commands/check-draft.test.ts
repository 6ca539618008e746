import { describe, expect, it } from 'vitest';
import type { AttachedFile } from '../../src/interface/attached-file.js';
import type { FilePart, Reply } from '../../src/interface/reply.js';
import { fail, succeed } from '../../src/model/result.js';
import { desk } from '../discord/desk.js';
import { wordFile } from '../checking/word-file.js';
import { failureOf, items, rows, run, texts } from './asking.js';

function attached(content: string | Buffer, name = 'draft.md'): AttachedFile {
  return { name, read: (most) => Promise.resolve(succeed(Buffer.from(content).subarray(0, most))) };
}

function reportOf({ parts }: Reply): string {
  const file = parts.find((part): part is FilePart => part.kind === 'file');
  if (file === undefined) throw new Error('no report');
  expect(file.name).toBe('draft-report.md');
  return file.text;
}

const draft = [
  'Mayor Ingrid Solborg said: “The old quay will last three more winters.”',
  'The new quay at Norrvik would cost €82.69 million, and 150 jobs would move to the new terminal.',
  'Finance Minister Aldo Marchetti and Chancellor Greta Holm agree.',
].join('\n\n');

describe('/check-draft', () => {
  it('sums up for the asker alone, and brings the whole report along', async () => {
    const reply = await run('check-draft', { draft: attached(draft) }, desk());
    expect(reply.visibility).toBe('private');
    expect(texts(reply, 'heading')).toEqual(['Draft checked: draft.md', 'To look at']);
    expect(rows(reply)).toEqual([
      ['Quotations', '1 · 1 differing'],
      ['Figures', '3 · 1 not in these briefings, 2 found'],
      ['Names', expect.stringMatching(/^\d+ · 1 close to a known one, 1 not in these briefings, \d known$/u)],
    ]);
    const report = reportOf(reply);
    for (const words of [
      '## Quotations: 1',
      'last three more winters',
      '~~not~~',
      '“€82.69 million”, paragraph 2',
      'the briefings write “Ingrid Solberg”',
      '“Greta Holm”, paragraph 3',
      'Known: ',
    ]) {
      expect(report).toContain(words);
    }
  });

  it('names the most serious first: quotations, then figures and names that are nearly right', async () => {
    const list = items(await run('check-draft', { draft: attached(draft) }, desk()));
    expect(list[0]).toMatch(/^“The old quay will last three more winters.”, paragraph 1: Differs.*negation/u);
    expect(list[1]).toMatch(/^“Ingrid Solborg”, paragraph 1: the briefings write “Ingrid Solberg”/u);
  });

  it('reads a Word document for what it is, whatever it is called', async () => {
    const reply = await run(
      'check-draft',
      { draft: attached(wordFile(...draft.split('\n\n')), 'speech.txt') },
      desk(),
    );
    expect(rows(reply)[0]).toEqual(['Quotations', '1 · 1 differing']);
  });

  it('finds nothing to look at in a draft that quotes the briefings', async () => {
    const words = 'Mayor Ingrid Solberg said that the new quay at Norrvik would cost €82.69 million.';
    const reply = await run('check-draft', { draft: attached(words) }, desk());
    expect(texts(reply, 'heading')).toEqual(['Draft checked: draft.md']);
    expect(rows(reply)[0]).toEqual(['Quotations', 'none']);
    expect(reportOf(reply)).toContain('None.');
  });

  it('says why a file cannot be read, and what to do', async () => {
    const lost: AttachedFile = {
      name: 'x',
      read: () => Promise.resolve(fail('attachment-unreachable', 'Attach it once more.')),
    };
    for (const [file, message] of [
      [lost, 'Attach it once more.'],
      [attached('%PDF-1.7'), 'The draft is a PDF. Save it as .docx, as text or as Markdown.'],
      [attached(''), 'The file is empty.'],
    ] as const) {
      const reply = await run('check-draft', { draft: file }, desk());
      expect([reply.tone, ...texts(reply, 'text')]).toEqual(['error', message]);
    }
  });

  it('asks for no more of a file than it takes', async () => {
    let asked = 0;
    const file: AttachedFile = {
      name: 'x',
      read: (most) => {
        asked = most;
        return Promise.resolve(succeed(Buffer.from('text')));
      },
    };
    await run('check-draft', { draft: file }, desk());
    expect(asked).toBe(1_000_000);
  });

  it.each([{}, { draft: 'a path' }, { draft: { name: 'x' } }, { draft: null }])(
    'refuses the options %j',
    (options) => {
      expect(failureOf('check-draft', options)).toContain('attach the draft as a file');
    },
  );
});
