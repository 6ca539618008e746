import type { Chunk } from './chunks.js';
import type { Cue } from './cue-extent.js';
import { chainBefore } from './cue-features.js';
import type { Sink } from './linear.js';
import { tagsBetween, telling } from './source-features.js';
import { bucket, chunkUpTo, type View } from './view.js';

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

/** Puts what speaks for a source ending before a token. */
export function describeSourceEnd(view: View, cue: Cue, chunk: Chunk, end: number, sink: Sink): void {
  const { tags, tokens } = view;
  const side = chunk.first < cue.first ? 'before' : 'behind';
  const size = Math.max(0, end - chunk.end);
  const link = size === 0 ? 'none' : (tags[chunk.end] ?? '');
  const second = size === 0 ? (tags[chunk.end] ?? 'end') : (tags[chunk.end + 1] ?? '');
  const last = size === 0 ? 'none' : (tags[end - 1] ?? '');
  const next = tags[end] ?? 'end';
  const whole = side === 'before' && end === Math.min(cue.first, chainBefore(view, cue.head).first);
  const reaches = whole ? 'reaches' : 'no';
  sink.put('size', bucket(size), side);
  sink.put('link', link, side);
  sink.put('link+kind', link, chunk.kind);
  sink.put('link+second', link, second);
  sink.put('link+last', `${link} ${second}`, `${last} ${next}`);
  sink.put('last', last, next);
  sink.put('next', next, side);
  sink.put('link+next', link, `${side} ${next}`);
  sink.put('kind+next', size === 0 ? chunk.kind : 'longer', `${side} ${next}`);
  sink.put('reaches', reaches, link);
  sink.put('reaches+last', reaches, last);
  sink.put('reaches+second', reaches, `${link} ${second}`);
  const seen = tagsBetween(view, chunk.end, end);
  for (const one of telling) if (seen.has(one)) sink.put('holds', one, link);
  let commas = 0;
  for (let at = chunk.end; at < Math.min(end, chunk.end + longest); at += 1)
    if (tags[at] === 'comma') commas += 1;
  sink.put('commas', bucket(commas), last);
  sink.put('commas+reaches', bucket(commas), reaches);
  sink.put('link-word', size === 0 ? '' : (tokens[chunk.end]?.lower ?? ''));
  sink.put('next-word', tokens[end]?.lower ?? '', link);
}
