import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Journal } from '../../src/model/journal.js';

it('tells what was noted since any mark, or that it has forgotten, which it does not soon', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.string(), { maxLength: 40 }), (most, keys) => {
      const journal = new Journal(most);
      const marks = [journal.mark];
      for (const key of keys) {
        journal.note(key);
        marks.push(journal.mark);
      }
      for (const [at, mark] of marks.entries()) {
        const since = journal.since(mark);
        if (keys.length - at <= most) expect(since).not.toBeNull();
        if (since !== null) expect(since).toEqual(keys.slice(at));
      }
    }),
  );
});
