import type { Chunk } from './chunks.js';
import { bucket, codeAt, codesOf, empty, pairOf, runOf } from '../linear/codes.js';
import type { Cue } from './cue-extent.js';
import { chainCode, chainStart, frameBehind, quoteCode } from './cue-features.js';
import type { Sink } from '../linear/linear-model.js';
import { isVerbal, placeBehind } from './tags.js';
import { chunkUpTo, type View } from './view.js';

/** How many noun phrases on either side of a cue may open its source. */
const reach = 12;
/** Tags between a source and its cue that tell something, with their codes; "verb" stands for every verb and auxiliary. */
export const telling = Object.entries(
  codesOf(
    'verb',
    'comma',
    'that',
    'who',
    'which',
    'and',
    'but',
    'open',
    'close',
    'colon',
    'to',
    'as',
    'dash',
    'semicolon',
    'while',
  ),
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

const s = codesOf('around', 'before', 'behind', 'long', 'start', 'end', 'same', 'other', 'subject', 'no');
const t = codesOf(
  'side',
  'place',
  'place+form',
  'place+tag',
  'place+class',
  'place+lemma',
  'gap',
  'gap+tag',
  'kind',
  'kind+place',
  'kind+side',
  'kind+class',
  'lead',
  'lead+place',
  'lead+lemma',
  'behind',
  'behind+place',
  'lead+behind',
  'kind+behind',
  'quote',
  'quote+side',
  'between',
  'no-verb',
  'count',
  'count+tag',
  'subject',
  'subject+tag',
  'first-subject',
  'opens',
  'inverted',
  'frame',
  'head',
);

/** Puts what speaks for a noun phrase opening the source of a cue; for null, for a cue without a source in its sentence. */
export function describeSource(view: View, cue: Cue, chunk: Chunk | null, sink: Sink): void {
  if (chunk === null) {
    describeNoSource(view, cue, sink);
    return;
  }
  const { tags, codes, stretches } = view;
  const chainFirst = chainStart(view, cue.head);
  const lemma = codeAt(codes.lemmas, cue.head);
  const tag = codeAt(codes.tags, cue.head);
  const verb = codeAt(codes.classes, cue.head);
  const before = chunk.first < cue.first;
  const side = before ? (chunk.end > cue.first ? s.around : s.before) : s.behind;
  const [from, to] = before ? [chunk.end, Math.min(chainFirst, cue.first)] : [cue.end, chunk.first];
  const distance = Math.max(0, to - from);
  const place = pairOf(side, bucket(distance));
  const isNear = distance <= 3;
  const lead = codeAt(codes.tags, chunk.first - 1, s.start);
  const behindAt = placeBehind(tags, chunk.end);
  const behind = codeAt(codes.tags, behindAt, s.end);
  const same = stretches[chunk.first] === stretches[cue.head] ? s.same : s.other;
  const between = before
    ? (chunkUpTo(view, chainFirst - 1)?.index ?? 0) - chunk.index
    : chunk.index - (chunkUpTo(view, cue.end - 1)?.index ?? 0);
  const count = pairOf(side, bucket(Math.abs(between)));
  const subject = isVerbal(tags[behindAt] ?? 'end') ? s.subject : s.no;
  sink.put(t.side, side);
  sink.put(t.place, place);
  sink.put(t['place+form'], place, chainCode(view, chainFirst, cue.head, tag));
  sink.put(t['place+tag'], place, tag);
  sink.put(t['place+class'], place, verb);
  sink.put(t['place+lemma'], distance === 0 ? place : side, lemma);
  sink.put(t.gap, side, isNear ? runOf(codes.tags, from, to) : s.long);
  sink.put(t['gap+tag'], isNear ? runOf(codes.tags, from, to, side) : pairOf(side, s.long), tag);
  sink.put(t.kind, chunk.code);
  sink.put(t['kind+place'], chunk.code, place);
  sink.put(t['kind+side'], chunk.code, side);
  sink.put(t['kind+class'], chunk.code, verb);
  sink.put(t.lead, lead, side);
  sink.put(t['lead+place'], lead, place);
  sink.put(t['lead+lemma'], lead, lemma);
  sink.put(t.behind, behind, side);
  sink.put(t['behind+place'], behind, place);
  sink.put(t['lead+behind'], lead, behind);
  sink.put(t['kind+behind'], chunk.code, pairOf(side, behind));
  sink.put(t.quote, same, quoteCode(view, cue.head));
  sink.put(t['quote+side'], same, side);
  const seen = tagsBetween(view, from, to);
  for (const [one, code] of telling) if (seen.has(one)) sink.put(t.between, code, side);
  if (!seen.has('verb')) sink.put(t['no-verb'], side, chunk.code);
  sink.put(t.count, count);
  sink.put(t['count+tag'], count, tag);
  sink.put(t.subject, subject, side);
  sink.put(t['subject+tag'], pairOf(subject, side), tag);
  if (chunk.index === view.firstSubject) sink.put(t['first-subject'], side, tag);
  if (chunk.first === 0) sink.put(t.opens, side, tag);
  if (side === s.behind) sink.put(t.inverted, codeAt(codes.tags, cue.first - 1, s.start), place);
  sink.put(t.frame, place, frameBehind(view, cue.head));
  sink.put(t.head, codeAt(codes.lemmas, chunk.end - 1));
}

const noneTemplates = codesOf(
  'none',
  'none+tag',
  'none+class',
  'none+lemma',
  'none+lead',
  'none+next',
  'none+quote',
  'none+block',
);

function describeNoSource(view: View, cue: Cue, sink: Sink): void {
  const t = noneTemplates;
  const { codes } = view;
  const tag = codeAt(codes.tags, cue.head);
  sink.put(t.none, empty);
  sink.put(t['none+tag'], tag, chainCode(view, chainStart(view, cue.head), cue.head));
  sink.put(t['none+class'], codeAt(codes.classes, cue.head), tag);
  sink.put(t['none+lemma'], codeAt(codes.lemmas, cue.head));
  sink.put(t['none+lead'], codeAt(codes.tags, cue.first - 1, s.start), tag);
  sink.put(t['none+next'], codeAt(codes.tags, cue.end, s.end), tag);
  sink.put(t['none+quote'], quoteCode(view, cue.head));
  sink.put(t['none+block'], view.kind);
}
