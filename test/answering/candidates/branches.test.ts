import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesIn } from '../../../src/answering/candidates/branches.js';
import { candidatesOf } from '../../../src/answering/candidates/candidates.js';
import { slice } from '../../../src/model/span.js';
import { collectionOf } from '../asking.js';

/** The branches of a text's sentences, as they stand there. */
function branches(text: string): string[] {
  return collectionOf(text).briefings.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      branchesIn({ source, sentence }).map((one) => slice(source.briefing.text, one)),
    ),
  );
}

describe('what the tree holds together', () => {
  it.each([
    [
      'Ethics is the branch of philosophy which studies morality.',
      'branch of philosophy which studies morality',
    ],
    ['The end of the chain is insoluble in water.', 'insoluble in water'],
    ['The board praised the plan that the mayor had made.', 'plan that the mayor had made'],
  ])('%s', (text, branch) => {
    expect(branches(text)).toContain(branch);
  });

  it('is no half of a bracket', () => {
    const found = branches('Tin is traded on the London Metal Exchange (LME) in the City.');
    for (const one of found) expect(one.split('(').length).toBe(one.split(')').length);
  });

  const words = fc.constantFrom(
    ..."the court ( LME ) , “ rejected ” which plan of 5 % and not ' - fair it .".split(' '),
  );
  it('adds to the other candidates, repeats none and begins and ends with a word', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (list) => {
        for (const source of collectionOf(`A ${list.join(' ')}`).briefings)
          for (const sentence of source.sentences) {
            const found = branchesIn({ source, sentence });
            const ranges = [...candidatesOf(source, sentence), ...found].map(
              ({ firstToken, endToken }) => `${String(firstToken)}-${String(endToken)}`,
            );
            const added = ranges.slice(ranges.length - found.length);
            const before = ranges.slice(0, ranges.length - found.length);
            expect(new Set(added).size).toBe(found.length);
            for (const one of added) expect(before).not.toContain(one);
            for (const one of found) {
              expect(one.start).toBe(sentence.tokens[one.firstToken]?.start);
              expect(one.end).toBe(sentence.tokens[one.endToken - 1]?.end);
            }
          }
      }),
    );
  });
});
