import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { slice } from '../../model/span.js';
import { clipped } from '../naming.js';
import { polarityOf } from '../polarity.js';
import { leastStrength, list, plainWords, type Requirement } from './requirement.js';

/** Share of a quotation's words that may stand for all of it. */
const leastHeld = 0.75;

/** Words in quotation marks must be in the evidence, a slip of the pen aside. */
export const sameQuotation: Requirement = (analysis, { evidence }) => {
  const text = new Set(plainWords(slice(evidence.source.briefing.text, evidence.sentence)));
  for (const quoted of analysis.quoted) {
    const wanted = plainWords(quoted);
    const held = wanted.filter((word) => text.has(word)).length;
    if (
      !evidence.quoted &&
      negations(wanted) !== negations([...evidence.sentence.tokens].map((token) => token.lower))
    ) {
      return `The nearest passage has the words “${clipped(quoted)}” only with a negation more or less.`;
    }
    if (wanted.length > 1 && !evidence.quoted && held < leastHeld * wanted.length) {
      return `The nearest passages do not hold the words “${clipped(quoted)}”.`;
    }
  }
  return null;
};

function negations(of: readonly string[]): number {
  const { particles } = lexicon().negators;
  return of.filter((word) => particles.has(word)).length;
}

/** How far before a verb its negation may stand, in tokens. */
const negationReach = 3;

/** Words of a question that a negation in the evidence may answer: "ruled out sending", "warned against". */
const contrary = new Set(
  'against out stop prevent avoid hold caution warn refuse reject deny lack fail neglect little few without'.split(
    ' ',
  ),
);

/** What was not done is no answer to what was done. */
export const samePolarity: Requirement = (analysis, { evidence }) => {
  const { particles, verbs } = lexicon().negators;
  const negates = (word: string): boolean => particles.has(word) || verbs.has(word);
  const { asked } = analysis;
  if (asked.type === 'yes-no') return null;
  if (analysis.tokens.some((token) => negates(token.lower) || contrary.has(token.lemma))) return null;
  const { tokens } = evidence.sentence;
  for (const { word, span } of evidence.matches) {
    if (word.kind === 'name' || word.kind === 'number' || span === null) continue;
    const at = tokens.findIndex((token) => token.start < span.end && span.start < token.end);
    // The tagger takes many a verb for something else; the same word as a verb, or behind a "not", tells it better.
    const isVerb =
      (tokens[at]?.pos === 'VERB' || negates(tokens[at - 1]?.lower ?? '')) &&
      tokens[at]?.lemma === word.surface.toLowerCase();
    if (word.kind !== 'verb' && !isVerb) continue;
    const clause: Token[] = [];
    for (let before = at - 1; before >= Math.max(0, at - negationReach); before -= 1) {
      const token = tokens[before];
      if (token === undefined || token.pos === 'PUNCT') break;
      clause.push(token);
      if (token.pos === 'VERB') break;
    }
    if (clause.some((token) => negates(token.lower))) {
      return `The nearest passage says so with a negation before “${word.surface}”.`;
    }
  }
  return null;
};

/** Names alone do not make evidence: of what is said about them, something must be met. */
export const samePredicate: Requirement = (analysis, { evidence }) => {
  // What somebody or something is needs no deed: "What office does she hold?"
  if (analysis.asked.type === 'title' || analysis.asked.type === 'definition') return null;
  const others = evidence.matches.filter(({ word }) => word.kind === 'word' || word.kind === 'verb');
  if (others.length === 0 || evidence.quoted || others.some((match) => match.strength >= leastStrength))
    return null;
  return `The briefings mention the names, but nothing about ${list(others.map((match) => match.word))}.`;
};

/** A yes-no question is answered by what affirms or denies it. */
export const sameQuestion: Requirement = (analysis, { evidence }) =>
  analysis.asked.type !== 'yes-no' || polarityOf(analysis, evidence) !== null
    ? null
    : 'The nearest passages neither affirm nor deny it.';
