import { overlaps } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { Evidence } from '../evidence/evidence.js';
import { embeddedIn, type Embedded } from './embedded.js';

/**
 * The clause that the sentence does not simply assert and in which alone it tells what the question asks about: its verbs, or
 * all that is met of a question without one. Null too where the question asks about the denial itself.
 */
export function clauseOfDeed(analysis: Analysis, { sentence, matches }: Evidence): Embedded | null {
  const { tokens } = sentence;
  const met = matches.flatMap(({ word, token }) => (token === null ? [] : [{ word, token }]));
  const askedHead = ({ head }: Embedded): boolean => {
    const of = tokens.slice(head.first, head.end);
    return (
      of.some(({ lemma }) => analysis.tokens.some((asked) => asked.lemma === lemma)) ||
      met.some(({ token }) => token >= head.first && token < head.end)
    );
  };
  const clauses = embeddedIn(tokens).filter((clause) => !askedHead(clause));
  if (clauses.length === 0) return null;
  const isDeed = ({ word, token }: (typeof met)[number]): boolean =>
    word.kind !== 'name' &&
    (word.kind === 'verb' ||
      tokens[token]?.pos === 'VERB' ||
      analysis.tokens.some((asked) => asked.pos === 'VERB' && overlaps(asked, word)));
  const deeds = met.filter(isDeed).map(({ token }) => token);
  const isAskedOf = deeds.length > 0 || !analysis.tokens.some(({ pos }) => pos === 'VERB');
  const places = deeds.length > 0 ? deeds : met.map(({ token }) => token);
  if (!isAskedOf || places.length === 0) return null;
  const holds = (clause: Embedded, at: number): boolean => at >= clause.first && at < clause.end;
  // "She sold it, and denied that she had sold it": told outside as well.
  const isToldOutside = deeds.some((deed) =>
    tokens.some(({ lemma }, at) => lemma === tokens[deed]?.lemma && !clauses.some((one) => holds(one, at))),
  );
  if (isToldOutside) return null;
  return clauses.find((clause) => places.every((at) => holds(clause, at))) ?? null;
}
