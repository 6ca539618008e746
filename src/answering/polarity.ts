import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Analysis } from './analyse.js';
import type { Span } from '../model/span.js';
import type { BlockKind } from '../model/briefing.js';
import type { Evidence } from './evidence.js';

/** Share of the question that a sentence must meet before it can affirm or deny it. */
const leastCoverage = 0.6;
const prose = new Set<BlockKind>(['paragraph', 'list-item', 'quotation', 'standfirst']);
/** Words that make a statement a possibility, a wish or a condition. */
const modals = new Set(
  'may might could would should want wants wanted hope hopes hoped plan plans planned if whether unless'.split(
    ' ',
  ),
);

/** How far before or behind a word its negation stands, and what makes it a possibility, in tokens. */
const reach = 4;
const supposedReach = 7;

/**
 * Whether a sentence affirms or denies what a yes-no question asks: a negation or an opposite on one side only turns
 * it round. Null where too little of the question is met to tell.
 */
export function polarityOf(analysis: Analysis, evidence: Evidence): 'affirmed' | 'denied' | null {
  if (evidence.contextCoverage < leastCoverage) return null;
  if (!prose.has(evidence.source.briefing.blocks[evidence.sentence.block]?.kind ?? 'paragraph')) return null;
  const met = evidence.matches.filter((match) => match.span !== null && match.word.kind !== 'name');
  const spans = met.map((match) => match.span).filter((span) => span !== null);
  if (spans.length === 0) return null;
  const opposites = oppositeWords(analysis, evidence);
  const near = (
    tokens: readonly Token[],
    around: readonly Span[],
    is: (token: Token) => boolean,
    within = reach,
  ): Token[] =>
    tokens.filter((token, index) => is(token) && around.some((span) => isNear(tokens, index, span, within)));
  const asked = met.map((match) => match.word);
  // "May", "wants to", "if": what is only possible, wished for or supposed neither affirms nor denies.
  // As written: "May" is a month.
  const supposed = (token: Token): boolean => modals.has(token.word);
  const { tokens } = evidence.sentence;
  if (
    near(tokens, spans, supposed, supposedReach).length > 0 &&
    near(analysis.tokens, asked, supposed, supposedReach).length === 0
  )
    return null;
  // An opposite that is a negator too ("rejected" for "accepted") turns the statement once, not twice.
  const turning = near(tokens, spans, (token) => isNegator(token) && !opposites.has(token.lower)).length;
  const turned = turning + near(analysis.tokens, asked, isNegator).length + (opposites.size > 0 ? 1 : 0);
  return turned % 2 === 0 ? 'affirmed' : 'denied';
}

function isNegator({ lower: word }: Token): boolean {
  const { particles, verbs } = lexicon().negators;
  return particles.has(word) || verbs.has(word);
}

function isNear(tokens: readonly Token[], index: number, span: Span, within: number): boolean {
  const at = tokens.findIndex((token) => token.start < span.end && span.start < token.end);
  return at >= 0 && Math.abs(at - index) <= within;
}

/** Words of the sentence that are the opposite of a word of the question, which does not stand there itself. */
function oppositeWords(analysis: Analysis, evidence: Evidence): ReadonlySet<string> {
  const { antonyms } = lexicon();
  const { tokens } = evidence.sentence;
  const here = new Set(tokens.flatMap((token) => [token.lower, token.lemma]));
  const opposites = new Set<string>();
  for (const asked of analysis.tokens) {
    if (here.has(asked.lemma) || here.has(asked.lower)) continue;
    const contrary = new Set([...(antonyms.get(asked.lemma) ?? []), ...(antonyms.get(asked.lower) ?? [])]);
    for (const token of tokens)
      if (contrary.has(token.lower) || contrary.has(token.lemma)) opposites.add(token.lower);
  }
  return opposites;
}
