import { nowhere } from '../../annotate/syntax/state.js';
import type { Shape } from '../../annotate/syntax/shape.js';
import { overlaps } from '../../model/span.js';
import { askedShapeOf, shapeOf } from '../candidates/shapes.js';
import type { Evidence } from '../evidence/evidence.js';
import type { WordMatch } from '../evidence/word-match.js';
import { askedPlaceOf } from '../extraction/features/parallel.js';
import type { Feature } from '../learned/weights.js';
import type { Analysis, QuestionWord } from '../question/analyse.js';
import { everydayRarity } from '../question/rarity.js';

/** A word met less than this counts as not met. */
const leastMet = 0.3;

const kinds: readonly QuestionWord['kind'][] = ['name', 'number', 'verb', 'word'];

/** Of the rarest words of a question, those that are told by themselves. */
const rarestTold = 2;

/**
 * What of a question its sentence falls short of, in sums where others are shares: one rare word that is not there tells
 * as much beside eight that are as beside two. A question that nothing answers lacks one.
 */
export function shortfallFeatures(analysis: Analysis, evidence: Evidence): Feature[] {
  const { matches } = evidence;
  const rarity = ({ word }: WordMatch): number =>
    word.kind === 'name' || word.kind === 'number' ? 1 : everydayRarity(word.term);
  const here = (match: WordMatch): number => (match.span === null ? 0 : match.strength);
  const lost = (among: readonly WordMatch[], met: (match: WordMatch) => number): number =>
    among.reduce((sum, match) => sum + rarity(match) * (1 - met(match)), 0);
  const rarest = matches.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, rarestTold);
  return [
    ...kinds.flatMap((kind): Feature[] => {
      const among = matches.filter(({ word }) => word.kind === kind);
      return [
        [`short:${kind}`, lost(among, here)],
        [`short-around:${kind}`, lost(among, ({ strength }) => strength)],
      ];
    }),
    ['short', lost(matches, here)],
    ['short-around', lost(matches, ({ strength }) => strength)],
    ['rarest', rarest.reduce((least, match) => Math.min(least, match.strength), 1)],
    ['rarest-here', rarest.reduce((least, match) => Math.min(least, here(match)), 1)],
    ...governorFeatures(analysis, matches),
    ['bonds', bondsKept(askedShapeOf(analysis), shapeOf(evidence), matches)],
  ];
}

/** How well the word is met that what is asked for hangs on: "founded" of "Who founded the club?". */
function governorFeatures(analysis: Analysis, matches: readonly WordMatch[]): Feature[] {
  const governor = analysis.tokens[askedPlaceOf(analysis)?.slot.governor ?? nowhere];
  const match = governor && matches.find(({ word }) => overlaps(word, governor));
  if (match === undefined) return [];
  return [
    ['governor', match.strength],
    ['governor-here', match.span === null ? -1 : match.strength],
    ['governor-like', match.like?.cosine ?? 0],
  ];
}

/**
 * Of the words of the question that hang on one another there, the share that do so here, with at most one word between;
 * half where there are none.
 */
function bondsKept(asked: Shape, here: Shape, matches: readonly WordMatch[]): number {
  const metAt = new Map<number, WordMatch>();
  for (const match of matches) {
    const at = asked.tokens.findIndex((token) => overlaps(token, match.word));
    if (at !== nowhere) metAt.set(at, match);
  }
  let bonds = 0;
  let kept = 0;
  for (const [at, match] of metAt) {
    const other = metAt.get(contentAbove(asked, at));
    if (other === undefined) continue;
    bonds += 1;
    if (isMetHere(match) && isMetHere(other) && areNear(here, match.token ?? nowhere, other.token ?? nowhere))
      kept += 1;
  }
  return bonds === 0 ? 0.5 : kept / bonds;
}

function isMetHere({ span, strength }: WordMatch): boolean {
  return span !== null && strength >= leastMet;
}

/** The word above one, prepositions passed over. */
function contentAbove(shape: Shape, at: number): number {
  const above = shape.headOf(at);
  return shape.tokens[above]?.pos === 'ADP' ? shape.headOf(above) : above;
}

/** Whether one of two words hangs on the other, both on a third, or one on what hangs on the other. */
function areNear(shape: Shape, one: number, other: number): boolean {
  if (one === nowhere || other === nowhere) return false;
  const [above, otherAbove] = [contentAbove(shape, one), contentAbove(shape, other)];
  return (
    one === other ||
    above === other ||
    otherAbove === one ||
    (above !== nowhere && (above === otherAbove || contentAbove(shape, above) === other)) ||
    (otherAbove !== nowhere && contentAbove(shape, otherAbove) === one)
  );
}
