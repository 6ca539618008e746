import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/annotate/figures.js';
import { tokensOf } from '../../src/language/tokens.js';

/** Figures as [words, kind, value, unit, qualifier]. */
function figuresIn(text: string): unknown[][] {
  return findFigures(tokensOf(text)).map((one) => [
    text.slice(one.start, one.end),
    one.kind,
    one.value,
    one.unit,
    one.qualifier,
  ]);
}

describe('findFigures', () => {
  it.each([
    ['one and a half percent of GDP', [['one and a half percent', 'percentage', 1.5, '%', null]]],
    ['about 400%', [['400%', 'percentage', 400, '%', 'about']]],
    ['over 50 percent', [['50 percent', 'percentage', 50, '%', 'over']]],
    ['5-10%', [['5-10%', 'percentage', 5, '%', null]]],
    ['approximately $700 billion', [['$700 billion', 'money', 7e11, 'USD', 'approximately']]],
    ['about €82.69 billion', [['€82.69 billion', 'money', 82.69e9, 'EUR', 'about']]],
    ['82.69 billion euros', [['82.69 billion euros', 'money', 82.69e9, 'EUR', null]]],
    ['worth €1.5bn', [['€1.5bn', 'money', 1.5e9, 'EUR', null]]],
    [
      'over 17 million square kilometers',
      [['17 million square kilometers', 'quantity', 17e6, 'km²', 'over']],
    ],
    [
      'with over 130 ethnic groups and 17 official languages',
      [
        ['130', 'quantity', 130, 'ethnic groups', 'over'],
        ['17', 'quantity', 17, 'official languages', null],
      ],
    ],
    [
      'between 30 North American and European countries',
      [['30', 'quantity', 30, 'north american and european countries', null]],
    ],
    ['the third-largest provider', [['third', 'ordinal', 3, null, null]]],
    ['the 75th anniversary', [['75th', 'ordinal', 75, null, null]]],
    ['a 50-year plan', [['50-year', 'duration', 50, 'year', null]]],
    ['the past four decades', [['four decades', 'duration', 4, 'decade', null]]],
    ['two hundred and six tanks', [['two hundred and six', 'quantity', 206, 'tanks', null]]],
    ['twenty-one soldiers', [['twenty-one', 'quantity', 21, 'soldiers', null]]],
    ['two thirds of voters', [['two thirds', 'quantity', 2 / 3, null, null]]],
    [
      '10 to 15 percent',
      [
        ['10', 'percentage', 10, '%', null],
        ['15 percent', 'percentage', 15, '%', null],
      ],
    ],
    ['2000 soldiers', [['2000', 'quantity', 2000, 'soldiers', null]]],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    'In 1949 the alliance was founded.',
    'the 2026 budget',
    'the years 2014-2016',
    'under Article 5 of the treaty',
    'No. 5 on page 12',
    'F-16 jets',
    '5G networks',
    'in the 1990s',
    'one of the best',
    'no number at all',
  ])('finds nothing in: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  // Known misses: the tables of units know no word for an indefinite number.
  it.each(['a few hundred people', 'tens of thousands'])('misses: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});
