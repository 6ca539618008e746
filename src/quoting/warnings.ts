import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { naming } from '../answering/naming.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { QuoteWarning } from '../model/quote.js';
import { overlaps } from '../model/span.js';
import type { Asked, AskedWord } from './asked.js';
import type { Comparison } from './compare.js';
import type { Change } from './difference.js';
import type { WordIndex } from './word-index.js';

/** A word on one side of a difference. */
interface Side {
  readonly key: string;
  readonly written: string;
  readonly isName: boolean;
}

const modals = new Set(
  "must shall will should would may might can could can't cannot won't wouldn't shouldn't couldn't mustn't".split(
    ' ',
  ),
);

function isNegator(key: string): boolean {
  const { particles, weak } = lexicon().negators;
  return key !== 'zero' && (particles.has(key) || weak.has(key) || key.endsWith("n't"));
}

function isNumber(key: string): boolean {
  return /\d/u.test(key) || (key !== 'one' && lexicon().units.numbers.has(key));
}

/** What changed in the difference that changes the sense, in words. */
export function changeWarnings(index: WordIndex, asked: Asked, comparison: Comparison): QuoteWarning[] {
  const theirs = comparison.changes.filter(({ kind }) => kind === 'removed');
  const own = comparison.changes.filter(({ kind }) => kind === 'added');
  const removed = theirs
    .filter(({ leftOut }) => !leftOut)
    .flatMap((change) => briefingSides(index, comparison, change));
  const leftOut = theirs
    .filter((change) => change.leftOut)
    .flatMap((change) => briefingSides(index, comparison, change));
  const put = own.flatMap(({ words }) => words);
  const added = put.map((word) => askedSide(asked, word));
  // A name or number in brackets is put in openly; a negation is one all the same.
  const unmarked = put.filter(({ inserted }) => !inserted).map((word) => askedSide(asked, word));
  return [
    ...negationWarnings(removed, added, leftOut),
    ...numberWarnings(removed, unmarked),
    ...nameWarnings(removed, unmarked),
    ...modalWarnings(removed, added),
    ...negationBefore(index, comparison),
  ];
}

/** The sentence that an offset stands in or behind. */
function sentenceAt({ sentences }: AnnotatedBriefing, offset: number): AnnotatedSentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return sentences[low];
}

function briefingSides(index: WordIndex, { briefing }: Comparison, { positions }: Change): Side[] {
  const annotated = index.briefings[briefing];
  if (annotated === undefined) return [];
  return positions.map((position) => {
    const span = { start: index.starts[position] ?? 0, end: index.ends[position] ?? 0 };
    const sentence = sentenceAt(annotated, span.start);
    return {
      key: index.keyOf(index.ids[position] ?? -1),
      written: annotated.briefing.text.slice(span.start, span.end),
      isName: sentence?.names.some((name) => overlaps(name, span)) ?? false,
    };
  });
}

function askedSide({ text }: Asked, { start, end, key }: AskedWord): Side {
  const written = text.slice(start, end);
  const { countries, organizations, places } = lexicon();
  const before = text.slice(Math.max(0, start - reachBefore), start).replace(/["'“”‘’«»[(\s]+$/u, '');
  const opens = before === '' || /[.!?:…]$/u.test(before);
  const names = [countries.byForm, organizations.byName, places.byName];
  const isKnown = names.some((known) => known.has(lexiconKey(written)));
  const isName = /^\p{Lu}/u.test(written) && (!opens || isKnown) && !/^i(?:'|$)/u.test(key);
  return { key, written, isName };
}

/** Signs that may stand between a word and the end of the sentence before it. */
const reachBefore = 6;

function quoted(sides: readonly Side[]): string {
  return sides.length === 0 ? '' : naming(sides.map(({ written }) => written));
}

function negationWarnings(
  removed: readonly Side[],
  added: readonly Side[],
  leftOut: readonly Side[],
): QuoteWarning[] {
  const [theirs, own, gap] = [removed, added, leftOut].map((sides) =>
    sides.filter(({ key }) => isNegator(key)),
  );
  const warnings: QuoteWarning[] = [];
  if (gap !== undefined && gap.length > 0) {
    warnings.push({
      code: 'negation-dropped',
      message: `A negation was left out: the briefing has ${quoted(gap)} in the gap.`,
    });
  }
  const [before, after] = [theirs ?? [], own ?? []];
  if (before.length > after.length) {
    warnings.push({
      code: 'negation-dropped',
      message: `A negation was dropped: the briefing has ${quoted(before)}.`,
    });
  } else if (after.length > before.length) {
    warnings.push({
      code: 'negation-added',
      message: `A negation was added: the briefing has no ${quoted(after)} here.`,
    });
  }
  return warnings;
}

function numberWarnings(removed: readonly Side[], added: readonly Side[]): QuoteWarning[] {
  const [theirs, own] = [removed, added].map((sides) => sides.filter(({ key }) => isNumber(key)));
  const message = changed('number', theirs ?? [], own ?? []);
  return message === null ? [] : [{ code: 'number-changed', message }];
}

function nameWarnings(removed: readonly Side[], added: readonly Side[]): QuoteWarning[] {
  const [theirs, own] = [removed, added].map((sides) =>
    sides.filter(({ isName, key }) => isName && !isNumber(key)),
  );
  const message = changed('name', theirs ?? [], own ?? []);
  return message === null ? [] : [{ code: 'name-changed', message }];
}

function changed(what: string, theirs: readonly Side[], own: readonly Side[]): string | null {
  if (theirs.length === 0 && own.length === 0) return null;
  if (own.length === 0) return `A ${what} was left out: the briefing has ${quoted(theirs)}.`;
  if (theirs.length === 0) return `A ${what} was put in: the briefing has no ${quoted(own)} here.`;
  return `A ${what} was changed: the briefing has ${quoted(theirs)}, not ${quoted(own)}.`;
}

function modalWarnings(removed: readonly Side[], added: readonly Side[]): QuoteWarning[] {
  const [theirs, own] = [removed, added].map((sides) => sides.filter(({ key }) => modals.has(key)));
  if ((theirs ?? []).length === 0 && (own ?? []).length === 0) return [];
  const [before, after] = [quoted(theirs ?? []), quoted(own ?? [])];
  const briefing = after === '' ? before : before === '' ? `no ${after} here` : `${before}, not ${after}`;
  return [
    {
      code: 'modal-changed',
      message: `How binding or certain it sounds was changed: the briefing has ${briefing}.`,
    },
  ];
}

/** How far before the words a negation may stand that governs them, in words. */
const reach = 4;

function negationBefore(index: WordIndex, { briefing, changes }: Comparison): QuoteWarning[] {
  const first = changes.flatMap(({ positions }) => positions)[0] ?? 0;
  const text = index.briefings[briefing]?.briefing.text ?? '';
  const begin = index.firsts[briefing] ?? 0;
  for (let position = first - 1; position >= Math.max(begin, first - reach); position -= 1) {
    if (/[.!?,;:"“”„«»\n]/u.test(text.slice(index.ends[position], index.starts[position + 1]))) return [];
    if (!isNegator(index.keyOf(index.ids[position] ?? -1))) continue;
    const written = text.slice(index.starts[position], index.ends[first - 1]);
    return [{ code: 'negation-before', message: `Right before these words the briefing has “${written}”.` }];
  }
  return [];
}
