import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNewsQuestions } from './news.js';

const text = 'The dam is dry\nThe dam has been dry since May. Nobody was hurt.';
let folder = '';
let path = '';

function write(name: string, ...lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-'));
  mkdirSync(join(folder, 'attribution'));
  mkdirSync(join(folder, 'reading'));
  write('attribution/polnear-dev.jsonl', { id: 'dam', text });
  write('attribution/polnear-train-sample.jsonl');
  write('reading/realtimeqa-2023-sample.jsonl', {
    id: 'q1',
    question: 'Which?',
    documents: [{ id: '3', text: 'A bridge.' }],
    answers: [],
  });
  const since = {
    id: 'a',
    question: 'Since when?',
    type: 'date',
    answers: [[0, 42, 45]],
    support: [0, 15, 46],
  };
  const hurt = {
    id: 'b',
    question: 'Was anybody hurt?',
    type: 'yes-no',
    answers: ['no'],
    support: [0, 47, 63],
  };
  path = write(
    'questions.jsonl',
    { group: 1, articles: ['dam', 'q1/3'], questions: [since, hurt] },
    { group: 5, articles: ['dam'], questions: [{ id: 'c', question: 'Who drained the dam?' }] },
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('questions about news', () => {
  it('take their answers and what supports them from the articles', () => {
    const [since, hurt] = readNewsQuestions(path, folder, 'learned');
    expect(since).toMatchObject({
      answers: ['May'],
      support: 'The dam has been dry since May.',
      unanswerable: false,
    });
    expect(since?.documents.map((document) => document.text)).toEqual([text, 'A bridge.']);
    expect(hurt).toMatchObject({ answers: ['no', 'Nobody was hurt.'], type: 'yes-no' });
  });

  it('are held out by whole groups', () => {
    expect(readNewsQuestions(path, folder, 'held-out')).toMatchObject([{ id: 'c', unanswerable: true }]);
  });

  it('name an article that the data sets lack', () => {
    const lost = write('lost.jsonl', { group: 6, articles: ['lost'], questions: [] });
    expect(() => readNewsQuestions(lost, folder, 'learned')).toThrow(/lost/u);
  });
});
