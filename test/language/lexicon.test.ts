import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lexicon, lexiconKey, readLexicon } from '../../src/language/lexicon.js';
import { packageRoot } from '../../src/model/package-root.js';

const words = lexicon();

describe('lexiconKey', () => {
  it.each([
    ['United States', 'united states'],
    ['Šimonytė', 'simonyte'],
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['Łódź', 'lodz'],
    ['Grafenwöhr', 'grafenwohr'],
    ['İzmir', 'izmir'],
    ['Straße', 'strasse'],
    ['Ørsted', 'orsted'],
    ['two  \n words', 'two words'],
    ['Bosnia-Herzegovina', 'bosnia-herzegovina'],
    ['U.S.', 'u.s.'],
    ['€', '€'],
    ['', ''],
  ])('of %j is %j', (form, key) => {
    expect(lexiconKey(form)).toBe(key);
  });

  it('of a key is the key, and capitals do not change it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', 'É', 'ß', 'Ø', 'ł', 'İ', '’', '-', '.', ' ') }),
        (form) => {
          const key = lexiconKey(form);
          expect(lexiconKey(key)).toBe(key);
          expect(lexiconKey(form.toLowerCase())).toBe(key);
        },
      ),
    );
  });
});

describe('countries', () => {
  it.each([
    ['u.s.', 'United States'],
    ['america', 'United States'],
    ['americans', 'United States'],
    ['britain', 'United Kingdom'],
    ['british', 'United Kingdom'],
    ['danes', 'Denmark'],
    ['dutch', 'Netherlands'],
    ['turkiye', 'Turkey'],
    ['holy see', 'Vatican City'],
    ['eu', 'European Union'],
    ["cote d'ivoire", 'Ivory Coast'],
    ['bosnia herzegovina', 'Bosnia and Herzegovina'],
    ['nigerien', 'Niger'],
    ['nigerian', 'Nigeria'],
    ['ussr', 'Soviet Union'],
    ['scots', 'Scotland'],
  ])('%s is a form of %s', (form, country) => {
    expect(words.countries.byForm.get(form)?.name).toBe(country);
  });

  it.each([
    ['kyiv', 'Ukraine'],
    ['kiev', 'Ukraine'],
    ['washington', 'United States'],
    ['brussels', 'Belgium'],
    ['the hague', 'Netherlands'],
    ['canberra', 'Australia'],
    ['jerusalem', 'Israel'],
    ['ramallah', 'Palestine'],
  ])('%s is the seat of %s', (capital, country) => {
    expect(words.countries.byCapital.get(capital)?.name).toBe(country);
  });

  it.each(['sydney', 'istanbul', 'new york', 'zurich', 'european', 'the', 'china town', 'korean peninsula'])(
    '%s is neither a country nor a capital',
    (form) => {
      expect(words.countries.byForm.has(form) || words.countries.byCapital.has(form)).toBe(false);
    },
  );

  it('keeps names and demonyms apart', () => {
    expect(words.countries.byName.has('german')).toBe(false);
    expect(words.countries.byDemonym.has('germany')).toBe(false);
  });
});

describe('places', () => {
  it.each([
    ['lviv', 'city', 'Ukraine'],
    ['odessa', 'city', 'Ukraine'],
    ['vilnius', 'city', 'Lithuania'],
    ['lodz', 'city', 'Poland'],
    ['nyc', 'city', 'United States'],
    ['texas', 'state', 'United States'],
    ['quebec', 'province', 'Canada'],
    ['crimea', 'region', 'Ukraine'],
    ['balkans', 'region', null],
    ['europe', 'continent', null],
    ['baltic', 'sea', null],
    ['danube', 'river', null],
    ['kilimanjaro', 'mountain', 'Tanzania'],
    ['suez canal', 'strait', 'Egypt'],
    ['chernobyl', 'site', 'Ukraine'],
  ])('%s is a %s of %s', (form, kind, country) => {
    expect(words.places.byName.get(form)).toMatchObject({ kind, country });
  });

  it.each(['german', 'nato', 'spring', 'washington monument', 'rutte'])('%s is no place', (form) => {
    expect(words.places.byName.has(form)).toBe(false);
  });

  it('knows adjectives of places', () => {
    expect(words.places.byAdjective.get('californian')?.name).toBe('California');
    expect(words.places.byAdjective.get('european')?.name).toBe('Europe');
    expect(words.places.byAdjective.has('german')).toBe(false);
  });
});

describe('organizations', () => {
  it.each([
    ['north atlantic treaty organization', 'NATO', 'international'],
    ['imf', 'International Monetary Fund', 'international'],
    ['u.n. security council', 'UN Security Council', 'international'],
    ['defense department', 'Pentagon', 'government'],
    ['10 downing street', 'Downing Street', 'government'],
    ['bundeswehr', 'Bundeswehr', 'military'],
    ['seimas', 'Seimas', 'legislature'],
    ['ap', 'Associated Press', 'news'],
    ['wsj', 'The Wall Street Journal', 'news'],
    ['lockheed', 'Lockheed Martin', 'company'],
    ['iss', undefined, undefined],
    ['ministry', undefined, undefined],
    ['germany', undefined, undefined],
  ])('%s is %s, %s', (form, name, kind) => {
    const found = words.organizations.byName.get(form);
    expect([found?.name, found?.kind]).toEqual([name, kind]);
  });

  it('knows the nouns that head a name, and no others', () => {
    for (const head of ['ministry', 'alliance', 'company', 'think tank', 'bank']) {
      expect(words.organizations.heads.has(head)).toBe(true);
    }
    for (const other of ['man', 'city', 'country', 'missile', 'percent', 'minister']) {
      expect(words.organizations.heads.has(other)).toBe(false);
    }
  });

  it('knows company endings without their full stops', () => {
    expect(words.organizations.companySuffixes.has('inc')).toBe(true);
    expect(words.organizations.companySuffixes.has('inc.')).toBe(false);
  });
});

describe('names that are also words', () => {
  it.each(['turkey', 'reading', 'time', 'apple', 'mark', 'georgia', 'jordan'])('%s is ambiguous', (name) => {
    expect(words.ambiguousNames.has(name)).toBe(true);
  });

  it.each(['germany', 'nato', 'lithuania', 'reuters', 'volodymyr', 'kyiv'])('%s is not', (name) => {
    expect(words.ambiguousNames.has(name)).toBe(false);
  });

  it.each([
    ['us', true],
    ['who', true],
    ['ice', true],
    ['nato', false],
    ['uk', false],
  ])('%s counts in capitals only: %s', (name, only) => {
    expect(words.capitalsOnly.has(name)).toBe(only);
  });
});

describe('titles and given names', () => {
  it.each([
    ['pm', 'prime minister'],
    ['prime ministers', 'prime minister'],
    ['secretary-general', 'secretary general'],
    ['secretary of defense', 'defense secretary'],
    ['minister of defence', 'defence minister'],
    ['spokeswoman', 'spokesperson'],
    ['lt gen', 'lieutenant general'],
    ['ceo', 'chief executive officer'],
    ['editor in chief', 'editor'],
    ['chairwoman', 'chairman'],
    ['germany', undefined],
    ['alliance', undefined],
    ['table', undefined],
  ])('%s is a form of %s', (form, head) => {
    expect(words.titles.byForm.get(form)?.head).toBe(head);
  });

  it('knows whom a generic noun may call', () => {
    const heads = (noun: string): string[] =>
      (words.titles.byGeneric.get(noun) ?? []).map(({ head }) => head);
    expect(heads('leader')).toEqual(expect.arrayContaining(['president', 'prime minister', 'chancellor']));
    expect(heads('leader')).not.toContain('photographer');
    expect(heads('monarch')).toEqual(expect.arrayContaining(['king', 'queen']));
    expect(heads('chair leg')).toEqual([]);
  });

  it('tells a title that stands before a name from one that does not', () => {
    expect(words.titles.byForm.get('president')?.prefix).toBe(true);
    expect(words.titles.byForm.get('head of state')?.prefix).toBe(false);
  });

  it('knows honorifics, whose they are and what they shorten', () => {
    expect(words.titles.honorifics.get('mrs')).toEqual({ form: 'Mrs', gender: 'f', title: null });
    expect(words.titles.honorifics.get('sen')).toEqual({ form: 'Sen', gender: 'u', title: 'senator' });
    expect(words.titles.honorifics.has('mr.')).toBe(false);
  });

  it.each([
    ['spokeswoman', 'f'],
    ['king', 'm'],
    ['wife', 'f'],
    ['president', undefined],
  ])('%s says %s', (noun, gender) => {
    expect(words.titles.gendered.get(noun)).toBe(gender);
  });

  it.each([
    ['volodymyr', 'm'],
    ['dovile', 'f'],
    ['friedrich', 'm'],
    ['ursula', 'f'],
    ['mohammed', 'm'],
    ['fatima', 'f'],
    ['narendra', 'm'],
    ['ngozi', 'f'],
    ['jean', 'u'],
    ['will', undefined],
    ['said', undefined],
    ['may', undefined],
    ['germany', undefined],
    ['the', undefined],
  ])('the given name %s is %s', (name, gender) => {
    expect(words.givenNames.get(name)).toBe(gender);
  });
});

describe('readLexicon', () => {
  const shipped = join(packageRoot, 'data', 'lexicon');
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(shipped, folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads the shipped tables through their schemas as they are read without', () => {
    expect(readLexicon(folder)).toEqual(words);
  });

  it('names a file that is missing', () => {
    rmSync(join(folder, 'titles.json'));
    expect(() => readLexicon(folder)).toThrow(/titles\.json: cannot be read as JSON .*Restore the file\./);
  });

  it('names a file that is no JSON', () => {
    writeFileSync(join(folder, 'cues.json'), '{"verbs": ');
    expect(() => readLexicon(folder)).toThrow(/cues\.json: cannot be read as JSON/);
  });

  it.each([
    [
      'countries.json',
      '"capitals": [',
      '"capitol": [',
      /countries\.json: countries\.\d+\.capitals: .*capitol/s,
    ],
    ['countries.json', '"kind": "state"', '"kind": "planet"', /countries\.json: countries\.0\.kind: /],
    ['places.json', '"continent": {', '"continents": {', /places\.json: places\.?[a-z]*: .*continents/],
    ['cues.json', '"says"', '"Says"', /cues\.json: verbs\.say\.0: expected a word and its forms/],
    ['given-names.json', '"aaron"', '" aaron"', /given-names\.json: m\.\d+: expected lower-case words/],
    ['given-names.json', '"aaron"', '7', /given-names\.json: m\.\d+: expected lower-case words/],
    ['synonyms.json', '"strength": 0.95', '"strength": 95', /synonyms\.json: strengths\.0\.strength: /],
    ['spelling.json', '"defense"', '"Defense"', /spelling\.json: pairs\.defence: expected lower-case words/],
    ['units.json', '"code": "USD"', '"code": 840', /units\.json: currencies\.0\.code: /],
    ['question-nouns.json', '"person": [', '"human": [', /question-nouns\.json: nouns.*human/],
    ['antonyms.json', '"weak": [', '"faint": [', /antonyms\.json: negators\.weak: /],
  ])('names the file and the field: %s with %s for %s', (file, from, to, message) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    expect(() => readLexicon(folder)).toThrow(message);
  });
});

describe('lexicon', () => {
  it('is read once', () => {
    expect(lexicon()).toBe(words);
  });
});
