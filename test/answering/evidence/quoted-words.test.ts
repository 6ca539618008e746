import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuotedWords } from '../../../src/answering/evidence/quoted-words.js';
import { slice } from '../../../src/model/span.js';
import { collectionOf } from '../asking.js';

const sentence = fc
  .array(fc.constantFrom('harvest', 'village', 'river', 'mayor', 'bridge', 'winter'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((words) => `The ${words.join(' ')} came back.`);

/** The indexes of the sentences from which a briefing holds words on, with what it holds there. */
function runs(text: string, quoted: string): [first: number, run: string][] {
  const words = new QuotedWords([quoted]);
  const [source] = collectionOf(text).briefings;
  if (source === undefined) return [];
  return [...source.briefing.sentences.keys()].flatMap((first): [number, string][] => {
    const run = words.runFrom(source, first);
    return run === null ? [] : [[first, slice(source.briefing.text, run)]];
  });
}

describe('quoted words in a briefing', () => {
  it.each<[text: string, quoted: string, found: [number, string][]]>([
    ['“It was bad. It is worse now,” Ito said.', 'worse now', [[1, 'It is worse now,” Ito said.']]],
    [
      'Rain fell. “It was bad. It is worse now,” Ito said.',
      'It was bad. It is worse now',
      [[1, '“It was bad. It is worse now,” Ito said.']],
    ],
    ['Rain fell. “It was bad,” Ito said. “It is worse now.”', 'It was bad. It is worse now', []],
    ['It was bad. It is worse now.', 'It is worse now. It was bad', []],
    ['It was bad. It is worse now.', 'was bad. It is', [[0, 'It was bad. It is worse now.']]],
    ['It was bad.\n\nIt is worse now.', 'was bad. It is', [[0, 'It was bad.\n\nIt is worse now.']]],
  ])('%j: %j', (text, quoted, found) => {
    expect(runs(text, quoted)).toEqual(found);
  });

  it('begin where any run of whole sentences does, and hold all of it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 4, maxLength: 8 }),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (sentences, first, count) => {
          const quoted = sentences.slice(first, first + count).join(' ');
          expect(runs(sentences.join(' '), quoted)).toContainEqual([first, quoted]);
        },
      ),
    );
  });

  // Tried run by run these take minutes.
  it('are found among thousands of sentences that begin as they do', () => {
    const most = 'Wait now. '.repeat(3000);
    const quoted = `${'Wait now. '.repeat(500)}Go`;
    expect(runs(`${most}Go on.`, quoted).map(([first]) => first)).toEqual([2500]);
    expect(runs(most, quoted)).toEqual([]);
  });

  it('are none where nothing is quoted', () => {
    const [source] = collectionOf('It was bad.').briefings;
    const none = new QuotedWords([]);
    expect(source && none.mayStandIn(source)).toBe(false);
    expect(source && none.runFrom(source, 0)).toBeNull();
  });
});
