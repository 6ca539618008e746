import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { isAttachedFile } from '../../src/interface/attached-file.js';
import { givenFile } from '../../src/terminal/given-file.js';
import { optionsFromText } from '../../src/terminal/slash.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-file-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const path = join(folder, 'draft.txt');
writeFileSync(path, 'eight by');

const input = (): Readable => Readable.from([Buffer.from('from '), Buffer.from('input')]);

describe('a file given at the terminal', () => {
  it.each([
    [path, 8, 'eight by'],
    ['-', 100, 'from input'],
  ])('is read whole: %s', async (file, most, expected) => {
    const read = await givenFile(file, input()).read(most);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(expected);
  });

  it.each([
    [path, 7, 'file-too-large'],
    ['-', 9, 'file-too-large'],
    [join(folder, 'nothing'), 7, 'unreadable-file'],
    [folder, 7, 'unreadable-file'],
  ])('is refused: %s of at most %d bytes', async (file, most, code) => {
    expect(await givenFile(file, input()).read(most)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('the words behind a slash command at the prompt', () => {
  const options = (name: string, text: string): unknown =>
    optionsFromText(
      commands.find(({ data }) => data.name === name),
      text,
      input(),
    );

  it('are its first option', () => {
    expect(options('said', 'Mark Rutte')).toEqual({ speaker: 'Mark Rutte' });
    expect(options('said', '')).toEqual({});
    expect(options('help', 'me')).toEqual({});
    expect(options('gone', 'x')).toEqual({});
  });

  it('name the file where it takes one, never the input that is typed at', async () => {
    const [file] = Object.values(options('check-draft', path) as Record<string, unknown>);
    if (!isAttachedFile(file)) throw new Error('no file');
    expect((await file.read(100)).ok).toBe(true);
    const [dash] = Object.values(options('check-draft', '-') as Record<string, unknown>);
    expect(isAttachedFile(dash) && (await dash.read(100)).ok).toBe(false);
  });
});
