import type { Chunk } from './chunks.js';
import { bucket, codeAt, codesOf, empty, pairOf } from '../linear/codes.js';
import type { Cue } from './cue-extent.js';
import { chainStart } from './cue-features.js';
import type { Sink } from '../linear/linear-model.js';
import { tagsBetween, telling } from './source-features.js';
import { chunkUpTo, type View } from './view.js';

const closing = new Set(['comma', 'bracketed', 'dash', 'close', "'s"]);
/** Most tokens a source may have behind its first noun phrase, where no cue bounds it, and most ends that are weighed. */
const [longest, mostEnds] = [30, 30];

/** Where the source that opens with a noun phrase may end: the index behind its last token, that of the phrase first. */
export function sourceEnds(view: View, cue: Cue, chunk: Chunk): number[] {
  const { tags } = view;
  if (chunk.first < cue.first && chunk.end > cue.first) return [cue.first];
  const limit = chunk.first < cue.first ? cue.first : Math.min(tags.length, chunk.end + longest);
  const ends = [chunk.end];
  for (let end = chunk.end + 1; end <= limit && ends.length < mostEnds; end += 1) {
    const last = tags[end - 1] ?? '';
    if (last === 'open' || (last === 'stop' && end === tags.length)) break;
    if (chunkUpTo(view, end - 1)?.end === end || closing.has(last) || end === cue.first) ends.push(end);
  }
  return ends;
}

const s = codesOf('before', 'behind', 'none', 'end', 'reaches', 'no', 'longer');
const t = codesOf(
  'size',
  'link',
  'link+kind',
  'link+second',
  'link+last',
  'last',
  'next',
  'link+next',
  'kind+next',
  'reaches',
  'reaches+last',
  'reaches+second',
  'holds',
  'commas',
  'commas+reaches',
  'link-word',
  'next-word',
);

/** Puts what speaks for a source ending before a token. */
export function describeSourceEnd(view: View, cue: Cue, chunk: Chunk, end: number, sink: Sink): void {
  const { tags, codes } = view;
  const side = chunk.first < cue.first ? s.before : s.behind;
  const size = Math.max(0, end - chunk.end);
  const link = size === 0 ? s.none : codeAt(codes.tags, chunk.end);
  const second = size === 0 ? codeAt(codes.tags, chunk.end, s.end) : codeAt(codes.tags, chunk.end + 1);
  const last = size === 0 ? s.none : codeAt(codes.tags, end - 1);
  const next = codeAt(codes.tags, end, s.end);
  const whole = side === s.before && end === Math.min(cue.first, chainStart(view, cue.head));
  const reaches = whole ? s.reaches : s.no;
  sink.put(t.size, bucket(size), side);
  sink.put(t.link, link, side);
  sink.put(t['link+kind'], link, chunk.code);
  sink.put(t['link+second'], link, second);
  sink.put(t['link+last'], pairOf(link, second), pairOf(last, next));
  sink.put(t.last, last, next);
  sink.put(t.next, next, side);
  sink.put(t['link+next'], link, pairOf(side, next));
  sink.put(t['kind+next'], size === 0 ? chunk.code : s.longer, pairOf(side, next));
  sink.put(t.reaches, reaches, link);
  sink.put(t['reaches+last'], reaches, last);
  sink.put(t['reaches+second'], reaches, pairOf(link, second));
  const seen = tagsBetween(view, chunk.end, end);
  for (const [one, code] of telling) if (seen.has(one)) sink.put(t.holds, code, link);
  let commas = 0;
  for (let at = chunk.end; at < Math.min(end, chunk.end + longest); at += 1)
    if (tags[at] === 'comma') commas += 1;
  sink.put(t.commas, bucket(commas), last);
  sink.put(t['commas+reaches'], bucket(commas), reaches);
  sink.put(t['link-word'], size === 0 ? empty : codeAt(codes.words, chunk.end));
  sink.put(t['next-word'], codeAt(codes.words, end), link);
}
