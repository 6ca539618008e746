import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexicon, lexiconKey } from '../../src/language/lexicon.js';
import { packageRoot } from '../../src/model/package-root.js';

const folder = join(packageRoot, 'data', 'lexicon');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const words = lexicon();

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** Every list of strings in a table, with the way to it. */
function listsIn(value: unknown, path: string): { path: string; items: string[] }[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return [{ path, items: value }];
    return value.flatMap((item: unknown, index) => listsIn(item, `${path}.${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listsIn(item, `${path}.${key}`));
}

/** Every string in a table, keys among them. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]);
}

/** Forms that stand in more than one entry, which would hide the later of the two. */
function shared(entries: readonly (readonly string[])[]): string[] {
  const owners = new Map<string, number>();
  const twice = new Set<string>();
  entries.forEach((forms, index) => {
    for (const form of forms) {
      const key = lexiconKey(form);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== index) twice.add(form);
      owners.set(key, index);
    }
  });
  return [...twice];
}

const unknownIn = (known: ReadonlySet<string>, forms: readonly string[]): string[] =>
  forms.filter((form) => !known.has(lexiconKey(form)));

describe.each(files)('data/lexicon/%s', (file) => {
  it('holds no blank string and none with white space at its ends', () => {
    expect(stringsIn(readJson(file)).filter((text) => text.trim() !== text || text === '')).toEqual([]);
  });

  it('holds no list with the same string twice', () => {
    const doubled = listsIn(readJson(file), file).filter(({ items }) => new Set(items).size < items.length);
    expect(doubled.map(({ path }) => path)).toEqual([]);
  });

  it('writes apostrophes straight, so that keys meet', () => {
    expect(stringsIn(readJson(file)).filter((text) => /[‘’]/u.test(text))).toEqual([]);
  });
});

describe('entries of their own', () => {
  it.each([
    [
      'countries',
      words.countries.all.map((one) => [one.name, ...one.aliases, ...one.adjectives, ...one.people]),
    ],
    ['capitals', words.countries.all.map((one) => one.capitals)],
    ['places', words.places.all.map((one) => [one.name, ...one.aliases])],
    ['adjectives of places', words.places.all.map((one) => one.adjectives)],
    ['organizations', words.organizations.all.map((one) => [one.name, ...one.aliases])],
    ['titles', words.titles.all.map((one) => [one.head, ...one.forms, ...one.abbreviations])],
    ['holidays', [...new Set(words.calendar.holidays.values())].map((one) => one.forms)],
  ])('no two %s share a form', (_name, entries) => {
    expect(shared(entries)).toEqual([]);
  });

  it.each([
    'cues',
    'irregular',
    'given-names',
    'question-nouns',
    'qualifiers',
    'abbreviations',
    'months-days',
  ])('no two entries of %s.json share a form', (table) => {
    const parts = Object.entries(readJson(`${table}.json`) as Record<string, unknown>)
      .filter(([part]) => part !== 'ambiguous' && part !== 'beforeNumber')
      .map(([part, value]) => listsIn(value, part).map(({ items }) => items));
    for (const lists of parts) expect(shared(lists)).toEqual([]);
  });

  it('no place is called like a country, but for a capital that gives its country the name', () => {
    const taken = words.places.all.filter(({ name, aliases, country }) =>
      [name, ...aliases].some((form) => {
        const namesake = words.countries.byName.get(lexiconKey(form));
        return namesake !== undefined && namesake.name !== country;
      }),
    );
    expect(taken).toEqual([]);
  });
});

describe('keys', () => {
  const maps: [string, Iterable<string>][] = [
    ['countries', words.countries.byForm.keys()],
    ['capitals', words.countries.byCapital.keys()],
    ['places', words.places.byName.keys()],
    ['organizations', words.organizations.byName.keys()],
    ['organization heads', words.organizations.heads],
    ['titles', words.titles.byForm.keys()],
    ['generic titles', words.titles.byGeneric.keys()],
    ['honorifics', words.titles.honorifics.keys()],
    ['given names', words.givenNames.keys()],
    ['cues', words.cues.verbs.keys()],
    ['units', words.units.byForm.keys()],
    ['number words', words.units.numbers.keys()],
    ['qualifiers', words.qualifiers.keys()],
    ['abbreviations', words.abbreviations.keys()],
    ['function words', words.stopWords.function],
    ['question words', words.stopWords.question],
    ['irregular verbs', words.irregular.verbs.keys()],
    ['irregular nouns', words.irregular.nouns.keys()],
    ['spellings', words.spelling.keys()],
    ['synonyms', words.synonyms.keys()],
    ['question nouns', words.questionNouns.keys()],
    ['relative dates', words.calendar.relative.keys()],
    ['antonyms', words.antonyms.keys()],
    ['ambiguous names', words.ambiguousNames],
  ];

  it.each(maps)('of %s are lexicon keys', (_name, keys) => {
    expect([...keys].filter((key) => lexiconKey(key) !== key)).toEqual([]);
  });
});

describe('tables that name one another', () => {
  const countryNames = new Set(words.countries.all.map((one) => lexiconKey(one.name)));
  const nameForms = new Set([
    ...words.countries.byForm.keys(),
    ...words.countries.byCapital.keys(),
    ...words.places.byName.keys(),
    ...words.places.byAdjective.keys(),
    ...words.organizations.byName.keys(),
    ...words.givenNames.keys(),
  ]);

  it('places and organizations lie in listed countries', () => {
    const countries = [...words.places.all, ...words.organizations.all].flatMap(
      ({ country }) => country ?? [],
    );
    expect(unknownIn(countryNames, countries)).toEqual([]);
  });

  it('every adjective of places.json belongs to a listed place', () => {
    const { adjectives } = readJson('places.json') as { adjectives: Record<string, string[]> };
    const kept = new Set(words.places.all.filter((one) => one.adjectives.length > 0).map((one) => one.name));
    expect(Object.keys(adjectives).filter((name) => !kept.has(name))).toEqual([]);
  });

  it('ambiguous names and names in capitals are names', () => {
    expect(unknownIn(nameForms, [...words.ambiguousNames])).toEqual([]);
    expect(unknownIn(nameForms, [...words.capitalsOnly])).toEqual([]);
  });

  it('honorifics shorten listed titles', () => {
    const heads = new Set(words.titles.all.map((title) => title.head));
    const shortened = [...words.titles.honorifics.values()].flatMap(({ title }) => title ?? []);
    expect(unknownIn(heads, shortened)).toEqual([]);
  });

  it('no title is generic for itself', () => {
    expect(words.titles.all.filter((title) => title.generic.includes(title.head))).toEqual([]);
  });

  it('ambiguous calendar words are calendar words', () => {
    const { months, weekdays, seasons, holidays } = words.calendar;
    const known = new Set([months, weekdays, seasons, holidays].flatMap((map) => [...map.keys()]));
    expect(unknownIn(known, [...words.calendar.ambiguous])).toEqual([]);
  });

  it('abbreviations that need a number are abbreviations', () => {
    const { beforeNumber } = readJson('abbreviations.json') as { beforeNumber: string[] };
    expect(
      beforeNumber.filter((form) => words.abbreviations.get(lexiconKey(form))?.beforeNumber !== true),
    ).toEqual([]);
  });

  it('names are no function words, but for those that count in capitals only', () => {
    const { function: functionWords } = words.stopWords;
    expect([...nameForms].filter((form) => functionWords.has(form) && !words.capitalsOnly.has(form))).toEqual(
      [],
    );
  });

  it('no word is a function word and a question word', () => {
    expect([...words.stopWords.question].filter((word) => words.stopWords.function.has(word))).toEqual([]);
  });
});

describe('relations between words', () => {
  it('a spelling leads to a word that leads nowhere', () => {
    expect([...words.spelling].filter(([from, to]) => from === to || words.spelling.has(to))).toEqual([]);
  });

  it.each(['verbs', 'nouns'] as const)(
    'an irregular form of %s leads to a base that leads nowhere',
    (kind) => {
      const forms = words.irregular[kind];
      expect([...forms].filter(([form, base]) => form === base || forms.has(base))).toEqual([]);
    },
  );

  it('synonyms go both ways, with one strength, the stronger first', () => {
    for (const [word, list] of words.synonyms) {
      const key = word.includes(' ') ? null : word;
      list.forEach((synonym, index) => {
        expect(synonym.word).not.toBe(word);
        expect(synonym.strength).toBeGreaterThan(0);
        expect(synonym.strength).toBeLessThanOrEqual(list[index - 1]?.strength ?? 1);
        const back = words.synonyms.get(synonym.word)?.find((other) => other.word === key);
        if (key !== null) expect(back?.strength).toBe(synonym.strength);
      });
    }
  });

  it('a group of synonyms holds two at least, a pair of opposites just two', () => {
    const synonyms = listsIn(readJson('synonyms.json'), 'synonyms');
    expect(synonyms.filter(({ items }) => items.length < 2)).toEqual([]);
    const { pairs } = readJson('antonyms.json') as { pairs: string[][] };
    expect(pairs.filter((pair) => pair.length !== 2)).toEqual([]);
  });

  it('opposites go both ways, and are no synonyms', () => {
    const wrong: string[] = [];
    for (const [word, opposites] of words.antonyms) {
      for (const opposite of opposites) {
        if (
          !words.antonyms.get(opposite)?.some((back) => back === word || back.replaceAll('-', ' ') === word)
        ) {
          wrong.push(`${word} → ${opposite}, not back`);
        }
        if (words.synonyms.get(word)?.some((synonym) => synonym.word === opposite)) {
          wrong.push(`${word}, ${opposite} are synonyms too`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what the tables cover', () => {
  it('holds the 193 members of the United Nations', () => {
    const others = new Set(['Kosovo', 'Taiwan', 'Palestine', 'Vatican City']);
    const states = words.countries.all.filter((one) => one.kind === 'state' && !others.has(one.name));
    expect(states).toHaveLength(193);
    expect(states.filter((one) => one.capitals.length === 0)).toEqual([]);
  });

  it.each([
    ['places', words.places.all.length, 1200],
    ['organizations', words.organizations.all.length, 1000],
    ['titles', words.titles.all.length, 300],
    ['given names', words.givenNames.size, 2500],
    ['cue forms', words.cues.verbs.size, 1200],
    ['currencies', words.units.currencies.size, 250],
    ['irregular verb forms', words.irregular.verbs.size, 450],
    ['spellings', words.spelling.size, 1200],
    ['synonyms', words.synonyms.size, 3500],
    ['question nouns', words.questionNouns.size, 1000],
    ['antonyms', words.antonyms.size, 600],
    ['abbreviations', words.abbreviations.size, 390],
  ])('%s: %i entries, no fewer than %i', (_name, size, least) => {
    expect(size).toBeGreaterThanOrEqual(least);
  });

  it('gives every currency an ISO code, or its plain name where several share it', () => {
    const codes = new Set([...words.units.currencies.values()].map((currency) => currency.code));
    const plain = [...codes].filter((code) => !/^[A-Z]{3}$/.test(code));
    expect(plain.sort()).toEqual(
      ['cent', 'crown', 'dinar', 'franc', 'kopeck', 'krone', 'penny', 'peso', 'shilling'].sort(),
    );
  });
});
