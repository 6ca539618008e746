import type { AnswerType } from '../../model/question.js';
import type { Grammar } from './grammar.js';
import type { continents, genders, organizationKinds, placeKinds, titleDomains } from './name-schemas.js';
import type {
  abbreviationKinds,
  bounds,
  calendarUnits,
  cueClasses,
  dimensions,
  percentUnits,
  questionNounTypes,
} from './word-schemas.js';

/** `u`: borne by all, or not known. */
export type Gender = (typeof genders)[number];
export type Continent = (typeof continents)[number];
export type PlaceKind = (typeof placeKinds)[number];
export type OrganizationKind = (typeof organizationKinds)[number];
export type TitleDomain = (typeof titleDomains)[number];
export type CueClass = (typeof cueClasses)[number];
export type Dimension = (typeof dimensions)[number];
export type PercentUnit = (typeof percentUnits)[number];
export type AbbreviationKind = (typeof abbreviationKinds)[number];
export type CalendarUnit = (typeof calendarUnits)[number];

/** What a qualifier makes of its figure; `vague` ("some", "several") leaves open on which side the true value lies. */
export type Bound = (typeof bounds)[number];

/** What a noun asks for: an answer type, any figure ("target", "score"), or the name of whatever follows ("name"). */
export type QuestionNounType = (typeof questionNounTypes)[number];

export interface Country {
  /** As written in English, without "the". */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  /** The first is the capital; the others are its other spellings and other seats of government. */
  readonly capitals: readonly string[];
  readonly continent: Continent;
  readonly kind: 'state' | 'nation' | 'bloc' | 'former';
}

export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** Name of the country it lies in; null where it lies in several or in none. */
  readonly country: string | null;
}

export interface Organization {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly aliases: readonly string[];
  /** Name of its country; null for a body of several. */
  readonly country: string | null;
}

export interface Title {
  /** The plain form, in lower case: "prime minister". */
  readonly head: string;
  readonly forms: readonly string[];
  readonly abbreviations: readonly string[];
  /** Nouns by which a later "the …" may call the holder. */
  readonly generic: readonly string[];
  readonly domain: TitleDomain;
  /** Whether it stands directly before a name. */
  readonly prefix: boolean;
}

export interface Honorific {
  readonly form: string;
  readonly gender: Gender;
  /** The title it shortens, or null. */
  readonly title: string | null;
}

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

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly symbols: readonly string[];
  readonly names: readonly string[];
}

export interface Unit {
  /** The symbol it is written with in the bot's own data: "km". */
  readonly unit: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit one is; null where no factor does it (°C) or none is fixed. */
  readonly factor: number | null;
}

export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'collective' | 'multiplier';

export interface NumberWord {
  readonly value: number;
  readonly kind: NumberKind;
}

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

export interface Abbreviation {
  readonly kind: AbbreviationKind;
  /** Whether a sentence may also end on it. */
  readonly mayEnd: boolean;
  /** Counts only before a digit. */
  readonly beforeNumber: boolean;
}

export interface Synonym {
  /** May be several words. */
  readonly word: string;
  /** 0 to 1: how well the one may stand for the other. */
  readonly strength: number;
}

export interface RelativeDate {
  readonly unit: CalendarUnit;
  /** Counted from the day of speaking. */
  readonly offset: number;
}

export interface Season {
  readonly forms: readonly string[];
  /** Months of the northern season, 1 to 12. */
  readonly months: readonly number[];
}

export interface Holiday {
  readonly forms: readonly string[];
  /** 1 to 12; null, like `day`, where it moves from year to year. */
  readonly month: number | null;
  readonly day: number | null;
}

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

export interface Negators {
  readonly particles: ReadonlySet<string>;
  /** In every form. */
  readonly verbs: ReadonlySet<string>;
  /** Weaken rather than deny: "hardly". */
  readonly weak: ReadonlySet<string>;
}

export interface Countries {
  readonly all: readonly Country[];
  /** Names, aliases and demonyms. */
  readonly byForm: ReadonlyMap<string, Country>;
  /** Names and aliases. */
  readonly byName: ReadonlyMap<string, Country>;
  /** Adjectives and words for the people. */
  readonly byDemonym: ReadonlyMap<string, Country>;
  readonly byCapital: ReadonlyMap<string, Country>;
}

export interface Places {
  readonly all: readonly Place[];
  /** Names and aliases. Every capital of a country stands here too, as a city. */
  readonly byName: ReadonlyMap<string, Place>;
  /** "European", "Californian". */
  readonly byAdjective: ReadonlyMap<string, Place>;
}

export interface Organizations {
  readonly all: readonly Organization[];
  readonly byName: ReadonlyMap<string, Organization>;
  readonly heads: ReadonlySet<string>;
  /** "inc", "gmbh": without their full stops. */
  readonly companySuffixes: ReadonlySet<string>;
}

export interface Titles {
  readonly all: readonly Title[];
  /** Heads, other forms and abbreviations; an abbreviation's key has no full stops. */
  readonly byForm: ReadonlyMap<string, Title>;
  /** A generic noun → the titles whose holder it may call: "leader" → president, prime minister, … */
  readonly byGeneric: ReadonlyMap<string, readonly Title[]>;
  /** Without their full stops: "mr", "sen". */
  readonly honorifics: ReadonlyMap<string, Honorific>;
  /** Words before a title that leave its holder the same kind: "former", "acting". */
  readonly modifiers: ReadonlySet<string>;
  /** Nouns that say whether a man or a woman bears them: "spokeswoman", "king", "wife". */
  readonly gendered: ReadonlyMap<string, 'm' | 'f'>;
}

/**
 * The bot's word knowledge. Every key is a `lexiconKey`: lower case, no diacritics, straight apostrophes. A form with
 * a hyphen also stands under a key with a space in its place. Forms may be several words.
 */
export interface Lexicon {
  readonly countries: Countries;
  readonly places: Places;
  readonly organizations: Organizations;
  /** Names of places, organizations and people that are also an everyday word or another kind of name: weigh them less. */
  readonly ambiguousNames: ReadonlySet<string>;
  /** Names that count only when every letter is a capital: "us", "who". */
  readonly capitalsOnly: ReadonlySet<string>;
  readonly titles: Titles;
  /** Without diacritics. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  readonly cues: {
    /** By every form: "said" → say. */
    readonly verbs: ReadonlyMap<string, CueVerb>;
    readonly phrases: readonly CuePhrase[];
  };
  readonly units: Units;
  readonly qualifiers: ReadonlyMap<string, Bound>;
  /** With their full stops: "u.s.". */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly stopWords: {
    /** Articles, pronouns, prepositions, conjunctions, auxiliaries. */
    readonly function: ReadonlySet<string>;
    /** Question words and words of asking: "which", "please", "tell". */
    readonly question: ReadonlySet<string>;
  };
  readonly irregular: {
    /** Form → base: "held" → "hold". */
    readonly verbs: ReadonlyMap<string, string>;
    /** Plural → singular. */
    readonly nouns: ReadonlyMap<string, string>;
  };
  /** British → American. */
  readonly spelling: ReadonlyMap<string, string>;
  /** The stronger come first. A word that stands in several groups has the strongest link to each other word. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** The N of "what N", "which N", singular. */
  readonly questionNouns: ReadonlyMap<string, QuestionNounType>;
  /** The word behind "how": "long" → duration. */
  readonly howTypes: ReadonlyMap<string, AnswerType>;
  readonly calendar: Calendar;
  readonly antonyms: ReadonlyMap<string, readonly string[]>;
  readonly negators: Negators;
  readonly grammar: Grammar;
}
