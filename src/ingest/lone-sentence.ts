import { untokenized } from '../language/tokenized.js';
import type { Briefing } from '../model/briefing.js';

/** How far from its beginning a dispatch may have its dateline, in UTF-16 units and in words. */
const longestDateline = 120;
const mostDatelineWords = 14;

/** Of what is longer than any sentence the beginning is read, in UTF-16 units. */
const longestRead = 20_000;

const placeName = /^\p{Lu}[\p{Lu}.'’-]+,?$/u;
const dash = /^(?:--|[—–_-])$/u;
const opensSentence = /^["“‘'([]*[\p{Lu}\p{N}]/u;

/**
 * A dispatch without its dateline ("NANJING, April 9 (Xinhua) -- The comet …"): the place and day of sending are no
 * part of the sentence. Words in capitals, a dash that stands alone, and a sentence that begins behind it.
 */
function withoutDateline(text: string): string {
  const head = text.slice(0, longestDateline);
  for (const [at, match] of [...head.matchAll(/\S+/gu)].slice(0, mostDatelineWords).entries()) {
    const [word] = match;
    if (at === 0 && !placeName.test(word)) return text;
    if (at === 0 || !dash.test(word)) continue;
    const rest = text.slice(match.index + word.length).trimStart();
    return opensSentence.test(rest) ? rest : text;
  }
  return text;
}

/**
 * A sentence that comes alone, as a briefing of one paragraph. It is read as people write, whatever tokenizer it went
 * through, and without a dateline, so its offsets are not those of `words`: nothing of it may be quoted.
 */
export function loneSentence(id: string, words: string): Briefing {
  const text = withoutDateline(untokenized(words.slice(0, longestRead)));
  const whole = { start: 0, end: text.length };
  return {
    id,
    title: '',
    origin: null,
    author: null,
    published: null,
    file: id,
    text,
    bytes: Buffer.byteLength(words),
    blocks: [{ ...whole, kind: 'paragraph', number: 1, section: null }],
    sentences: [{ ...whole, index: 0, block: 0 }],
    passages: [{ ...whole, number: 0, firstSentence: 0, endSentence: 1 }],
    warnings: [],
    certainty: { title: null, origin: null, author: null, published: null },
    pages: [],
  };
}

/** These sentences in their order, which is that of their ids. */
export function loneSentences(sentences: readonly string[]): Briefing[] {
  const digits = String(sentences.length).length;
  return sentences.map((words, at) => loneSentence(String(at).padStart(digits, '0'), words));
}
