import { groupOf, type Reporting, type Side } from './content-side.js';
import type { Sink } from './linear.js';
import { isVerbal } from './tags.js';
import { bucket, chunkUpTo, type View } from './view.js';

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

/** Puts what speaks for the content that ends before a cue beginning at a token. */
export function describeLeftStart(
  view: View,
  { cue }: Reporting,
  side: Side,
  start: number,
  end: number,
  sink: Sink,
): void {
  const { tags, tokens, classes } = view;
  const tag = tags[start] ?? '';
  const previous = tags[start - 1] ?? 'start';
  const size = bucket(end - start);
  let [verbs, commas] = [0, 0];
  for (let at = start; at < end; at += 1) {
    if (isVerbal(tags[at] ?? '')) verbs += 1;
    if (tags[at] === 'comma') commas += 1;
  }
  sink.put('previous', side, previous);
  sink.put('tag', side, tag);
  sink.put('tag+previous', `${side} ${tag}`, previous);
  sink.put('size', side, size);
  sink.put('size+previous', `${side} ${size}`, previous);
  sink.put('cue', `${side} ${tags[cue.head] ?? ''}`, previous);
  sink.put('class', `${side} ${classes[cue.head] ?? ''}`, previous);
  sink.put('opening', side, bucket(start));
  sink.put('word', tokens[start]?.lower ?? '', side);
  sink.put('word-before', tokens[start - 1]?.lower ?? '', side);
  sink.put('verbs', `${side} ${previous}`, bucket(verbs));
  sink.put('commas', `${side} ${previous}`, bucket(commas));
  const chunk = chunkUpTo(view, start);
  if (chunk?.first === start)
    sink.put('phrase', `${side} ${chunk.kind}`, chunk.end >= end ? 'whole' : (tags[chunk.end] ?? ''));
}
