import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder, type FolderOptions, type FolderReading } from '../../src/ingest/folder.js';
import { english } from '../../src/terminal/english.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rapporteur-folder-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(join(dir, path), content);
}

async function read(options?: FolderOptions): Promise<FolderReading> {
  const result = await readFolder(dir, options);
  if (!result.ok) throw new Error(english(result.failure.message));
  return result.value;
}

async function failure(path = dir): Promise<{ code: string; message: string }> {
  const result = await readFolder(path);
  return result.ok
    ? { code: 'none', message: '' }
    : { code: result.failure.code, message: english(result.failure.message) };
}

const isRoot = process.getuid?.() === 0;

describe('readFolder reads', () => {
  it('every format below the folder, in the order of the paths', async () => {
    await put('b.txt', 'He left.');
    await put('a/z.md', '# Title\n\nShe stayed.');
    await put('a/b/c.markdown', 'It rained.');
    await put('a-b.TEXT', 'It snowed.');
    const { briefings, rejections } = await read();
    expect(briefings.map((one) => [one.id, one.file, one.title])).toEqual([
      ['a/b/c', 'a/b/c.markdown', 'c'],
      ['a/z', 'a/z.md', 'Title'],
      ['a-b', 'a-b.TEXT', 'a-b'],
      ['b', 'b.txt', 'b'],
    ]);
    expect(rejections).toEqual([]);
  });

  it('a document whose name promises nothing, by what it holds, and the rest where another is broken', async () => {
    const page = Buffer.from(
      '<!doctype html><html><body><h1>Boats</h1><p>No boats sail today.</p></body></html>',
    );
    await put('page.aspx', page);
    await put('page', page);
    await put('broken.pdf', '%PDF-1.4 and no more');
    await put('good.txt', 'He left.');
    const { briefings, rejections } = await read();
    expect(
      briefings.map(({ file, title, warnings }) => [file, title, ...warnings.map(({ code }) => code)]),
    ).toEqual([
      ['good.txt', 'good'],
      ['page', 'Boats', 'extension-wrong'],
      ['page.aspx', 'Boats', 'extension-wrong'],
    ]);
    expect(rejections.map(({ file, code }) => [file, code])).toEqual([['broken.pdf', 'document-damaged']]);
  });

  it('each encoding, so that offsets count in the file’s own text', async () => {
    const text = 'Ruginienė said: “€5.”\r\nRutte agreed.\r\n';
    await put('mark.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]));
    await put('plain.txt', text);
    await put('wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    await put(
      'west.txt',
      Buffer.from([0x93, 0x80, 0x35, 0x2e, 0x94, 0x20, 0x48, 0x65, 0x20, 0x6c, 0x65, 0x66, 0x74, 0x2e]),
    );
    const { briefings } = await read();
    expect(briefings.map((one) => [one.file, one.text, one.bytes])).toEqual([
      ['mark.txt', text, 48],
      ['plain.txt', text, 45],
      ['west.txt', '“€5.” He left.', 14],
      ['wide.txt', text, 78],
    ]);
  });

  it('the rest where a file cannot be read, and says why', async () => {
    await put('good.txt', 'He left.');
    await put('empty.txt', '');
    await put('blank.md', ' \n ');
    await put('binary.txt', Buffer.from([0x25, 0x50, 0, 0, 1, 2]));
    await put('large.txt', 'x'.repeat(2000));
    await put('picture.pdf', Buffer.from('89504e470d0a1a0a', 'hex'));
    await put('table.csv', 'x');
    await put('Makefile', 'x');
    const { briefings, rejections } = await read({ maxBytes: 1000 });
    expect(briefings.map((one) => one.file)).toEqual(['good.txt']);
    expect(rejections.map((one) => [one.file, one.code])).toEqual([
      ['Makefile', 'format-unknown'],
      ['binary.txt', 'file-binary'],
      ['blank.md', 'file-empty'],
      ['empty.txt', 'file-empty'],
      ['large.txt', 'file-too-large'],
      ['picture.pdf', 'format-unknown'],
      ['table.csv', 'format-unknown'],
    ]);
    expect(rejections.slice(-2).map(({ message }) => english(message))).toEqual([
      expect.stringContaining('It is a picture.'),
      expect.stringContaining('Not a format I read: .csv.'),
    ]);
  });

  it.skipIf(isRoot)('the rest where a file or folder may not be read (not as root)', async () => {
    await put('good.txt', 'He left.');
    await put('locked.txt', 'She stayed.');
    await put('closed/in.txt', 'It rained.');
    await chmod(join(dir, 'locked.txt'), 0);
    await chmod(join(dir, 'closed'), 0);
    const { briefings, rejections } = await read();
    await chmod(join(dir, 'closed'), 0o700);
    expect(briefings.map((one) => one.file)).toEqual(['good.txt']);
    expect(rejections.map((one) => [one.file, one.code])).toEqual([
      ['closed', 'file-unreadable'],
      ['locked.txt', 'file-unreadable'],
    ]);
  });

  it('nothing hidden', async () => {
    await put('good.txt', 'He left.');
    await put('.hidden.txt', 'She stayed.');
    await put('.git/notes.md', 'It rained.');
    const { briefings, rejections } = await read();
    expect([briefings.length, rejections.length]).toEqual([1, 0]);
  });

  it('links to files inside the folder only', async () => {
    await put('good.txt', 'He left.');
    const outside = await mkdtemp(join(tmpdir(), 'rapporteur-outside-'));
    await writeFile(join(outside, 'secret.txt'), 'A secret.');
    await symlink(join(dir, 'good.txt'), join(dir, 'inside.txt'));
    await symlink(join(outside, 'secret.txt'), join(dir, 'outside.txt'));
    await symlink(outside, join(dir, 'folder.md'));
    await symlink(dir, join(dir, 'loop.txt'));
    await symlink(join(dir, 'missing'), join(dir, 'broken.txt'));
    const { briefings, rejections } = await read();
    await rm(outside, { recursive: true });
    expect(briefings.map((one) => one.file)).toEqual(['good.txt', 'inside.txt']);
    expect(rejections.map((one) => [one.file, one.code])).toEqual([
      ['broken.txt', 'file-unreadable'],
      ['folder.md', 'link-outside'],
      ['loop.txt', 'link-not-file'],
      ['outside.txt', 'link-outside'],
    ]);
  });

  it('files whose ids would be the same under different ids', async () => {
    for (const file of ['a.txt', 'a.md', 'b.txt', 'b.txt.md', 'c.txt']) await put(file, `About ${file}.`);
    const { briefings } = await read();
    expect(briefings.map((one) => [one.file, one.id])).toEqual([
      ['a.md', 'a.md'],
      ['a.txt', 'a.txt'],
      ['b.txt', 'b'],
      ['b.txt.md', 'b.txt.md'],
      ['c.txt', 'c'],
    ]);
  });

  it('the same again, and tells how far it has got', async () => {
    for (const file of ['a.txt', 'b.md', 'c.txt']) await put(file, `About ${file}.`);
    await put('d.txt', '');
    const steps: [number, number][] = [];
    const first = await read({ onProgress: (done, total) => steps.push([done, total]) });
    expect(steps).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(await read()).toEqual(first);
  });
});

describe('readFolder fails', () => {
  it('where there is no folder', async () => {
    expect(await failure(join(dir, 'nowhere'))).toMatchObject({ code: 'folder-missing' });
  });

  it('where a file stands in its place', async () => {
    await put('a.txt', 'He left.');
    expect(await failure(join(dir, 'a.txt'))).toMatchObject({ code: 'folder-missing' });
    expect(await failure(join(dir, 'a.txt', 'b'))).toMatchObject({ code: 'folder-missing' });
  });

  it('where the folder is empty', async () => {
    const { code, message } = await failure();
    expect(code).toBe('folder-empty');
    expect(message).toContain('Put files into it: text, Markdown, HTML, PDF, .docx, .odt and .eml.');
  });

  it('where nothing in it can be read, and says what was rejected', async () => {
    await put('report.csv', 'x');
    await put('empty.txt', '');
    const { code, message } = await failure();
    expect(code).toBe('folder-empty');
    expect(message).toContain('2 files were not read, the first: empty.txt: The file is empty.');
    expect(message).not.toContain('\n');
  });

  it.skipIf(isRoot)('where the folder may not be read (not as root)', async () => {
    await chmod(dir, 0);
    const result = await failure();
    await chmod(dir, 0o700);
    expect(result.code).toBe('folder-unreadable');
  });
});
