import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDraft } from '../../src/checking/open-draft.js';
import { desk } from '../discord/desk.js';
import { english } from '../../src/terminal/english.js';
import { wordEntries, wordFile, zipOf } from './word-file.js';

async function textOf(bytes: Uint8Array): Promise<string> {
  const opened = await openDraft(bytes);
  if (!opened.ok) throw new Error(english(opened.failure.message));
  return opened.value.text;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const opened = await openDraft(bytes);
  return opened.ok ? 'opened' : opened.failure.code;
}

describe('a draft', () => {
  it('is read as text, in the encodings that briefings are', async () => {
    expect(await textOf(Buffer.from('Über “uns”.'))).toBe('Über “uns”.');
    expect(await textOf(Buffer.from('\ufeffÜber uns', 'utf16le'))).toBe('Über uns');
    expect(await textOf(Buffer.from('\xdcber uns', 'latin1'))).toBe('Über uns');
  });

  it('is read as a Word document by what it holds, paragraph by paragraph', async () => {
    expect(await textOf(wordFile('She said “we must build”.', 'A & B < C'))).toBe(
      'She said “we must build”.\n\nA & B < C',
    );
    const plain = wordEntries('<w:p><w:r><w:t>Stored</w:t></w:r></w:p>').map((one) => ({
      ...one,
      method: 0,
    }));
    expect(await textOf(zipOf(plain))).toBe('Stored');
  });

  it('is checked from a Word document as from text', async () => {
    const words = 'Solberg said: “The old quay will not last three more winters.”';
    const fromWord = await desk().checkDraft(wordFile(words));
    const fromText = await desk().checkDraft(Buffer.from(words));
    expect(fromWord.ok && fromWord.value.quotations).toEqual(fromText.ok && fromText.value.quotations);
    expect(fromWord.ok && fromWord.value.quotations.items).toHaveLength(1);
  });

  const document = wordFile('Text.');
  const unread: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['white space', Buffer.from(' \n\t'), 'file-empty'],
    ['a Word document without text', wordFile(''), 'file-empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'draft-format'],
    ['RTF', Buffer.from('{\\rtf1\\ansi Text}'), 'draft-format'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'draft-format'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 0, 0, 255]), 'file-binary'],
    ['a compressed text', gzipSync('text'), 'draft-format'],
    ['more than a megabyte', Buffer.alloc(1_000_001, 'a '), 'file-too-large'],
    ['an archive of something else', zipOf([{ name: 'a.txt', content: 'a' }]), 'draft-format'],
    ['a Word document cut short', document.subarray(0, document.length - 30), 'document-damaged'],
    ['its beginning alone', Buffer.from('PK\u0003\u0004'), 'draft-format'],
    ['a document whose XML is broken', zipOf(wordEntries('<w:p><w:r>')), 'document-damaged'],
    ['a document without its main part', zipOf(wordEntries('').slice(0, 2)), 'draft-format'],
    [
      'a part that does not unpack',
      zipOf(wordEntries('x').map((one) => ({ ...one, packed: Buffer.from('????') }))),
      'document-damaged',
    ],
    [
      'a part packed otherwise',
      zipOf(wordEntries('x').map((one) => ({ ...one, method: 12 }))),
      'document-damaged',
    ],
  ];
  it.each(unread)('is not made of %s', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('is no bomb: what unpacks to more than eighty megabytes is not unpacked', async () => {
    const zeros = { name: 'word/media/image.bin', content: Buffer.alloc(90_000_000) };
    const bomb = zipOf([...wordEntries('<w:p/>'), zeros]);
    expect(bomb.length).toBeLessThan(120_000);
    expect(await codeOf(bomb)).toBe('document-too-large');
  });

  it('is no document of endless words either', async () => {
    const paragraph = `<w:p><w:r><w:t>${'word '.repeat(2000)}</w:t></w:r></w:p>`;
    expect(await codeOf(zipOf(wordEntries(paragraph.repeat(150))))).toBe('draft-too-long');
  });

  it('never throws, whatever the bytes, a document’s beginning included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, asZip) => {
        const head = Buffer.from(asZip ? 'PK\u0003\u0004' : '');
        const tail = Buffer.from(asZip ? 'PK\u0005\u0006' : '');
        const opened = await openDraft(Buffer.concat([head, bytes, tail, bytes]));
        expect(opened.ok || english(opened.failure.message).length > 10).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
