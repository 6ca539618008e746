import type { Candidate } from '../candidates.js';
import { isPassive } from '../gap.js';
import { group } from './question-class.js';
import type { Put, Setting } from './setting.js';
import { bucket } from './tokens.js';

/** How the candidate fits where the question, put as a statement, leaves a gap. */
export function gapFeatures(
  { gap, placed, tokens, verb, questionClass: qc, analysis }: Setting,
  { firstToken: first, endToken: end, kind }: Candidate,
  put: Put,
): void {
  if (gap === null || end === first) return;
  const left = placed.find((one) => one.match.word === gap.left);
  if (left !== undefined) {
    const at = left.end <= first ? bucket(first - left.end) : left.first >= end ? 'behind' : 'inside';
    put(`gap-left:${group(qc)}:${at}`);
  }
  const right = placed.find((one) => one.match.word === gap.right);
  if (right !== undefined) {
    const at = right.first >= end ? bucket(right.first - end) : right.end <= first ? 'before' : 'inside';
    put(`gap-right:${group(qc)}:${at}`);
  }
  if (gap.preposition !== null) {
    let before = first - 1;
    while (tokens[before]?.pos === 'DET') before -= 1;
    const leads = tokens[first]?.lower === gap.preposition || tokens[before]?.lower === gap.preposition;
    put(`gap-preposition:${leads ? 'same' : 'other'}`);
  }
  if (verb !== null) {
    const voices = `${gap.passive ? 'passive' : 'active'}-${isPassive(tokens, verb.end - 1) ? 'passive' : 'active'}`;
    put(
      `voice:${analysis.asked.subject ? 'subject' : 'object'}:${voices}:${end <= verb.first ? 'left' : 'right'}:${kind}`,
    );
  }
}
