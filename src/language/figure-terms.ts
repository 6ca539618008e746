import { CharKind, kindAt } from './char-kind.js';
import { lexicon } from './lexicon.js';
import { longestTerm } from './term.js';
import { wordTerm } from './word-term.js';

/** A figure that was read: where it ends, and its terms, the fullest first. */
export interface FigureTerms {
  readonly end: number;
  readonly terms: readonly string[];
}

/** Currency codes that are also everyday words: "all 30 allies" is no sum in lek. */
export const wordCodes: ReadonlySet<string> = new Set(
  'all top try cup cop mad pen sos bob ron gel mop bam lak'.split(' '),
);

const isoDate = /\d{4}-\d{2}-\d{2}(?![\d-])/y;
const clock = /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/y;
const slashed = /\d{1,4}(?:\/\d{1,4}){1,2}(?![\d/])/y;
const grouped = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/y;
const plain = /\d+(?:\.\d+)*/y;
const letters = /[a-z]+/y;
const alphanumeric = /[a-z\d]+/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Where the next word begins when at most two spaces or line breaks, or one hyphen, stand between; -1 when something
 * else does. Carriage returns are not counted.
 */
export function skipGap(text: string, at: number): number {
  let spaces = 0;
  let position = at;
  for (; ; position += 1) {
    const unit = text.charCodeAt(position);
    if (unit === 13) continue;
    if (unit !== 32 && unit !== 10 && unit !== 9) break;
    spaces += 1;
    if (spaces > 2) return -1;
  }
  if (text.charCodeAt(position) === 45 && spaces === 0) return position + 1;
  return spaces > 0 ? position : -1;
}

/** The value in plain decimals, as short as it goes: "1,000" → "1000", "5.50" → "5.5"; "1.2.3" stays. */
function canonical(number: string): string {
  const bare = number.replaceAll(',', '');
  if (bare.length > 15 || bare.indexOf('.') !== bare.lastIndexOf('.')) return bare.slice(0, longestTerm);
  return String(Number(bare));
}

/** Multiplied without the dust of binary fractions: 82.69 × 10⁹ is 82690000000. */
function multiply(number: string, factor: number): string {
  const product = Number(number) * factor;
  return Number.isFinite(product) && product < 1e21 ? String(Number(product.toPrecision(15))) : number;
}

interface Reach<Value> {
  readonly value: Value;
  readonly end: number;
}

/** The word that begins at `at`; null when none does, or when `at` is -1. */
function wordAt(lower: string, at: number): string | null {
  if (at < 0) return null;
  const word = match(letters, lower, at);
  return word !== null && kindAt(lower, at + word.length) !== CharKind.letter ? word : null;
}

/** "billion" behind a figure; "bn" also without a space; "m" only without one and only in a sum of money. */
function readMagnitude(lower: string, at: number, money: boolean): Reach<number> | null {
  const { magnitudes } = lexicon().units;
  const glued = wordAt(lower, at);
  const from = glued === null ? skipGap(lower, at) : at;
  const word = glued ?? wordAt(lower, from);
  if (word === null) return null;
  const value = magnitudes.get(word);
  if (value === undefined || (word.length === 1 && (glued === null || !money))) return null;
  return { value, end: from + word.length };
}

/** "%", "percent", "per cent", "percentage points". */
function readPercent(lower: string, at: number): Reach<string> | null {
  const { percent } = lexicon().units;
  const near = lower.charAt(at) === '%' ? at : skipGap(lower, at);
  if (near < 0) return null;
  const sign = lower.charAt(near);
  if (sign === '%' || sign === '‰') return { value: percent.get(sign) ?? sign, end: near + 1 };
  const first = wordAt(lower, near);
  if (first === null) return null;
  const firstEnd = near + first.length;
  const secondAt = skipGap(lower, firstEnd);
  const second = wordAt(lower, secondAt);
  if (second !== null) {
    const unit = percent.get(`${first} ${second}`);
    if (unit !== undefined) return { value: unit, end: secondAt + second.length };
  }
  const unit = first.length > 1 ? percent.get(first) : undefined;
  return unit === undefined ? null : { value: unit, end: firstEnd };
}

/** "€" or "euros" behind a figure. */
function readCurrency(lower: string, at: number): Reach<string> | null {
  const { currencies } = lexicon().units;
  const near = kindAt(lower, at) === CharKind.currency ? at : skipGap(lower, at);
  if (near < 0) return null;
  if (kindAt(lower, near) === CharKind.currency) {
    // "5 €3": the sign belongs to what follows.
    if (kindAt(lower, near + 1) === CharKind.digit) return null;
    const currency = currencies.get(lower.charAt(near));
    return currency ? { value: currency.code, end: near + 1 } : null;
  }
  const first = wordAt(lower, near);
  if (first === null || wordCodes.has(first)) return null;
  const firstEnd = near + first.length;
  const secondAt = skipGap(lower, firstEnd);
  const second = wordAt(lower, secondAt);
  const both = second === null ? undefined : currencies.get(`${first} ${second}`);
  if (both && second !== null) return { value: both.code, end: secondAt + second.length };
  const currency = currencies.get(first);
  return currency ? { value: currency.code, end: firstEnd } : null;
}

let ordinalWords: Map<number, string> | undefined;

/** "3rd" → the term of "third", so that both meet. */
function ordinalTerm(digits: string): string | undefined {
  if (!ordinalWords) {
    ordinalWords = new Map();
    for (const [word, { value, kind }] of lexicon().units.numbers) {
      if (kind === 'ordinal' && /^[a-z]+$/.test(word) && !ordinalWords.has(value))
        ordinalWords.set(value, wordTerm(word));
    }
  }
  return ordinalWords.get(Number(digits));
}

/** What may stand behind an amount: its magnitude, then "%" or a currency. */
function readAmount(lower: string, number: string, from: number, code: string | null): FigureTerms {
  let end = from;
  let value = number;
  const terms: string[] = [];
  const magnitude = readMagnitude(lower, end, code !== null);
  if (magnitude) {
    value = multiply(number, magnitude.value);
    end = magnitude.end;
  }
  const percent = code === null ? readPercent(lower, end) : null;
  if (percent) {
    terms.push(percent.value === '%' ? `${value}%` : `${value} ${percent.value}`);
    end = percent.end;
  }
  const currency = code === null && !percent ? readCurrency(lower, end) : null;
  if (currency) end = currency.end;
  const unit = code ?? currency?.value;
  if (unit !== undefined) terms.push(`${unit.toLowerCase()}${value}`);
  terms.push(value);
  if (value !== number) terms.push(number);
  if (percent) terms.push(wordTerm('percent'));
  const name = unit === undefined ? undefined : lexicon().units.currencies.get(unit.toLowerCase())?.names[0];
  if (name !== undefined) terms.push(wordTerm(name));
  return { end, terms };
}

/**
 * Reads the figure whose first digit stands at `at`: an amount with its magnitude and unit, a date, a time, an
 * ordinal or a number grown together with letters.
 * @param lower The text in lower case, in plain letters.
 * @param code ISO code of a currency that stood before the figure, or null.
 */
export function figureTerms(lower: string, at: number, code: string | null): FigureTerms {
  if (code === null) {
    const date = match(isoDate, lower, at);
    if (date !== null) return { end: at + date.length, terms: [date, date.slice(0, 4)] };
    const time = match(clock, lower, at) ?? match(slashed, lower, at);
    if (time !== null) return { end: at + time.length, terms: [time.replace(/^0(?=\d)/, '')] };
  }
  const written = match(grouped, lower, at) ?? match(plain, lower, at) ?? lower.charAt(at);
  const end = at + written.length;
  const number = canonical(written);
  const tail = match(letters, lower, end);
  if (tail === null || readMagnitude(lower, end, code !== null)) return readAmount(lower, number, end, code);

  const ordinal = /^(?:st|nd|rd|th)$/.test(tail) ? ordinalTerm(number) : undefined;
  const whole = number + (match(alphanumeric, lower, end) ?? '');
  const wholeEnd = end + whole.length - number.length;
  return { end: wholeEnd, terms: [ordinal ?? whole.slice(0, longestTerm), number] };
}

/** "twenty-five"; null where no units follow the tens. */
function readCompound(lower: string, tens: number, end: number): Reach<number> | null {
  if (tens < 20 || tens > 90 || tens % 10 !== 0 || lower.charCodeAt(end) !== 45) return null;
  const word = wordAt(lower, end + 1);
  const units = word === null ? undefined : lexicon().units.numbers.get(word);
  if (word === null || units?.kind !== 'cardinal' || units.value < 1 || units.value > 9) return null;
  return { value: tens + units.value, end: end + 1 + word.length };
}

/**
 * A number in words that is more than one plain word: "five percent", "two billion", "twenty-five". Null for anything
 * else.
 * @param word The word that ends at `end`, in lower case.
 */
export function spelledFigure(lower: string, word: string, end: number): FigureTerms | null {
  const number = lexicon().units.numbers.get(word);
  if (number?.kind !== 'cardinal') return null;
  const compound = readCompound(lower, number.value, end);
  const { value, end: numberEnd } = compound ?? { value: number.value, end };
  const figure = readAmount(lower, String(value), numberEnd, null);
  return figure.end > end ? figure : null;
}

/** Whether a lower-case word is the ISO code of a currency and no everyday word. */
export function isCurrencyCode(word: string): boolean {
  return word.length === 3 && !wordCodes.has(word) && currencyBefore(word) !== null;
}

/** The ISO code that `sign` ("€", "us$", "eur") stands for before a figure, or null. */
export function currencyBefore(sign: string): string | null {
  const { currencies } = lexicon().units;
  const currency = currencies.get(sign) ?? currencies.get(sign.toUpperCase());
  if (!currency) return null;
  // A currency's name is no sign: "euro 2024".
  const isSign = currency.code.toLowerCase() === sign || kindAt(sign, sign.length - 1) === CharKind.currency;
  return isSign ? currency.code : null;
}
