import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';

/** First words of every phrase of the tables, with their phrases where those are relative dates or holidays. */
interface Openers {
  readonly words: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

let gathered: Openers | undefined;

function openers(): Openers {
  if (gathered !== undefined) return gathered;
  const { calendar, grammar, units } = lexicon();
  const phrases = new Map<string, string[][]>();
  for (const key of [...calendar.relative.keys(), ...calendar.holidays.keys()]) {
    const words = key.replace(/'s\b/gu, " 's").split(' ');
    const first = words[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  const words = new Set([
    ...phrases.keys(),
    ...calendar.months.keys(),
    ...calendar.weekdays.keys(),
    ...calendar.seasons.keys(),
    ...grammar.time.pointers,
    ...grammar.time.edges,
    ...units.numbers.keys(),
    'a',
    'an',
  ]);
  gathered = { words, phrases };
  return gathered;
}

/** The relative dates and holidays of the tables that begin with a word, each as its words, the longer first. */
export function phrasesFrom(word: string): readonly (readonly string[])[] {
  return openers().phrases.get(word) ?? [];
}

/** Whether a date can begin with a token at all; most tokens need no closer look. */
export function mayOpenDate(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lower } = token;
  if (/\d/u.test(lower.slice(0, 6))) return true;
  return openers().words.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}
