import { z } from 'zod';
import { byCountry, names, text, texts, words } from './checks.js';

/*
 * The shape of the tables of names under data/lexicon. A table is read through its schema and nothing else,
 * so what the schema does not name cannot stand in a table. The order of a list means nothing unless said here.
 */

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
  name: text,
  aliases: texts,
  adjectives: texts,
  people: texts,
  /** The first is the capital; the others are its other spellings and other seats of government. */
  capitals: texts,
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
  adjectives: z.record(text, texts),
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
  head: text,
  /** Other spellings, genders and plurals of the head. */
  forms: texts,
  abbreviations: texts,
  /** Nouns by which a later "the …" may call the holder: "leader" for a president. */
  generic: texts,
  domain: z.enum(titleDomains),
  /** Whether it stands directly before a name: "President Kennedy", but hardly "Author Morrison". */
  prefix: z.boolean(),
});

const honorificSchema = z.strictObject({
  /** Without its full stop. */
  form: text,
  gender: z.enum(genders),
  /** The head of titles it shortens, if any: "Gen" is a general. */
  title: text.optional(),
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
