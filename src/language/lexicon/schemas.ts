import { z } from 'zod';
import { answerTypes } from '../../model/question.js';

/*
 * The shape of each table under data/lexicon. A table is read through its schema and nothing else, so what the
 * schema does not name cannot stand in a table. The order of a list means nothing unless said here.
 */

const isName = (item: unknown): boolean => typeof item === 'string' && item !== '' && item.trim() === item;
const isWord = (item: unknown): boolean => isName(item) && String(item).toLowerCase() === item;
const isForms = (item: unknown): boolean => Array.isArray(item) && item.length > 0 && item.every(isName);
const nameFault = 'expected a name without blank ends';
const wordFault = 'expected lower-case words without blank ends';

/** A name as it is written: no white space at its ends. */
const name = z.string().refine(isName, nameFault);

/** A word or phrase in lower case. */
const word = z.string().refine(isWord, wordFault);

/**
 * A list whose every item passes. One check for the whole list: the tables hold some 30,000 strings, and a schema
 * for each of them would take longer than all the rest of the start.
 */
function list<Item>(passes: (item: unknown) => boolean, fault: string): z.ZodType<Item[]> {
  return z.custom<Item[]>().superRefine((items: unknown, context) => {
    if (!Array.isArray(items)) {
      context.addIssue({ code: 'custom', message: 'expected a list' });
      return;
    }
    for (const [index, item] of items.entries()) {
      if (!passes(item)) context.addIssue({ code: 'custom', path: [index], message: fault });
    }
  });
}

const names = list<string>(isName, nameFault);
const words = list<string>(isWord, wordFault);

/** A name and, behind it, its aliases. */
const formLists = list<string[]>(isForms, 'expected a name and its aliases, without blank ends');

/** A list for each country, by its name in countries.json; under `*` what lies in several or in none. */
const byCountry = z.record(z.string(), formLists);

export const genders = ['m', 'f', 'u'] as const;
export const continents = [
  'Africa',
  'Asia',
  'Europe',
  'North America',
  'Oceania',
  'South America',
  'Antarctica',
] as const;

const countrySchema = z.strictObject({
  name,
  aliases: names,
  adjectives: names,
  people: names,
  /** The first is the capital; the others are its other spellings and other seats of government. */
  capitals: names,
  continent: z.enum(continents),
  /** `nation`: part of a state or a dependent territory; `bloc`: states that act as one; `former`: no longer there. */
  kind: z.enum(['state', 'nation', 'bloc', 'former']),
});

export const countriesSchema = z.strictObject({
  countries: z.array(countrySchema),
  /** Forms that are also an everyday word, a person's name or another place. */
  ambiguous: names,
  /** Forms that mean the country only when every letter is a capital. */
  capitalsOnly: names,
});

export const placeKinds = [
  'continent',
  'region',
  'ocean',
  'sea',
  'river',
  'lake',
  'mountain',
  'desert',
  'island',
  'strait',
  'state',
  'province',
  'city',
  'site',
] as const;

export const placesSchema = z.strictObject({
  places: z.partialRecord(z.enum(placeKinds), byCountry),
  /** By the place's name. */
  adjectives: z.record(z.string(), names),
  ambiguous: names,
});

export const organizationKinds = [
  'international',
  'government',
  'legislature',
  'military',
  'agency',
  'court',
  'party',
  'central-bank',
  'news',
  'company',
  'university',
  'research',
  'charity',
  'sport',
  'armed-group',
] as const;

export const organizationsSchema = z.strictObject({
  organizations: z.partialRecord(z.enum(organizationKinds), byCountry),
  /** Common nouns that head an organization's name or stand for one: "ministry", "alliance". */
  heads: words,
  /** Words that end a company's name: "Inc.", "GmbH". */
  companySuffixes: names,
  ambiguous: names,
  capitalsOnly: names,
});

export const titleDomains = [
  'government',
  'legislature',
  'diplomacy',
  'military',
  'police',
  'law',
  'royalty',
  'religion',
  'business',
  'organization',
  'science',
  'education',
  'health',
  'media',
  'arts',
  'sport',
  'occupation',
] as const;

const titleSchema = z.strictObject({
  head: word,
  /** Other spellings, genders and plurals of the head. */
  forms: words,
  abbreviations: names,
  /** Nouns by which a later "the …" may call the holder: "leader" for a president. */
  generic: words,
  domain: z.enum(titleDomains),
  /** Whether it stands directly before a name: "President Kennedy", but hardly "Author Morrison". */
  prefix: z.boolean(),
});

const honorificSchema = z.strictObject({
  /** Without its full stop. */
  form: name,
  gender: z.enum(genders),
  /** The head of titles it shortens, if any: "Gen" is a general. */
  title: word.optional(),
});

export const titlesSchema = z.strictObject({
  titles: z.array(titleSchema),
  honorifics: z.array(honorificSchema),
  /** Words that stand before a title and leave its holder the same kind: "former", "deputy", "acting". */
  modifiers: words,
  /** Nouns, titles among them, that say whether a man or a woman bears them. */
  gendered: z.strictObject({ m: words, f: words }),
});

export const givenNamesSchema = z.strictObject({
  m: words,
  f: words,
  u: words,
  /** Names of the lists above that are also an everyday word, a surname or a place. */
  ambiguous: words,
});

export const cueClasses = ['say', 'ask', 'claim', 'judge', 'urge', 'think', 'promise', 'deny'] as const;

export const cuesSchema = z.strictObject({
  verbs: z.array(z.strictObject({ base: word, forms: words, class: z.enum(cueClasses) })),
  /** Phrases that name a source without a verb; `source` says on which side of the phrase it stands. */
  phrases: z.array(z.strictObject({ form: word, source: z.enum(['after', 'before', 'inside']) })),
});

export const dimensions = [
  'length',
  'area',
  'volume',
  'mass',
  'time',
  'speed',
  'temperature',
  'energy',
  'power',
  'pressure',
  'data',
  'data-rate',
  'frequency',
  'electric',
  'angle',
] as const;

export const unitsSchema = z.strictObject({
  currencies: z.array(z.strictObject({ code: name, symbols: names, names: words })),
  magnitudes: z.array(z.strictObject({ forms: words, value: z.number().positive() })),
  percent: z.array(
    z.strictObject({ unit: z.enum(['%', 'percentage point', 'basis point', 'per mille']), forms: words }),
  ),
  units: z.array(
    z.strictObject({
      unit: name,
      dimension: z.enum(dimensions),
      forms: words,
      /** Written with just these capitals: "MW", "Hz". */
      symbols: names,
      /** How many of the dimension's base unit (m, m², l, kg, s, m/s, J, W, Pa, byte, bit/s, Hz) one is; absent where no factor does it. */
      factor: z.number().positive().optional(),
    }),
  ),
  numbers: z.strictObject({
    cardinals: z.record(word, z.number().nonnegative()),
    ordinals: z.record(word, z.number().nonnegative()),
    fractions: z.record(word, z.number().positive()),
    /** Words for a count that goes with a noun: "dozen", "score", "pair". */
    collectives: z.record(word, z.number().positive()),
    /** "twice", "double", "threefold". */
    multipliers: z.record(word, z.number().positive()),
  }),
});

export const bounds = ['about', 'above', 'at-least', 'below', 'at-most', 'exact', 'vague'] as const;

export const qualifiersSchema = z.strictObject({
  qualifiers: z.array(z.strictObject({ form: word, bound: z.enum(bounds) })),
});

export const abbreviationKinds = [
  'title',
  'suffix',
  'reference',
  'month',
  'weekday',
  'place',
  'company',
  'latin',
  'time',
  'degree',
  'unit',
  'other',
] as const;

export const abbreviationsSchema = z.strictObject({
  abbreviations: z.array(
    z.strictObject({
      /** With its full stop. */
      form: name,
      kind: z.enum(abbreviationKinds),
      /** Whether a sentence may also end on it. */
      mayEnd: z.boolean(),
      /** Counts only before a digit, because it is also a word of its own: "No." */
      beforeNumber: z.boolean().optional(),
    }),
  ),
});

export const stopWordsSchema = z.strictObject({ function: words, question: words });

const inflected = z.array(z.strictObject({ base: word, forms: words }));
export const irregularSchema = z.strictObject({ verbs: inflected, nouns: inflected });

/** From British to American. */
export const spellingSchema = z.strictObject({
  pairs: z.custom<Record<string, string>>().superRefine((pairs: unknown, context) => {
    for (const [british, american] of Object.entries(pairs ?? {})) {
      if (!isWord(british) || !isWord(american)) {
        context.addIssue({ code: 'custom', path: [british], message: wordFault });
      }
    }
  }),
});

export const synonymsSchema = z.strictObject({
  groups: z.array(z.strictObject({ words, strength: z.number().gt(0).max(1) })),
});

export const questionNounTypes = [...answerTypes, 'figure', 'name'] as const;

export const questionNounsSchema = z.strictObject({
  nouns: z.array(z.strictObject({ type: z.enum(questionNounTypes), words })),
  how: z.array(z.strictObject({ type: z.enum(answerTypes), words })),
});

export const calendarUnits = [
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
] as const;

export const calendarSchema = z.strictObject({
  /** In order, January first. */
  months: z.array(z.strictObject({ name: word, abbreviations: words })).length(12),
  /** In order, Monday first. */
  weekdays: z.array(z.strictObject({ name: word, abbreviations: words })).length(7),
  seasons: z.array(
    z.strictObject({ forms: words, months: z.array(z.number().int().min(1).max(12)).length(3) }),
  ),
  holidays: z.array(
    z.strictObject({
      forms: words,
      /** Absent where the day moves from year to year. */
      month: z.number().int().min(1).max(12).optional(),
      day: z.number().int().min(1).max(31).optional(),
    }),
  ),
  /** Counted from the day of speaking: "yesterday" is −1 day, "next month" +1 month. */
  relative: z.array(z.strictObject({ form: word, unit: z.enum(calendarUnits), offset: z.number().int() })),
  /** Time words that name no day: "recently". */
  vague: words,
  /** Forms that are also everyday words: "may", "march". */
  ambiguous: words,
});

export const antonymsSchema = z.strictObject({
  pairs: z.array(z.tuple([word, word])),
  negators: z.strictObject({
    /** Deny by themselves: "not", "never". */
    particles: words,
    /** Verbs in every form that deny what follows: "fail", "refused". */
    verbs: words,
    /** Weaken rather than deny: "hardly". */
    weak: words,
  }),
});
