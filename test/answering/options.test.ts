import { describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';
import { optionsOf } from '../../src/answering/candidates/admissible.js';
import { collectionOf, weighed, wordsOf } from './asking.js';

/** What may answer a question over one text, by whether it is of the kind asked for. */
function options(question: string, text: string): { fitting: string[]; others: string[] } {
  const { analysis, evidence } = weighed(question, collectionOf(text));
  const all = evidence.flatMap((one) =>
    optionsOf(analysis, one).map(({ candidate, fits }) => ({ words: wordsOf(candidate, one), fits })),
  );
  const those = (fits: boolean): string[] => all.filter((one) => one.fits === fits).map(({ words }) => words);
  return { fitting: those(true), others: those(false) };
}

const text = 'In March the rector of the college walked twice around the lake.';

describe('optionsOf', () => {
  it('puts what is not of the kind asked for behind what is', () => {
    const { fitting, others } = options('When did the rector walk around the lake?', text);
    expect(fitting).toContain('March');
    expect(others).toContain('twice');
    expect(others).not.toContain('March');
  });

  it('takes nothing but whole sentences for whether something is so', () => {
    const { fitting, others } = options('Did the rector walk around the lake?', text);
    expect(fitting).toHaveLength(1);
    expect(others).toEqual([]);
  });
});

describe('an answer of another kind', () => {
  it('is no answer to a question after a number', () => {
    const answer = appOf([{ id: 'd', text }]).ask('How many students walked around the lake?');
    expect(answer.status).toBe('declined');
  });
});

describe('a short text', () => {
  it('is read whole when its best span is asked for, also where it shares no word with the question', () => {
    const app = appOf([{ id: 'd', text: 'The rector comes from Alaska.' }]);
    const answer = app.ask('Where did the buyer grow up?', { reading: true });
    expect(answer.status === 'answered' && answer.answer).toBe('Alaska');
  });

  it('shows nothing as near that shares no word with the question', () => {
    const answer = appOf([{ id: 'd', text: 'The rector comes from Alaska.' }]).ask('Why do owls hoot?');
    expect(answer.status === 'declined' && answer.nearest).toEqual([]);
  });
});
