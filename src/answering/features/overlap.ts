import type { Token } from '../../language/tokens.js';
import type { Candidate } from '../candidates.js';
import { group } from './question-class.js';
import type { Put, Setting } from './setting.js';
import { bucket, isContent } from './tokens.js';

/** Words of the question inside the candidate: an answer seldom repeats its question. */
export function repetitionFeatures(
  setting: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  const { tokens, placed, totalWeight, lemmas, questionClass: qc } = setting;
  // "Which treaty was signed?" is answered by "the Treaty of Ghent": the noun asked about is no repetition.
  const inside = placed.filter(
    (one) => one.first >= first && one.end <= end && end > first && !one.match.word.focus,
  );
  const weight = inside.reduce((sum, one) => sum + one.match.word.weight, 0);
  if (totalWeight > 0) put('overlap', weight / totalWeight);
  let content = 0;
  let repeated = 0;
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const counts = isContent(token);
    if (counts) content += 1;
    if ((counts && lemmas.has(token.lemma)) || inside.some((one) => one.first <= at && at < one.end))
      repeated += 1;
  }
  if (content === 0) return;
  put(`overlap-own:${group(qc)}`, Math.min(1, repeated / content));
  if (repeated >= content) put(`all-asked:${qc}`);
}

/** How near the question's words stand. */
export function nearnessFeatures(
  { tokens, placed, totalWeight, questionClass: qc }: Setting,
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
    if (!isParted(tokens, one, first, end)) sameClause += word.weight;
  }
  if (totalWeight > 0) put('near', (2 * near) / totalWeight);
  put(`nearest:${group(qc)}:${bucket(nearest)}`);
  if (totalWeight > 0) put('same-clause', sameClause / totalWeight);
}

/** Whether a comma, semicolon or colon stands between a match and a candidate. */
function isParted(
  tokens: readonly Token[],
  one: { readonly first: number; readonly end: number },
  first: number,
  end: number,
): boolean {
  const [from, to] = one.end <= first ? [one.end, first] : [end, one.first];
  for (let at = from; at < to; at += 1) if ([',', ';', ':'].includes(tokens[at]?.word ?? '')) return true;
  return false;
}
