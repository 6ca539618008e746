import { overlaps } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import type { Candidate } from '../../candidates/candidates.js';
import type { Evidence } from '../../evidence/evidence.js';
import { everydayRarity } from '../../question/rarity.js';
import { massOf, softmax } from '../../learned/softmax.js';
import type { Feature } from '../../learned/weights.js';
import type { WordMatch } from '../../evidence/word-match.js';
import { meaningOf } from './meaning.js';
import { questionClassOf } from './question-class.js';
import { tellingFor } from './telling.js';

/** A word met less than this counts as not met, unless one used like it stands here. */
const leastMet = 0.3;
const leastLike = 0.5;
/** From this strength on, a sentence counts among those that meet a word. */
const wellMet = 0.5;

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
  return held.map((one, at): Feature[] => {
    const { evidence } = one;
    const mass = ((masses[at] ?? 0) - mostMass) / 5;
    return [
      ...evidence.features,
      ['score', evidence.score],
      ['mass', mass],
      [`mass:${asked.class}`, mass],
      ...featuresOfBest(one),
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
      ...telling(evidence, among.addedBefore(evidence)),
    ];
  });
}

/** What of a question is compared with every sentence. */
interface AskedOf {
  readonly class: string;
  /** The names asked about, in lower case. */
  readonly names: ReadonlySet<string>;
}

function askedIn(analysis: Analysis): AskedOf {
  const names = analysis.words.filter(({ kind }) => kind === 'name');
  return {
    class: questionClassOf(analysis),
    names: new Set(names.map(({ surface }) => surface.toLowerCase())),
  };
}

function featuresOfBest({ candidates }: Holding): Feature[] {
  let [best, second, fits] = [-Infinity, -Infinity, false];
  for (const one of candidates) {
    if (one.score > best) [best, second, fits] = [one.score, best, one.fits];
    else if (one.score > second) second = one.score;
  }
  return [
    ['best', best / 5],
    ['best-fits', fits ? 1 : 0],
    ['best-ahead', Math.min(1, (best - second) / 3)],
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

/** How well a sentence itself meets each word of the question. */
type Met = readonly number[];

/** What those sentences of a briefing tell that are evidence. */
interface Told {
  /** By their places in it: unpacked anew meanwhile, it has other objects for the same sentences. */
  readonly sentences: Map<number, Met>;
  /** How well they meet each word together. */
  readonly met: Met;
  /** How likely they are together. */
  readonly likelihood: number;
}

/** The sentences around a sentence. */
class Surroundings {
  readonly #weights: readonly number[];
  readonly #total: number;
  /** Of each word, how many sentences meet it well. */
  readonly #meeting: readonly number[];
  readonly #briefings = new Map<object, Told>();

  constructor(all: readonly Evidence[]) {
    const words = all[0]?.matches.map(({ word }) => word.weight) ?? [];
    this.#weights = words;
    this.#total = words.reduce((sum, weight) => sum + weight, 0);
    const chances = softmax(all.map(({ score }) => score));
    for (const [at, { sentence, source, matches }] of all.entries()) {
      const met = matches.map(({ span, strength }) => (span === null ? 0 : strength));
      const before = this.#briefings.get(source);
      this.#briefings.set(source, {
        sentences: (before?.sentences ?? new Map<number, Met>()).set(sentence.index, met),
        met: together(before?.met, met),
        likelihood: (before?.likelihood ?? 0) + (chances[at] ?? 0),
      });
    }
    const each = [...this.#briefings.values()].flatMap(({ sentences }) => [...sentences.values()]);
    this.#meeting = words.map((_, at) => each.filter((met) => (met[at] ?? 0) >= wellMet).length);
  }

  /** How much of the question few others meet: the share of each word it meets, parted among those that do. */
  alone({ source, sentence }: Evidence): number {
    const met = this.#briefings.get(source)?.sentences.get(sentence.index) ?? [];
    return this.#share(met.map((strength, at) => (strength >= wellMet ? 1 / (this.#meeting[at] ?? 1) : 0)));
  }

  /** How likely any sentence of its briefing is, by the sentences' own scores. */
  likelihoodOfBriefing({ source }: Evidence): number {
    return this.#briefings.get(source)?.likelihood ?? 0;
  }

  coverageOfBriefing({ source }: Evidence): number {
    return this.#share(this.#briefings.get(source)?.met ?? []);
  }

  /** With the two sentences before and the one after, where they are evidence too. */
  coverageAround({ source, sentence }: Evidence): number {
    const sentences = this.#briefings.get(source)?.sentences;
    let met: Met | undefined;
    for (let index = sentence.index - 2; index <= sentence.index + 1; index += 1) {
      const own = sentences?.get(index);
      if (own !== undefined) met = together(met, own);
    }
    return this.#share(met ?? []);
  }

  /** What of the question the sentence before holds that it does not hold itself. */
  addedBefore({ source, sentence }: Evidence): number {
    const sentences = this.#briefings.get(source)?.sentences;
    const own = sentences?.get(sentence.index) ?? [];
    const before = sentences?.get(sentence.index - 1) ?? [];
    return this.#share(before.map((strength, at) => Math.max(0, strength - (own[at] ?? 0))));
  }

  #share(met: Met): number {
    if (this.#total === 0) return 0;
    return met.reduce((sum, strength, at) => sum + strength * (this.#weights[at] ?? 0), 0) / this.#total;
  }
}

function together(one: Met | undefined, other: Met): Met {
  return one === undefined ? other : other.map((strength, at) => Math.max(strength, one[at] ?? 0));
}
