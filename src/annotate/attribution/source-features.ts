import type { Chunk } from './chunks.js';
import type { Cue } from './cue-extent.js';
import { chainBefore, frameBehind } from './cue-features.js';
import type { Sink } from './linear.js';
import { isVerbal, tagBehind } from './tags.js';
import { bucket, chunkUpTo, type View } from './view.js';

/** How many noun phrases on either side of a cue may open its source. */
const reach = 12;
/** Tags between a source and its cue that tell something; "verb" stands for every verb and auxiliary. */
export const telling = 'verb comma that who which and but open close colon to as dash semicolon while'.split(
  ' ',
);
/** Most tokens between two places that are looked at. */
const longestLook = 40;

/** Noun phrases that may open the source of a cue, in order. */
export function sourceChunks({ chunks, chunkBefore }: View, cue: Cue): Chunk[] {
  const near = chunkBefore[cue.first] ?? -1;
  return chunks
    .slice(Math.max(0, near + 1 - reach), near + 1 + reach)
    .filter(({ first }) => first < cue.first || first >= cue.end);
}

/** The tags of a range, each once. */
export function tagsBetween({ tags }: View, from: number, to: number): Set<string> {
  const seen = new Set<string>();
  for (let at = from; at < Math.min(to, from + longestLook); at += 1) {
    const tag = tags[at] ?? '';
    seen.add(isVerbal(tag) ? 'verb' : tag);
  }
  return seen;
}

/** Puts what speaks for a noun phrase opening the source of a cue; for null, for a cue without a source in its sentence. */
export function describeSource(view: View, cue: Cue, chunk: Chunk | null, sink: Sink): void {
  if (chunk === null) {
    describeNoSource(view, cue, sink);
    return;
  }
  const { tags, tokens, classes, stretches } = view;
  const { first: chainFirst, chain } = chainBefore(view, cue.head);
  const lemma = tokens[cue.head]?.lemma ?? '';
  const tag = tags[cue.head] ?? '';
  const verb = classes[cue.head] ?? '';
  const before = chunk.first < cue.first;
  const side = before ? (chunk.end > cue.first ? 'around' : 'before') : 'behind';
  const [from, to] = before ? [chunk.end, Math.min(chainFirst, cue.first)] : [cue.end, chunk.first];
  const distance = Math.max(0, to - from);
  const place = `${side} ${bucket(distance)}`;
  const gap = distance <= 3 ? tags.slice(from, to).join(' ') : 'long';
  const lead = tags[chunk.first - 1] ?? 'start';
  const behind = tagBehind(tags, chunk.end);
  const same = stretches[chunk.first] === stretches[cue.head] ? 'same' : 'other';
  const between = before
    ? (chunkUpTo(view, chainFirst - 1)?.index ?? 0) - chunk.index
    : chunk.index - (chunkUpTo(view, cue.end - 1)?.index ?? 0);
  const count = `${side} ${bucket(Math.abs(between))}`;
  const subject = isVerbal(behind) ? 'subject' : 'no';
  sink.put('side', side);
  sink.put('place', place);
  sink.put('place+form', place, `${tag} ${chain}`);
  sink.put('place+tag', place, tag);
  sink.put('place+class', place, verb);
  sink.put('place+lemma', distance === 0 ? place : side, lemma);
  sink.put('gap', side, gap);
  sink.put('gap+tag', `${side} ${gap}`, tag);
  sink.put('kind', chunk.kind);
  sink.put('kind+place', chunk.kind, place);
  sink.put('kind+side', chunk.kind, side);
  sink.put('kind+class', chunk.kind, verb);
  sink.put('lead', lead, side);
  sink.put('lead+place', lead, place);
  sink.put('lead+lemma', lead, lemma);
  sink.put('behind', behind, side);
  sink.put('behind+place', behind, place);
  sink.put('lead+behind', lead, behind);
  sink.put('kind+behind', chunk.kind, `${side} ${behind}`);
  sink.put('quote', same, stretches[cue.head] === -1 ? 'out' : 'in');
  sink.put('quote+side', same, side);
  const seen = tagsBetween(view, from, to);
  for (const one of telling) if (seen.has(one)) sink.put('between', one, side);
  if (!seen.has('verb')) sink.put('no-verb', side, chunk.kind);
  sink.put('count', count);
  sink.put('count+tag', count, tag);
  sink.put('subject', subject, side);
  sink.put('subject+tag', `${subject} ${side}`, tag);
  if (chunk.index === view.firstSubject) sink.put('first-subject', side, tag);
  if (chunk.first === 0) sink.put('opens', side, tag);
  if (side === 'behind') sink.put('inverted', tags[cue.first - 1] ?? 'start', place);
  sink.put('frame', place, frameBehind(view, cue.head));
  sink.put('head', tokens[chunk.end - 1]?.lemma ?? '');
}

function describeNoSource(view: View, cue: Cue, sink: Sink): void {
  const { tags, tokens, classes, stretches } = view;
  const tag = tags[cue.head] ?? '';
  sink.put('none', '');
  sink.put('none+tag', tag, chainBefore(view, cue.head).chain);
  sink.put('none+class', classes[cue.head] ?? '', tag);
  sink.put('none+lemma', tokens[cue.head]?.lemma ?? '');
  sink.put('none+lead', tags[cue.first - 1] ?? 'start', tag);
  sink.put('none+next', tags[cue.end] ?? 'end', tag);
  sink.put('none+quote', stretches[cue.head] === -1 ? 'out' : 'in');
  sink.put('none+block', view.kind);
}
