import type { Span } from '../model/span.js';
import { shadow } from './shadow.js';
import { partsOfSpeech, type Token } from './tokens.js';

/** Tokens of a briefing's sentences in some five bytes each. */
export interface PackedTokens {
  /**
   * For each token as numbers of variable length: how far behind the one before it begins, its length, the
   * place of its part of speech, and that of its lemma in `lemmas`, from 1; 0 where the lemma is the word in lower case.
   */
  readonly bytes: Uint8Array;
  /** Where the tokens of each sentence begin among the bytes; behind the last, where they end. */
  readonly bounds: Uint32Array;
  readonly lemmas: readonly string[];
}

/** Bits of a number that stand in one byte; the highest says that more follow. */
const bits = 7;
const more = 1 << bits;

/** Packs the tokens of each sentence; both lists are in the same order. */
export function packTokens(sentences: readonly Span[], tokens: readonly (readonly Token[])[]): PackedTokens {
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest >= more; rest >>>= bits) bytes.push((rest % more) + more);
    bytes.push(rest);
  };
  const lemmas = new Map<string, number>();
  const bounds = sentences.map(({ start }, at) => {
    const from = bytes.length;
    let before = start;
    for (const token of tokens[at] ?? []) {
      const known = token.lemma === token.lower ? 0 : (lemmas.get(token.lemma) ?? lemmas.size + 1);
      if (known > lemmas.size) lemmas.set(token.lemma, known);
      put(token.start - before);
      put(token.end - token.start);
      put(partsOfSpeech.indexOf(token.pos));
      put(known);
      before = token.end;
    }
    return from;
  });
  return {
    bytes: Uint8Array.from(bytes),
    bounds: Uint32Array.of(...bounds, bytes.length),
    lemmas: [...lemmas.keys()],
  };
}

/** Gives back tokens as they were packed. */
export class TokenReader {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #bounds: Uint32Array;
  readonly #lemmas: readonly string[];

  /** @param text What the sentences are of. */
  constructor(text: string, { bytes, bounds, lemmas }: PackedTokens) {
    this.#text = text;
    this.#bytes = bytes;
    this.#bounds = bounds;
    this.#lemmas = lemmas;
  }

  /** The tokens of every sentence that was packed. */
  all(sentences: readonly Span[]): Token[][] {
    return sentences.map(({ start }, index) => this.of(index, start));
  }

  /**
   * @param index The place of the sentence among those that were packed.
   * @param start Where it begins.
   */
  of(index: number, start: number): Token[] {
    let at = this.#bounds[index] ?? 0;
    const end = this.#bounds[index + 1] ?? 0;
    const next = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += bits) {
        const byte = this.#bytes[at] ?? 0;
        at += 1;
        value |= (byte & (more - 1)) << shift;
        if (byte < more) return value;
      }
    };
    const tokens: Token[] = [];
    let before = start;
    while (at < end) {
      const from = before + next();
      before = from + next();
      const pos = partsOfSpeech[next()] ?? 'X';
      const lemma = next();
      const word = shadow(this.#text.slice(from, before));
      const lower = word.toLowerCase();
      tokens.push({
        start: from,
        end: before,
        word,
        lower,
        pos,
        lemma: lemma === 0 ? lower : (this.#lemmas[lemma - 1] ?? lower),
      });
    }
    return tokens;
  }
}
