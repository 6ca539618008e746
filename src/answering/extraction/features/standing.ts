import { overlaps } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import type { Candidate } from '../../candidates/candidates.js';
import type { Evidence } from '../../evidence/evidence.js';
import { everydayRarity } from '../../question/rarity.js';
import { massOf } from '../../learned/softmax.js';
import type { Feature } from '../../learned/weights.js';
import type { WordMatch } from '../../evidence/word-match.js';
import { answerMeaning } from './answer-meaning.js';
import { meaningOf } from './meaning.js';
import { questionClassOf, questionKindOf } from './question-class.js';
import { Surroundings } from './surroundings.js';
import { tellingFor } from './telling.js';
import { threadOf } from './thread.js';

/** A word met less than this counts as not met, unless one used like it stands here. */
const leastMet = 0.3;
const leastLike = 0.5;

/** A sentence with the candidates it holds, at least one. */
export interface Holding {
  readonly evidence: Evidence;
  readonly candidates: readonly {
    readonly candidate: Candidate;
    readonly fits: boolean;
    readonly score: number;
  }[];
}

/**
 * How each sentence stands among all that hold candidates, once those are scored: what cannot be told of one sentence
 * alone. The words it lacks and others have, how much its briefing has of the question, and how good its best candidate is
 * beside theirs.
 */
export function standingOf(analysis: Analysis, held: readonly Holding[]): Feature[][] {
  const asked = askedIn(analysis);
  const masses = held.map(({ candidates }) => massOf(candidates.map(({ score }) => score)));
  const mostMass = Math.max(...masses);
  const mostCoverage = Math.max(...held.map(({ evidence }) => evidence.coverage));
  const all = held.map(({ evidence }) => evidence);
  const among = new Surroundings(all);
  const meanings = meaningOf(analysis, all);
  const telling = tellingFor(analysis);
  const bests = held.map(bestOf);
  return held.map(({ evidence }, at): Feature[] => {
    const best = bests[at];
    const before = bests[all.findIndex((other) => isNext(evidence, other))];
    const mass = ((masses[at] ?? 0) - mostMass) / 5;
    return [
      ...evidence.features,
      ['score', evidence.score],
      ['mass', mass],
      [`mass:${asked.class}`, mass],
      ...(best === undefined ? [] : featuresOfBest(asked, evidence, best)),
      ...featuresOfPlace(asked, evidence),
      ...featuresOfUnmet(evidence),
      ['coverage-squared', evidence.coverage ** 2],
      ['coverage-behind', evidence.coverage - mostCoverage],
      ['coverage-most', evidence.coverage >= mostCoverage ? 1 : 0],
      ['alone', among.alone(evidence)],
      ['briefing-likely', among.likelihoodOfBriefing(evidence)],
      ['briefing-coverage', among.coverageOfBriefing(evidence)],
      ['window-coverage', among.coverageAround(evidence)],
      ...(meanings[at] ?? []),
      ...telling(evidence),
      ...threadOf(
        evidence,
        among,
        before === undefined || best === undefined ? 0 : best.score - before.score,
      ),
    ];
  });
}

/** Whether a sentence stands right behind another. */
function isNext({ source, sentence }: Evidence, before: Evidence): boolean {
  return before.source === source && before.sentence.index === sentence.index - 1;
}

/** What of a question is compared with every sentence. */
interface AskedOf {
  readonly class: string;
  readonly kind: string;
  /** The names asked about, in lower case. */
  readonly names: ReadonlySet<string>;
}

function askedIn(analysis: Analysis): AskedOf {
  const names = analysis.words.filter(({ kind }) => kind === 'name');
  const questionClass = questionClassOf(analysis);
  return {
    class: questionClass,
    kind: questionKindOf(questionClass),
    names: new Set(names.map(({ surface }) => surface.toLowerCase())),
  };
}

type Option = Holding['candidates'][number];

/** The best candidate of a sentence. */
interface Best extends Option {
  /** The score of the next; -Infinity where it is the only one. */
  readonly second: number;
}

function bestOf({ candidates }: Holding): Best | undefined {
  let best: Option | undefined;
  let second = -Infinity;
  for (const one of candidates) {
    if (best === undefined || one.score > best.score) {
      second = best?.score ?? -Infinity;
      best = one;
    } else if (one.score > second) second = one.score;
  }
  return best && { ...best, second };
}

function featuresOfBest(
  { kind }: AskedOf,
  evidence: Evidence,
  { candidate, fits, score, second }: Best,
): Feature[] {
  return [
    ['best', score / 5],
    ['best-fits', fits ? 1 : 0],
    ['best-ahead', Math.min(1, (score - second) / 3)],
    ...answerMeaning(kind, evidence, candidate),
  ];
}

function featuresOfPlace({ names }: AskedOf, { source, sentence }: Evidence): Feature[] {
  const speakers = source.quotations.flatMap(({ content, speaker }) =>
    overlaps(content, sentence) && speaker !== null ? [speaker] : [],
  );
  const isAsked = (speaker: string): boolean =>
    speaker
      .toLowerCase()
      .split(' ')
      .some((word) => names.has(word));
  return [
    ['opens', sentence.index === 0 ? 1 : 0],
    ['early', 1 / (1 + sentence.index)],
    ['named', Math.min(5, sentence.names.length) / 5],
    ['said', speakers.length > 0 ? 1 : 0],
    ['said-by-asked', speakers.some(isAsked) ? 1 : 0],
  ];
}

/** What one word lacks may weigh more than all that the others have. */
function featuresOfUnmet({ matches }: Evidence): Feature[] {
  const lacking = matches.filter(
    ({ strength, like }) => strength < leastMet && (like?.cosine ?? 0) < leastLike,
  );
  const most = (of: (match: WordMatch) => number, list: readonly WordMatch[] = lacking): number =>
    list.reduce((high, match) => Math.max(high, of(match)), 0);
  const heaviest = most(({ word }) => word.weight, matches);
  const total = matches.reduce((sum, { word }) => sum + word.weight, 0);
  const rarest = most(({ word }) => everydayRarity(word.term));
  return [
    ['lacks-weight', total === 0 ? 0 : most(({ word }) => word.weight) / total],
    ['lacks-rarest', rarest],
    ['lacks-rarest-squared', rarest ** 2],
    ['lacks', Math.min(4, lacking.length) / 4],
    [
      'lacks-heaviest',
      matches.some(({ word, strength }) => word.weight === heaviest && strength < leastMet) ? 1 : 0,
    ],
    ['lacks-verb', lacking.some(({ word }) => word.kind === 'verb') ? 1 : 0],
  ];
}
