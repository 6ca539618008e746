import type { Sink } from './linear.js';
import type { View } from './view.js';

/** A cue in a sentence: its head, and the half-open range of its tokens. */
export interface Cue {
  readonly head: number;
  readonly first: number;
  readonly end: number;
}

const bounds = new Set(['stop', 'open', 'close', 'semicolon', 'bracket', 'bracketed']);
/** Most tokens a cue may have before its head and, the head counted, from it on. */
const [mostBefore, mostFrom] = [5, 7];

/** Where a cue may begin, its head's own place first. */
export function cueStarts({ tags }: View, head: number): number[] {
  const starts = [head];
  for (let at = head - 1; at >= Math.max(0, head - mostBefore); at -= 1) {
    const tag = tags[at] ?? 'stop';
    if (bounds.has(tag) || tag === 'comma' || tag === 'colon') break;
    starts.push(at);
  }
  return starts;
}

/** Where a cue may end: the index behind its last token, that behind the head first. */
export function cueEnds({ tags }: View, head: number): number[] {
  const ends = [head + 1];
  for (let at = head + 1; at < Math.min(tags.length, head + mostFrom); at += 1) {
    if (bounds.has(tags[at] ?? 'stop')) break;
    ends.push(at + 1);
  }
  return ends;
}

const runOf = ({ tags }: View, from: number, to: number): string => tags.slice(from, to).join(' ');

/** Puts what speaks for a cue beginning at a token. */
export function describeCueStart(view: View, head: number, start: number, sink: Sink): void {
  const { tags, tokens, classes } = view;
  const size = String(head - start);
  const before = tags[start - 1] ?? 'start';
  const first = start === head ? 'head' : (tags[start] ?? '');
  const run = runOf(view, start, head);
  const tag = tags[head] ?? '';
  sink.put('size', size);
  sink.put('size+tag', size, tag);
  sink.put('size+class', size, classes[head] ?? '');
  sink.put('run', run);
  sink.put('first', first, tag);
  sink.put('before', before, first);
  sink.put('before+tag', before, tag);
  sink.put('before+run', before, run);
  sink.put('word', start === head ? '' : (tokens[start]?.lower ?? ''));
  sink.put('left-out', tokens[start - 1]?.lower ?? '');
}

/** Puts what speaks for a cue ending before a token. */
export function describeCueEnd(view: View, head: number, end: number, sink: Sink): void {
  const { tags, tokens, classes } = view;
  const size = String(end - head - 1);
  const next = tags[end] ?? 'end';
  const lemma = tokens[head]?.lemma ?? '';
  const run = runOf(view, head + 1, end);
  const last = end === head + 1 ? '' : (tokens[end - 1]?.lower ?? '');
  sink.put('size', size);
  sink.put('size+tag', size, tags[head] ?? '');
  sink.put('size+class', size, classes[head] ?? '');
  sink.put('run', run);
  sink.put('run+lemma', run, lemma);
  sink.put('run+next', run, next);
  sink.put('last', tags[end - 1] ?? '', next);
  sink.put('next', next, classes[head] ?? '');
  sink.put('next+size', next, size);
  sink.put('word', last);
  sink.put('lemma+word', lemma, last);
  sink.put('lemma+next', lemma, next);
  sink.put('left-out', tokens[end]?.lower ?? '', size);
}
