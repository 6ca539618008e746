import type { Sink } from './linear.js';
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

/** The auxiliaries before a token as one word ("have-be", "to"), and where they begin, adverbs among them. */
export function chainBefore({ tags }: View, at: number): { readonly first: number; readonly chain: string } {
  let first = at;
  let chain = '';
  while (first > 0 && at - first < longestChain) {
    const tag = tags[first - 1] ?? '';
    if (!chained.has(tag)) break;
    first -= 1;
    if (tag !== 'adv' && tag !== 'time') chain = chain === '' ? tag : `${tag}-${chain}`;
  }
  return { first, chain };
}

const finite = new Set(['be', 'have', 'do', 'modal', 'verb', 'ved']);

/** What stands behind a token, as one word: "that", a clause, a quotation, a noun phrase and what follows it. */
export function frameBehind(view: View, at: number): string {
  const { tags } = view;
  let next = at + 1;
  while (next < at + 4 && (tags[next] === 'adv' || tags[next] === 'time')) next += 1;
  const tag = tags[next] ?? 'end';
  if (tag === 'comma' || tag === 'colon') return tags[next + 1] === 'open' ? `${tag} open` : tag;
  const chunk = chunkUpTo(view, next);
  if (chunk?.first !== next) return tag;
  let behind = chunk.end;
  while (behind < chunk.end + 3 && tags[behind] === 'adv') behind += 1;
  const after = tags[behind] ?? 'end';
  if (finite.has(after)) return 'clause';
  return after === 'that' || after === 'to' || after === 'open' ? `phrase ${after}` : 'phrase';
}

/** Puts what tells whether a token is the head of a cue. */
export function describeCue(view: View, at: number, sink: Sink): void {
  const { tokens, tags, classes, stretches } = view;
  const token = tokens[at];
  if (token === undefined) return;
  const tag = tags[at] ?? '';
  const verb = classes[at] ?? '';
  const { first, chain } = chainBefore(view, at);
  const before = chunkUpTo(view, first - 1);
  const touches = before?.end === first;
  const subject = touches ? before.kind : 'none';
  const lead = tags[(touches ? before.first : first) - 1] ?? 'start';
  const frame = frameBehind(view, at);
  const quote = stretches[at] === -1 ? 'out' : 'in';
  const previous = tags[at - 1] ?? 'start';
  const next = tags[at + 1] ?? 'end';
  sink.put('all', '');
  sink.put('lemma', token.lemma);
  sink.put('class', verb);
  sink.put('class+tag', verb, tag);
  sink.put('previous', previous);
  sink.put('before+previous', tags[at - 2] ?? 'start', previous);
  sink.put('next+after', next, tags[at + 2] ?? 'end');
  sink.put('chain', chain, tag);
  sink.put('class+chain', verb, chain);
  sink.put('subject', subject);
  sink.put('class+subject', verb, subject);
  sink.put('lead', lead, subject);
  sink.put('lead+next', lead, next);
  sink.put('class+lead', verb, lead);
  sink.put('class+frame', verb, frame);
  sink.put('lemma+frame', token.lemma, frame);
  sink.put('tag+frame', tag, frame);
  sink.put('quote', quote, verb);
  sink.put('quote+tag', quote, tag);
  sink.put('block', view.kind, tag);
  sink.put('block+class', view.kind, verb);
  sink.put('ending', tag, token.lower.slice(-3));
}
