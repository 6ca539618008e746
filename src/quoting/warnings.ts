import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { notice, type Named, type Notice } from '../model/notice.js';
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

function asWritten(sides: readonly Side[]): Named {
  return { named: sides.map(({ written }) => written) };
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
      message: notice('quoted.negation-left-out', { there: asWritten(gap) }),
    });
  }
  const [before, after] = [theirs ?? [], own ?? []];
  if (before.length > after.length) {
    warnings.push({
      code: 'negation-dropped',
      message: notice('quoted.negation-dropped', { there: asWritten(before) }),
    });
  } else if (after.length > before.length) {
    warnings.push({
      code: 'negation-added',
      message: notice('quoted.negation-added', { own: asWritten(after) }),
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

function changed(
  what: 'number' | 'name' | 'modal',
  theirs: readonly Side[],
  own: readonly Side[],
): Notice | null {
  if (theirs.length === 0 && own.length === 0) return null;
  const [there, put] = [asWritten(theirs), asWritten(own)];
  if (own.length === 0) return notice(`quoted.${what}-left-out`, { there });
  if (theirs.length === 0) return notice(`quoted.${what}-put-in`, { own: put });
  return notice(`quoted.${what}-changed`, { there, own: put });
}

function modalWarnings(removed: readonly Side[], added: readonly Side[]): QuoteWarning[] {
  const [theirs, own] = [removed, added].map((sides) => sides.filter(({ key }) => modals.has(key)));
  const message = changed('modal', theirs ?? [], own ?? []);
  return message === null ? [] : [{ code: 'modal-changed', message }];
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
    const message = notice('quoted.negation-before', { there: { named: [written] } });
    return [{ code: 'negation-before', message }];
  }
  return [];
}
