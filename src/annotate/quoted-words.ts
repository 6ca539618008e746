import { lexicon } from '../language/lexicon.js';
import type { Quotation } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import type { Found } from './attribution/attribute.js';
import type { View } from './attribution/view.js';
import type { Quoted } from './quoted.js';

/** An attribution with its speaker named. */
export interface Said extends Pick<Quotation, 'speaker' | 'resolved'> {
  readonly found: Found;
  /** 0 to 1: how likely the source and whom it names are right. */
  readonly certainty: number;
}

/** Orders by where a content begins, the shorter first. */
export function byContent<Item>(contentOf: (item: Item) => Span | undefined): (a: Item, b: Item) => number {
  return (a, b) => {
    const [first, second] = [contentOf(a), contentOf(b)];
    return (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0);
  };
}

/**
 * The attribution that each quoted stretch belongs to, or null: the one whose content it is, else the innermost whose
 * content holds it. Linear but for the sorting.
 */
export function ownersOf(found: readonly Found[], quoted: readonly Quoted[]): (Found | null)[] {
  const owners = quoted.map((): Found | null => null);
  for (const one of found) for (const { stretch } of one.words) owners[stretch] ??= one;
  const contents = found
    .filter(({ words }) => words.length === 0)
    .flatMap((one) => one.content.map((span) => ({ one, span })))
    .sort(byContent(({ span }) => span));
  /** Contents that reach to where the sweep has come, the last to begin on top. */
  const open: typeof contents = [];
  let next = 0;
  for (const [index, stretch] of quoted.entries()) {
    for (; (contents[next]?.span.start ?? Infinity) <= stretch.start; next += 1) {
      const content = contents[next];
      if (content !== undefined) open.push(content);
    }
    // Final punctuation may stand outside the content.
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) + 3 < stretch.end) open.pop();
    const innermost = open.at(-1);
    if (innermost === undefined || owners[index] !== null) continue;
    const within =
      stretch.outer.start <= innermost.one.cue.start && innermost.one.cue.end <= stretch.outer.end;
    if (!within && innermost.span.end > stretch.start) owners[index] = innermost.one;
  }
  return owners;
}

/**
 * What is said stretch by stretch: the words between each pair of quotation marks, marks left out, with whose they are;
 * and reports without marks in words of saying or thinking, without their "that". Of plans, votes and the like
 * ("Congress passed a bill") nothing was said.
 */
export function quotationsOf(
  text: string,
  views: readonly View[],
  quoted: readonly Quoted[],
  sayings: readonly Said[],
  owners: readonly (Found | null)[],
): Quotation[] {
  const byFound = new Map(sayings.map((one) => [one.found, one]));
  const chances = new Map(
    sayings.flatMap(({ found }) => found.words.map((one) => [one.stretch, one.chance])),
  );
  const marked = new Set(quoted.map(({ outer }) => `${outer.start}–${outer.end}`));
  const quotations: Quotation[] = [];
  for (const [index, stretch] of quoted.entries()) {
    const owner = owners[index];
    const said = owner == null ? undefined : byFound.get(owner);
    const one = said !== undefined && isHeld(text, views, stretch, said.found) ? said : undefined;
    const { start, end } = stretch;
    const kind = isUtterance(text, views, stretch) ? 'direct' : 'mixed';
    quotations.push({ kind, content: { start, end }, ...attributionOf(one, chances.get(index)) });
  }
  for (const one of sayings) {
    const { found } = one;
    if (found.words.length > 0 || !isSaying(views[found.sentence], found)) continue;
    for (const span of found.content) {
      const content = bare(text, span);
      if (content !== null && !marked.has(`${span.start}–${span.end}`))
        quotations.push({ kind: 'indirect', content, ...attributionOf(one) });
    }
  }
  return quotations.sort(byContent(({ content }) => content));
}

/** Whether words in marks are what an attribution gives: somebody is named or speaks, and they are no title in a report. */
function isHeld(text: string, views: readonly View[], stretch: Quoted, found: Found): boolean {
  if (found.source === null && !isSaying(views[found.sentence], found)) return false;
  return found.words.length > 0 || !isTitle(text, stretch);
}

/** Most words that a title of a programme, a paper or a book is looked for in. */
const longestTitle = 6;

/** 'on "The Story"', 'in "Meet the Press"': words in title case behind a preposition name a work. */
function isTitle(text: string, { start, end, outer }: Quoted): boolean {
  const before = text.slice(Math.max(0, outer.start - 10), outer.start);
  const words = text
    .slice(start, Math.min(end, start + longestLook))
    .trim()
    .split(/\s+/u);
  if (!/\b(?:on|in|of|during)\s$/u.test(before)) return false;
  if (words.length < 2 || words.length > longestTitle) return false;
  return words.every((word, at) => /^\p{Lu}.*\p{Ll}/u.test(word) || (at > 0 && /^\p{Ll}{1,3}$/u.test(word)));
}

/** @param chance How likely the words hang on the cue; that of the attribution unless given. */
function attributionOf(one: Said | undefined, chance?: number): Omit<Quotation, 'kind' | 'content'> {
  if (one === undefined) return { cue: null, source: null, speaker: null, resolved: false, confidence: 0 };
  const { found, speaker, resolved, certainty } = one;
  const confidence = (chance ?? found.chance) * certainty;
  const source = found.source && { start: found.source.start, end: found.source.end };
  return { cue: found.cue, source, speaker, resolved, confidence };
}

/** Whether a cue reports words or thoughts: a verb of the lexicon, "according to", or the colon behind a name. */
function isSaying(view: View | undefined, { head }: Found): boolean {
  const token = view?.tokens[head];
  if (view === undefined || token === undefined) return false;
  if ((view.classes[head] ?? '') !== '' || view.tags[head] === 'colon') return true;
  return lexicon().cues.phrases.some(
    ({ form, source }) => source === 'after' && form.startsWith(token.lower),
  );
}

/** A report without the "that" before it and the punctuation behind it; null where nothing is left. */
function bare(text: string, span: Span): Span | null {
  let { start, end } = span;
  const opening = /^(?:that\s+)?[\s,:]*/iu.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  start = Math.min(end, start + opening);
  while (end > start && /[\s,;:—–-]/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}

/** Marks of quotations inside quotations, and brackets, that close before the outer mark does. */
const innerMarks = /['’"”)\]\s]+$/u;

/**
 * Whether quoted words are a whole utterance: the sentence itself, or a stretch that begins like a sentence and ends
 * like one. Other words in marks are mixed into somebody's report, or stand out as a title or a term.
 */
export function isUtterance(text: string, views: readonly View[], stretch: Quoted): boolean {
  if (!stretch.closed) return true;
  const { outer } = stretch;
  const words = text.slice(stretch.start, stretch.end);
  const ends = /[.,!?…—-]$/u.test(words.slice(-8).replace(innerMarks, ''));
  if (ends && opensSentence(views, outer.start)) return true;
  const introduced = /[,:]\s*$/u.test(text.slice(Math.max(0, outer.start - 4), outer.start));
  return /^[\p{Lu}\p{N}…]/u.test(words) && countWords(words) > 2 && (introduced || ends);
}

/** Fewest words that are too many for a term in marks. */
const leastWords = 4;

/** Whether quoted words are too many, and too plainly written, for a title, a name or a term that is set off. */
export function isPhrase(text: string, { start, end }: Quoted): boolean {
  const words = text.slice(start, end);
  if (countWords(words) < leastWords) return false;
  const capitals = words.slice(0, longestLook).match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 < countWords(words);
}

/** Longest beginning of quoted words that is looked at, in UTF-16 units. */
const longestLook = 200;

function countWords(words: string): number {
  return words.slice(0, longestLook).trim().split(/\s+/u).length;
}

function opensSentence(views: readonly View[], place: number): boolean {
  let [low, high] = [0, views.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((views[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return (views[low]?.start ?? -1) >= place;
}
