import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/language/lexicon.js';

const words = lexicon();

describe('cues', () => {
  it.each([
    ['said', 'say', 'say'],
    ['insisted', 'insist', 'claim'],
    ['told', 'tell', 'say'],
    ['warning', 'warn', 'say'],
    ['emphasised', 'emphasise', 'say'],
    ['denied', 'deny', 'deny'],
    ['vowed', 'vow', 'promise'],
    ['pointed out', 'point out', 'say'],
    ['thought', 'think', 'think'],
    ['urges', 'urge', 'urge'],
  ])('%s is a form of %s, of class %s', (form, base, cueClass) => {
    expect(words.cues.verbs.get(form)).toEqual({ base, class: cueClass });
  });

  it.each(['is', 'went', 'made', 'signed', 'increase', 'walked', 'statement', 'the'])(
    '%s is no cue',
    (form) => {
      expect(words.cues.verbs.has(form)).toBe(false);
    },
  );

  it('knows phrases and where their source stands', () => {
    expect(words.cues.phrases).toContainEqual({ form: 'according to', source: 'after' });
    expect(words.cues.phrases).toContainEqual({ form: 'as … put it', source: 'inside' });
    expect(words.cues.phrases).toContainEqual({ form: 'was quoted as saying', source: 'before' });
  });
});

describe('abbreviations', () => {
  it.each([
    ['mr.', { kind: 'title', mayEnd: false, beforeNumber: false }],
    ['gen.', { kind: 'title', mayEnd: false, beforeNumber: false }],
    ['u.s.', { kind: 'place', mayEnd: true, beforeNumber: false }],
    ['no.', { kind: 'reference', mayEnd: false, beforeNumber: true }],
    ['p.m.', { kind: 'time', mayEnd: true, beforeNumber: false }],
    ['e.g.', { kind: 'latin', mayEnd: false, beforeNumber: false }],
    ['inc.', { kind: 'company', mayEnd: true, beforeNumber: false }],
    ['jan.', { kind: 'month', mayEnd: false, beforeNumber: false }],
    ['may.', undefined],
    ['war.', undefined],
    ['app.', undefined],
    ['alex.', undefined],
    ['mr', undefined],
  ])('%s', (form, expected) => {
    expect(words.abbreviations.get(form)).toEqual(expected);
  });
});

describe('stop words', () => {
  it.each(['the', 'of', 'would', "don't", 'they', 'about'])('%s is a function word', (word) => {
    expect(words.stopWords.function.has(word)).toBe(true);
  });

  it.each(['who', 'which', 'please', 'tell', 'how'])('%s is a question word', (word) => {
    expect(words.stopWords.question.has(word)).toBe(true);
  });

  it.each([
    'war',
    'year',
    'percent',
    'article',
    'state',
    'nato',
    'first',
    'new',
    'mine',
    'need',
    'five',
    'source',
  ])('%s may decide a search', (word) => {
    expect(words.stopWords.function.has(word) || words.stopWords.question.has(word)).toBe(false);
  });
});

describe('forms and spellings', () => {
  it.each([
    ['held', 'hold'],
    ['gave', 'give'],
    ['given', 'give'],
    ['saw', 'see'],
    ['found', 'find'],
    ['left', 'leave'],
    ['travelled', 'travel'],
    ['ground', undefined],
    ['lay', undefined],
    ['wound', undefined],
    ['born', undefined],
    ['need', undefined],
  ])('the verb form %s is of %s', (form, base) => {
    expect(words.irregular.verbs.get(form)).toBe(base);
  });

  it.each([
    ['men', 'man'],
    ['children', 'child'],
    ['crises', 'crisis'],
    ['attorneys general', 'attorney general'],
    ['bases', undefined],
    ['leaves', undefined],
    ['news', undefined],
    ['media', undefined],
  ])('the plural %s is of %s', (form, base) => {
    expect(words.irregular.nouns.get(form)).toBe(base);
  });

  it.each([
    ['defence', 'defense'],
    ['programmes', 'programs'],
    ['organisation', 'organization'],
    ['armoured', 'armored'],
    ['manoeuvre', 'maneuver'],
    ['labelled', 'labeled'],
    ['centre', 'center'],
    ['cheque', 'check'],
    ['four', undefined],
    ['promise', undefined],
    ['exercise', undefined],
    ['surprise', undefined],
    ['analyses', undefined],
    ['defense', undefined],
  ])('%s is spelt %s in America', (british, american) => {
    expect(words.spelling.get(british)).toBe(american);
  });
});

describe('synonyms and antonyms', () => {
  const strength = (one: string, other: string): number =>
    words.synonyms.get(one)?.find(({ word }) => word === other)?.strength ?? 0;

  it.each([
    ['invade', 'invasion'],
    ['buy', 'purchase'],
    ['agree', 'agreement'],
    ['gdp', 'gross domestic product'],
    ['author', 'writer'],
    ['die', 'death'],
    ['photo', 'photograph'],
  ])('%s and %s are nearly one', (one, other) => {
    expect(strength(one, other)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['spend', 'expenditure'],
    ['soldier', 'troop'],
    ['headquarters', 'based'],
    ['promise', 'pledge'],
    ['criticize', 'slam'],
    ['border', 'neighbor'],
    ['author', 'book by'],
    ['population', 'inhabitants'],
  ])('%s and %s are near', (one, other) => {
    expect(strength(one, other)).toBeGreaterThanOrEqual(0.3);
    expect(strength(one, other)).toBeLessThan(0.8);
  });

  it.each([
    ['increase', 'decrease'],
    ['win', 'lose'],
    ['soldier', 'missile'],
    ['germany', 'france'],
    ['buy', 'sell'],
    ['us', 'we'],
  ])('%s and %s are no synonyms', (one, other) => {
    expect(strength(one, other)).toBe(0);
  });

  it.each([
    ['accept', 'reject'],
    ['increase', 'cut'],
    ['allow', 'ban'],
    ['support', 'oppose'],
    ['committed', 'uncommitted'],
    ['non-binding', 'binding'],
  ])('%s is the opposite of %s', (one, other) => {
    expect(words.antonyms.get(one)).toContain(other);
    expect(words.antonyms.get(other)).toContain(one);
  });

  it.each([
    ['father', 'mother'],
    ['north', 'south'],
    ['say', 'tell'],
  ])('%s does not deny %s', (one, other) => {
    expect(words.antonyms.get(one) ?? []).not.toContain(other);
  });

  it('knows what denies', () => {
    const { particles, verbs, weak } = words.negators;
    expect(['not', 'never', 'no longer', "won't", 'without'].filter((word) => !particles.has(word))).toEqual(
      [],
    );
    expect(['failed', 'denies', 'refused', 'rule out'].filter((word) => !verbs.has(word))).toEqual([]);
    expect(weak.has('hardly')).toBe(true);
    expect(
      ['said', 'accept', 'now', 'note'].filter((word) => particles.has(word) || verbs.has(word)),
    ).toEqual([]);
  });
});

describe('question nouns', () => {
  it.each([
    ['country', 'place'],
    ['capital', 'place'],
    ['company', 'organization'],
    ['newspaper', 'organization'],
    ['minister', 'person'],
    ['year', 'date'],
    ['percentage', 'percentage'],
    ['budget', 'money'],
    ['population', 'quantity'],
    ['target', 'figure'],
    ['role', 'title'],
    ['name', 'name'],
    ['reason', 'reason'],
    ['method', 'manner'],
    ['treaty', 'thing'],
    ['the', undefined],
    ['quickly', undefined],
  ])('"what %s" asks for a %s', (noun, type) => {
    expect(words.questionNouns.get(noun)).toBe(type);
  });

  it.each([
    ['long', 'duration'],
    ['far', 'quantity'],
    ['old', 'quantity'],
    ['often', 'quantity'],
    ['expensive', 'money'],
    ['come', 'reason'],
    ['do', undefined],
    ['did', undefined],
  ])('"how %s" asks for a %s', (word, type) => {
    expect(words.howTypes.get(word)).toBe(type);
  });
});
