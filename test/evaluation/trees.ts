import { nowhere } from '../../src/annotate/syntax/state.js';
import type { Span } from '../../src/model/span.js';
import { BadSet } from './bad-set.js';
import type { Arc } from './metrics/arcs.js';

/** A sentence whose tree somebody marked by hand: of the labels, subjects and objects alone. */
export interface MarkedSentence {
  /** The briefing that it stands in, or `asked`. */
  readonly from: string;
  readonly text: string;
  /** Where each word stands in the text, and its place in the tree. */
  readonly words: readonly (Arc & Span)[];
}

/** What the questions of a set come from. */
export const asked = 'questions';

const opening = /^# from = (.+)\n# text = (.+)\n/u;
const wordLine = /^(\d+) (\S+) (\d+)(?: (subject|object))?$/u;
const onlySigns = /^[^\p{L}\p{N}%$€]*$/u;

/**
 * Reads marked sentences, a paragraph each; one of other comments alone is passed over. See the head of `trees.conll`.
 * Throws `BadSet` where a sentence is no tree of the words of its text.
 */
export function treesOf(content: string, path: string): MarkedSentence[] {
  return content
    .trim()
    .split(/\n{2,}/u)
    .filter((paragraph) => /^[^#]/mu.test(paragraph))
    .map((paragraph) => {
      const [head, from = '', text = ''] = opening.exec(paragraph) ?? [];
      if (head === undefined)
        throw new BadSet(`${path}: “${paragraph.slice(0, 60)}” opens without “# from = ” and “# text = ”.`);
      const wrong = (what: string): BadSet => new BadSet(`${path}, “${text}”: ${what}.`);
      const words = wordsOf(text, paragraph.slice(head.length).trim().split('\n'), wrong);
      if (!isTree(words))
        throw wrong('not a tree. Give each word one head, one word 0, and none itself above it');
      return { from, text, words };
    });
}

function wordsOf(text: string, lines: readonly string[], wrong: (what: string) => BadSet): (Arc & Span)[] {
  let end = 0;
  const words = lines.map((line, at) => {
    const [, number, word = '', head, label = null] = wordLine.exec(line) ?? [];
    if (Number(number) !== at + 1)
      throw wrong(`“${line}” is not “${at + 1} word head”, perhaps with a label`);
    const start = text.indexOf(word, end);
    if (start < 0 || !onlySigns.test(text.slice(end, start))) throw wrong(`“${word}” does not come next`);
    end = start + word.length;
    return { start, end, head: Number(head) - 1, label: label as Arc['label'] };
  });
  if (!onlySigns.test(text.slice(end))) throw wrong(`“${text.slice(end)}” is left over`);
  return words;
}

/** Whether one word is the root and every other somewhere beneath it. */
function isTree(words: readonly Arc[]): boolean {
  const beneath = (above: number): number =>
    words.reduce((count, { head }, at) => (head === above ? count + 1 + beneath(at) : count), 0);
  return words.filter(({ head }) => head === nowhere).length === 1 && beneath(nowhere) === words.length;
}
