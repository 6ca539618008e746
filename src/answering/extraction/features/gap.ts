import type { Candidate } from '../../candidates/candidates.js';
import type { Token } from '../../../language/tokens.js';
import type { Gap } from '../../question/gap.js';
import type { Put, Setting } from './setting.js';
import { bucket } from '../../candidates/token-class.js';

/** How the candidate fits where the question, put as a statement, leaves a gap. */
export function gapFeatures(
  { gap, placed, tokens, verb, coarseClass, role, totalWeight }: Setting,
  { firstToken: first, endToken: end, kind }: Candidate,
  put: Put,
): void {
  if (gap === null || end === first) return;
  const left = placed.find((one) => one.match.word === gap.left);
  if (left !== undefined) {
    const at = left.end <= first ? bucket(first - left.end) : left.first >= end ? 'behind' : 'inside';
    put(1, 'gap-left', coarseClass, at);
  }
  const right = placed.find((one) => one.match.word === gap.right);
  if (right !== undefined) {
    const at = right.first >= end ? bucket(right.first - end) : right.end <= first ? 'before' : 'inside';
    put(1, 'gap-right', coarseClass, at);
  }
  if (gap.preposition !== null) {
    let before = first - 1;
    while (tokens[before]?.pos === 'DET') before -= 1;
    const leads = tokens[first]?.lower === gap.preposition || tokens[before]?.lower === gap.preposition;
    put(1, 'gap-preposition', leads ? 'same' : 'other');
  }
  put(sidesOf(gap, placed, first, end, totalWeight), 'sides', coarseClass);
  const voice = gap.passive ? 'passive' : 'active';
  put(1, 'agent', role, voice, isAgent(tokens, first) ? 'by' : 'other');
  if (verb !== null) {
    const voices = `${voice}-${verb.isPassive ? 'passive' : 'active'}`;
    put(1, 'voice', role, voices, end <= verb.first ? 'left' : 'right', kind);
  }
}

/** Share of the question's weight that stands on the side of the candidate where it would in the statement, less that on the other; -1 to 1. */
function sidesOf(gap: Gap, placed: Setting['placed'], first: number, end: number, total: number): number {
  let sum = 0;
  for (const one of placed) {
    const { word } = one.match;
    if (word.start < gap.from || (one.end > first && one.first < end)) continue;
    sum += word.start < gap.at === one.end <= first ? word.weight : -word.weight;
  }
  return total > 0 ? sum / total : 0;
}

/** Whether "by" stands before a candidate, an article between them or not. */
function isAgent(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return (before?.pos === 'DET' ? tokens[first - 2] : before)?.lower === 'by';
}
