import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signOf, SignedTerms } from '../../../src/answering/evidence/signs.js';

it('passes over none of the terms that are looked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.string({ unit: 'grapheme' }),
      (terms, other) => {
        const asked = new SignedTerms(new Set(terms));
        for (const term of terms) expect(asked.mayHave(signOf(term)) && asked.has(term)).toBe(true);
        expect(asked.has(other)).toBe(terms.includes(other));
      },
    ),
  );
});

it('passes over nearly all others', () => {
  const asked = new SignedTerms(new Set(Array.from({ length: 300 }, (_, n) => `asked${n}`)));
  const others = Array.from({ length: 10_000 }, (_, n) => `other${n}`);
  expect(others.filter((term) => asked.mayHave(signOf(term))).length).toBeLessThan(500);
});
