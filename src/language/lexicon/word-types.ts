import type {
  abbreviationKinds,
  bounds,
  calendarUnits,
  cueClasses,
  dimensions,
  percentUnits,
  questionNounTypes,
} from './word-schemas.js';

export type CueClass = (typeof cueClasses)[number];
export type Dimension = (typeof dimensions)[number];
export type PercentUnit = (typeof percentUnits)[number];
export type AbbreviationKind = (typeof abbreviationKinds)[number];
export type CalendarUnit = (typeof calendarUnits)[number];

/** What a qualifier makes of its figure; `vague` ("some", "several") leaves open on which side the true value lies. */
export type Bound = (typeof bounds)[number];

/** What a noun asks for: an answer type, any figure ("target", "score"), or the name of whatever follows ("name"). */
export type QuestionNounType = (typeof questionNounTypes)[number];

/** A verb that reports what somebody said, asked, thought … */
export interface CueVerb {
  readonly base: string;
  readonly class: CueClass;
}

/** A phrase that names a source without a verb. */
export interface CuePhrase {
  readonly form: string;
  /** Where the source stands: after the phrase ("according to X"), before it, or inside it, at "…" ("as … put it"). */
  readonly source: 'after' | 'before' | 'inside';
}

/** A currency, with the ways it is written. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly symbols: readonly string[];
  readonly names: readonly string[];
}

/** A unit of measurement. */
export interface Unit {
  /** The symbol it is written with in the bot's own data: "km". */
  readonly unit: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit one is; null where no factor does it (°C) or none is fixed. */
  readonly factor: number | null;
}

export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'collective' | 'multiplier';

/** A number written as a word. */
export interface NumberWord {
  readonly value: number;
  readonly kind: NumberKind;
}

/** What makes a number an amount. */
export interface Units {
  /** By symbol ("€", "US$", as written), code in lower case ("usd") and name ("dollars"). */
  readonly currencies: ReadonlyMap<string, Currency>;
  /** "million" → 1 000 000; also "bn", "k". Single letters are magnitudes only behind a figure. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** "percent" → "%". */
  readonly percent: ReadonlyMap<string, PercentUnit>;
  /** Units by lower-case form: "kilometres". */
  readonly byForm: ReadonlyMap<string, Unit>;
  /** Units by symbol with just these capitals: "MW" is not "mW". */
  readonly bySymbol: ReadonlyMap<string, Unit>;
  /** Plain words only; a compound ("twenty-one", "two hundred") is the reader's to put together. */
  readonly numbers: ReadonlyMap<string, NumberWord>;
}

/** An abbreviation with a full stop. */
export interface Abbreviation {
  readonly kind: AbbreviationKind;
  /** Whether a sentence may also end on it. */
  readonly mayEnd: boolean;
  /** Counts only before a digit. */
  readonly beforeNumber: boolean;
}

/** A word that may stand for another. */
export interface Synonym {
  /** May be several words. */
  readonly word: string;
  /** 0 to 1: how well the one may stand for the other. */
  readonly strength: number;
}

/** A date told from the day of speaking. */
export interface RelativeDate {
  readonly unit: CalendarUnit;
  /** Counted from the day of speaking. */
  readonly offset: number;
}

/** A season of the year. */
export interface Season {
  readonly forms: readonly string[];
  /** Months of the northern season, 1 to 12. */
  readonly months: readonly number[];
}

/** A holiday or feast. */
export interface Holiday {
  readonly forms: readonly string[];
  /** 1 to 12; null, like `day`, where it moves from year to year. */
  readonly month: number | null;
  readonly day: number | null;
}

/** The words that say when. */
export interface Calendar {
  /** Names and abbreviations → 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names and abbreviations → 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly holidays: ReadonlyMap<string, Holiday>;
  /** "last week" → −1 week. */
  readonly relative: ReadonlyMap<string, RelativeDate>;
  /** Time words that name no day. */
  readonly vague: ReadonlySet<string>;
  /** Month and weekday forms that are also everyday words: trust them beside a number or a capital only. */
  readonly ambiguous: ReadonlySet<string>;
}

/** Words that deny. */
export interface Negators {
  readonly particles: ReadonlySet<string>;
  /** In every form. */
  readonly verbs: ReadonlySet<string>;
  /** Words that deny what follows together: "no intention". */
  readonly phrases: ReadonlySet<string>;
  /** Weaken rather than deny: "hardly". */
  readonly weak: ReadonlySet<string>;
}
