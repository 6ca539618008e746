import { IntlMessageFormat } from 'intl-messageformat';
import { clip } from '../model/clip.js';
import { en } from './en.js';
import { say, type MessageKey, type Messages, type Param, type Words } from './phrase.js';

/** The languages that the bot's own words are written in. */
export const languages = ['en', 'de', 'fr', 'nl', 'lt'] as const;

export type Language = (typeof languages)[number];

const tables = new Map<Language, Messages>([['en', en]]);
const formats = new Map<string, IntlMessageFormat>();

/** The language for a front end's name of one ("de", "en-GB"): English where the bot has not that one. */
export function languageOf(locale: string): Language {
  const [language] = locale.split('-');
  return languages.find((one) => one === language) ?? 'en';
}

/** Reads the messages of every language, which a front end of one language need not. */
export async function loadLanguages(): Promise<void> {
  const [{ de }, { fr }, { nl }, { lt }] = await Promise.all([
    import('./de.js'),
    import('./fr.js'),
    import('./nl.js'),
    import('./lt.js'),
  ]);
  tables.set('de', de).set('fr', fr).set('nl', nl).set('lt', lt);
}

/** Words in a language; in English as long as `loadLanguages` has not been waited for. */
export function write(words: Words, language: Language): string {
  if (typeof words === 'string') return words;
  if ('line' in words) return words.line.map((one) => write(one, language)).join(' · ');
  if ('date' in words) return writtenDate(words.date, language);
  if ('named' in words) return writtenNames(words.named, language);
  if ('currency' in words) return writtenCurrency(words.currency, language);
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(words.params)) params[name] = written(value, language);
  return String(formatOf(words.key, language).format(params));
}

function written(value: Param, language: Language): string | number {
  if (typeof value === 'number') return value;
  return isList(value) ? value.map((one) => write(one, language)).join(', ') : write(value, language);
}

function isList(value: Param): value is readonly Words[] {
  return Array.isArray(value);
}

/** Most words named in one message, and the longest a word is shown, in UTF-16 units. */
const mostNamed = 5;
const longestNamed = 60;

function writtenNames(words: readonly string[], language: Language): string {
  const names = words
    .slice(0, mostNamed)
    .map((word) => write(say('quoted', { text: clip(word, longestNamed) }), language))
    .join(', ');
  const count = words.length - mostNamed;
  return count > 0 ? write(say('named.more', { names, count }), language) : names;
}

/** A currency as amounts of it are told: "euros", "US dollars". */
function writtenCurrency(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  }).formatToParts(2);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/**
 * An ISO 8601 date, possibly reduced, as a person writes it: "25 February 2026", "February 2026", "2026". Anything else
 * comes back as it is.
 */
function writtenDate(iso: string, language: Language): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(iso) ?? [];
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (month === undefined || Number.isNaN(date.getTime())) return iso;
  // The day comes before the month, as in the other languages.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

function formatOf(key: MessageKey, language: Language): IntlMessageFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (format === undefined) {
    // What a later version kept may have a key that this one has no words for.
    const text = Object.hasOwn(en, key) ? (tables.get(language)?.[key] ?? en[key]) : key;
    // Angle brackets are text: nothing here is HTML.
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    formats.set(name, format);
  }
  return format;
}
