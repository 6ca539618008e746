import { codeAt, codeOf, codesOf, empty, pairOf } from '../linear/codes.js';
import type { Sink } from '../linear/linear-model.js';
import { chunkUpTo, type View } from './view.js';

/** Tags that no cue begins on. */
const never = new Set(
  (
    "comma stop semicolon bracket bracketed open close mark hyphen dash det person organization place name num 's " +
    "he she they i we you it and or but who which that his her their him them me us not n't be have do modal sign"
  ).split(' '),
);

/** Whether a token may be the head of a cue: its verb or noun, or what stands for one (":", "for"). */
export function mayBeCue({ tags }: View, at: number): boolean {
  return !never.has(tags[at] ?? 'stop');
}

const chained = new Set(['adv', 'be', 'have', 'do', 'modal', 'not', "n't", 'part', 'to', 'time']);
/** Most tokens an auxiliary chain may have. */
const longestChain = 6;

/** Where the auxiliaries before a token begin, adverbs among them. */
export function chainStart({ tags }: View, at: number): number {
  let first = at;
  while (first > 0 && at - first < longestChain && chained.has(tags[first - 1] ?? '')) first -= 1;
  return first;
}

/** The code of the auxiliaries of a chain in order, adverbs left out; behind another if one is given. */
export function chainCode({ tags, codes }: View, first: number, at: number, before?: number): number {
  let code = before;
  for (let index = first; index < at; index += 1) {
    if (tags[index] === 'adv' || tags[index] === 'time') continue;
    const tag = codeAt(codes.tags, index);
    code = code === undefined ? tag : pairOf(code, tag);
  }
  if (code === undefined) return empty;
  return code === before ? pairOf(code, empty) : code;
}

const finite = new Set(['be', 'have', 'do', 'modal', 'verb', 'ved']);
const s = codesOf(
  'start',
  'end',
  'none',
  'in',
  'out',
  'comma',
  'colon',
  'open',
  'clause',
  'phrase',
  'that',
  'to',
);

/** The code of what stands behind a token: "that", a clause, a quotation, a noun phrase and what follows it. */
export function frameBehind(view: View, at: number): number {
  const { tags, codes } = view;
  let next = at + 1;
  while (next < at + 4 && (tags[next] === 'adv' || tags[next] === 'time')) next += 1;
  const tag = codeAt(codes.tags, next, s.end);
  if (tag === s.comma || tag === s.colon) return tags[next + 1] === 'open' ? pairOf(tag, s.open) : tag;
  const chunk = chunkUpTo(view, next);
  if (chunk?.first !== next) return tag;
  let behind = chunk.end;
  while (behind < chunk.end + 3 && tags[behind] === 'adv') behind += 1;
  const after = codeAt(codes.tags, behind, s.end);
  if (finite.has(tags[behind] ?? 'end')) return s.clause;
  return after === s.that || after === s.to || after === s.open ? pairOf(s.phrase, after) : s.phrase;
}

/** The code of whether a token stands in quotation marks: "in" or "out". */
export function quoteCode({ stretches }: View, at: number): number {
  return stretches[at] === -1 ? s.out : s.in;
}

const t = codesOf(
  'all',
  'lemma',
  'class',
  'class+tag',
  'previous',
  'before+previous',
  'next+after',
  'chain',
  'class+chain',
  'subject',
  'class+subject',
  'lead',
  'lead+next',
  'class+lead',
  'class+frame',
  'lemma+frame',
  'tag+frame',
  'quote',
  'quote+tag',
  'block',
  'block+class',
  'ending',
);

/** Puts what tells whether a token is the head of a cue. */
export function describeCue(view: View, at: number, sink: Sink): void {
  const { codes } = view;
  const tag = codeAt(codes.tags, at);
  const verb = codeAt(codes.classes, at);
  const lemma = codeAt(codes.lemmas, at);
  const first = chainStart(view, at);
  const chain = chainCode(view, first, at);
  const before = chunkUpTo(view, first - 1);
  const touches = before?.end === first;
  const subject = touches ? before.code : s.none;
  const lead = codeAt(codes.tags, (touches ? before.first : first) - 1, s.start);
  const frame = frameBehind(view, at);
  const quote = quoteCode(view, at);
  const previous = codeAt(codes.tags, at - 1, s.start);
  const next = codeAt(codes.tags, at + 1, s.end);
  sink.put(t.all, empty);
  sink.put(t.lemma, lemma);
  sink.put(t.class, verb);
  sink.put(t['class+tag'], verb, tag);
  sink.put(t.previous, previous);
  sink.put(t['before+previous'], codeAt(codes.tags, at - 2, s.start), previous);
  sink.put(t['next+after'], next, codeAt(codes.tags, at + 2, s.end));
  sink.put(t.chain, chain, tag);
  sink.put(t['class+chain'], verb, chain);
  sink.put(t.subject, subject);
  sink.put(t['class+subject'], verb, subject);
  sink.put(t.lead, lead, subject);
  sink.put(t['lead+next'], lead, next);
  sink.put(t['class+lead'], verb, lead);
  sink.put(t['class+frame'], verb, frame);
  sink.put(t['lemma+frame'], lemma, frame);
  sink.put(t['tag+frame'], tag, frame);
  sink.put(t.quote, quote, verb);
  sink.put(t['quote+tag'], quote, tag);
  sink.put(t.block, view.kind, tag);
  sink.put(t['block+class'], view.kind, verb);
  sink.put(t.ending, tag, codeOf((view.tokens[at]?.lower ?? '').slice(-3)));
}
