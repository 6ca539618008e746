import type { Token } from '../../language/tokens.js';
import { codeOf, codesOf } from '../linear/codes.js';

/** A sentence as the parser reads it: its words without the signs, each by three codes, from coarse to fine. */
export interface Words {
  readonly length: number;
  /** Index of each word among the tokens. */
  readonly tokens: Int32Array;
  /** Codes of the tagger's parts of speech. */
  readonly tags: Int32Array;
  /** Codes of classes: a small word itself, a verb with its ending, a noun with its number, or the part of speech. */
  readonly classes: Int32Array;
  /** Codes of dictionary forms. */
  readonly lemmas: Int32Array;
  /** Codes of the sign right before each word. */
  readonly signs: Int32Array;
  /** How many words up to each have a sign before them. */
  readonly stops: Int32Array;
}

/** Tags of words that are few and each behave in their own way. */
const smallTags = new Set(['ADP', 'DET', 'AUX', 'PRON', 'SCONJ', 'CCONJ', 'PART']);
const tellingAdverbs = new Set('when where how why not so as more most than then also only even'.split(' '));

const signCodes = codesOf('plain', 'comma', 'colon', 'quote', 'hyphen', 'dash', 'bracket', 'stop');

export function wordsOf(tokens: readonly Token[]): Words {
  const kept = [...tokens.keys()].filter((index) => isWord(tokens[index]));
  const words = {
    length: kept.length,
    tokens: Int32Array.from(kept),
    tags: new Int32Array(kept.length),
    classes: new Int32Array(kept.length),
    lemmas: new Int32Array(kept.length),
    signs: new Int32Array(kept.length),
    stops: new Int32Array(kept.length),
  };
  let stops = 0;
  for (const [at, index] of kept.entries()) {
    const token = tokens[index];
    if (token === undefined) continue;
    words.tags[at] = codeOf(token.pos);
    words.classes[at] = codeOf(classOf(token));
    words.lemmas[at] = codeOf(token.lemma);
    const sign = signBetween(tokens, kept[at - 1] ?? -1, index);
    words.signs[at] = signCodes[sign];
    if (sign !== 'plain') stops += 1;
    words.stops[at] = stops;
  }
  return words;
}

/** Whether a token is a word of the sentence, not a sign between words. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.pos !== 'PUNCT' && token.pos !== 'SPACE';
}

function classOf({ pos, lower, lemma }: Token): string {
  if (smallTags.has(pos) || (pos === 'ADV' && tellingAdverbs.has(lower))) return lower;
  if (pos === 'NOUN') return lower.endsWith('s') && lower !== lemma ? 'NOUN-s' : 'NOUN';
  if (pos !== 'VERB') return pos;
  if (lower === lemma) return 'VERB';
  const ending = ['ing', 'ed', 's', 'en', 'wn'].find((one) => lower.endsWith(one));
  return `VERB-${ending ?? 'other'}`;
}

/** What stands between two words; a comma counts more than a quotation mark beside it. */
function signBetween(tokens: readonly Token[], before: number, at: number): keyof typeof signCodes {
  let found: keyof typeof signCodes = 'plain';
  for (let index = before + 1; index < at; index += 1) {
    const sign = kindOf(tokens[index]?.word ?? '');
    if (found !== 'comma' || sign !== 'quote') found = sign;
  }
  return found;
}

function kindOf(sign: string): keyof typeof signCodes {
  if (sign === ',') return 'comma';
  if (sign === ';' || sign === ':') return 'colon';
  if (/^["'“”‘’]/u.test(sign)) return 'quote';
  if (sign === '-') return 'hyphen';
  if (sign === '—' || sign === '–') return 'dash';
  return /^[()[\]]/u.test(sign) ? 'bracket' : 'stop';
}
