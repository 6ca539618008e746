import { codeAt, codesOf, empty, runOf } from '../linear/codes.js';
import type { Sink } from '../linear/linear-model.js';
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

const sizes = Object.values(codesOf('0', '1', '2', '3', '4', '5', '6'));
const { start: noneBefore, end: noneBehind, head: isHead } = codesOf('start', 'end', 'head');
const t = codesOf(
  'size',
  'size+tag',
  'size+class',
  'run',
  'run+lemma',
  'run+next',
  'first',
  'before',
  'before+tag',
  'before+run',
  'last',
  'next',
  'next+size',
  'word',
  'lemma+word',
  'lemma+next',
  'left-out',
);

/** Puts what speaks for a cue beginning at a token. */
export function describeCueStart({ codes }: View, head: number, start: number, sink: Sink): void {
  const size = sizes[head - start] ?? empty;
  const before = codeAt(codes.tags, start - 1, noneBefore);
  const tag = codeAt(codes.tags, head);
  const first = start === head ? isHead : codeAt(codes.tags, start);
  const run = runOf(codes.tags, start, head);
  sink.put(t.size, size);
  sink.put(t['size+tag'], size, tag);
  sink.put(t['size+class'], size, codeAt(codes.classes, head));
  sink.put(t.run, run);
  sink.put(t.first, first, tag);
  sink.put(t.before, before, first);
  sink.put(t['before+tag'], before, tag);
  sink.put(t['before+run'], before, run);
  sink.put(t.word, start === head ? empty : codeAt(codes.words, start));
  sink.put(t['left-out'], codeAt(codes.words, start - 1));
}

/** Puts what speaks for a cue ending before a token. */
export function describeCueEnd({ codes }: View, head: number, end: number, sink: Sink): void {
  const size = sizes[end - head - 1] ?? empty;
  const next = codeAt(codes.tags, end, noneBehind);
  const lemma = codeAt(codes.lemmas, head);
  const verb = codeAt(codes.classes, head);
  const run = runOf(codes.tags, head + 1, end);
  const last = end === head + 1 ? empty : codeAt(codes.words, end - 1);
  sink.put(t.size, size);
  sink.put(t['size+tag'], size, codeAt(codes.tags, head));
  sink.put(t['size+class'], size, verb);
  sink.put(t.run, run);
  sink.put(t['run+lemma'], run, lemma);
  sink.put(t['run+next'], run, next);
  sink.put(t.last, codeAt(codes.tags, end - 1), next);
  sink.put(t.next, next, verb);
  sink.put(t['next+size'], next, size);
  sink.put(t.word, last);
  sink.put(t['lemma+word'], lemma, last);
  sink.put(t['lemma+next'], lemma, next);
  sink.put(t['left-out'], codeAt(codes.words, end), size);
}
