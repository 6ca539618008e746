import { factLine } from '../ingest/formats/extracted.js';
import { isoDate } from '../ingest/front-matter.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { facts, mostRoles, type Corrections, type Fact, type Label } from '../model/kept-briefing.js';

const roleId = /^\d{17,20}$/u;

/** Facts as somebody typed them, tidied. Fails with `wrong-fact` or `wrong-date`. */
export function checkedFacts(given: Corrections): Result<Corrections, Notice> {
  const checked: [Fact, string | null][] = [];
  for (const fact of facts) {
    const value = given[fact];
    if (value === undefined) continue;
    if (value === null) {
      checked.push([fact, null]);
      continue;
    }
    const known = fact === 'published' ? isoDate(value.trim().replaceAll('/', '-')) : factLine(value);
    if (known === null && fact === 'published') {
      return fail('wrong-date', notice('kept.wrong-date'));
    }
    if (known === null)
      return fail('wrong-fact', notice('kept.wrong-fact', { fact: notice(`fact.${fact}`) }));
    checked.push([fact, known]);
  }
  return succeed(Object.fromEntries(checked));
}

/** A label in the one way it is kept. Fails with `wrong-label`. */
export function checkedLabel({ roles, embargo }: Label): Result<Label, Notice> {
  const distinct = [...new Set(roles)].sort();
  if (distinct.length > mostRoles || !distinct.every((role) => roleId.test(role))) {
    return fail('wrong-label', notice('kept.wrong-roles', { most: mostRoles }));
  }
  if (embargo === null) return succeed({ roles: distinct, embargo });
  const until = new Date(embargo);
  const year = until.getUTCFullYear();
  // Another year, or none, is written in a form that the list of what was done does not take back.
  if (!(year >= 0 && year <= 9999)) {
    return fail('wrong-label', notice('kept.wrong-embargo'));
  }
  return succeed({ roles: distinct, embargo: until.toISOString() });
}
