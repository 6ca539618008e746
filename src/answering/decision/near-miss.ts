import type { Person } from '../../model/annotation.js';
import type { BlockKind } from '../../model/briefing.js';
import { notice, type Notice } from '../../model/notice.js';
import type { Analysis } from '../question/analyse.js';
import type { Evidence } from '../evidence/evidence.js';
import type { MatchPlace, WordMatch } from '../evidence/word-match.js';
import { otherMeasure } from './near-misses/measure.js';
import { otherName } from './near-misses/name.js';
import { otherOffice } from './near-misses/office.js';
import { otherPeriod } from './near-misses/period.js';
import { leftUnsaid } from './near-misses/unsaid.js';
import { leastStrength, type Substitution } from './near-misses/substitution.js';

/** A sentence that would answer if one thing were asked differently. */
export interface NearMiss {
  readonly evidence: Evidence;
  /** What the briefings give, and what they were asked for. */
  readonly message: Notice;
}

type Finder = (analysis: Analysis, evidence: Evidence, people: readonly Person[]) => Substitution | null;

/**
 * What keeps most of the question comes first: that it is not told, the same subject in another measure, then at another
 * time.
 */
const finders: readonly Finder[] = [leftUnsaid, otherOffice, otherMeasure, otherPeriod, otherName];

/** Blocks that name a subject and say little of it. */
const headlines = new Set<BlockKind>(['title', 'heading', 'teaser', 'link', 'byline', 'timestamp']);
/** What stands above a sentence holds for all of it. */
const above = new Set<MatchPlace>(['section', 'title']);
/** Share of the rest of the question's weight that the sentence must meet, 0 to 1. */
const leastRest = 0.7;

/** The nearest sentence that meets all of the question but one thing, for which it holds another; null without one. */
export function nearMissOf(
  analysis: Analysis,
  evidence: readonly Evidence[],
  people: readonly Person[],
): NearMiss | null {
  for (const find of finders) {
    let best: { readonly evidence: Evidence; readonly found: Substitution; readonly rest: number } | null =
      null;
    for (const one of evidence) {
      const found = find(analysis, one, people);
      const rest = found === null ? 0 : restMet(one, found);
      if (found !== null && rest >= leastRest && rest > (best?.rest ?? 0))
        best = { evidence: one, found, rest };
    }
    if (best !== null) return { evidence: best.evidence, message: told(best.found, analysis) };
  }
  return null;
}

function told({ message, instead }: Substitution, { missing }: Analysis): Notice {
  const nowhere = [...instead].map(({ surface }) => surface).filter((word) => missing.includes(word));
  return nowhere.length === 0
    ? message
    : notice('near.and-nowhere', { miss: message, words: { named: nowhere } });
}

/**
 * Share of the question's weight that the sentence itself meets, what it holds something else for left aside: 0 where
 * another name or number is missing too, and where it says nothing of what is asked about the names.
 */
function restMet({ source, sentence, matches }: Evidence, { instead }: Substitution): number {
  if (headlines.has(source.briefing.blocks[sentence.block]?.kind ?? 'paragraph')) return 0;
  const rest = matches.filter(({ word }) => !instead.has(word));
  const isExact = ({ word }: WordMatch): boolean => word.kind === 'name' || word.kind === 'number';
  // A name may stand in the heading; what is said of it must be said here, and not in a loosely related word alone.
  const isMet = (match: WordMatch): boolean =>
    match.strength >= leastStrength && (match.span !== null || (isExact(match) && above.has(match.place)));
  if (rest.some((match) => isExact(match) && !isMet(match))) return 0;
  const isSaid = (match: WordMatch): boolean => !isExact(match) && isMet(match) && match.place !== 'related';
  if (rest.length > 0 && !rest.some(isSaid)) return 0;
  const total = rest.reduce((sum, { word }) => sum + word.weight, 0);
  return rest.filter(isMet).reduce((sum, { word }) => sum + word.weight, 0) / total;
}
