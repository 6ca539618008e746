import type { Person } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import type { Analysis } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { peopleIndex } from '../../question/people-index.js';
import { titleAsked } from '../../question/roles.js';
import type { Substitution } from './substitution.js';

/** Somebody who holds the office asked for, but in another country or organisation. */
export function otherOffice(
  analysis: Analysis,
  { sentence }: Evidence,
  people: readonly Person[],
): Substitution | null {
  const office = titleAsked(analysis);
  if (office === null) return null;
  for (const { person: name } of sentence.references) {
    const person = peopleIndex(people).named(name);
    const role = person === undefined || office.isHeldBy(person) ? null : office.elsewhere(person);
    if (role === null) continue;
    return {
      instead: new Set(analysis.words.filter((word) => word.kind === 'name')),
      message: notice('near.office', { name, role: { named: [role] }, asked: { named: [office.words] } }),
    };
  }
  return null;
}
