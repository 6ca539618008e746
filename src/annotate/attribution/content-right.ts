import { bucket, codeAt, codesOf, empty, pairOf, runOf } from '../linear/codes.js';
import { behindOf, type Reporting } from './content-side.js';
import { frameBehind } from './cue-features.js';
import type { Sink } from '../linear/linear-model.js';
import { isVerbal } from './tags.js';
import { chunkUpTo, type View } from './view.js';

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

const s = codesOf('cue', 'long', 'end', 'whole', 'part', 'closes', 'no', 'open', 'verb');
const passable = Object.entries(codesOf('that', 'open', 'colon', 'comma', 'to', 'verb', 'ved', 'time'));
const startTemplates = codesOf(
  'near',
  'near+tag',
  'near+class',
  'near+lemma',
  'near+cue',
  'near+last',
  'tag+previous',
  'tag+class',
  'tag+lemma',
  'run',
  'run+class',
  'run+lemma',
  'frame',
  'past',
  'inside',
  'word-before',
  'word',
);

/** Puts what speaks for the content behind a cue beginning at a token. */
export function describeRightStart(view: View, reporting: Reporting, start: number, sink: Sink): void {
  const t = startTemplates;
  const { tags, codes } = view;
  const { cue } = reporting;
  const from = behindOf(reporting, 3);
  const distance = start - from;
  const near = bucket(distance);
  const tag = codeAt(codes.tags, start);
  const lemma = codeAt(codes.lemmas, cue.head);
  const verb = codeAt(codes.classes, cue.head);
  const run = distance <= 4 ? runOf(codes.tags, from, start) : s.long;
  sink.put(t.near, near);
  sink.put(t['near+tag'], near, tag);
  sink.put(t['near+class'], near, verb);
  sink.put(t['near+lemma'], near, lemma);
  sink.put(t['near+cue'], near, codeAt(codes.tags, cue.head));
  sink.put(t['near+last'], near, codeAt(codes.tags, cue.end - 1));
  sink.put(t['tag+previous'], tag, distance === 0 ? s.cue : codeAt(codes.tags, start - 1));
  sink.put(t['tag+class'], tag, verb);
  sink.put(t['tag+lemma'], tag, lemma);
  sink.put(t.run, run, tag);
  sink.put(t['run+class'], run, verb);
  sink.put(t['run+lemma'], run, lemma);
  sink.put(t.frame, frameBehind(view, cue.end - 1), near);
  const passed = tags.slice(from, start);
  for (const [one, code] of passable) if (passed.includes(one)) sink.put(t.past, code, tag);
  const chunk = chunkUpTo(view, start);
  if (chunk !== undefined && chunk.first < start && chunk.end > start) sink.put(t.inside, chunk.code);
  sink.put(t['word-before'], distance === 0 ? empty : codeAt(codes.words, start - 1), tag);
  sink.put(t.word, codeAt(codes.words, start), near);
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

const endTemplates = codesOf(
  'next',
  'next+second',
  'next+third',
  'last+next',
  'next+class',
  'next+opening',
  'next+tag',
  'size+next',
  'size+opening',
  'size+class',
  'whole',
  'whole+class',
  'whole+tag',
  'whole+lemma',
  'lemma+next',
  'next-word',
  'second-word',
  'inside-marks',
  'quoted',
  'closes',
);

/** Puts what speaks for a content that begins at a token ending before another. */
export function describeRightEnd(
  view: View,
  { cue }: Reporting,
  start: number,
  end: number,
  sink: Sink,
): void {
  const t = endTemplates;
  const { tags, codes, stretches } = view;
  const last = codeAt(codes.tags, end - 1);
  const isWhole = end === sentenceEnd(view);
  const whole = isWhole ? s.whole : s.part;
  const next = isWhole ? s.end : codeAt(codes.tags, end, s.end);
  const second = codeAt(codes.tags, end + 1, s.end);
  const opening = codeAt(codes.tags, start);
  const verb = codeAt(codes.classes, cue.head);
  const tag = codeAt(codes.tags, cue.head);
  const lemma = codeAt(codes.lemmas, cue.head);
  const size = bucket(end - start);
  sink.put(t.next, next);
  sink.put(t['next+second'], next, second);
  sink.put(t['next+third'], pairOf(next, second), codeAt(codes.tags, end + 2, s.end));
  sink.put(t['last+next'], last, next);
  sink.put(t['next+class'], next, verb);
  sink.put(t['next+opening'], next, opening);
  sink.put(t['next+tag'], next, tag);
  sink.put(t['size+next'], size, next);
  sink.put(t['size+opening'], size, opening);
  sink.put(t['size+class'], size, verb);
  sink.put(t.whole, whole, opening);
  sink.put(t['whole+class'], whole, verb);
  sink.put(t['whole+tag'], whole, tag);
  sink.put(t['whole+lemma'], whole, lemma);
  sink.put(t['lemma+next'], lemma, next);
  sink.put(t['next-word'], isWhole ? empty : codeAt(codes.words, end), last);
  sink.put(t['second-word'], codeAt(codes.words, end + 1), next);
  const stretch = stretches[end - 1] ?? -1;
  // A content does not end inside quotation marks that its cue stands outside of.
  if (end < tags.length && stretch !== -1 && stretch === stretches[end] && stretch !== stretches[cue.head])
    sink.put(t['inside-marks'], whole);
  if (tags[start] === 'open') sink.put(t.quoted, tags[end - 1] === 'close' ? s.closes : s.no, next);
  if (tags[end - 1] === 'close') sink.put(t.closes, next, verb);
  describeInside(view, start, end, next, whole, sink);
  describeFollower(view, end, next, sink);
}

const insideTemplates = codesOf('verbs', 'verbs+opening', 'commas', 'clauses', 'conjunctions', 'brackets');

/** What the content would hold: verbs, commas, clauses, brackets left open. */
function describeInside(
  { tags, codes }: View,
  start: number,
  end: number,
  next: number,
  whole: number,
  sink: Sink,
): void {
  const t = insideTemplates;
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
  sink.put(t.verbs, bucket(verbs), next);
  sink.put(t['verbs+opening'], bucket(verbs), pairOf(codeAt(codes.tags, start), whole));
  sink.put(t.commas, bucket(commas), next);
  sink.put(t.clauses, bucket(clauses), next);
  sink.put(t.conjunctions, bucket(conjunctions), whole);
  if (brackets !== 0) sink.put(t.brackets, s.open);
}

const followerTemplates = codesOf('follower', 'follower+class', 'clause', 'clause+class');

/** What would follow: a clause of its own, or another cue of the same speaker. */
function describeFollower(view: View, end: number, next: number, sink: Sink): void {
  const t = followerTemplates;
  const { tags, codes } = view;
  let at = end;
  while (at < end + 4 && joints.has(tags[at] ?? '')) at += 1;
  sink.put(t.follower, codeAt(codes.tags, at, s.end), next);
  sink.put(t['follower+class'], codeAt(codes.classes, at), pairOf(next, codeAt(codes.tags, at)));
  const chunk = chunkUpTo(view, at);
  if (chunk?.first !== at) return;
  sink.put(t.clause, next, isVerbal(tags[chunk.end] ?? '') ? pairOf(chunk.code, s.verb) : chunk.code);
  sink.put(t['clause+class'], next, codeAt(codes.classes, chunk.end));
}
