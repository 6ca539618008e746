import type { BlockKind } from '../../model/briefing.js';
import type { Span } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import { admissibleOf } from '../candidates/admissible.js';
import type { EvidenceSentence } from '../candidates/evidence-sentence.js';
import type { EvidenceTerms } from './evidence-terms.js';
import { agreementNames, agreementOf, askedPlaces } from './agreement.js';
import { QuotedWords } from './quoted-words.js';
import { sentenceTerms } from './sentence-terms.js';
import { ShareTeller } from './shares.js';
import { FeatureRow, type Feature, type Weights } from '../learned/weights.js';
import { Matcher, type MatchPlace, type WordMatch } from './word-match.js';

/** A sentence weighed against a question. Every figure is 0 to 1 unless said. */
export interface Evidence extends EvidenceSentence {
  readonly matches: readonly WordMatch[];
  /** Share of the question's weight that the sentence itself meets. */
  readonly coverage: number;
  /** The same with title, heading and neighbours counted. */
  readonly contextCoverage: number;
  /** Share of the names and numbers that the sentence itself meets; 1 where the question has none. */
  readonly nameCoverage: number;
  /** Share of neighbouring question words that are neighbours here too. */
  readonly order: number;
  /** It, with the sentences behind it over which the words run that the question quotes; null where they do not begin in it. */
  readonly quoted: Span | null;
  readonly features: readonly Feature[];
  /** Sum of the features' learned weights; higher fits better, comparable within one question only. */
  readonly score: number;
}

/**
 * A sentence weighed but for whether it holds an answer of the type asked for, which costs more to tell than all else:
 * its score is `least` or `most`.
 */
export interface Weighed {
  readonly quoted: boolean;
  readonly least: number;
  readonly most: number;
  whole(): Evidence;
}

const placesMet = [
  'word',
  'reference',
  'synonym',
  'related',
  'before',
  'section',
  'title',
  'after',
] satisfies MatchPlace[];

/** What is told of a sentence before whether it holds an answer of the type asked for. */
const namesBefore = [
  ...placesMet.map((place) => `met:${place}`),
  'unmet',
  'alike',
  'alike-here',
  'kind-said',
  'all',
  'names',
  'names-unmet',
  'verb',
  'focus',
  'order',
  'quoted',
];

/** And behind it. */
function namesBehind(block: BlockKind): string[] {
  return ['short', 'long', `block:${block}`, 'question', 'about-text', ...agreementNames];
}

/** Weighs sentences against one question. */
export class Scales {
  readonly #analysis: Analysis;
  readonly #weights: Weights;
  readonly #before: FeatureRow;
  readonly #behind = new Map<BlockKind, FeatureRow>();
  readonly #typed: string;
  readonly #matcher: Matcher;
  readonly #asked: readonly (number | null)[];
  readonly #quoted: QuotedWords;
  readonly #shares: ShareTeller;

  constructor(analysis: Analysis, terms: EvidenceTerms, weights: Weights) {
    this.#analysis = analysis;
    this.#weights = weights;
    this.#before = new FeatureRow(namesBefore, weights);
    this.#typed = `typed:${analysis.asked.type}`;
    this.#matcher = new Matcher(analysis.words, analysis.kindTerms, terms);
    this.#asked = askedPlaces(analysis);
    this.#quoted = new QuotedWords(analysis.quoted);
    this.#shares = new ShareTeller(analysis.words, placesMet);
  }

  weigh(candidate: EvidenceSentence): Evidence {
    return this.bound(candidate).whole();
  }

  /** Weighs a sentence as far as it costs little. */
  bound(candidate: EvidenceSentence): Weighed {
    const { source, sentence } = candidate;
    const analysis = this.#analysis;
    const matches = this.#matcher.matchesIn(candidate);
    const shares = this.#shares.tell(matches);
    const known = sentenceTerms(source, sentence);
    const quoted = this.#quoted.runFrom(source, sentence.index);
    const order = orderOf(matches);
    const block = source.briefing.blocks[sentence.block]?.kind ?? 'paragraph';
    const before = [
      ...shares.at,
      shares.unmet,
      shares.alike,
      shares.alikeHere,
      this.#matcher.saysKind(candidate) ? 1 : 0,
      shares.anywhere ** 2,
      shares.names,
      shares.namesUnmet,
      shares.verbs,
      shares.focus,
      order,
      quoted === null ? 0 : 1,
    ];
    const behind = [
      known.length < 6 ? 1 : 0,
      Math.min(1, known.length / 60),
      1,
      known.isQuestion ? 1 : 0,
      known.isAboutText ? 1 : 0,
      ...agreementOf(analysis, this.#asked, matches, known),
    ];
    const rowBehind = this.#rowBehind(block);
    const start = this.#before.score(before);
    const without = rowBehind.score(behind, start);
    const withOne = rowBehind.score(behind, start + (this.#weights.get(this.#typed) ?? 0));
    const featuresIf = (isTyped: boolean): Feature[] => [
      ...this.#before.named(before),
      [this.#typed, isTyped ? 1 : 0],
      ...rowBehind.named(behind),
    ];
    return {
      quoted: quoted !== null,
      least: Math.min(without, withOne),
      most: Math.max(without, withOne),
      whole: () => {
        const isTyped = admissibleOf(analysis, candidate).length > 0;
        return {
          source,
          sentence,
          matches,
          coverage: shares.here,
          contextCoverage: shares.anywhere,
          nameCoverage: shares.names,
          order,
          quoted,
          // Only an answer's own are looked at.
          get features() {
            return featuresIf(isTyped);
          },
          score: isTyped ? withOne : without,
        };
      },
    };
  }

  #rowBehind(block: BlockKind): FeatureRow {
    let row = this.#behind.get(block);
    if (row === undefined) this.#behind.set(block, (row = new FeatureRow(namesBehind(block), this.#weights)));
    return row;
  }
}

/** Of the pairs of neighbouring question words, the share that stand in the same order within five words here. */
function orderOf(matches: readonly WordMatch[]): number {
  let pairs = 0;
  let kept = 0;
  for (let at = 1; at < matches.length; at += 1) {
    const [left, right] = [matches[at - 1]?.span, matches[at]?.span];
    pairs += 1;
    if (left != null && right != null && right.start >= left.start && right.start - left.end < 30) kept += 1;
  }
  return pairs === 0 ? 0 : kept / pairs;
}
