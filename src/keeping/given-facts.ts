import { factLine } from '../ingest/formats/extracted.js';
import { isoDate } from '../ingest/front-matter.js';
import { fail, succeed, type Result } from '../model/result.js';
import { facts, type Corrections, type Fact, type Label } from '../model/kept-briefing.js';

const mostRoles = 25;
const roleId = /^\d{17,20}$/u;

const names: Readonly<Record<Fact, string>> = {
  title: 'title',
  origin: 'origin',
  author: 'author',
  published: 'date',
};

/** Facts as somebody typed them, tidied. Fails with `wrong-fact` or `wrong-date`. */
export function checkedFacts(given: Corrections): Result<Corrections> {
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
      return fail('wrong-date', 'That is no date: give one such as 2025-02-17, 2025-02 or 2025.');
    }
    if (known === null) {
      return fail('wrong-fact', `The ${names[fact]} has to be one line of at most 300 characters.`);
    }
    checked.push([fact, known]);
  }
  return succeed(Object.fromEntries(checked));
}

/** A label in the one way it is kept. Fails with `wrong-label`. */
export function checkedLabel({ roles, embargo }: Label): Result<Label> {
  const distinct = [...new Set(roles)].sort();
  if (distinct.length > mostRoles || !distinct.every((role) => roleId.test(role))) {
    return fail('wrong-label', `Give at most ${mostRoles} roles, by their ids of 17 to 20 digits.`);
  }
  if (embargo === null) return succeed({ roles: distinct, embargo });
  const until = new Date(embargo);
  if (Number.isNaN(until.getTime())) {
    return fail('wrong-label', 'The embargo has to end at a moment such as 2025-02-17T09:00:00Z.');
  }
  return succeed({ roles: distinct, embargo: until.toISOString() });
}
