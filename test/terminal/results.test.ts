import { describe, expect, it } from 'vitest';
import type { Answered, Citation } from '../../src/model/answer.js';
import { answerResult, searchResult } from '../../src/terminal/results.js';

const citation: Citation = {
  briefing: 'b',
  title: 'B',
  origin: null,
  published: null,
  file: 'b.txt',
  paragraph: 2,
  start: 10,
  end: 20,
  quote: 'ten chars!',
  answer: null,
};

const answered: Answered = {
  question: 'Who?',
  status: 'answered',
  answer: 'Ada',
  answerType: 'person',
  speaker: 'Bea',
  polarity: 'denied',
  citations: [{ ...citation, answer: { start: 12, end: 15 } }],
  others: [{ answer: 'Cleo', citations: [citation] }],
  confidence: 0.5,
  missing: ['x'],
  corrections: [{ asked: 'wo', read: 'who' }],
  trace: [],
};

describe('answerResult', () => {
  it('carries everything that an answer says', () => {
    expect(answerResult('q', answered, 1.23456, false)).toEqual({
      id: 'q',
      question: 'Who?',
      readAs: null,
      versionAsked: null,
      status: 'answered',
      answer: 'Ada',
      answerType: 'person',
      speaker: 'Bea',
      polarity: 'denied',
      citations: [{ ...citation, answer: { start: 12, end: 15 } }],
      others: [{ answer: 'Cleo', citations: [citation] }],
      confidence: 0.5,
      reason: null,
      message: null,
      missing: ['x'],
      corrections: [{ asked: 'wo', read: 'who' }],
      nearest: [],
      ms: 1.235,
    });
  });

  it('lets nothing else out', () => {
    const inner = {
      ...answered,
      secret: 1,
      citations: [{ ...citation, score: 3, answer: { start: 1, end: 2, why: 'x' } }],
    };
    const [cited] = (answerResult(null, inner, 0, false) as { citations: object[] }).citations;
    expect(answerResult(null, inner, 0, false)).not.toHaveProperty('secret');
    expect(cited).toEqual({ ...citation, answer: { start: 1, end: 2 } });
  });
});

describe('searchResult', () => {
  it('carries each hit in order', () => {
    const hits = [2, 1].map((score) => ({
      briefing: 'b',
      passage: score,
      start: 0,
      end: 5,
      score,
      extra: true,
    }));
    expect(searchResult(7, hits, 0)).toEqual({
      id: 7,
      hits: [
        { briefing: 'b', passage: 2, start: 0, end: 5, score: 2 },
        { briefing: 'b', passage: 1, start: 0, end: 5, score: 1 },
      ],
      ms: 0,
    });
  });
});
