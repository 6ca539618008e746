import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Figure } from '../model/annotation.js';
import { isWord, touches } from './parts.js';
import { readFraction, readNumber, type NumberReading } from './numbers.js';

/** Tokens that the tagger leaves whole: "$700", "US$5". */
const gluedMoney = /^(\p{Sc}|[A-Z]{1,3}\p{Sc})(\d[\d,]{0,30}(?:\.\d{1,15})?)(\p{L}{0,3})$/u;
/** Written like a year: counts nothing unless a plural noun or a unit follows. */
const yearLike = /^(?:1[4-9]|20|21)\d\d(?:[-–](?:1[4-9]|20|21)?\d\d)?$/u;

interface Found {
  readonly figure: Figure;
  /** Index of the token behind it. */
  readonly end: number;
}

interface UnitReading {
  readonly kind: Figure['kind'];
  readonly unit: string;
  readonly end: number;
}

/**
 * Figures of one sentence, in order, none overlapping another: numbers in digits or words with their magnitude,
 * currency, unit or counted noun. Bare years, and numbers that only label ("Article 5", "1." of a list), are none.
 */
export function findFigures(tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = mayOpen(tokens[at]) ? figureAt(tokens, at) : null;
    if (found === null) {
      at += 1;
      continue;
    }
    if (!isLabel(tokens, at, found)) figures.push(found.figure);
    at = found.end;
  }
  return figures;
}

/** Whether a figure can begin with a token at all; most tokens need no closer look. */
function mayOpen(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { units } = lexicon();
  if (/[\p{N}\p{Sc}]/u.test(token.word.slice(0, 8))) return true;
  return units.numbers.has(token.lower) || units.currencies.has(token.word) || /^an?$/u.test(token.lower);
}

function figureAt(tokens: readonly Token[], at: number): Found | null {
  const { units } = lexicon();
  const first = tokens[at];
  if (first === undefined) return null;
  const money = first.word.length < 60 ? gluedMoney.exec(first.word) : null;
  let currency = units.currencies.get(money?.[1] ?? first.word)?.code ?? null;
  // "May" and "All" are words; a currency's name goes before its number only as a sign or a code in capitals.
  if (currency !== null && money === null && !/^(?:\p{Sc}|[\p{Lu}.]{0,4}\p{Sc}?)$/u.test(first.word))
    currency = null;
  const reading = readingAt(tokens, at, money, currency !== null);
  if (reading === null) return null;
  let { value, end } = reading;
  if (reading.ordinal) return closed(tokens, at, end, { kind: 'ordinal', value, unit: null });
  const tail = tailOf(reading.tail);
  if (tail === null) return null;
  value *= tail.magnitude;
  if (tail.unit !== null) return closed(tokens, at, end, { ...tail.unit, value });
  const magnitude = magnitudeAt(tokens, end, currency !== null);
  if (magnitude !== null) {
    value *= magnitude;
    end += 1;
  }
  // "a 50-year plan", "a 3.5-percent share", "a 5-billion-euro fund"
  const hyphen = tokens[end]?.word === '-' && tokens[end]?.end === tokens[end + 1]?.start;
  const unit = unitAt(tokens, hyphen ? end + 1 : end) ?? unitOfRange(tokens, end);
  if (currency !== null) {
    const stop = unit?.kind === 'money' && !hyphen ? unit.end : end;
    return closed(tokens, at, stop, { kind: 'money', value, unit: currency });
  }
  if (unit !== null)
    return closed(tokens, at, Math.max(unit.end, end), { kind: unit.kind, value, unit: unit.unit });
  // "5G", "B2B": letters glued to digits that are no unit make a name.
  if (reading.digits && touches(tokens[end - 1], tokens[end]) && isWord(tokens[end])) return null;
  const counted = countedNoun(tokens, end);
  if (reading.digits && yearLike.test(first.word) && counted?.endsWith('s') !== true) return null;
  return closed(tokens, at, end, { kind: 'quantity', value, unit: counted });
}

function closed(
  tokens: readonly Token[],
  at: number,
  end: number,
  reading: Pick<Figure, 'kind' | 'value' | 'unit'>,
): Found {
  const start = tokens[at]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? tokens[at]?.end ?? 0;
  return { figure: { start, end: stop, ...reading, qualifier: qualifierBefore(tokens, at) }, end };
}

function readingAt(
  tokens: readonly Token[],
  at: number,
  money: RegExpExecArray | null,
  hasCurrency: boolean,
): NumberReading | null {
  if (money !== null) {
    const value = Number((money[2] ?? '').replaceAll(',', ''));
    return { value, end: at + 1, ordinal: false, tail: money[3] ?? '', digits: true };
  }
  if (hasCurrency) {
    const reading = readNumber(tokens, at + 1);
    return reading?.digits === true && !reading.ordinal ? reading : null;
  }
  return readFraction(tokens, at) ?? readNumber(tokens, at);
}

/** What letters glued to digits mean: "bn", "km", "%"; null where they make the number a label ("5G"). */
function tailOf(tail: string): { magnitude: number; unit: Omit<UnitReading, 'end'> | null } | null {
  if (tail === '') return { magnitude: 1, unit: null };
  const { units } = lexicon();
  const lower = tail.toLowerCase();
  // "1990s", "5G": a decade and a name.
  if (tail === 's' || tail === 'G') return null;
  const percent = units.percent.get(lower);
  if (percent !== undefined) return { magnitude: 1, unit: { kind: 'percentage', unit: percent } };
  const unit = units.bySymbol.get(tail) ?? (tail.length > 1 ? units.byForm.get(lower) : undefined);
  if (unit !== undefined && tail !== 'm') {
    const kind = unit.dimension === 'time' ? 'duration' : 'quantity';
    return { magnitude: 1, unit: { kind, unit: unit.unit } };
  }
  const magnitude = units.magnitudes.get(lower);
  return magnitude === undefined ? null : { magnitude, unit: null };
}

/** "million", also joined: "5-billion"; "m" and "b" alone only behind a currency. */
function magnitudeAt(tokens: readonly Token[], at: number, hasCurrency: boolean): number | null {
  const word = tokens[at]?.lower ?? '';
  if (word.length < 2 && !hasCurrency) return null;
  return lexicon().units.magnitudes.get(word) ?? null;
}

function unitAt(tokens: readonly Token[], at: number): UnitReading | null {
  const { units } = lexicon();
  for (const length of [3, 2, 1]) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const words = tokens.slice(at, at + length).map((one) => one.lower);
    const end = at + length;
    for (const key of [lexiconKey(words.join(' ')), lexiconKey(words.join(''))]) {
      const percent = units.percent.get(key);
      if (percent !== undefined) return { kind: 'percentage', unit: percent, end };
      const currency = units.currencies.get(key);
      if (currency !== undefined) return { kind: 'money', unit: currency.code, end };
      const shouted = last.word.length === 1 && last.word !== last.lower;
      const unit =
        (shouted ? undefined : units.byForm.get(key)) ??
        (length === 1 ? units.bySymbol.get(last.word) : undefined);
      // A lone letter is a unit's sign only where nothing else explains it.
      if (unit !== undefined && (last.word.length > 1 || length > 1 || last.pos !== 'PRON')) {
        return { kind: unit.dimension === 'time' ? 'duration' : 'quantity', unit: unit.unit, end };
      }
    }
  }
  return null;
}

/** The unit that the second number of a range names for both: "10 to 15 percent". The range's end stays its own. */
function unitOfRange(tokens: readonly Token[], end: number): UnitReading | null {
  if (!/^(?:to|-|or|and)$/u.test(tokens[end]?.lower ?? '')) return null;
  const second = readNumber(tokens, end + 1);
  if (second?.ordinal !== false || second.tail !== '') return null;
  const unit = unitAt(tokens, second.end);
  return unit?.kind === 'percentage' || unit?.kind === 'duration' ? { ...unit, end } : null;
}

/** The noun a bare number counts, with its adjectives: "130 ethnic groups", "30 American and European countries". */
function countedNoun(tokens: readonly Token[], at: number): string | null {
  let end = at;
  let last = at;
  while (end < at + 7) {
    const token = tokens[end];
    if (token === undefined) break;
    const next = tokens[end + 1]?.pos ?? 'X';
    const joins =
      token.word === '-' ||
      (token.pos === 'CCONJ' && ['ADJ', 'PROPN'].includes(next) && tokens[end - 1]?.pos !== 'NOUN');
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.pos) && !(joins && end > at)) break;
    end += 1;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') last = end;
  }
  if (last === at) return null;
  return tokens
    .slice(at, last)
    .map((token) => token.lower)
    .join(' ');
}

function qualifierBefore(tokens: readonly Token[], at: number): string | null {
  const { qualifiers } = lexicon();
  for (const length of [4, 3, 2, 1]) {
    if (at - length < 0) continue;
    const words = tokens
      .slice(at - length, at)
      .map((token) => token.lower)
      .join(' ');
    if (qualifiers.has(words)) return words;
  }
  return null;
}

/** Whether a number only labels: "Article 5", "1." at the start of a list item, "one" that stands for somebody. */
function isLabel(tokens: readonly Token[], at: number, { figure, end }: Found): boolean {
  const before = tokens[at - 1];
  const after = tokens[end];
  if (figure.kind === 'ordinal') return after?.word === ',' && tokens[at]?.pos === 'ADV';
  if (figure.kind !== 'quantity') return false;
  const { numbered } = lexicon().grammar;
  if (before !== undefined && (numbered.has(before.lower.replace(/\.$/u, '')) || before.word === '#'))
    return true;
  // "F-16", "COVID-19", "Apollo 11": a capital, a hyphen and the number.
  if (before?.word === '-' && before.start === tokens[at - 2]?.end && before.end === tokens[at]?.start) {
    if (/\p{Lu}/u.test(tokens[at - 2]?.word ?? '')) return true;
  }
  if (at === 0 && /^[.)]$/u.test(after?.word ?? '') && tokens.length > end + 1) return true;
  return figure.value === 1 && tokens[at]?.lower === 'one' && figure.unit === null;
}
