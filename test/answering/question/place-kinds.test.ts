import { describe, expect, it } from 'vitest';
import { isPlaceAsked, mayBePlaceAsked } from '../../../src/answering/question/place-kinds.js';
import { tokensOf } from '../../../src/language/tokens.js';

describe('the kind of place asked for', () => {
  it.each([
    ['country', 'Norway', true],
    ['country', 'the United States', true],
    ['country', 'Norway and Sweden', true],
    ['country', 'Paris', false],
    ['country', 'the town hall', false],
    ['nation', 'Europe', false],
    ['continent', 'Europe', true],
    ['continent', 'Norway', false],
    ['city', 'Paris', true],
    ['city', 'Little Wenlock', true],
    ['city', 'Norway', false],
    ['state', 'Texas', true],
    ['state', 'Texas City Council', true],
    ['state', 'Paris', false],
    ['venue', 'Paris', true],
    ['', 'anywhere', true],
    ['country', 'the British experience', false],
    ['country', 'the British Empire', true],
    ['country', 'European countries and Norway', true],
  ])('which %s: “%s” %s', (noun, words, fits) => {
    expect(isPlaceAsked(noun, tokensOf(words))).toBe(fits);
  });

  it.each([
    ['country', 'Chandrayaan', false],
    ['country', '"Russia and China"', true],
    ['country', 'the river', false],
    ['city', 'Little Wenlock', true],
    ['city', 'North America', false],
    ['city', 'the tickets', false],
    ['state', 'Norway', true],
    ['state', 'Long Island', false],
    ['state', 'near panic', true],
    ['island', 'Manhattan', true],
    ['venue', 'the river', true],
  ])('which %s, though it does not look so: “%s” %s', (noun, words, may) => {
    expect(mayBePlaceAsked(noun, tokensOf(words))).toBe(may);
  });
});
