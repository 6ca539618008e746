import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/ingest/file.js';
import { formatOf, type Format } from '../../src/ingest/formats/detect.js';
import { readDocument } from '../../src/ingest/formats/read.js';
import { contains, slice } from '../../src/model/span.js';
import { wordEntries, zipOf } from '../checking/word-file.js';
import { english } from '../../src/terminal/english.js';
import { openDocument, wordParagraph, styledWordFile } from './making/office.js';
import { pdfOf, setParagraph } from './making/pdf.js';

async function codeOf(file: string, bytes: Uint8Array): Promise<string> {
  const read = await readFile({ id: file, file, bytes });
  if (!read.ok) expect(english(read.failure.message)).toMatch(/^\S.{15,250}[.!]$/u);
  return read.ok ? 'read' : read.failure.code;
}

const words = 'The port handled six million tons of goods, more than in any year before.';
const page = { lines: setParagraph(words, 60, 100, 60) };
const pdf = pdfOf([page]);
const odt = openDocument(`<text:p>${words}</text:p>`);

const encryptedOdt = zipOf([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
  { name: 'content.xml', content: Buffer.from('5f3a9c00ff', 'hex'), method: 0 },
  {
    name: 'META-INF/manifest.xml',
    content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
  },
]);
const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><text:p>&b;</text:p>`;

describe('a file that cannot be read is refused with the reason:', () => {
  const cases: readonly (readonly [what: string, file: string, bytes: Uint8Array, code: string])[] = [
    ['a PDF with a password', 'a.pdf', pdfOf([page], { encrypted: true }), 'document-encrypted'],
    ['a PDF of 10,000 pages', 'a.pdf', pdfOf([page], { times: 10_000 }), 'document-too-long'],
    ['a PDF of pictures alone', 'a.pdf', pdfOf([{ lines: [] }, { lines: [] }]), 'document-scanned'],
    ['a PDF cut short', 'a.pdf', pdf.subarray(0, 300), 'document-damaged'],
    ['a PDF of nothing', 'a.pdf', Buffer.from('%PDF-1.7\n'), 'document-damaged'],
    [
      'an archive that unpacks to 90 MB',
      'a.odt',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'content.xml', content: Buffer.alloc(90_000_000) },
      ]),
      'document-too-large',
    ],
    ['an OpenDocument text with a password', 'a.odt', encryptedOdt, 'document-encrypted'],
    ['an OpenDocument text that defines entities', 'a.odt', openDocument(entities), 'document-damaged'],
    ['an OpenDocument text cut short', 'a.odt', odt.subarray(0, odt.length - 40), 'document-damaged'],
    ['an OpenDocument text of nothing', 'a.odt', openDocument('<text:p/>'), 'file-empty'],
    ['a Word document without a body', 'a.docx', zipOf(wordEntries('').slice(0, 2)), 'format-unknown'],
    [
      'a Word document with a password',
      'a.docx',
      Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'format-unknown',
    ],
    [
      'a spreadsheet',
      'a.docx',
      zipOf([
        { name: '[Content_Types].xml', content: 'x' },
        { name: 'xl/workbook.xml', content: 'x' },
      ]),
      'format-unknown',
    ],
    [
      'a page of nothing',
      'a.html',
      Buffer.from('<!doctype html><html><body><script>1</script></body></html>'),
      'file-empty',
    ],
    ['a message of nothing', 'a.eml', Buffer.from('From: a@example.org\nMessage-ID: <1>\n\n'), 'file-empty'],
    ['a picture', 'a.pdf', Buffer.from('89504e470d0a1a0a', 'hex'), 'format-unknown'],
    [
      'a page of endless words',
      'a.html',
      Buffer.from(`<!doctype html><p>${'word '.repeat(1_100_000)}`),
      'document-too-long',
    ],
  ];
  it.each(cases)('%s', async (_what, file, bytes, code) => {
    expect(await codeOf(file, bytes)).toBe(code);
  });

  it('what takes longer than allowed, and the next is read all the same', async () => {
    const slow = Buffer.from(`<!doctype html><body>${'<div><p>Word, word, word.</p></div>'.repeat(60_000)}`);
    const read = await readDocument(slow, 'html', { time: 100 });
    expect(read).toMatchObject({ ok: false, failure: { code: 'document-too-slow' } });
    expect(await codeOf('a.pdf', pdf)).toBe('read');
  });

  it('what takes more memory than allowed, and the next is read all the same', async () => {
    const packed = deflateSync(Buffer.alloc(200_000_000, ' '));
    const content = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`;
    const bomb = Buffer.from(
      pdf.toString('latin1').replace(/<< \/Length \d+ >>\nstream[^]*?endstream/u, content),
      'latin1',
    );
    const read = await readDocument(bomb, 'pdf', { growth: 100_000_000 });
    expect(read).toMatchObject({ ok: false, failure: { code: 'document-too-large' } });
    expect(await codeOf('a.pdf', pdf)).toBe('read');
  });

  it('markup nested deeper than any stack', async () => {
    const deep = Buffer.from(`<!doctype html><body>${'<div>'.repeat(200_000)}word`);
    expect(await codeOf('a.html', deep)).toBe('document-damaged');
    const mail = Buffer.concat([
      Buffer.from('From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n'),
      deep,
    ]);
    expect(await codeOf('a.eml', mail)).toBe('document-damaged');
    expect(await codeOf('a.html', Buffer.from(`<!doctype html><body>${'<div>'.repeat(2000)}word`))).toBe(
      'read',
    );
    const items = openDocument(`${'<text:list-item>'.repeat(50_000)}${'</text:list-item>'.repeat(50_000)}`);
    expect(await codeOf('a.odt', items)).toBe('document-damaged');
  });
});

describe('what a file holds decides', () => {
  const cases: readonly (readonly [string, Uint8Array, Format])[] = [
    ['notes.txt', Buffer.from('%PDF-1.4\n'), 'pdf'],
    ['notes.txt', Buffer.from('\ufeff \n<?xml version="1.0"?><!-- a --><!DOCTYPE html>'), 'html'],
    ['notes.txt', Buffer.from('\ufeff<HTML lang="en">', 'utf16le'), 'html'],
    ['notes.txt', Buffer.from('Received: by x\nFrom: a@example.org\n\nHello'), 'eml'],
    ['notes.pdf', odt, 'odt'],
    ['notes.odt', styledWordFile(wordParagraph('x')), 'docx'],
    // A memorandum has headers as well, and a text may speak of HTML.
    [
      'notes.txt',
      Buffer.from('From: Anna\nTo: all\nSubject: Boats\nDate: 3 March 2025\n\nNo boats.'),
      'text',
    ],
    ['notes.txt', Buffer.from('The tag <html> begins a page.'), 'text'],
    ['notes.txt', Buffer.from('<p>A paragraph.</p>'), 'text'],
    ['notes.html', Buffer.from('<p>A paragraph.</p>'), 'html'],
    ['notes.eml', Buffer.from('Subject: Boats\n\nNo boats.'), 'eml'],
    ['notes.eml', Buffer.from('No boats.'), 'text'],
    ['notes.txt', Buffer.from(`<!--${' --'.repeat(3000)}`), 'text'],
  ];
  it.each(cases)('%s %#', (file, bytes, format) => {
    const extension = file.slice(file.indexOf('.') + 1) as 'txt' | 'pdf' | 'odt' | 'html' | 'eml';
    const promised = extension === 'txt' ? 'text' : extension;
    expect(formatOf(bytes, promised)).toEqual({ format });
  });

  it.each([
    '<!doctype html><p>Word.',
    '<!doctype html><body><p>Word.',
    '<html><p>Word.</p></html>',
    '<html><head><title>T</title></head><p>Word.</p>',
    '<html lang=en><title>T</title><p>Word.',
    '<html><HEAD><title>T</title></HEAD><BODY CLASS=a><p>Word.',
  ])('and a page is read without what a browser adds: %s', async (page) => {
    const read = await readFile({ id: 'a', file: 'a.html', bytes: Buffer.from(page) });
    expect(read.ok && read.value.text).toBe('Word.');
  });

  it('and a name that promises something else is a warning', async () => {
    const read = await readFile({ id: 'a', file: 'a.docx', bytes: pdf });
    expect(read.ok && read.value.warnings.map(({ message }) => english(message))).toEqual([
      'It is named .docx and holds a PDF; it was read as what it holds.',
    ]);
  });
});

describe('whatever the bytes', () => {
  const starts: readonly (readonly [file: string, start: Uint8Array, end: Uint8Array])[] = [
    ['a.pdf', pdf.subarray(0, 200), pdf.subarray(200)],
    ['a.odt', odt.subarray(0, 120), odt.subarray(120)],
    ['a.docx', styledWordFile(wordParagraph(words)), Buffer.alloc(0)],
    ['a.html', Buffer.from('<!doctype html><html><body><table><tr><td>'), Buffer.from('</ul></p>')],
    [
      'a.eml',
      Buffer.from('MIME-Version: 1.0\nFrom: =?utf-8?Q?'),
      Buffer.from('\nContent-Type: text/html\n\n<p>x'),
    ],
  ];
  it('a reader answers, and every block and sentence is a slice of its text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }),
          fc.string({ maxLength: 80, unit: 'grapheme' }).map((one) => Buffer.from(one)),
        ),
        async ([file, start, end], middle) => {
          const read = await readFile({ id: 'a', file, bytes: Buffer.concat([start, middle, end]) });
          if (!read.ok) {
            expect(english(read.failure.message).length).toBeGreaterThan(10);
            return;
          }
          const { text, blocks, sentences, passages } = read.value;
          for (const span of [...blocks, ...sentences, ...passages]) {
            const inside = slice(text, span);
            expect(inside).toBe(inside.trim());
            expect(inside).not.toBe('');
          }
          for (const one of sentences)
            expect(contains(blocks[one.block] ?? { start: 0, end: 0 }, one)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
