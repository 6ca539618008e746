import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentSchema, openFile, parseLine, readLines, repeatedId } from '../../src/terminal/lines.js';

async function linesOf(chunks: readonly Buffer[], longest?: number): Promise<(string | { code: string })[]> {
  const lines: (string | { code: string })[] = [];
  for await (const line of readLines(Readable.from(chunks), longest)) {
    lines.push(line.ok ? line.value : { code: line.failure.code });
  }
  return lines;
}

describe('readLines', () => {
  const cases: [content: string, lines: string[]][] = [
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['a\nb', ['a', 'b']],
    ['\n\nb\n', ['', '', 'b']],
    ['a\r\nb\r\n', ['a\r', 'b\r']],
    ['a\u2028b\n', ['a\u2028b']],
  ];
  it.each(cases)('%j', async (content, lines) => {
    expect(await linesOf([Buffer.from(content)])).toEqual(lines);
  });

  it('gives the same lines wherever the bytes are cut', async () => {
    const property = fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', '\n', 'é', '漢', '🙂') }),
      fc.integer({ min: 1, max: 7 }),
      async (content, size) => {
        const bytes = Buffer.from(content);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const expected = content.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await linesOf(chunks)).toEqual(expected);
      },
    );
    await fc.assert(property);
  });

  it('names a wrong line in its place and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from('good\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from('last'),
    ]);
    expect(await linesOf([bytes])).toEqual(['good', { code: 'not-utf-8' }, 'last']);
  });

  it('does not keep a line that is too long', async () => {
    const chunks = ['abc', 'def', 'ghi\nshort\n', 'abcdefgh'].map((chunk) => Buffer.from(chunk));
    expect(await linesOf(chunks, 5)).toEqual([{ code: 'line-too-long' }, 'short', { code: 'line-too-long' }]);
  });

  it('reads no further than it is asked to', async () => {
    let taken = 0;
    function* endless(): Generator<Buffer> {
      for (;;) {
        taken += 1;
        yield Buffer.from('line\n');
      }
    }
    const reader = readLines(Readable.from(endless()));
    await reader.next();
    await reader.return(undefined);
    expect(taken).toBeLessThan(100);
  });
});

describe('parseLine', () => {
  const schema = z.object({ question: z.string() });
  const cases: [line: string, parsed: object][] = [
    ['{"question":"a"}', { id: null, value: { ok: true, value: { question: 'a' } } }],
    ['{"id":"q1","question":"a"}', { id: 'q1', value: { ok: true } }],
    ['{"id":7,"question":"a","more":1}', { id: 7, value: { ok: true } }],
    ['{"id":"q1"}', { id: 'q1', value: { ok: false, failure: { code: 'wrong-line' } } }],
    ['{"id":"q1","question":5}', { id: 'q1', value: { ok: false, failure: { code: 'wrong-line' } } }],
    ['{"id":{},"question":5}', { id: null, value: { ok: false } }],
    ['[]', { id: null, value: { ok: false, failure: { code: 'wrong-line' } } }],
    ['null', { id: null, value: { ok: false, failure: { code: 'wrong-line' } } }],
    ['{"question":', { id: null, value: { ok: false, failure: { code: 'not-json' } } }],
    ['', { id: null, value: { ok: false, failure: { code: 'not-json' } } }],
  ];
  it.each(cases)('%s', (line, parsed) => {
    expect(parseLine(line, schema)).toMatchObject(parsed);
  });

  it('says where the mistake is, in one line', () => {
    const { value } = parseLine(
      '{"documents":[{"id":"d"}]}',
      z.object({ documents: z.array(documentSchema) }),
    );
    expect(value.ok ? '' : value.failure.message).toMatch(/^documents\.0\.text: .+\.$/u);
  });
});

describe('documentSchema', () => {
  it('takes null for not given, and leaves other fields aside', () => {
    const parsed = documentSchema.parse({ id: 'd', title: null, published: '2025', text: '', url: 'x' });
    expect(parsed).toEqual({ id: 'd', published: '2025', text: '' });
  });

  it.each([[{ text: 'x' }], [{ id: '', text: 'x' }], [{ id: 3, text: 'x' }], [{ id: 'd' }]])(
    'refuses %j',
    (document) => {
      expect(documentSchema.safeParse(document).success).toBe(false);
    },
  );
});

describe('repeatedId', () => {
  it('finds the first that comes twice', () => {
    const documents = ['a', 'b', 'c', 'b', 'a'].map((id) => ({ id }));
    expect(repeatedId(documents)).toBe('b');
    expect(repeatedId(documents.slice(0, 3))).toBeNull();
  });
});

describe('openFile', () => {
  it('opens a file, or standard input', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-lines-'));
    writeFileSync(join(folder, 'lines'), 'one\ntwo\n');
    const input = Readable.from([]);
    const file = await openFile(join(folder, 'lines'), input);
    expect(file.ok && (await linesOf(await file.value.toArray()))).toEqual(['one', 'two']);
    expect(await openFile('-', input)).toEqual({ ok: true, value: input });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/no/such/file', 'no such file'],
    [tmpdir(), 'is a folder'],
  ])('refuses %s', async (path, words) => {
    const file = await openFile(path, Readable.from([]));
    expect(file).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
    expect(file.ok ? '' : file.failure.message).toContain(words);
  });
});
