import { z } from 'zod';
import { answerTypes } from '../../model/question.js';
import { names, text, texts, wordLists, wordPairs, words } from './checks.js';

/*
 * The shape of the tables of words under data/lexicon. A table is read through its schema and nothing else,
 * so what the schema does not name cannot stand in a table. The order of a list means nothing unless said here.
 */

export const cueClasses = ['say', 'ask', 'claim', 'judge', 'urge', 'think', 'promise', 'deny'] as const;

export const cuesSchema = z.strictObject({
  /** Each verb with its forms behind it. */
  verbs: z.record(z.enum(cueClasses), wordLists),
  /** Phrases that name a source without a verb, by the side of the phrase on which the source stands. */
  phrases: z.record(z.enum(['after', 'before', 'inside']), words),
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

export const percentUnits = ['%', 'percentage point', 'basis point', 'per mille'] as const;

export const unitsSchema = z.strictObject({
  currencies: z.array(z.strictObject({ code: text, symbols: texts, names: texts })),
  magnitudes: z.record(text, z.number().positive()),
  percent: z.record(z.enum(percentUnits), words),
  units: z.array(
    z.strictObject({
      unit: text,
      dimension: z.enum(dimensions),
      forms: texts,
      /** Written with just these capitals: "MW", "Hz". */
      symbols: texts,
      /** How many of the dimension's base unit (m, m², l, kg, s, m/s, J, W, Pa, byte, bit/s, Hz) one is; absent where no factor does it. */
      factor: z.number().positive().optional(),
    }),
  ),
  numbers: z.strictObject({
    cardinals: z.record(text, z.number().nonnegative()),
    ordinals: z.record(text, z.number().nonnegative()),
    fractions: z.record(text, z.number().positive()),
    /** Words for a count that goes with a noun: "dozen", "score", "pair". */
    collectives: z.record(text, z.number().positive()),
    /** "twice", "double", "threefold". */
    multipliers: z.record(text, z.number().positive()),
  }),
});

export const bounds = ['about', 'above', 'at-least', 'below', 'at-most', 'exact', 'vague'] as const;

export const qualifiersSchema = z.strictObject({
  qualifiers: z.record(z.enum(bounds), words),
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

const byAbbreviationKind = z.partialRecord(z.enum(abbreviationKinds), names);

/** Forms stand with their full stop. */
export const abbreviationsSchema = z.strictObject({
  /** Never the last word of a sentence. */
  neverEnd: byAbbreviationKind,
  /** A sentence may also end on them. */
  mayEnd: byAbbreviationKind,
  /** Those of both lists that count only before a digit, because they are also words of their own: "No." */
  beforeNumber: names,
});

export const stopWordsSchema = z.strictObject({ function: words, question: words });

/** Each list a base and, behind it, its irregular forms. */
export const irregularSchema = z.strictObject({ verbs: wordLists, nouns: wordLists });

/** From British to American. */
export const spellingSchema = z.strictObject({ pairs: wordPairs });

export const synonymsSchema = z.strictObject({
  strengths: z.array(z.strictObject({ strength: z.number().gt(0).max(1), groups: wordLists })),
});

export const questionNounTypes = [...answerTypes, 'figure', 'name'] as const;

export const questionNounsSchema = z.strictObject({
  nouns: z.partialRecord(z.enum(questionNounTypes), words),
  how: z.partialRecord(z.enum(answerTypes), words),
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
  /** In order, January first; each with its abbreviations behind it. */
  months: wordLists,
  /** In order, Monday first; each with its abbreviations behind it. */
  weekdays: wordLists,
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
  relative: z.array(z.strictObject({ unit: z.enum(calendarUnits), offset: z.number().int(), forms: words })),
  /** Time words that name no day: "recently". */
  vague: words,
  /** Forms that are also everyday words: "may", "march". */
  ambiguous: words,
});

export const antonymsSchema = z.strictObject({
  /** Of two words each. */
  pairs: wordLists,
  /** Words by which somebody is for or against a thing: each of the one denies any of the other. */
  sides: z.strictObject({ for: words, against: words }),
  negators: z.strictObject({
    /** Deny by themselves: "not", "never". */
    particles: words,
    /** Verbs in every form that deny what follows: "fail", "refused", "ruled out". */
    verbs: words,
    /** Other words that do so together: "no intention", "unlikely to". */
    phrases: words,
    /** Weaken rather than deny: "hardly". */
    weak: words,
  }),
});
