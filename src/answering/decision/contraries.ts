import { isWord } from '../../annotate/syntax/words.js';
import type { Shape } from '../../annotate/syntax/shape.js';
import { lexicon } from '../../language/lexicon.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { ScoredCandidate } from '../extraction/extract.js';
import { isOpposite } from '../question/opposites.js';
import { askedShapeOf, shapeOf } from '../candidates/shapes.js';
import type { Feature } from '../learned/weights.js';
import type { WordMatch } from '../evidence/word-match.js';
import { isContent } from '../candidates/token-class.js';

/** A word met less than this counts as not met. */
const leastMet = 0.3;

const most = { names: 3, words: 20 } as const;

/**
 * What speaks against an answer in its own sentence: a name, a figure or an opposite where a word of the question would
 * stand, and a denial on one side only. A question that nothing answers is often made of a sentence that holds all of its
 * words but one (Rajpurkar, Jia and Liang, "Know what you don't know", ACL 2018, table 1).
 */
export function contraryFeatures(
  analysis: Analysis,
  { candidate, evidence }: Pick<ScoredCandidate, 'candidate' | 'evidence'>,
): Feature[] {
  const { matches, sentence } = evidence;
  const met = matches.filter(isMet);
  const unmet = matches.filter((match) => !isMet(match));
  /** Whether a stretch of the sentence is neither the question's nor the answer's. */
  const isFree = (at: Span): boolean =>
    !contains(candidate, at) && !met.some(({ span }) => span !== null && overlaps(span, at));
  const words = sentence.tokens.filter((token) => isWord(token) && isContent(token) && isFree(token));
  const opposed = unmet.filter(({ word }) => {
    const asked = analysis.tokens.find(({ start }) => start === word.start);
    return asked !== undefined && words.some((token) => isOpposite(token, asked) || isOpposite(asked, token));
  });
  const names = sentence.names.filter(isFree).length;
  const numbers = words.filter(({ pos, word }) => pos === 'NUM' || /\d/u.test(word)).length;
  const lacks = (kind: 'name' | 'number'): number => unmet.filter(({ word }) => word.kind === kind).length;
  return [
    ['contrary:opposite', opposed.length],
    ['contrary:names', Math.min(lacks('name'), names)],
    ['contrary:numbers', Math.min(lacks('number'), numbers)],
    ['contrary:other-names', Math.min(most.names, names)],
    ['contrary:other-words', Math.min(most.words, words.length)],
    ['contrary:denied', deniedOnOneSide(askedShapeOf(analysis), shapeOf(evidence), met)],
  ];
}

function isMet({ span, strength }: WordMatch): boolean {
  return span !== null && strength >= leastMet;
}

/** How many deeds are denied in the question or in the sentence, and not in the other. */
function deniedOnOneSide(asked: Shape, here: Shape, met: readonly WordMatch[]): number {
  return met.filter(({ word, token }) => {
    const at = asked.tokens.findIndex((one) => overlaps(one, word));
    if (at < 0 || token === null) return false;
    const isDeed = asked.tokens[at]?.pos === 'VERB' || here.tokens[token]?.pos === 'VERB';
    return isDeed && isDenied(asked, at) !== isDenied(here, token);
  }).length;
}

/** Whether a negation stands right before a word, hangs on it, or on what hangs on it but for a clause of its own. */
function isDenied(shape: Shape, at: number): boolean {
  const { particles } = lexicon().negators;
  return shape.tokens.some(({ lower }, negation) => {
    if (!particles.has(lower)) return false;
    const head = shape.headOf(negation);
    const label = shape.labelOf(head);
    return (
      negation === at - 1 ||
      head === at ||
      (shape.headOf(head) === at && label !== 'clause' && label !== 'relative')
    );
  });
}
