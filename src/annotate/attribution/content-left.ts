import { bucket, codeAt, codesOf, pairOf } from '../linear/codes.js';
import { groupOf, sideCodes, type Reporting, type Side } from './content-side.js';
import type { Sink } from '../linear/linear-model.js';
import { isVerbal } from './tags.js';
import { chunkUpTo, type View } from './view.js';

/** Longest a content before a cue may be, in tokens. */
const longest = 90;

const joints = new Set(['comma', 'colon', 'semicolon', 'stop', 'dash', 'close', 'and', 'but']);
const neverFirst = new Set(['comma', 'colon', 'semicolon', 'stop', 'dash', 'close', 'hyphen', "'s"]);
const loose = new Set(['comma', 'dash', 'semicolon', 'colon']);

/** The index behind the last token before a cue and its source that may belong to a content. */
export function leftEnd(view: View, reporting: Reporting): number {
  const { tags, stretches } = view;
  let end = groupOf(view, reporting).first;
  while (end > 0 && loose.has(tags[end - 1] ?? '') && stretches[end - 1] === -1) end -= 1;
  return end;
}

/** Where the content before a cue may begin. */
export function leftStarts(view: View, end: number): number[] {
  const { tags } = view;
  const starts: number[] = [];
  for (let at = Math.max(0, end - longest); at < end; at += 1) {
    const tag = tags[at] ?? '';
    if (neverFirst.has(tag)) continue;
    if (at === 0 || tag === 'open' || joints.has(tags[at - 1] ?? '') || chunkUpTo(view, at)?.first === at)
      starts.push(at);
  }
  return starts;
}

const s = codesOf('start', 'whole');
const t = codesOf(
  'previous',
  'tag',
  'tag+previous',
  'size',
  'size+previous',
  'cue',
  'class',
  'opening',
  'word',
  'word-before',
  'verbs',
  'commas',
  'phrase',
);

/** Puts what speaks for the content that ends before a cue beginning at a token. */
export function describeLeftStart(
  view: View,
  { cue }: Reporting,
  side: Side,
  start: number,
  end: number,
  sink: Sink,
): void {
  const { tags, codes } = view;
  const where = sideCodes[side];
  const tag = codeAt(codes.tags, start);
  const previous = codeAt(codes.tags, start - 1, s.start);
  const size = bucket(end - start);
  let [verbs, commas] = [0, 0];
  for (let at = start; at < end; at += 1) {
    if (isVerbal(tags[at] ?? '')) verbs += 1;
    if (tags[at] === 'comma') commas += 1;
  }
  sink.put(t.previous, where, previous);
  sink.put(t.tag, where, tag);
  sink.put(t['tag+previous'], pairOf(where, tag), previous);
  sink.put(t.size, where, size);
  sink.put(t['size+previous'], pairOf(where, size), previous);
  sink.put(t.cue, pairOf(where, codeAt(codes.tags, cue.head)), previous);
  sink.put(t.class, pairOf(where, codeAt(codes.classes, cue.head)), previous);
  sink.put(t.opening, where, bucket(start));
  sink.put(t.word, codeAt(codes.words, start), where);
  sink.put(t['word-before'], codeAt(codes.words, start - 1), where);
  sink.put(t.verbs, pairOf(where, previous), bucket(verbs));
  sink.put(t.commas, pairOf(where, previous), bucket(commas));
  const chunk = chunkUpTo(view, start);
  if (chunk?.first !== start) return;
  sink.put(t.phrase, pairOf(where, chunk.code), chunk.end >= end ? s.whole : codeAt(codes.tags, chunk.end));
}
