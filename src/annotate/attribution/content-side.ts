import type { Cue } from './cue-extent.js';
import { chainBefore, frameBehind } from './cue-features.js';
import type { Sink } from './linear.js';
import { isVerbal } from './tags.js';
import { bucket, type View } from './view.js';

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

/** The half-open range of tokens that a cue takes up together with a source that touches it. */
export function groupOf(
  view: View,
  { cue, source }: Reporting,
): { readonly first: number; readonly end: number } {
  const { first, end } = cue;
  if (source === null) return { first, end };
  const opening = Math.min(chainBefore(view, cue.head).first, first);
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

/** Puts what tells on which side of its cue a content stands. */
export function describeSide(view: View, reporting: Reporting, side: Side, sink: Sink): void {
  const { tags, tokens, classes, stretches } = view;
  const { cue, source } = reporting;
  const group = groupOf(view, reporting);
  const tag = tags[cue.head] ?? '';
  const { chain } = chainBefore(view, cue.head);
  const lemma = tokens[cue.head]?.lemma ?? '';
  const lead = tags[group.first - 1] ?? 'start';
  const next = tags[group.end] ?? 'end';
  const where = source === null ? 'none' : source.first < cue.first ? 'before' : 'behind';
  const frame = frameBehind(view, cue.head);
  const form = `${tag} ${chain}`;
  sink.put('side', side);
  sink.put('tag', side, tag);
  sink.put('form', side, form);
  sink.put('class', side, classes[cue.head] ?? '');
  sink.put('lemma', side, lemma);
  sink.put('lemma+next', `${side} ${lemma}`, next);
  sink.put('lemma+chain', `${side} ${lemma}`, chain);
  sink.put('lead', side, lead);
  sink.put('next', side, next);
  sink.put('lead+next', `${side} ${lead}`, next);
  sink.put('next+after', `${side} ${next}`, tags[group.end + 1] ?? 'end');
  sink.put('lead+where', `${side} ${where}`, lead);
  sink.put('next+where', `${side} ${where}`, next);
  sink.put('frame', side, frame);
  sink.put('frame+lead', `${side} ${lead}`, frame);
  sink.put('where', side, where);
  sink.put('where+form', `${side} ${where}`, form);
  sink.put('before', side, bucket(group.first));
  sink.put('behind', side, bucket(tokens.length - group.end));
  sink.put('source', side, source?.kind ?? 'none');
  sink.put('quote', side, stretches[cue.head] === -1 ? 'out' : 'in');
  if (stretches[cue.head] === -1 && (stretches[group.first - 1] ?? -1) !== -1)
    sink.put('quoted-before', side);
}
