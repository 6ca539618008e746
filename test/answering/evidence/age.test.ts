import { describe, expect, it } from 'vitest';
import { agesAmong } from '../../../src/answering/evidence/age.js';
import { appOf } from '../../../src/app.js';
import { tokensOf } from '../../../src/language/tokens.js';

const of = (published: string | null): { readonly published: string | null } => ({ published });
const days = ['2025-03-10', '2025-03-09', '2025-02-10', '2023-01-01', '2025-03', null].map(of);
const asked = (question: string): { readonly tokens: ReturnType<typeof tokensOf> } => ({
  tokens: tokensOf(question),
});

describe('how old a briefing is among others', () => {
  it('grows with every day at first, and at last no more; what is not dated to a day is not old', () => {
    const ages = days.map(agesAmong(days, asked('Who leads the party?')));
    expect(ages[0]).toBe(0);
    expect(ages[1]).toBeGreaterThan(0);
    expect(ages[2]).toBeGreaterThan(ages[1] ?? 1);
    expect(ages[3]).toBe(1);
    expect(ages.slice(4)).toEqual([0, 0]);
  });

  it.each(['Who led the party in 2023?', 'Who led the party in May 2024?'])(
    'is nothing to %s',
    (question) => {
      expect(days.map(agesAmong(days, asked(question)))).toEqual(days.map(() => 0));
    },
  );

  it('is something to a question about now', () => {
    expect(days.map(agesAmong(days, asked('Who leads the party this week?')))[3]).toBe(1);
  });

  it('is nothing where no day is stated at all', () => {
    expect([of(null), of('2024')].map(agesAmong([of(null), of('2024')], asked('Who leads it?')))).toEqual([
      0, 0,
    ]);
  });
});

describe('of two briefings that differ', () => {
  const documents = [
    { id: 'old', published: '2021-05-04', text: 'The toll for the bridge is 4 euros.' },
    { id: 'new', published: '2025-05-04', text: 'The toll for the bridge is 7 euros.' },
  ];
  it.each([documents, documents.toReversed()])('the newer answers first', (...both) => {
    const answer = appOf(both).ask('How much is the toll for the bridge?');
    expect(answer).toMatchObject({ status: 'answered', answer: '7 euros' });
  });
});
