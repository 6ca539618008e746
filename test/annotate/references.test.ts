import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/span.js';
import { read } from './reading.js';

/** References as "words → person", names left out. */
function referencesIn(text: string): string[] {
  return read(text).sentences.flatMap(({ references }) =>
    references
      .filter(({ kind }) => kind !== 'name')
      .map((one) => `${slice(text, one)} → ${one.person} (${one.kind})`),
  );
}

const opening =
  'NATO Secretary General Mark Rutte met Lithuanian Prime Minister Inga Ruginienė in Brussels. ';

describe('references', () => {
  it.each([
    ['The NATO chief spoke.', ['The NATO chief → Mark Rutte (role)']],
    ['The Lithuanian leader spoke.', ['The Lithuanian leader → Inga Ruginienė (role)']],
    ['He smiled.', ['He → Mark Rutte (pronoun)']],
    ['She smiled.', ['She → Inga Ruginienė (pronoun)']],
    ['Ruginienė took her seat.', ['her → Inga Ruginienė (pronoun)']],
    ['Ruttte smiled at them again.', ['Ruttte → Mark Rutte (misspelt-name)']],
  ])('%s', (text, expected) => {
    expect(referencesIn(opening + text)).toEqual(expected);
  });

  it.each([
    // Nobody of that role is named.
    'The French president spoke.',
    'The company chief spoke.',
    // "he" is the minister nobody names, not somebody of the sentence before.
    'The French minister said he would come.',
    // Inside the marks only people named there count.
    'A visitor shouted, "He is wrong about that."',
    'It rained.',
  ])('resolves nothing in: %s', (text) => {
    expect(referencesIn(opening + text)).toEqual([]);
  });
});
