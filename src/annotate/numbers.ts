import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';

/** A number that starts at a token. */
export interface NumberReading {
  readonly value: number;
  /** Index of the token behind it. */
  readonly end: number;
  readonly ordinal: boolean;
  /** What the tagger left glued to the digits: "bn" of "1.5bn"; empty as a rule. */
  readonly tail: string;
  /** Whether it is written in digits alone. */
  readonly digits: boolean;
}

const plain = /^[-+]?\d[\d,]*(?:\.\d+)?$/u;
const ordinalDigits = /^\d+(?:st|nd|rd|th)$/u;
const glued = /^(\d[\d,]*(?:\.\d+)?)-?(\p{L}{1,10}|[%‰])$/u;
const range = /^(\d[\d,]{0,15}(?:\.\d{1,9})?)[-–](\d[\d,]{0,15}(?:\.\d{1,9})?)(%?)$/u;
const vulgar: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
/** Longest a token may be to be read as a number: longer ones are serial numbers or worse. */
const longest = 30;

function toNumber(written: string): number {
  return Number(written.replaceAll(',', ''));
}

/** Reads a number in digits or in words ("twenty-one", "two hundred", "one and a half", "three-quarters"). */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined || token.word.length > longest) return null;
  if (plain.test(token.word)) {
    const value = toNumber(token.word);
    const half = halfBehind(tokens, at + 1);
    const end = half === null ? at + 1 : half.end;
    return { value: value + (half?.value ?? 0), end, ordinal: false, tail: '', digits: half === null };
  }
  const fraction = vulgar[token.word];
  if (fraction !== undefined)
    return { value: fraction, end: at + 1, ordinal: false, tail: '', digits: false };
  if (ordinalDigits.test(token.lower)) {
    return { value: Number.parseInt(token.lower, 10), end: at + 1, ordinal: true, tail: '', digits: true };
  }
  // "5-10%": the lower end stands for both.
  const [, low, high, percent] = range.exec(token.word) ?? [];
  if (low !== undefined && high !== undefined && toNumber(low) < toNumber(high)) {
    return { value: toNumber(low), end: at + 1, ordinal: false, tail: percent ?? '', digits: true };
  }
  const [, number, tail] = glued.exec(token.word) ?? [];
  if (number !== undefined && tail !== undefined) {
    return { value: toNumber(number), end: at + 1, ordinal: false, tail, digits: true };
  }
  return readWords(tokens, at);
}

/** "… and a half", "½" behind a whole number. */
function halfBehind(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const sign = vulgar[tokens[at]?.word ?? ''];
  if (sign !== undefined) return { value: sign, end: at + 1 };
  if (tokens[at]?.lower !== 'and' || !/^(?:a|one)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  const fraction = lexicon().units.numbers.get(tokens[at + 2]?.lower ?? '');
  return fraction?.kind === 'fraction' ? { value: fraction.value, end: at + 3 } : null;
}

function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  const { numbers, magnitudes } = lexicon().units;
  /** What is already multiplied by its magnitude, and what still waits for one. */
  let total = 0;
  let value: number | null = null;
  let end = at;
  for (let index = at; index < tokens.length; index += 1) {
    const word = tokens[index];
    if (word === undefined) break;
    if (value !== null && word.word === '-' && numbers.has(tokens[index + 1]?.lower ?? '')) continue;
    if (
      value !== null &&
      word.lower === 'and' &&
      numbers.get(tokens[index + 1]?.lower ?? '')?.kind === 'cardinal'
    ) {
      // "two hundred and six" is one number, "two and six" are two.
      if (value < 100) break;
      continue;
    }
    const number = numbers.get(word.lower);
    if (number?.kind === 'ordinal') {
      if (value !== null && number.value < 20 && value % 10 !== 0) break;
      return {
        value: total + (value ?? 0) + number.value,
        end: index + 1,
        ordinal: true,
        tail: '',
        digits: false,
      };
    }
    const magnitude = word.lower.length > 2 ? magnitudes.get(word.lower) : undefined;
    if (value !== null && magnitude !== undefined) {
      if (magnitude === 100) value *= 100;
      else {
        total += value * magnitude;
        value = 0;
      }
    } else if (number?.kind === 'cardinal' && magnitude === undefined) {
      // "twenty" + "one", "two hundred" + "six"; "two six" is no number.
      if (value !== null && value !== 0 && !(value % 100 === 0 || (value % 10 === 0 && number.value < 10)))
        break;
      value = (value ?? 0) + number.value;
    } else if (number?.kind === 'collective' && value !== null) value *= number.value;
    else break;
    end = index + 1;
  }
  if (value === null) return null;
  const half = halfBehind(tokens, end);
  const sum = total + value + (half?.value ?? 0);
  return { value: sum, end: half?.end ?? end, ordinal: false, tail: '', digits: false };
}

/** "half", "a quarter", "two thirds", "one in three": a share of something. */
export function readFraction(tokens: readonly Token[], at: number): NumberReading | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const own = lexicon().units.numbers.get(first.lower);
  if (own?.kind === 'fraction' && ['of', 'the', 'a'].includes(tokens[at + 1]?.lower ?? '')) {
    return plainReading(own.value, at + 1);
  }
  const count = first.lower === 'a' || first.lower === 'an' ? 1 : own?.kind === 'cardinal' ? own.value : null;
  if (count === null) return null;
  const next = tokens[at + 1]?.word === '-' ? at + 2 : at + 1;
  if (!['of', 'the'].includes(tokens[next + 1]?.lower ?? '')) return null;
  const part = shareOf(tokens[next]?.lower ?? '');
  const plural = tokens[next]?.lower.endsWith('s') === true;
  return part === null || plural !== count > 1 ? null : plainReading(count * part, next + 1);
}

/** "thirds", "fifths" and, behind "a" or "one", "third". */
function shareOf(word: string): number | null {
  const { numbers } = lexicon().units;
  const number = numbers.get(word);
  if (number?.kind === 'fraction') return number.value;
  const single = numbers.get(word.replace(/s$/u, ''));
  return single?.kind === 'ordinal' && single.value > 2 ? 1 / single.value : null;
}

function plainReading(value: number, end: number): NumberReading {
  return { value, end, ordinal: false, tail: '', digits: false };
}
