import { bucket, codeAt, codeOf, codesOf, pairOf } from '../linear/codes.js';
import type { Cue } from './cue-extent.js';
import { chainCode, chainStart, frameBehind, quoteCode } from './cue-features.js';
import type { Sink } from '../linear/linear-model.js';
import { isVerbal } from './tags.js';
import type { View } from './view.js';

/** A source in the sentence of its cue: the half-open range of its tokens, and the kind of its first noun phrase. */
export interface Source {
  readonly first: number;
  readonly end: number;
  readonly kind: string;
}

/** A cue with its source. */
export interface Reporting {
  readonly cue: Cue;
  readonly source: Source | null;
}

/** On which side of its cue a content stands; "both" is "an event | billed | as the last". */
export const sides = ['right', 'left', 'both'] as const;
export type Side = (typeof sides)[number];
/** Codes of the sides, by the side. */
export const sideCodes = codesOf(...sides);

/** The half-open range of tokens that a cue takes up together with a source that touches it. */
export function groupOf(
  view: View,
  { cue, source }: Reporting,
): { readonly first: number; readonly end: number } {
  const { first, end } = cue;
  if (source === null) return { first, end };
  const opening = Math.min(chainStart(view, cue.head), first);
  if (source.first < first && source.end >= opening - 1) return { first: source.first, end };
  return { first, end: behindOf({ cue, source }, 1) };
}

/** The index behind a cue and a source that follows it at no more than some tokens' distance. */
export function behindOf({ cue, source }: Reporting, distance: number): number {
  const follows = source !== null && source.first >= cue.end && source.first <= cue.end + distance;
  return follows ? source.end : cue.end;
}

/** Most tokens behind a cue and its source that may be no more than when and where it was said. */
const longestRest = 8;
/** How far before a cue a verb is looked for, in tokens. */
const longestBefore = 60;

const circumstances = new Set(['time', 'on', 'in', 'at', 'during', 'after', 'adv']);

/** The sides on which a content may stand: only before ", he said on Monday." */
export function sidesOf(view: View, reporting: Reporting): readonly Side[] {
  const { tags, classes } = view;
  const { first, end } = groupOf(view, reporting);
  const rest = tags.slice(end, end + longestRest + 1);
  if (classes[reporting.cue.head] !== 'say' || tags[first - 1] !== 'comma') return sides;
  if (!circumstances.has(rest[0] ?? '') || rest.length > longestRest) return sides;
  if (rest.some((tag) => isVerbal(tag) || tag === 'open' || tag === 'that' || tag === 'comma')) return sides;
  return tags.slice(Math.max(0, first - longestBefore), first).some(isVerbal) ? ['left'] : sides;
}

const s = codesOf('start', 'end', 'none', 'before', 'behind');
const t = codesOf(
  'side',
  'tag',
  'form',
  'class',
  'lemma',
  'lemma+next',
  'lemma+chain',
  'lead',
  'next',
  'lead+next',
  'next+after',
  'lead+where',
  'next+where',
  'frame',
  'frame+lead',
  'where',
  'where+form',
  'before',
  'behind',
  'source',
  'quote',
  'quoted-before',
);

/** Puts what tells on which side of its cue a content stands. */
export function describeSide(view: View, reporting: Reporting, option: Side, sink: Sink): void {
  const { tokens, codes, stretches } = view;
  const { cue, source } = reporting;
  const side = sideCodes[option];
  const group = groupOf(view, reporting);
  const tag = codeAt(codes.tags, cue.head);
  const chainFirst = chainStart(view, cue.head);
  const chain = chainCode(view, chainFirst, cue.head);
  const form = chainCode(view, chainFirst, cue.head, tag);
  const lemma = codeAt(codes.lemmas, cue.head);
  const lead = codeAt(codes.tags, group.first - 1, s.start);
  const next = codeAt(codes.tags, group.end, s.end);
  const where = source === null ? s.none : source.first < cue.first ? s.before : s.behind;
  const frame = frameBehind(view, cue.head);
  sink.put(t.side, side);
  sink.put(t.tag, side, tag);
  sink.put(t.form, side, form);
  sink.put(t.class, side, codeAt(codes.classes, cue.head));
  sink.put(t.lemma, side, lemma);
  sink.put(t['lemma+next'], pairOf(side, lemma), next);
  sink.put(t['lemma+chain'], pairOf(side, lemma), chain);
  sink.put(t.lead, side, lead);
  sink.put(t.next, side, next);
  sink.put(t['lead+next'], pairOf(side, lead), next);
  sink.put(t['next+after'], pairOf(side, next), codeAt(codes.tags, group.end + 1, s.end));
  sink.put(t['lead+where'], pairOf(side, where), lead);
  sink.put(t['next+where'], pairOf(side, where), next);
  sink.put(t.frame, side, frame);
  sink.put(t['frame+lead'], pairOf(side, lead), frame);
  sink.put(t.where, side, where);
  sink.put(t['where+form'], pairOf(side, where), form);
  sink.put(t.before, side, bucket(group.first));
  sink.put(t.behind, side, bucket(tokens.length - group.end));
  sink.put(t.source, side, source === null ? s.none : codeOf(source.kind));
  sink.put(t.quote, side, quoteCode(view, cue.head));
  if (stretches[cue.head] === -1 && (stretches[group.first - 1] ?? -1) !== -1)
    sink.put(t['quoted-before'], side);
}
