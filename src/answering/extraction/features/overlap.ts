import type { Candidate } from '../../candidates/candidates.js';
import type { PlacedMatch } from './placed-match.js';
import type { Put, Setting } from './setting.js';
import { bucket } from '../../candidates/token-class.js';

/**
 * Words of the question inside the candidate: an answer seldom repeats its question.
 * @returns The share of its words that are the question's, 0 to 1.
 */
export function repetitionFeatures(
  { tokens, content: counts, placed, totalWeight, lemmas, questionClass: qc, coarseClass }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): number {
  let weight = 0;
  for (const one of placed) if (isInside(one, first, end)) weight += one.match.word.weight;
  if (totalWeight > 0) put(weight / totalWeight, 'overlap');
  let content = 0;
  let repeated = 0;
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const isCounted = counts[at] === true;
    if (isCounted) content += 1;
    let isAsked = isCounted && lemmas.has(token.lemma);
    for (const one of placed) isAsked ||= one.first <= at && at < one.end && isInside(one, first, end);
    if (isAsked) repeated += 1;
  }
  if (content === 0) return 0;
  const share = Math.min(1, repeated / content);
  put(share, 'overlap-own', coarseClass);
  if (repeated >= content) put(1, 'all-asked', qc);
  return share;
}

/**
 * Whether a word of the question stands inside a candidate as a repetition. "Which treaty was signed?" is answered by "the
 * Treaty of Ghent": the noun asked about is none.
 */
function isInside(one: PlacedMatch, first: number, end: number): boolean {
  return one.first >= first && one.end <= end && end > first && !one.match.word.focus;
}

/** How near the question's words stand. */
export function nearnessFeatures(
  { stops, placed, totalWeight, coarseClass }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  let near = 0;
  let nearest = Infinity;
  let sameClause = 0;
  for (const one of placed) {
    const { word, strength } = one.match;
    if (one.end > first && one.first < end) continue;
    const gap = one.end <= first ? first - one.end : one.first - end;
    near += (word.weight * strength) / (2 + gap);
    nearest = Math.min(nearest, gap);
    const [from, to] = one.end <= first ? [one.end, first] : [end, one.first];
    if (stops[from] === stops[to]) sameClause += word.weight;
  }
  if (totalWeight > 0) put((2 * near) / totalWeight, 'near');
  put(1, 'nearest', coarseClass, bucket(nearest));
  if (totalWeight > 0) put(sameClause / totalWeight, 'same-clause');
}
