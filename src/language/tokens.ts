import type { Span } from '../model/span.js';
import { shadow } from './shadow.js';
import { its, tagger } from './tagger.js';

/** Universal part-of-speech tags, as the wink model gives them. */
export const partsOfSpeech = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
  'X',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word, number or sign of a text, with what the tagger makes of it. */
export interface Token extends Span {
  /** The word as it stands, in plain letters. */
  readonly word: string;
  /** `word` in lower case. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Dictionary form, lower case: "said" → "say". */
  readonly lemma: string;
}

/** A run without a space that is longer than this is no word, and takes the tagger more than linear time. */
const leastRun = 200;
const longRun = new RegExp(`\\S{${leastRun},}`, 'gu');

/**
 * The tokens of a text, tagged on its shadow. Give it a block or a
 * sentence, not a file: the tagger takes what it sees for running prose.
 * @param offset Added to every offset: where `text` begins in the text that the spans shall count in.
 */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const run of text.length < leastRun ? [] : text.matchAll(longRun)) {
    for (const token of taggedTokens(text.slice(from, run.index), offset + from)) tokens.push(token);
    from = run.index + run[0].length;
    const word = shadow(run[0]);
    const lower = word.toLowerCase();
    tokens.push({ start: offset + run.index, end: offset + from, word, lower, pos: 'X', lemma: lower });
  }
  for (const token of taggedTokens(text.slice(from), offset + from)) tokens.push(token);
  return tokens;
}

function taggedTokens(text: string, offset: number): Token[] {
  const plain = shadow(text);
  const items = tagger.readDoc(plain).tokens();
  const words = items.out(its.value);
  const tags = items.out(its.pos);
  const lemmas = items.out(its.lemma);
  const tokens: Token[] = [];
  let from = 0;
  for (const [i, word] of words.entries()) {
    const at = plain.indexOf(word, from);
    // The tagger may rewrite a sign it does not know; without a place in the text there is no token.
    if (at < 0 || !isBlank(plain, from, at) || isBlank(word, 0, word.length)) continue;
    from = at + word.length;
    const pos = (tags[i] ?? 'X') as PartOfSpeech;
    const owner = word.length > possessive.length && word.endsWith(possessive);
    if (!owner) {
      const lower = word.toLowerCase();
      const lemma = (lemmas[i] ?? lower).toLowerCase();
      tokens.push({ start: offset + at, end: offset + from, word, lower, pos, lemma });
      continue;
    }
    // Once it met "of Rutte's." the tagger no longer parts the two: what it has read before must make no difference.
    const end = from - possessive.length;
    const noun = word.slice(0, -possessive.length);
    const lower = noun.toLowerCase();
    tokens.push({ start: offset + at, end: offset + end, word: noun, lower, pos, lemma: lower });
    tokens.push({
      ...{ start: offset + end, end: offset + from, word: possessive, lower: possessive },
      ...{ pos: 'PART', lemma: possessive },
    });
  }
  return tokens;
}

const possessive = "'s";

/** Whether a stretch holds nothing but white space: most are empty or one space, which is told without a copy of it. */
function isBlank(text: string, from: number, to: number): boolean {
  if (to === from) return true;
  const first = text.charCodeAt(from);
  if (first > space && first < firstBeyond) return false;
  return (to === from + 1 && first === space) || text.slice(from, to).trim() === '';
}

const space = 32;
/** Beyond plain letters and signs. */
const firstBeyond = 0x80;
