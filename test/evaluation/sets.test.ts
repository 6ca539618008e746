import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.js';
import { BadSet } from './bad-set.js';
import { mean, percentile } from './measurement.js';
import { readSet, sample } from './sets.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sets-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, ...lines: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

describe('a set is known by its shape', () => {
  it('questions', () => {
    const line = { id: 'q', question: 'Who?', answers: ['Rutte'], type: 'person', manner: 'plain' };
    expect(readSet(write('own.jsonl', line, line))).toMatchObject({
      name: 'own',
      kind: 'questions',
      items: [{ ...line, unanswerable: false }, { id: 'q' }],
    });
  });

  it('reading comprehension', () => {
    const line = {
      id: 'q',
      question: 'Who?',
      documents: [{ id: 'd', text: 'Rutte.' }],
      answers: [],
      unanswerable: true,
    };
    expect(readSet(write('squad.jsonl', line))).toMatchObject({ kind: 'reading', items: [line] });
  });

  it('selection and attribution', () => {
    expect(readSet(write('s.jsonl', { id: '1', question: 'Who?', sentences: [] })).kind).toBe('selection');
    expect(readSet(write('a.jsonl', { id: '1', text: '', attributions: [] })).kind).toBe('attribution');
  });

  it('trees', () => {
    const path = join(folder, 'own.conll');
    writeFileSync(path, '# from = a\n# text = Go!\n1 Go 0\n');
    expect(readSet(path)).toMatchObject({ name: 'own', kind: 'trees', items: [{ from: 'a', text: 'Go!' }] });
  });

  it('a retrieval folder, judged irrelevant left out', () => {
    const path = join(folder, 'news');
    mkdirSync(path);
    write('news/documents.jsonl', { id: 'd', title: '', text: 'Tanks.' });
    write('news/queries.jsonl', { id: '1', text: 'TANKS' });
    expect(() => readSet(path)).toThrow(BadSet);
    writeFileSync(join(path, 'qrels.txt'), '1 0 d 1\n1 0 e 0\n1 0 f 2\n');
    const set = readSet(path);
    expect(set).toMatchObject({
      name: 'news',
      kind: 'retrieval',
      documents: [{ id: 'd' }],
      items: [{ id: '1' }],
    });
    expect(set.kind === 'retrieval' && [...(set.relevant.get('1') ?? [])]).toEqual(['d', 'f']);
  });
});

it.each([
  ['nothing there', () => join(folder, 'absent.jsonl')],
  ['an empty file', () => write('empty.jsonl')],
  ['no JSON', () => join(packageRoot, 'package.json')],
  ['a line without a question', () => write('bad.jsonl', { id: 'q', answers: [] })],
])('says what is wrong with %s', (_what, path) => {
  expect(() => readSet(path())).toThrow(BadSet);
});

it('samples evenly, the same items every time', () => {
  const items = Array.from({ length: 10 }, (_, i) => i);
  expect(sample(items, 3)).toEqual([0, 3, 6]);
  expect(sample(items, 10)).toEqual(items);
  expect(sample(items, 99)).toEqual(items);
  expect(sample(items, undefined)).toEqual(items);
});

it('means and percentiles', () => {
  expect(mean([])).toBe(0);
  expect(mean([1, 2, 6])).toBe(3);
  expect(percentile([], 0.5)).toBe(0);
  expect(percentile([5, 1, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 3], 0.95)).toBe(5);
  expect(percentile([4, 2], 0)).toBe(2);
});
