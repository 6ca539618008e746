import { diffArrays } from 'diff';
import { findQuoted } from '../annotate/quoted.js';
import { pageAt, type Briefing, type Sentence } from '../model/briefing.js';
import {
  changeWeights,
  type PlacedSentence,
  type SentenceChange,
  type VersionChanges,
} from '../model/kept-briefing.js';
import type { DifferencePiece } from '../model/quote.js';
import { overlaps, slice } from '../model/span.js';

/**
 * Sentences of texts, or words of sentences, that may differ before both count as different throughout: looking closer
 * would take too long.
 */
const mostEdits = 1000;
/** A sentence is put in other words where it keeps this share of its words. */
const leastShared = 0.5;
/** Among so many neighbours a sentence's other wording is looked for. */
const reach = 8;

/** A sentence of a version, and what makes it matter. */
interface Weighed extends PlacedSentence {
  readonly weight: SentenceChange['weight'];
  readonly words: ReadonlySet<string>;
}

/** What one text changed against another, sentence by sentence. White space does not count. */
export function changesBetween(before: Briefing, after: Briefing): Omit<VersionChanges, 'version'> {
  const [old, current] = [weighed(before), weighed(after)];
  const [oldTexts, texts] = [old.map(({ text }) => text), current.map(({ text }) => text)];
  const steps = diffArrays(oldTexts, texts, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: current.length },
  ];
  const changes: SentenceChange[] = [];
  let [i, j, same] = [0, 0, 0];
  let gone: Weighed[] = [];
  for (const { added, removed, count } of steps) {
    if (removed) gone = [...gone, ...old.slice(i, i + count)];
    else {
      for (const change of paired(gone, added ? current.slice(j, j + count) : [])) changes.push(change);
      gone = [];
      j += count;
    }
    if (!added) i += count;
    if (!added && !removed) same += count;
  }
  for (const change of paired(gone, [])) changes.push(change);
  return { same, changes: changeWeights.flatMap((weight) => changes.filter((one) => one.weight === weight)) };
}

function weighed(briefing: Briefing): Weighed[] {
  const { text, blocks, sentences } = briefing;
  const quoted = blocks.map((block) => findQuoted(slice(text, block), block.start));
  const weightOf = (sentence: Sentence): SentenceChange['weight'] => {
    if (quoted[sentence.block]?.some(({ outer }) => overlaps(outer, sentence)) === true) return 'quotation';
    return /\p{N}/u.test(slice(text, sentence)) ? 'figure' : 'other';
  };
  return sentences.map((sentence) => {
    const words = slice(text, sentence).replace(/\s+/gu, ' ');
    return {
      text: words,
      paragraph: sentence.block + 1,
      page: pageAt(briefing, sentence.start),
      weight: weightOf(sentence),
      words: new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
    };
  });
}

/** What went and what came at one place, each pair of wordings of one sentence as one change. */
function paired(gone: readonly Weighed[], came: readonly Weighed[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const [at, after] of came.entries()) {
    const from = Math.max(next, at - reach);
    const near = gone.slice(from, at + reach + 1);
    const match = near.findIndex((before) => sharedOf(before, after) >= leastShared);
    const before = near[match];
    if (before === undefined) {
      changes.push(added(after));
      continue;
    }
    for (const one of gone.slice(next, from + match)) changes.push(removed(one));
    changes.push(changed(before, after));
    next = from + match + 1;
  }
  return [...changes, ...gone.slice(next).map(removed)];
}

/** Dice's coefficient of their words. */
function sharedOf(a: Weighed, b: Weighed): number {
  let both = 0;
  for (const word of a.words) if (b.words.has(word)) both += 1;
  return (2 * both) / Math.max(1, a.words.size + b.words.size);
}

function placed({ text, paragraph, page }: Weighed): PlacedSentence {
  return { text, paragraph, page };
}

function added(after: Weighed): SentenceChange {
  const difference = [{ kind: 'added', text: after.text }] as const;
  return { kind: 'added', weight: after.weight, before: null, after: placed(after), difference };
}

function removed(before: Weighed): SentenceChange {
  const difference = [{ kind: 'removed', text: before.text }] as const;
  return { kind: 'removed', weight: before.weight, before: placed(before), after: null, difference };
}

function changed(before: Weighed, after: Weighed): SentenceChange {
  const weight = changeWeights.find((one) => one === before.weight || one === after.weight) ?? 'other';
  const pieces = diffArrays(before.text.split(' '), after.text.split(' '), { maxEditLength: mostEdits });
  const difference = pieces?.map(({ added: isAdded, removed: isRemoved, value }): DifferencePiece => ({
    kind: isAdded ? 'added' : isRemoved ? 'removed' : 'same',
    text: value.join(' '),
  })) ?? [
    { kind: 'removed', text: before.text },
    { kind: 'added', text: after.text },
  ];
  return { kind: 'changed', weight, before: placed(before), after: placed(after), difference };
}
