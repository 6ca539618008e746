import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { de } from '../../src/messages/de.js';
import { en } from '../../src/messages/en.js';
import { fr } from '../../src/messages/fr.js';
import { lt } from '../../src/messages/lt.js';
import { nl } from '../../src/messages/nl.js';
import { say, type MessageKey } from '../../src/messages/phrase.js';
import { languageOf, languages, loadLanguages, write } from '../../src/messages/write.js';

const tables = { en, de, fr, nl, lt };
const keys = Object.keys(en) as MessageKey[];

/** The names of what a message puts in, with how; and the plural forms that it has. */
function partsOf(elements: readonly MessageFormatElement[]): { names: Set<string>; forms: string[][] } {
  const names = new Set<string>();
  const forms: string[][] = [];
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.argument) names.add(element.value);
    if (element.type === TYPE.number) names.add(`${element.value}, number`);
    if (element.type !== TYPE.plural) return;
    names.add(`${element.value}, plural`);
    forms.push(Object.keys(element.options));
    for (const { value } of Object.values(element.options)) value.forEach(visit);
  };
  elements.forEach(visit);
  return { names, forms };
}

describe.each(languages)('the messages in %s', (language) => {
  const table = tables[language];

  it('are all there, and no others', () => {
    expect(Object.keys(table).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s puts in what the English one does, with every plural that the language has', (key) => {
    expect(table[key].trim()).toBe(table[key]);
    expect(table[key]).not.toBe('');
    const own = partsOf(parse(table[key], { ignoreTag: true }));
    expect([...own.names].sort()).toEqual([...partsOf(parse(en[key], { ignoreTag: true })).names].sort());
    // Whole numbers alone are counted: a form for fractions ("many" in Lithuanian) is not needed.
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)));
    for (const forms of own.forms) expect(forms).toEqual(expect.arrayContaining([...needed]));
  });
});

describe('writing', () => {
  beforeAll(loadLanguages);

  it.each([
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['de', 'de'],
    ['lt', 'lt'],
    ['pt-BR', 'en'],
    ['', 'en'],
  ])('%j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it.each([
    ['en', 1, '1 briefing says so'],
    ['en', 2, '2 briefings agree'],
    ['de', 2, '2 Briefings stimmen überein'],
    ['lt', 1, 'Taip teigia 1 apžvalga'],
    ['lt', 3, 'Sutampa 3 apžvalgos'],
    ['lt', 11, 'Sutampa 11 apžvalgų'],
    ['lt', 21, 'Taip teigia 21 apžvalga'],
  ] as const)('counts in %s: %i', (language, count, expected) => {
    expect(write(say('answer.agreement', { count }), language)).toBe(expected);
  });

  it.each([
    ['2026-02-25', 'en', '25 February 2026'],
    ['2026-02-25', 'de', '25. Februar 2026'],
    ['2026-02', 'fr', 'février 2026'],
    ['2026', 'nl', '2026'],
    ['2026-02-25', 'lt', '2026 m. vasario 25 d.'],
    ['last week', 'de', 'last week'],
    ['2026-13-01', 'en', '2026-13-01'],
  ] as const)('writes the date %s in %s', (date, language, expected) => {
    expect(write({ date }, language)).toBe(expected);
  });

  it('leaves what is put in as it is, whatever it looks like', () => {
    const question = `<b>{x}</b> '{' # & {count, plural, other {!}}`;
    for (const language of languages)
      expect(write(say('answer.to', { question }), language)).toContain(question);
  });

  it.each([
    ['en', '10,000 a minute for each member, 1 for all together'],
    ['de', '10.000 je Minute für jedes Mitglied, 1 für alle zusammen'],
  ] as const)('groups the digits of large numbers in %s', (language, expected) => {
    expect(write(say('settings.pace', { member: 10_000, server: 1 }), language)).toBe(expected);
  });

  it.each([
    ['en', 12.345, '12.3 kB'],
    ['de', 12, '12,0 kB'],
  ] as const)('writes fractions in %s: %d', (language, number, expected) => {
    expect(write(say('sources.kilobytes', { number }), language)).toBe(expected);
  });

  it('writes lists and lines, with phrases inside', () => {
    const words = say('answer.only', { scope: ['The plan', say('cite.undated'), { date: '2025-03' }] });
    expect(write(words, 'en')).toBe('Asked only of: The plan, date not stated, March 2025');
    expect(write({ line: ['a', say('confidence.low'), 'b'] }, 'de')).toBe('a · gering · b');
  });
});
