import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import type { Person, Quotation } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import { overlaps } from '../../../model/span.js';
import { opinionsIn } from '../../candidates/opinions.js';
import type { Analysis } from '../../question/analyse.js';
import { peopleIndex } from '../../question/people-index.js';
import { asksWhetherSaid, quotationsMeant } from '../said-words.js';
import { asksWords, type Requirement } from './requirement.js';

/** "What did X say about …" is answered by words of X, not by words about the same thing. */
export const sameSpeaker: Requirement = (analysis, { candidate, evidence }, people) => {
  if (!asksWords(analysis)) return null;
  const { type } = analysis.asked;
  const named = namedBefore(analysis, people);
  const [first] = named;
  if (first === undefined) return null;
  const isNamed = (name: string | null): boolean => named.some((person) => person.name === name);
  const holding = evidence.source.quotations.filter((one) => overlaps(one.content, candidate));
  // Words in marks that no cue gives to anybody belong to whoever their sentence speaks of.
  const said =
    holding.some((one) => isNamed(one.speaker)) ||
    (holding.length === 0 && opinionsIn(evidence.sentence).some((holder) => isNamed(holder))) ||
    (type === 'quotation' &&
      holding.every((one) => one.speaker === null) &&
      evidence.sentence.references.some((one) => isNamed(one.person)));
  return said ? null : notice('unmet.speaker', { name: first.name });
};

/**
 * Everybody of the last name that a question gives to whoever spoke: one before the verb ("How did Lee describe Roe?"),
 * or any where nothing stands there ("Quote Lee on Roe").
 */
export function namedBefore(
  { words, tokens, asked }: Analysis,
  people: readonly Person[],
): readonly Person[] {
  const { verbs } = lexicon().cues;
  const cue = tokens.find((token) => token.pos !== 'NOUN' && verbs.has(token.lower));
  const before = words.filter((word) => cue === undefined || word.end <= cue.start);
  const among = before.length === 0 && asked.type === 'quotation' ? words : before;
  const known = peopleIndex(people);
  for (const { term } of among) {
    const named = known.endingWith(term);
    if (named.length > 0) return named;
  }
  return [];
}

/**
 * "Did X say “…”?", "Did X say that …?": what somebody else said does not affirm it. Words in marks that the briefing
 * gives to nobody are not X's either.
 */
export const saidByAsked: Requirement = (analysis, { evidence }, people) => {
  if (!asksWhetherSaid(analysis)) return null;
  const named = meantBy(analysis, namedBefore(analysis, people));
  const [first] = named;
  if (first === undefined) return null;
  const meant = quotationsMeant(analysis, evidence);
  // Which of two Roes "Roe said" means is left open, where the question leaves it open too.
  const isShared = (speaker: string | null, name: string): boolean =>
    named.length > 1 && speaker !== null && lexiconKey(name).endsWith(` ${lexiconKey(speaker)}`);
  const isAsked = ({ speaker, resolved }: Quotation): boolean =>
    named.some(({ name }) => name === speaker || (!resolved && isShared(speaker, name)));
  if (meant.length === 0 || meant.some(isAsked)) return null;
  const speaker = meant.find((one) => one.speaker !== null && one.resolved)?.speaker ?? null;
  if (speaker !== null) return notice('unmet.other-speaker', { name: first.name, speaker });
  return analysis.quoted.length > 0 ? notice('unmet.speaker', { name: first.name }) : null;
};

/** Of several people with one last name those whose whole name the question gives, if it gives any. */
function meantBy({ question }: Analysis, named: readonly Person[]): readonly Person[] {
  const asked = lexiconKey(question);
  const whole = named.filter(({ name }) => asked.includes(lexiconKey(name)));
  return whole.length > 0 ? whole : named;
}
