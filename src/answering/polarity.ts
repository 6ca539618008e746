import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Analysis } from './analyse.js';
import type { Evidence } from './evidence.js';

/** How far before or behind a word its negation stands, in tokens. */
const reach = 4;

/**
 * Whether a sentence affirms or denies what a yes-no question asks: a negation or an opposite on one side only turns
 * it round. Null where too little of the question is met to tell.
 */
export function polarityOf(analysis: Analysis, evidence: Evidence): 'affirmed' | 'denied' | null {
  if (evidence.contextCoverage < 0.6) return null;
  const met = evidence.matches.filter((match) => match.span !== null && match.word.kind !== 'name');
  const spans = met.map((match) => match.span).filter((span) => span !== null);
  if (spans.length === 0) return null;
  const denies = (tokens: readonly Token[], near: readonly { start: number; end: number }[]): number =>
    tokens.filter(
      (_token, index) => isNegator(tokens, index) && near.some((span) => isNear(tokens, index, span)),
    ).length % 2;
  const inEvidence = denies(evidence.sentence.tokens, spans);
  const asked = denies(
    analysis.tokens,
    met.map((match) => match.word),
  );
  const opposite = oppositeWords(analysis, evidence) ? 1 : 0;
  return (inEvidence + asked + opposite) % 2 === 0 ? 'affirmed' : 'denied';
}

function isNegator(tokens: readonly Token[], index: number): boolean {
  const { particles, verbs } = lexicon().negators;
  const word = tokens[index]?.lower ?? '';
  return particles.has(word) || word === "n't" || verbs.has(word);
}

function isNear(tokens: readonly Token[], index: number, span: { start: number; end: number }): boolean {
  const at = tokens.findIndex((token) => token.start < span.end && span.start < token.end);
  return at >= 0 && Math.abs(at - index) <= reach;
}

/** Whether a word of the question has its opposite, and not itself, in the sentence. */
function oppositeWords(analysis: Analysis, evidence: Evidence): boolean {
  const { antonyms } = lexicon();
  const here = new Set(evidence.sentence.tokens.flatMap((token) => [token.lower, token.lemma]));
  return analysis.tokens.some(
    (token) =>
      !here.has(token.lemma) &&
      !here.has(token.lower) &&
      [...(antonyms.get(token.lemma) ?? []), ...(antonyms.get(token.lower) ?? [])].some((word) =>
        here.has(word),
      ),
  );
}
