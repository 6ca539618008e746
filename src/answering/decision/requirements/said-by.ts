import { lexiconKey } from '../../../language/lexicon.js';
import type { Person, Quotation } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import type { Analysis } from '../../question/analyse.js';
import { asksWhetherSaid, quotationsMeant } from '../said-words.js';
import { namedBefore } from './names.js';
import type { Requirement } from './requirement.js';

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
