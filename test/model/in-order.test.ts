import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InOrder, merged } from '../../src/model/in-order.js';

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
const words = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const sorted = (some: Iterable<string>): string[] => [...some].sort(inOrder);

it('holds whatever came and did not go, in order, whenever it is asked; who has a list keeps it', () => {
  const change = fc.record({ word: fc.constantFrom(...words), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const [kept, there] = [new InOrder(inOrder), new Set<string>()];
      const given: (readonly [readonly string[], readonly string[]])[] = [];
      for (const { word, isAsked } of changes) {
        if (there.delete(word)) kept.take([word]);
        else {
          there.add(word);
          kept.put([word]);
        }
        if (isAsked) given.push([kept.all, sorted(there)]);
      }
      expect(kept.all).toEqual(sorted(there));
      for (const [list, before] of given) expect(list).toEqual(before);
    }),
  );
});

it('puts two lists together in order', () => {
  const some = fc.subarray([...words]);
  fc.assert(
    fc.property(some, some, (a, b) => {
      const others = b.filter((one) => !a.includes(one));
      expect(merged(a, others, inOrder)).toEqual(sorted([...a, ...others]));
    }),
  );
});
