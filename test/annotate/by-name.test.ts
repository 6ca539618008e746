import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByName, merged } from '../../src/annotate/by-name.js';
import type { Person } from '../../src/model/annotation.js';

const people = ['Ada Lee', 'Bo Roe', 'Cy Poe', 'Di Nash', 'Ed Moss', 'Flo Kay'].map((name): Person => ({
  name,
  surname: name.slice(name.indexOf(' ') + 1),
  gender: 'u',
  roles: [],
}));
const sorted = (some: Iterable<Person>): Person[] => [...some].sort((a, b) => (a.name < b.name ? -1 : 1));

it('holds whoever came and did not go, in order, whenever it is asked; who has a list keeps it', () => {
  const change = fc.record({ person: fc.constantFrom(...people), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const [byName, there] = [new ByName(), new Set<Person>()];
      const given: (readonly [readonly Person[], readonly Person[]])[] = [];
      for (const { person, isAsked } of changes) {
        if (there.delete(person)) byName.take([person]);
        else {
          there.add(person);
          byName.put([person]);
        }
        if (isAsked) given.push([byName.all, sorted(there)]);
      }
      expect(byName.all).toEqual(sorted(there));
      for (const [list, before] of given) expect(list).toEqual(before);
    }),
  );
});

it('puts two lists together in order', () => {
  const some = fc.subarray([...people]);
  fc.assert(
    fc.property(some, some, (a, b) => {
      const others = b.filter((one) => !a.includes(one));
      expect(merged(a, others)).toEqual(sorted([...a, ...others]));
    }),
  );
});
