import { lexicon } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import { notice } from '../../../model/notice.js';
import { slice } from '../../../model/span.js';
import type { Candidate } from '../../candidates/candidates.js';
import { rolesAt } from '../../candidates/clause-roles.js';
import { askedShapeOf, shapeOf } from '../../candidates/shapes.js';
import type { Evidence } from '../../evidence/evidence.js';
import { oppositesOf } from '../../question/opposites.js';
import { leastStrength, type Requirement } from './requirement.js';

export type Side = 'for' | 'against';

/** Verbs behind which a "for" or "against" takes a side: one is charged "against" nobody's will. */
const taking = new Set(
  'be vote argue speak campaign come decide advise stand demonstrate rally lobby'.split(' '),
);

/** The side that a token of a sentence takes: "praised", "against" of "voted against"; null for most. */
export function sideOf(tokens: readonly Token[], at: number): Side | null {
  const token = tokens[at];
  if (token === undefined || token.pos === 'PROPN') return null;
  const [before, beside] = [tokens[at - 1], tokens[at - 2]];
  if (token.lower === 'for' || token.lower === 'against') {
    const verb = before?.lower === 'out' ? beside : before;
    return taking.has(verb?.lemma ?? '') ? token.lower : null;
  }
  // "Turned down", "threw out".
  const down = tokens[at + 1]?.lower;
  if ((token.lemma === 'turn' || token.lemma === 'vote' || token.lemma === 'strike') && down === 'down')
    return 'against';
  return lexicon().sides.get(token.lemma) ?? lexicon().sides.get(token.lower) ?? null;
}

/** Who praised a plan is not who opposed it: where the question takes a side, its sentence must not take the other alone. */
export const sameSide: Requirement = (analysis, { candidate, evidence }) => {
  if (analysis.asked.type === 'yes-no' || analysis.tokens.some(({ lower }) => isParticle(lower))) return null;
  const { source, sentence, matches } = evidence;
  if (sentence.tokens.some(({ lower }) => isParticle(lower))) return null;
  const at = analysis.tokens.findIndex((_, index) => sideOf(analysis.tokens, index) !== null);
  const word = analysis.tokens[at];
  if (word === undefined) return null;
  const asked = sideOf(analysis.tokens, at);
  const match = matches.find((one) => one.word.start < word.end && word.start < one.word.end);
  const isMet = match !== undefined && match.span !== null && match.strength >= leastStrength;
  const sides = sentence.tokens.map((_, index) => sideOf(sentence.tokens, index));
  const others = [...sides.keys()].filter((index) => sides[index] !== null && sides[index] !== asked);
  const takes = (index: number): boolean => isDoer(evidence, candidate, index);
  // Where both sides stand in a sentence, who takes the one is not who takes the other, but for who takes both.
  const isBoth = isMet || sides.includes(asked);
  if (isBoth && [...sides.keys()].some((index) => sides[index] === asked && takes(index))) return null;
  const opposed = isBoth ? others.find(takes) : others[0];
  const other = sentence.tokens[opposed ?? -1];
  if (other === undefined) return null;
  // That it is not said at all would not be so.
  if (isMet) return notice('lacks.answer');
  const here = { named: [slice(source.briefing.text, other)] };
  return notice('unmet.opposite', {
    here,
    asked: { named: [analysis.question.slice(word.start, word.end)] },
  });
};

function isParticle(word: string): boolean {
  return lexicon().negators.particles.has(word);
}

/** Deeds that are told from either side: what one sold, another bought. */
export const converse = new Set(
  'buy sell give take receive send lend borrow win lose import export teach learn lead follow arrive leave'.split(
    ' ',
  ),
);

/** Who sold a thing is not who bought it: of such deeds, who does the one does not do the other. */
export const notConverse: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.form !== 'wh' || asked.whAt < 0) return null;
  const question = askedShapeOf(analysis);
  const deed = question.tokens.find(
    ({ pos, lemma }, at) =>
      pos === 'VERB' &&
      converse.has(lemma) &&
      rolesAt(question.tokens, question.tree, at).get(asked.whAt) === 'doer',
  );
  if (deed === undefined) return null;
  const { tokens } = evidence.sentence;
  if (tokens.some(({ pos, lemma }) => pos === 'VERB' && lemma === deed.lemma)) return null;
  const contraries = oppositesOf(deed);
  const opposite = tokens.find(
    ({ pos, lemma }, at) => pos === 'VERB' && contraries.has(lemma) && isDoer(evidence, candidate, at),
  );
  if (opposite === undefined) return null;
  const here = { named: [slice(evidence.source.briefing.text, opposite)] };
  return notice('unmet.opposite', {
    here,
    asked: { named: [analysis.question.slice(deed.start, deed.end)] },
  });
};

/** Whether a candidate is who does what a verb says, or a part of the name. */
function isDoer(evidence: Evidence, { firstToken, endToken }: Candidate, verb: number): boolean {
  const { tokens, tree } = shapeOf(evidence);
  return [...rolesAt(tokens, tree, verb)].some(([word, role]) => {
    let first = word;
    while (tokens[first - 1]?.pos === 'PROPN') first -= 1;
    return role === 'doer' && firstToken <= word && endToken > first;
  });
}
