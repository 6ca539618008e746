import { behindOf, type Reporting } from './content-side.js';
import { frameBehind } from './cue-features.js';
import type { Sink } from './linear.js';
import { isVerbal } from './tags.js';
import { bucket, chunkUpTo, type View } from './view.js';

/** How far behind a cue its content may begin, and how long one may be, in tokens; beyond it only the sentence's end is weighed. */
const [farthest, longest] = [16, 90];

const neverFirst = new Set(['stop', 'close', 'hyphen', "'s", 'comma', 'colon']);

/** Where the content behind a cue may begin. */
export function rightStarts({ tags }: View, reporting: Reporting): number[] {
  const from = behindOf(reporting, 3);
  const starts: number[] = [];
  for (let at = from; at < Math.min(tags.length, from + farthest); at += 1) {
    if (!neverFirst.has(tags[at] ?? '')) starts.push(at);
  }
  return starts;
}

const passable = ['that', 'open', 'colon', 'comma', 'to', 'verb', 'ved', 'time'];

/** Puts what speaks for the content behind a cue beginning at a token. */
export function describeRightStart(view: View, reporting: Reporting, start: number, sink: Sink): void {
  const { tags, tokens, classes } = view;
  const { cue } = reporting;
  const from = behindOf(reporting, 3);
  const distance = start - from;
  const near = bucket(distance);
  const tag = tags[start] ?? '';
  const lemma = tokens[cue.head]?.lemma ?? '';
  const verb = classes[cue.head] ?? '';
  const run = distance <= 4 ? tags.slice(from, start).join(' ') : 'long';
  sink.put('near', near);
  sink.put('near+tag', near, tag);
  sink.put('near+class', near, verb);
  sink.put('near+lemma', near, lemma);
  sink.put('near+cue', near, tags[cue.head] ?? '');
  sink.put('near+last', near, tags[cue.end - 1] ?? '');
  sink.put('tag+previous', tag, distance === 0 ? 'cue' : (tags[start - 1] ?? ''));
  sink.put('tag+class', tag, verb);
  sink.put('tag+lemma', tag, lemma);
  sink.put('run', run, tag);
  sink.put('run+class', run, verb);
  sink.put('run+lemma', run, lemma);
  sink.put('frame', frameBehind(view, cue.end - 1), near);
  const seen = new Set(tags.slice(from, start));
  for (const one of passable) if (seen.has(one)) sink.put('past', one, tag);
  const chunk = chunkUpTo(view, start);
  if (chunk !== undefined && chunk.first < start && chunk.end > start) sink.put('inside', chunk.kind);
  sink.put('word-before', distance === 0 ? '' : (tokens[start - 1]?.lower ?? ''), tag);
  sink.put('word', tokens[start]?.lower ?? '', near);
}

const neverLast = new Set(
  "det prep and or hyphen 's of open his her their its my our your bracket comma".split(' '),
);
const neverBehind = new Set("'s hyphen noun name num of speaker".split(' '));

/** Where a content that begins at a token may end: the index behind its last token; the sentence's end is always among them. */
export function rightEnds(view: View, start: number): number[] {
  const { tags } = view;
  const last = sentenceEnd(view);
  const ends: number[] = [];
  for (let end = start + 1; end < Math.min(last, start + longest); end += 1) {
    if (!neverLast.has(tags[end - 1] ?? '') && !neverBehind.has(tags[end] ?? '')) ends.push(end);
  }
  if (last > start) ends.push(last);
  return ends;
}

/** The index behind a sentence's last word, or behind the mark that closes it. */
export function sentenceEnd({ tags }: View): number {
  let end = tags.length;
  while (end > 0 && tags[end - 1] === 'stop') end -= 1;
  return end;
}

const subordinate = new Set(
  'as while when because if after before since where although who which that than'.split(' '),
);
const joints = new Set(['comma', 'and', 'but', 'adv', 'dash', 'semicolon']);

/** Puts what speaks for a content that begins at a token ending before another. */
export function describeRightEnd(
  view: View,
  { cue }: Reporting,
  start: number,
  end: number,
  sink: Sink,
): void {
  const { tags, tokens, classes, stretches } = view;
  const last = tags[end - 1] ?? '';
  const isWhole = end === sentenceEnd(view);
  const whole = isWhole ? 'whole' : 'part';
  const next = isWhole ? 'end' : (tags[end] ?? 'end');
  const second = tags[end + 1] ?? 'end';
  const opening = tags[start] ?? '';
  const verb = classes[cue.head] ?? '';
  const tag = tags[cue.head] ?? '';
  const lemma = tokens[cue.head]?.lemma ?? '';
  const size = bucket(end - start);
  sink.put('next', next);
  sink.put('next+second', next, second);
  sink.put('next+third', `${next} ${second}`, tags[end + 2] ?? 'end');
  sink.put('last+next', last, next);
  sink.put('next+class', next, verb);
  sink.put('next+opening', next, opening);
  sink.put('next+tag', next, tag);
  sink.put('size+next', size, next);
  sink.put('size+opening', size, opening);
  sink.put('size+class', size, verb);
  sink.put('whole', whole, opening);
  sink.put('whole+class', whole, verb);
  sink.put('whole+tag', whole, tag);
  sink.put('whole+lemma', whole, lemma);
  sink.put('lemma+next', lemma, next);
  sink.put('next-word', isWhole ? '' : (tokens[end]?.lower ?? ''), last);
  sink.put('second-word', tokens[end + 1]?.lower ?? '', next);
  const stretch = stretches[end - 1] ?? -1;
  // A content does not end inside quotation marks that its cue stands outside of.
  if (end < tags.length && stretch !== -1 && stretch === stretches[end] && stretch !== stretches[cue.head])
    sink.put('inside-marks', whole);
  if (opening === 'open') sink.put('quoted', last === 'close' ? 'closes' : 'no', next);
  if (last === 'close') sink.put('closes', next, verb);
  describeInside(view, start, end, next, whole, sink);
  describeFollower(view, end, next, sink);
}

/** What the content would hold: verbs, commas, clauses, brackets left open. */
function describeInside(
  { tags }: View,
  start: number,
  end: number,
  next: string,
  whole: string,
  sink: Sink,
): void {
  let [verbs, commas, brackets, conjunctions, clauses] = [0, 0, 0, 0, 0];
  for (let at = start; at < Math.min(end, start + longest); at += 1) {
    const tag = tags[at] ?? '';
    if (isVerbal(tag)) verbs += 1;
    else if (tag === 'comma') commas += 1;
    else if (tag === 'bracket') brackets += 1;
    else if (tag === 'bracketed') brackets -= 1;
    else if (tag === 'and' || tag === 'or' || tag === 'but') conjunctions += 1;
    if (subordinate.has(tag)) clauses += 1;
  }
  sink.put('verbs', bucket(verbs), next);
  sink.put('verbs+opening', bucket(verbs), `${tags[start] ?? ''} ${whole}`);
  sink.put('commas', bucket(commas), next);
  sink.put('clauses', bucket(clauses), next);
  sink.put('conjunctions', bucket(conjunctions), whole);
  if (brackets !== 0) sink.put('brackets', 'open');
}

/** What would follow: a clause of its own, or another cue of the same speaker. */
function describeFollower(view: View, end: number, next: string, sink: Sink): void {
  const { tags, classes } = view;
  let at = end;
  while (at < end + 4 && joints.has(tags[at] ?? '')) at += 1;
  sink.put('follower', tags[at] ?? 'end', next);
  sink.put('follower+class', classes[at] ?? '', `${next} ${tags[at] ?? ''}`);
  const chunk = chunkUpTo(view, at);
  if (chunk?.first !== at) return;
  sink.put('clause', next, isVerbal(tags[chunk.end] ?? '') ? `${chunk.kind} verb` : chunk.kind);
  sink.put('clause+class', next, classes[chunk.end] ?? '');
}
