import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../src/answering/question/neighbours.js';
import { lexicon } from '../../../src/language/lexicon.js';
import { isCommon, termsOf } from '../../../src/language/terms.js';
import { wordTerm } from '../../../src/language/word-term.js';
import { packageRoot } from '../../../src/model/package-root.js';

const path = join(packageRoot, 'data', 'lexicon', 'neighbours.json');
const { neighbours } = JSON.parse(readFileSync(path, 'utf8')) as { neighbours: Record<string, string> };

describe('neighboursOf', () => {
  it.each([
    ['cash', 'money'],
    ['guard', 'personnel'],
    ['defeat', 'beat'],
    ['lawyer', 'attorney'],
    ['physician', 'doctor'],
    ['complaint', 'lawsuit'],
    ['dispatch', 'send'],
    ['football', 'soccer'],
  ])('knows that %s is used like %s', (word, other) => {
    expect(neighboursOf(wordTerm(word)).get(wordTerm(other))).toBeGreaterThan(0.5);
  });

  it.each([
    ['increase', 'decrease'],
    ['win', 'lose'],
    ['buy', 'sell'],
    ['support', 'oppose'],
    ['father', 'mother'],
    ['son', 'daughter'],
    ['husband', 'wife'],
    ['king', 'queen'],
    ['boy', 'girl'],
    ['red', 'blue'],
    ['north', 'south'],
    ['eastern', 'western'],
    ['general', 'colonel'],
    ['governor', 'mayor'],
    ['car', 'truck'],
    ['republican', 'democrat'],
    ['hour', 'minute'],
    ['million', 'billion'],
    ['first', 'second'],
    ['winter', 'summer'],
    ['legal', 'illegal'],
    ['deny', 'confirm'],
  ])('does not put %s beside %s: they mean different things', (word, other) => {
    expect(neighboursOf(wordTerm(word)).has(wordTerm(other))).toBe(false);
  });

  it.each(['germany', 'french', 'clinton', 'january', 'monday', 'twelve', 'kilometre', 'euro', 'the', 'who'])(
    'has nothing for %s, which no other word stands for',
    (word) => {
      expect(neighboursOf(termsOf(word)[0]?.term ?? word).size).toBe(0);
    },
  );
});

describe('the table of neighbours', () => {
  const entries = Object.entries(neighbours);

  it('lists terms as texts are indexed by, none of them common, the nearest first', () => {
    for (const [term, others] of entries) {
      const list = others.split(', ').map((one) => one.split(' '));
      const cosines = list.map(([, cosine]) => Number(cosine));
      expect(cosines).toEqual([...cosines].sort((a, b) => b - a));
      for (const one of [term, ...list.map(([other = '']) => other)]) expect(isCommon(one)).toBe(false);
      expect(list.map(([other]) => other)).not.toContain(term);
    }
  });

  it('holds no pair that the lexicon knows for opposites', () => {
    const pairs = [...lexicon().antonyms].flatMap(([word, others]) =>
      others.map((other) => [wordTerm(word), wordTerm(other)] as const),
    );
    const held = pairs.filter(([word, other]) => word !== other && neighboursOf(word).has(other));
    expect(held).toEqual([]);
  });
});
