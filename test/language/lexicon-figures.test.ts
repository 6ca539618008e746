import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/language/lexicon.js';

const words = lexicon();

describe('units', () => {
  it.each([
    ['€', 'EUR'],
    ['$', 'USD'],
    ['us$', undefined],
    ['US$', 'USD'],
    ['euros', 'EUR'],
    ['usd', 'USD'],
    ['zloty', 'PLN'],
    ['pence', 'penny'],
    ['won', undefined],
    ['people', undefined],
  ])('%s is the currency %s', (form, code) => {
    expect(words.units.currencies.get(form)?.code).toBe(code);
  });

  it.each([
    ['billion', 1e9],
    ['bn', 1e9],
    ['m', 1e6],
    ['trillion', 1e12],
    ['k', 1e3],
    ['percent', undefined],
  ])('the magnitude %s is %s', (form, value) => {
    expect(words.units.magnitudes.get(form)).toBe(value);
  });

  it.each([
    ['%', '%'],
    ['per cent', '%'],
    ['percentage points', 'percentage point'],
    ['points', undefined],
  ])('%s counts in %s', (form, unit) => {
    expect(words.units.percent.get(form)).toBe(unit);
  });

  it.each([
    ['kilometres', 'length', 1000],
    ['square miles', 'area', 2589988.110336],
    ['tonnes', 'mass', 1000],
    ['hours', 'time', 3600],
    ['km/h', undefined, undefined],
    ['mph', 'speed', 0.44704],
    ['degrees celsius', 'temperature', null],
    ['soldiers', undefined, undefined],
  ])('%s measures %s, in %s base units', (form, dimension, factor) => {
    const unit = words.units.byForm.get(form);
    expect([unit?.dimension, unit?.factor]).toEqual([dimension, factor]);
  });

  it('keeps the capitals of symbols', () => {
    expect(words.units.bySymbol.get('MW')?.factor).toBe(1e6);
    expect(words.units.bySymbol.get('Mt')?.dimension).toBe('mass');
    expect(words.units.bySymbol.has('mw')).toBe(false);
    expect(words.units.bySymbol.has('in')).toBe(false);
  });

  it.each([
    ['seven', 7, 'cardinal'],
    ['twenty-one', 21, 'cardinal'],
    ['ninety nine', 99, 'cardinal'],
    ['third', 3, 'ordinal'],
    ['hundredth', 100, 'ordinal'],
    ['half', 0.5, 'fraction'],
    ['three-quarters', 0.75, 'fraction'],
    ['dozen', 12, 'collective'],
    ['twice', 2, 'multiplier'],
    ['fourfold', 4, 'multiplier'],
  ])('%s is %s, a %s', (word, value, kind) => {
    expect(words.units.numbers.get(word)).toEqual({ value, kind });
  });

  it.each(['many', 'single', 'to', 'no', 'score', 'seconds'])('%s is no number', (word) => {
    expect(words.units.numbers.has(word)).toBe(false);
  });
});

describe('qualifiers', () => {
  it.each([
    ['about', 'about'],
    ['some', 'about'],
    ['more than', 'above'],
    ['nearly', 'below'],
    ['at least', 'at-least'],
    ['up to', 'at-most'],
    ['exactly', 'exact'],
    ['several', 'vague'],
    ['the', undefined],
    ['than', undefined],
    ['of', undefined],
  ])('%s leaves the true value %s', (form, bound) => {
    expect(words.qualifiers.get(form)).toBe(bound);
  });
});

describe('calendar', () => {
  it.each([
    ['january', 1],
    ['sept', 9],
    ['dec', 12],
    ['monday', undefined],
  ])('%s is month %s', (form, month) => {
    expect(words.calendar.months.get(form)).toBe(month);
  });

  it.each([
    ['monday', 1],
    ['sun', 7],
    ['may', undefined],
  ])('%s is day %s of the week', (form, day) => {
    expect(words.calendar.weekdays.get(form)).toBe(day);
  });

  it.each([
    ['yesterday', { unit: 'day', offset: -1 }],
    ['last week', { unit: 'week', offset: -1 }],
    ['next month', { unit: 'month', offset: 1 }],
    ['this year', { unit: 'year', offset: 0 }],
    ['last summer', { unit: 'season', offset: -1 }],
    ['recently', undefined],
  ])('%s', (form, expected) => {
    expect(words.calendar.relative.get(form)).toEqual(expected);
  });

  it('knows seasons, feasts fixed and movable, and words that name no day', () => {
    expect(words.calendar.seasons.get('fall')?.months).toEqual([9, 10, 11]);
    expect(words.calendar.holidays.get('christmas')).toMatchObject({ month: 12, day: 25 });
    expect(words.calendar.holidays.get('easter')).toMatchObject({ month: null, day: null });
    expect(words.calendar.vague.has('recently')).toBe(true);
    expect(words.calendar.vague.has('yesterday')).toBe(false);
    expect([...words.calendar.ambiguous]).toEqual(expect.arrayContaining(['may', 'march']));
    expect(words.calendar.ambiguous.has('october')).toBe(false);
  });
});
