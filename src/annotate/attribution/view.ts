import { lexicon, type CueClass } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { NameMention } from '../../model/annotation.js';
import type { Block } from '../../model/briefing.js';
import type { Span } from '../../model/span.js';
import type { Quoted } from '../quoted.js';
import { chunksOf, type Chunk } from './chunks.js';
import { codeOf } from '../linear/codes.js';
import { isVerbal, placeBehind, tagsOf } from './tags.js';

/** A sentence as the attribution models read it. */
export interface View extends Span {
  readonly tokens: readonly Token[];
  /** What kind of word each token is, as `tagsOf` tells. */
  readonly tags: readonly string[];
  /** The class of the reporting verb each token is a form of, or ''. */
  readonly classes: readonly (CueClass | '')[];
  /** By token: codes of its tag, its class, its word in lower case and its dictionary form. */
  readonly codes: Codes;
  /** Index, among the document's, of the quoted stretch each token stands in with its marks, or −1. */
  readonly stretches: Int32Array;
  /** Noun phrases, in order. */
  readonly chunks: readonly Chunk[];
  /** By token: index of the last chunk that begins at or before it, or −1. */
  readonly chunkBefore: Int32Array;
  /** Index of the first chunk that a verb follows, or −1. */
  readonly firstSubject: number;
  /** Index of its block among the document's. */
  readonly block: number;
  /** Code of the kind of its block. */
  readonly kind: number;
  /** Whether somebody's words may stand in such a block: not in a byline or a caption. */
  readonly isProse: boolean;
}

export interface Codes {
  readonly tags: Int32Array;
  readonly classes: Int32Array;
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
}

/** What a view is made of. */
export interface ViewSource extends Span {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly block: number;
}

const proseKinds = new Set<Block['kind']>([
  'paragraph',
  'list-item',
  'quotation',
  'standfirst',
  'title',
  'heading',
  'teaser',
]);

/** Reads the sentences of one document once, for all models. Linear in their length. */
export function viewsOf(
  blocks: readonly Block[],
  sentences: readonly ViewSource[],
  quoted: readonly Quoted[],
): View[] {
  const { verbs } = lexicon().cues;
  let next = 0;
  return sentences.map((sentence) => {
    const { tokens, names, block } = sentence;
    while (next < quoted.length && (quoted[next]?.outer.end ?? 0) <= sentence.start) next += 1;
    const stretches = stretchesOf(tokens, quoted, next);
    const tags = tagsOf(tokens, names, (at) => quoted[stretches[at] ?? -1]);
    const classes = tokens.map(({ lower }) => verbs.get(lower)?.class ?? '');
    const chunks = chunksOf(tags);
    const kind = blocks[block]?.kind ?? 'paragraph';
    return {
      start: sentence.start,
      end: sentence.end,
      tokens,
      tags,
      classes,
      codes: codesOfTokens(tokens, tags, classes),
      stretches,
      chunks,
      chunkBefore: lastChunks(chunks, tokens.length),
      firstSubject: chunks.findIndex(
        ({ kind, end }) =>
          kind !== 'owner' && kind !== 'who' && isVerbal(tags[placeBehind(tags, end)] ?? 'end'),
      ),
      block,
      kind: codeOf(kind),
      isProse: proseKinds.has(kind),
    };
  });
}

function codesOfTokens(tokens: readonly Token[], tags: readonly string[], classes: readonly string[]): Codes {
  const { length } = tokens;
  const codes = {
    tags: new Int32Array(length),
    classes: new Int32Array(length),
    words: new Int32Array(length),
    lemmas: new Int32Array(length),
  };
  for (let at = 0; at < length; at += 1) {
    codes.tags[at] = codeOf(tags[at] ?? '');
    codes.classes[at] = codeOf(classes[at] ?? '');
    codes.words[at] = codeOf(tokens[at]?.lower ?? '');
    codes.lemmas[at] = codeOf(tokens[at]?.lemma ?? '');
  }
  return codes;
}

function stretchesOf(tokens: readonly Token[], quoted: readonly Quoted[], from: number): Int32Array {
  const stretches = new Int32Array(tokens.length).fill(-1);
  let at = from;
  for (const [index, token] of tokens.entries()) {
    while (at < quoted.length && (quoted[at]?.outer.end ?? 0) <= token.start) at += 1;
    if ((quoted[at]?.outer.start ?? Infinity) <= token.start) stretches[index] = at;
  }
  return stretches;
}

function lastChunks(chunks: readonly Chunk[], length: number): Int32Array {
  const last = new Int32Array(length).fill(-1);
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    while (next < chunks.length && (chunks[next]?.first ?? Infinity) <= at) next += 1;
    last[at] = next - 1;
  }
  return last;
}

/** The last chunk that begins at or before a token, or undefined. */
export function chunkUpTo({ chunks, chunkBefore }: View, at: number): Chunk | undefined {
  return chunks[chunkBefore[at] ?? -1];
}
