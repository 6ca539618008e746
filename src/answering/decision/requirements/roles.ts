import { notice } from '../../../model/notice.js';
import type { Analysis } from '../../question/analyse.js';
import { rolesAt, type ClauseRole } from '../../candidates/clause-roles.js';
import type { Evidence } from '../../evidence/evidence.js';
import { askedShapeOf, shapeOf } from '../../candidates/shapes.js';
import type { Requirement } from './requirement.js';

/**
 * "Who called on Russia?" is not answered by whom Russia called on: who does something in the question must not have it
 * done to them in the sentence, by somebody else who does it there.
 */
export const sameRoles: Requirement = (analysis, { evidence }) =>
  isSwapped(analysis, evidence) ? notice('lacks.answer') : null;

function isSwapped(analysis: Analysis, evidence: Evidence): boolean {
  const { asked } = analysis;
  const { sentence, matches } = evidence;
  if (asked.form !== 'wh') return false;
  const deeds = sentence.tokens.flatMap((token, at) =>
    token.pos === 'VERB' && analysis.tokens.some(({ pos, lemma }) => pos === 'VERB' && lemma === token.lemma)
      ? [at]
      : [],
  );
  if (deeds.length === 0) return false;
  /** Where a word of the question stands in the sentence; null where it does not. */
  const metAt = (at: number): number | null => {
    const word = analysis.tokens[at];
    if (word === undefined) return null;
    const match = matches.find((one) => one.word.start < word.end && word.start < one.word.end);
    return match === undefined || match.span === null ? null : match.token;
  };
  let swapped = false;
  for (const { lemma, roles } of deedsAsked(analysis)) {
    const met = [...roles].flatMap(([at, role]) => {
      const here = at === asked.whAt ? null : metAt(at);
      return here === null ? [] : [{ here, role }];
    });
    if (met.length === 0) continue;
    for (const deed of deeds.filter((at) => sentence.tokens[at]?.lemma === lemma)) {
      const { tokens, tree } = shapeOf(evidence);
      const given = rolesAt(tokens, tree, deed);
      for (const { here, role } of met) {
        if (given.get(here) === role) return false;
        swapped ||= given.has(here) && [...given].some(([at, other]) => at !== here && other === role);
      }
    }
  }
  return swapped;
}

interface Deed {
  /** The verb's dictionary form. */
  readonly lemma: string;
  readonly roles: ReadonlyMap<number, ClauseRole>;
}

/** What a question says is done, and by whom or to whom. */
function deedsAsked(analysis: Analysis): readonly Deed[] {
  let deeds = askedDeeds.get(analysis);
  if (deeds === undefined) {
    const { tokens, tree } = askedShapeOf(analysis);
    deeds = tokens.flatMap(({ pos, lemma }, at) =>
      pos === 'VERB' ? [{ lemma, roles: rolesAt(tokens, tree, at) }] : [],
    );
    askedDeeds.set(analysis, deeds);
  }
  return deeds;
}

/** One question is asked of many sentences. */
const askedDeeds = new WeakMap<Analysis, readonly Deed[]>();
