import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.js';
import { english } from '../../src/terminal/english.js';

const words = 'Inga Ruginienė said: “€82.69 billion – today’s sum.”\r\n';
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

function textOf(bytes: Uint8Array): string {
  const result = decode(bytes);
  if (!result.ok) throw new Error(english(result.failure.message));
  return result.value.text;
}

function codeOf(bytes: Uint8Array, maxBytes?: number): string | null {
  const result = decode(bytes, maxBytes === undefined ? {} : { maxBytes });
  return result.ok ? null : result.failure.code;
}

describe('decode reads', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', bytesOf(words), 'utf-8', words],
    ['UTF-8 with its mark', bytesOf([0xef, 0xbb, 0xbf], words), 'utf-8', words],
    [
      'UTF-16, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]),
      'utf-16le',
      words,
    ],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(words)]), 'utf-16be', words],
    [
      'Windows-1252',
      bytesOf([0x93, 0x80, 0x35, 0x94, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x92, 0x73]),
      'windows-1252',
      '“€5” – café’s',
    ],
    [
      'an ellipsis and a euro in Windows-1252',
      bytesOf('So', [0x85], ' for ', [0x80], '5 and more words'),
      'windows-1252',
      'So… for €5 and more words',
    ],
    ['line ends as they are', bytesOf('a\r\nb\rc\n'), 'utf-8', 'a\r\nb\rc\n'],
    ['a mark in the middle as text', bytesOf('a', [0xef, 0xbb, 0xbf], 'b'), 'utf-8', 'a\ufeffb'],
    ['a form feed', bytesOf('page one\fpage two'), 'utf-8', 'page one\fpage two'],
  ])('%s', (_what, bytes, encoding, text) => {
    const result = decode(bytes);
    expect(result.ok && result.value.encoding).toBe(encoding);
    expect(result.ok && result.value.text).toBe(text);
    expect(result.ok && result.value.warnings).toEqual([]);
  });

  it('damaged UTF-8 as UTF-8, and says so', () => {
    const result = decode(bytesOf('Ruginienė met “allies” ', [0xff], ' in Vilnius'));
    expect(result.ok && result.value.text).toBe('Ruginienė met “allies” \ufffd in Vilnius');
    expect(result.ok && result.value.warnings.map((warning) => warning.code)).toEqual(['encoding-damaged']);
  });

  it('back whatever text was encoded', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => one.trim() !== '' && !one.startsWith('\ufeff') && !/\p{Cc}/u.test(one));
    fc.assert(
      fc.property(text, (one) => {
        expect(textOf(Buffer.from(one, 'utf8'))).toBe(one);
        expect(textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(one, 'utf16le')]))).toBe(one);
      }),
    );
  });
});

describe('decode refuses', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', bytesOf(''), 'file-empty'],
    ['white space', bytesOf(' \r\n\t\n'), 'file-empty'],
    ['a mark alone', bytesOf([0xef, 0xbb, 0xbf]), 'file-empty'],
    ['zero bytes', bytesOf('PNG', [0], 'data and some more text behind it'), 'file-binary'],
    ['many control characters', bytesOf([0x1b, 0x5b, 0x01, 0x02, 0x9f, 0x81], 'abc'), 'file-binary'],
    ['UTF-16 without its mark', Buffer.from(words, 'utf16le'), 'file-binary'],
    ['half a UTF-16 file', bytesOf([0xff, 0xfe, 0x41]), 'file-binary'],
  ])('%s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('what is too large, by its bytes', () => {
    expect(codeOf(bytesOf('€€'), 5)).toBe('file-too-large');
    expect(codeOf(bytesOf('€€'), 6)).toBeNull();
    expect(codeOf(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe('file-too-large');
  });

  it('with a message that says what to do', () => {
    const result = decode(Buffer.alloc(3 * 1024 * 1024, 'a'), { maxBytes: 1024 * 1024 });
    expect(result.ok ? '' : english(result.failure.message)).toBe(
      'The file has 3.0 MB; I read at most 1.0 MB. Split it into several files.',
    );
  });

  it('or reads any bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decode(bytes);
        expect(result.ok || ['file-empty', 'file-binary'].includes(result.failure.code)).toBe(true);
      }),
    );
  });
});
