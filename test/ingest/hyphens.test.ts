import { describe, expect, it } from 'vitest';
import { joinLines, vocabularyOf } from '../../src/ingest/formats/hyphens.js';

describe('a line that ends in a hyphen', () => {
  const none = vocabularyOf([]);

  it.each([
    ['the govern-', 'ment said', 'the government said'],
    ['they will co-', 'operate', 'they will cooperate'],
    ['the anti-', 'inflation law', 'the anti-inflation law'],
    ['a state-', 'funded bridge', 'a state-funded bridge'],
    // A name that no list has: its halves are no words.
    ['said Rugi-', 'nienė', 'said Ruginienė'],
    ['the Baltic-', 'Adriatic line', 'the Baltic-Adriatic line'],
    ['pages 4–', '6', 'pages 4–6'],
    ['one', 'two', 'one two'],
  ])('%j and %j are %j where the text tells no more', (text, next, joined) => {
    expect(joinLines(text, next, none)).toBe(joined);
  });

  it.each([
    ['they re-', 'sign it', 'Nobody may re-sign the pact.', 'they re-sign it'],
    ['they re-', 'sign it', 'Nobody will resign.', 'they resign it'],
    ['an air-', 'defense plan', 'The air defense is old.', 'an air-defense plan'],
    ['an anti-', 'inflation law', 'The antiinflation law.', 'an antiinflation law'],
  ])('%j and %j, where the text has %j, are %j', (text, next, elsewhere, joined) => {
    expect(joinLines(text, next, vocabularyOf([elsewhere]))).toBe(joined);
  });
});
