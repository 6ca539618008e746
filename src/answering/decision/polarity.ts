import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { Analysis } from '../question/analyse.js';
import type { BlockKind } from '../../model/briefing.js';
import type { Evidence } from '../evidence/evidence.js';
import { clauseOfDeed } from './clause-of-deed.js';
import { isSaidAsAsked } from './said-words.js';
import { denies, negationsIn, type Negation } from './negations.js';
import type { WordMatch } from '../evidence/word-match.js';

/** Share of the question that a sentence must meet before it can affirm or deny it. */
const leastCoverage = 0.5;
const prose = new Set<BlockKind>(['paragraph', 'list-item', 'quotation', 'standfirst']);
/** Words that make a statement a possibility, a wish or a condition. */
const modals = new Set(
  'may might could would should want wants wanted hope hopes hoped plan plans planned if whether unless'.split(
    ' ',
  ),
);

/** Words of a question that ask what somebody would have: a "should" answers them. */
const attitudes = new Set(
  'favor favour want support back endorse urge propose suggest recommend advocate believe think intend plan hope expect'.split(
    ' ',
  ),
);

/** How far before or behind a word that stands which makes it a possibility, in tokens. */
const supposedReach = 7;

/** A word met this well, or one used so much like it, bears what a sentence affirms. */
const leastStrength = 0.45;
const leastLike = 0.5;

/**
 * Whether a sentence affirms or denies what a yes-no question asks: a negation or an opposite on one side only turns
 * it round. Null where too little of the question is met to tell, or not what it asks of its names.
 */
export function polarityOf(analysis: Analysis, evidence: Evidence): 'affirmed' | 'denied' | null {
  if (isSaidAsAsked(analysis, evidence)) return 'affirmed';
  if (!prose.has(evidence.source.briefing.blocks[evidence.sentence.block]?.kind ?? 'paragraph')) return null;
  const { tokens } = evidence.sentence;
  const opposites = oppositeWords(analysis, evidence);
  if (coverageOf(evidence.matches, opposites) < leastCoverage) return null;
  const places = evidence.matches.flatMap((match) => placeOf(match) ?? []);
  const asked = evidence.matches.flatMap((match) =>
    placeOf(match) === null ? [] : askedPlace(analysis, match),
  );
  if (places.length === 0) return null;
  // "May", "wants to", "if": what is only possible, wished for or supposed neither affirms nor denies.
  // As written: "May" is a month, but for the first word of a question.
  const supposed = (token: Token, next: Token | undefined): boolean =>
    modals.has(token === analysis.tokens[0] ? token.lower : token.word) && !isRefusal(token, next);
  const asksAttitude = analysis.tokens.some((token) => attitudes.has(token.lemma));
  if (!asksAttitude && isNear(tokens, places, supposed) && !isNear(analysis.tokens, asked, supposed))
    return null;
  const clause = clauseOfDeed(analysis, evidence);
  if (clause?.standing === 'open') return null;
  const turns = (of: readonly Token[], around: readonly number[]): number => {
    const denying = negationsIn(of).filter((one) => {
      // What the clause hangs on has been weighed as a whole: "nobody denied that".
      if (of === tokens && clause !== null && (one.first < clause.first || one.end > clause.end))
        return false;
      // An opposite that is a negator too ("rejected" for "accepted") turns the statement once, not twice.
      const isOpposite = of === tokens && opposites.has(of[one.first]?.lower ?? '');
      const isAsked = of === tokens && one.governs && isDoneAbout(one, evidence);
      return !isOpposite && !isAsked && around.some((at) => denies(one, of, at));
    });
    // "Does not, and never will": what is denied twice over is not affirmed, unless by a verb: "did not refuse".
    const verbs = denying.filter(({ governs }) => governs).length;
    return verbs + (denying.length > verbs ? 1 : 0);
  };
  const turned =
    turns(tokens, places) +
    turns(analysis.tokens, asked) +
    (opposites.size > 0 ? 1 : 0) +
    (clause?.standing === 'denied' ? 1 : 0);
  if (turned % 2 === 1) return 'denied';
  return turned === 0 && !isPredicateMet(analysis, evidence) ? null : 'affirmed';
}

/** The share of the question that is met here or beside, by words used like it and by their opposites too. */
function coverageOf(matches: readonly WordMatch[], opposites: ReadonlyMap<string, string>): number {
  let [total, met] = [0, 0];
  const opposed = new Set(opposites.values());
  for (const { word, strength, like } of matches) {
    total += word.weight;
    met +=
      word.weight *
      Math.max(strength, (like?.cosine ?? 0) ** 2, opposed.has(word.surface.toLowerCase()) ? 1 : 0);
  }
  return total === 0 ? 1 : met / total;
}

/** Whether a word is met so well, or one used so much like it, that it counts. */
function isMet({ strength, like }: WordMatch): boolean {
  return strength >= leastStrength || (like?.cosine ?? 0) >= leastLike;
}

/** Index of the token that meets what the question says; null where it is a name, or not met here. */
function placeOf({ word, strength, token, like }: WordMatch): number | null {
  if (word.kind === 'name') return null;
  const isLike = strength < leastStrength && (like?.cosine ?? 0) >= leastLike;
  return isLike ? (like?.token ?? token) : token;
}

function askedPlace({ tokens }: Analysis, { word }: WordMatch): number[] {
  const at = tokens.findIndex((token) => token.start < word.end && word.start < token.end);
  return at < 0 ? [] : [at];
}

/** "Would not" is no wish but a refusal. */
function isRefusal(modal: Token, next: Token | undefined): boolean {
  return modal.lemma === 'would' && lexicon().negators.particles.has(next?.lower ?? '');
}

/**
 * Whether what denies by its meaning is what a deed that the question asks of is done about: "doesn't regret walking away"
 * denies the regret alone.
 */
function isDoneAbout({ first }: Negation, { matches, sentence: { tokens } }: Evidence): boolean {
  const isDeed = ({ word, token, strength }: WordMatch): boolean =>
    token === first - 1 && word.kind !== 'name' && strength >= leastStrength && tokens[token]?.pos === 'VERB';
  return tokens[first]?.lower.endsWith('ing') === true && matches.some(isDeed);
}

function isNear(
  tokens: readonly Token[],
  places: readonly number[],
  is: (token: Token, next: Token | undefined) => boolean,
): boolean {
  return tokens.some(
    (token, at) => is(token, tokens[at + 1]) && places.some((place) => Math.abs(place - at) <= supposedReach),
  );
}

/** Adjectives that only count or stress. */
const stressing = new Set(
  'additional extra further more other own such same actual real certain any'.split(' '),
);

/**
 * Whether the evidence says what the question asks of its names: its last verb, which bears the others, and its
 * adjectives ("Is it enough?"), common words among them.
 */
function isPredicateMet({ tokens, words }: Analysis, { matches, sentence }: Evidence): boolean {
  const last = matches.findLast(({ word }) => word.kind === 'verb');
  if (last !== undefined && !isMet(last)) return false;
  const here = new Set(sentence.tokens.map((token) => token.lemma));
  return tokens.every((token) => {
    if (
      (token.pos !== 'ADJ' && token.lower !== 'enough') ||
      stressing.has(token.lemma) ||
      here.has(token.lemma)
    )
      return true;
    const at = words.findIndex((word) => word.start < token.end && token.start < word.end);
    const match = matches[at];
    return match !== undefined && isMet(match);
  });
}

/** Words of the sentence that are the opposite of a word of the question, which does not stand there itself, each with that. */
function oppositeWords(analysis: Analysis, evidence: Evidence): ReadonlyMap<string, string> {
  const { antonyms } = lexicon();
  const { tokens } = evidence.sentence;
  const here = new Set(tokens.flatMap((token) => [token.lower, token.lemma]));
  const opposites = new Map<string, string>();
  for (const asked of analysis.tokens) {
    if (here.has(asked.lemma) || here.has(asked.lower)) continue;
    const contrary = new Set([...(antonyms.get(asked.lemma) ?? []), ...(antonyms.get(asked.lower) ?? [])]);
    for (const token of tokens)
      if (contrary.has(token.lower) || contrary.has(token.lemma)) opposites.set(token.lower, asked.lower);
  }
  return opposites;
}
