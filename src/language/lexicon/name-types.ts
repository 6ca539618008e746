import type { continents, genders, organizationKinds, placeKinds, titleDomains } from './name-schemas.js';

/** `u`: borne by all, or not known. */
export type Gender = (typeof genders)[number];

export type Continent = (typeof continents)[number];
export type PlaceKind = (typeof placeKinds)[number];
export type OrganizationKind = (typeof organizationKinds)[number];
export type TitleDomain = (typeof titleDomains)[number];

/** A state, a nation or a body of states that is spoken of like one. */
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

/** A place that is no country. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** Name of the country it lies in; null where it lies in several or in none. */
  readonly country: string | null;
}

/** A body, company or other organization. */
export interface Organization {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly aliases: readonly string[];
  /** Name of its country; null for a body of several. */
  readonly country: string | null;
}

/** A role or title that people bear. */
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

/** A word of respect before a name: "Mr", "Sen." */
export interface Honorific {
  readonly form: string;
  readonly gender: Gender;
  /** The title it shortens, or null. */
  readonly title: string | null;
}

/** The countries, by what they are called. */
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

/** The places, by what they are called. */
export interface Places {
  readonly all: readonly Place[];
  /** Names and aliases. Every capital of a country stands here too, as a city. */
  readonly byName: ReadonlyMap<string, Place>;
  /** "European", "Californian". */
  readonly byAdjective: ReadonlyMap<string, Place>;
}

/** The organizations, by what they are called. */
export interface Organizations {
  readonly all: readonly Organization[];
  readonly byName: ReadonlyMap<string, Organization>;
  readonly heads: ReadonlySet<string>;
  /** "inc", "gmbh": without their full stops. */
  readonly companySuffixes: ReadonlySet<string>;
}

/** The titles, by what their holders are called. */
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
