import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Figure } from '../model/annotation.js';

const digits = /^[-+]?\d[\d,]*(?:\.\d+)?$/u;
const ordinalDigits = /^\d+(?:st|nd|rd|th)$/u;
/** Tokens that the tagger leaves whole: "$700", "5%". */
const gluedMoney = /^(\p{Sc}|[A-Z]{2,3}\p{Sc})(\d[\d,]*(?:\.\d+)?)$/u;

interface Reading {
  readonly value: number;
  readonly end: number;
  readonly ordinal: boolean;
}

/** Figures of one sentence: numbers in digits or words with their magnitude, currency, unit or counted noun. */
export function findFigures(tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const figure = figureAt(tokens, at);
    if (figure === null) {
      at += 1;
      continue;
    }
    figures.push(figure.figure);
    at = figure.end;
  }
  return figures;
}

function figureAt(tokens: readonly Token[], at: number): { figure: Figure; end: number } | null {
  const { units } = lexicon();
  const first = tokens[at];
  if (first === undefined) return null;
  const currencyBefore = units.currencies.get(first.word) ?? null;
  const glued = gluedMoney.exec(first.word);
  const numberAt = currencyBefore !== null && glued === null ? at + 1 : at;
  const reading =
    glued !== null
      ? { value: toNumber(glued[2] ?? ''), end: at + 1, ordinal: false }
      : readNumber(tokens, numberAt);
  if (reading === null) return null;
  let { value, end } = reading;
  let currency = glued !== null ? (units.currencies.get(glued[1] ?? '') ?? null) : currencyBefore;

  const start = first.start;
  const close = (
    kind: Figure['kind'],
    unit: string | null,
    stop: number,
  ): { figure: Figure; end: number } => ({
    figure: {
      start,
      end: tokens[stop - 1]?.end ?? first.end,
      kind,
      value,
      unit,
      qualifier: qualifierBefore(tokens, at),
    },
    end: stop,
  });
  if (reading.ordinal) return close('ordinal', null, end);

  const magnitude = units.magnitudes.get(tokens[end]?.lower ?? '');
  if (magnitude !== undefined) {
    value *= magnitude;
    end += 1;
  }
  if (tokens[end]?.word === '-' && tokens[end + 1] !== undefined) {
    // "a 50-year plan", "a 3.5-percent share"
    const joined = unitAt(tokens, end + 1);
    if (joined !== null && joined.kind !== null) return close(joined.kind, joined.unit, joined.end);
  }
  const unit = unitAt(tokens, end);
  if (currency === null && unit?.kind === 'money')
    currency = units.currencies.get(tokens[end]?.lower ?? '') ?? null;
  if (currency !== null) return close('money', currency.code, unit?.kind === 'money' ? unit.end : end);
  if (unit !== null) return close(unit.kind ?? 'quantity', unit.unit, unit.end);
  return close('quantity', countedNoun(tokens, end), end);
}

function toNumber(written: string): number {
  return Number(written.replaceAll(',', ''));
}

/** A number in digits or in words ("twenty-one", "two hundred") that starts at a token. */
function readNumber(tokens: readonly Token[], at: number): Reading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (digits.test(token.word)) {
    return { value: toNumber(token.word), end: at + 1, ordinal: false };
  }
  if (ordinalDigits.test(token.lower))
    return { value: Number.parseInt(token.lower, 10), end: at + 1, ordinal: true };
  const { numbers, magnitudes } = lexicon().units;
  let value: number | null = null;
  let end = at;
  let ordinal = false;
  for (let index = at; index < tokens.length; index += 1) {
    const word = tokens[index];
    if (word === undefined) break;
    if (word.word === '-' && index > at && numbers.has(tokens[index + 1]?.lower ?? '')) continue;
    const number = numbers.get(word.lower);
    if (
      number !== undefined &&
      (number.kind === 'cardinal' || number.kind === 'ordinal' || number.kind === 'collective')
    ) {
      // "second" and "one" alone are rarely counts, but they may be answers; the reranker decides.
      value =
        value === null ? number.value : number.value >= 100 ? value * number.value : value + number.value;
      end = index + 1;
      ordinal = number.kind === 'ordinal';
      if (ordinal) break;
      continue;
    }
    const magnitude = word.lower.length > 2 ? magnitudes.get(word.lower) : undefined;
    if (value !== null && magnitude !== undefined) {
      value *= magnitude;
      end = index + 1;
      continue;
    }
    break;
  }
  return value === null ? null : { value, end, ordinal };
}

function unitAt(
  tokens: readonly Token[],
  at: number,
): { kind: Figure['kind'] | null; unit: string; end: number } | null {
  const { units } = lexicon();
  const token = tokens[at];
  if (token === undefined) return null;
  for (const length of [3, 2, 1]) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const words = lexiconKey(
      tokens
        .slice(at, at + length)
        .map((one) => one.lower)
        .join(' '),
    );
    const end = at + length;
    const percent = units.percent.get(words);
    if (percent !== undefined) return { kind: 'percentage', unit: percent, end };
    if (units.currencies.has(words)) return { kind: 'money', unit: words, end };
    const unit = units.byForm.get(words) ?? (length === 1 ? units.bySymbol.get(token.word) : undefined);
    if (unit !== undefined)
      return { kind: unit.dimension === 'time' ? 'duration' : 'quantity', unit: unit.unit, end };
  }
  return null;
}

/** The noun a bare number counts, with its adjectives: "130 ethnic groups" → "ethnic groups". */
function countedNoun(tokens: readonly Token[], at: number): string | null {
  let end = at;
  while (end < at + 4 && ['ADJ', 'NOUN', 'PROPN'].includes(tokens[end]?.pos ?? '')) end += 1;
  while (end > at && tokens[end - 1]?.pos === 'ADJ') end -= 1;
  if (end === at) return null;
  return tokens
    .slice(at, end)
    .map((token) => token.lower)
    .join(' ');
}

function qualifierBefore(tokens: readonly Token[], at: number): string | null {
  const { qualifiers } = lexicon();
  for (const length of [3, 2, 1]) {
    if (at - length < 0) continue;
    const words = tokens
      .slice(at - length, at)
      .map((token) => token.lower)
      .join(' ');
    if (qualifiers.has(words)) return words;
  }
  return null;
}
