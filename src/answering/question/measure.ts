import { findDates } from '../../annotate/dates.js';
import { findFigures } from '../../annotate/figures.js';
import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { Figure, FigureKind } from '../../model/annotation.js';
import { notice, type Notice, type NoticeKey } from '../../model/notice.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Analysis } from './analyse.js';
import { nounType } from './question-nouns.js';

/** What a figure must be given in to answer a question. */
export interface AskedMeasure {
  readonly kind: Exclude<FigureKind, 'ordinal'>;
  /** The currency asked for (ISO 4217), or the dictionary form of what is counted; null where any will do. */
  readonly unit: string | null;
  /** "As a share of GDP", "in euros", "as a number of “tanks”". */
  readonly words: Notice;
  /** The words that ask for it, in the question; null where none stand for themselves. */
  readonly said: Span | null;
}

/** The measure a question insists on; null for one that takes any figure, or none. */
export function askedMeasure(analysis: Analysis): AskedMeasure | null {
  const { asked } = analysis;
  const anyMoney = asked.type === 'money' || asked.anyFigure;
  if (asked.type === 'percentage' || asked.anyFigure) {
    const share = shareAsked(analysis);
    if (share !== null) return share;
    if (asked.type === 'percentage')
      return { kind: 'percentage', unit: null, words: notice('measure.percentage'), said: null };
  }
  const currency = anyMoney ? currencyAsked(analysis) : null;
  if (currency !== null) return currency;
  if (asked.anyFigure ? isSum(analysis) : asked.type === 'money')
    return { kind: 'money', unit: null, words: notice('measure.money'), said: null };
  if (asked.anyFigure) return null;
  if (asked.type === 'duration')
    return { kind: 'duration', unit: null, words: notice('measure.duration'), said: null };
  if (asked.type === 'quantity' && asked.wh === 'how') return countAsked(analysis);
  return null;
}

/** What is done with sums of money, and told in nothing else where no other thing is named. */
const paying = new Set('bribe charge cost donate earn fine give invest lend owe pay receive'.split(' '));
/** Of these the lemmatizer takes off too much: "fin". */
const payingForms = new Set(['fined']);

/** "How much did it cost", "how much money was raised"; not "how much of it", "how much blood" or "by how much". */
function isSum({ asked, tokens }: Analysis): boolean {
  if (asked.wh !== 'how' || tokens[asked.whAt - 1]?.lower === 'by') return false;
  const next = tokens[asked.whAt + 2]?.lower;
  if (tokens[asked.whAt + 1]?.lower !== 'much' || next === 'of') return false;
  if (asked.focus.length > 0) return nounType(asked.focus) === 'money';
  return tokens.some(
    ({ lemma, lower, pos }) =>
      payingForms.has(lower) || (paying.has(lemma) && (pos === 'VERB' || lemma === 'cost')),
  );
}

/** "share of GDP", "percentage of its own budget": how far behind the noun the whole may be named, in tokens. */
const shareReach = 6;

function shareAsked({ question, tokens }: Analysis): AskedMeasure | null {
  const at = tokens.findIndex((token) => token.pos !== 'VERB' && nounType([token.lemma]) === 'percentage');
  const noun = tokens[at];
  if (noun === undefined) return null;
  const isSign = lexicon().units.percent.has(noun.lower);
  let end = noun.end;
  if (tokens[at + 1]?.lower === 'of') {
    for (let next = at + 2; next < Math.min(tokens.length, at + shareReach); next += 1) {
      const token = tokens[next];
      if (token === undefined || !['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(token.pos)) break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') end = token.end;
    }
  }
  const said = { start: noun.start, end };
  const words = isSign
    ? notice('measure.percentage')
    : notice('measure.share', { words: question.slice(said.start, said.end) });
  return { kind: 'percentage', unit: null, words, said };
}

/** "How many euros", "in rubles", "billions of dollars"; not "the 5 million euros that …". */
function currencyAsked({ tokens }: Analysis): AskedMeasure | null {
  const amounts = findFigures(tokens);
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]?.lower ?? '';
    const currency = lexicon().units.currencies.get(token.lower);
    if (currency === undefined || !['many', 'in', 'of'].includes(before)) continue;
    if (amounts.some((amount) => contains(amount, token))) continue;
    const words = notice('measure.currency', { currency: { currency: currency.code } });
    return { kind: 'money', unit: currency.code, words, said: token };
  }
  return null;
}

function countAsked({ asked, tokens }: Analysis): AskedMeasure | null {
  const head = asked.focus.at(-1);
  const noun = tokens.find((token, at) => at > asked.whAt && token.lemma === head);
  if (head === undefined || noun === undefined) return null;
  const words = notice('measure.count', { counted: { named: [noun.word] } });
  return { kind: 'quantity', unit: head, words, said: noun };
}

/** The figures of a sentence that give a measure: no dates, no places in an order. */
export function figuresIn(tokens: readonly Token[]): Figure[] {
  const dates = findDates(tokens);
  return findFigures(tokens).filter(
    (figure) => figure.kind !== 'ordinal' && !dates.some((date) => overlaps(date, figure)),
  );
}

/** How a figure is given: "in euros", "as a percentage". */
export function wayGiven({ kind, unit }: Figure): Notice {
  switch (kind) {
    case 'money': {
      const currency = lexicon().units.currencies.get(lexiconKey(unit ?? ''))?.code;
      return currency === undefined
        ? notice('measure.money')
        : notice('measure.currency', { currency: { currency } });
    }
    case 'percentage':
      return notice('measure.percentage');
    case 'duration':
      return notice('measure.duration');
    case 'quantity':
    case 'ordinal':
      return notice('measure.number');
  }
}

/** A unit of time by which something is counted. */
type Rate = NoticeKey extends infer Key ? (Key extends `time.${infer Unit}` ? Unit : never) : never;

/** The lexicon's units of time that something is counted by. */
const rateOf: Readonly<Partial<Record<string, Rate>>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

const often = new Map<string, Rate>([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);

/** Units of time by which some words count: "a year", "per month", "annual". */
export function ratesIn(tokens: readonly Token[]): Set<Rate> {
  const rates = new Set<Rate>();
  for (const [at, token] of tokens.entries()) {
    const adverb = often.get(token.lower);
    if (adverb !== undefined) rates.add(adverb);
    const isRate =
      ['per', 'each', 'every'].includes(token.lower) ||
      (['a', 'an'].includes(token.lower) && !['ADP', 'SCONJ'].includes(tokens[at - 1]?.pos ?? 'ADP'));
    const unit = isRate ? lexicon().units.byForm.get(tokens[at + 1]?.lower ?? '') : undefined;
    const rate = unit?.dimension === 'time' ? rateOf[unit.unit] : undefined;
    if (rate !== undefined) rates.add(rate);
  }
  return rates;
}
