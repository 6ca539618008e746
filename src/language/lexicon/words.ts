import type { z } from 'zod';
import { keyMap, keySet, lexiconKey, lexiconKeys } from './key.js';
import type {
  Abbreviation,
  Calendar,
  CuePhrase,
  CueVerb,
  Currency,
  Holiday,
  Negators,
  NumberWord,
  RelativeDate,
  Season,
  Synonym,
  Unit,
  Units,
} from './word-types.js';
import type {
  abbreviationsSchema,
  antonymsSchema,
  calendarSchema,
  cuesSchema,
  irregularSchema,
  synonymsSchema,
  unitsSchema,
} from './word-schemas.js';

type Table<Schema extends z.ZodType> = z.output<Schema>;

/** The groups of a table as pairs, with the group's name typed as what it is. */
function groupsOf<Name extends string, Group>(
  table: Readonly<Partial<Record<Name, Group>>>,
): [Name, Group][] {
  const pairs: [Name, Group][] = [];
  for (const name in table) {
    const group = table[name];
    if (group !== undefined) pairs.push([name, group]);
  }
  return pairs;
}

/** Every word of every group → the group's name. */
export function groupByWord<Name extends string>(
  table: Readonly<Partial<Record<Name, readonly string[]>>>,
): Map<string, Name> {
  return keyMap(groupsOf(table).map(([name, words]) => [words, name]));
}

export function buildCueVerbs(table: Table<typeof cuesSchema>): Map<string, CueVerb> {
  return keyMap(
    groupsOf(table.verbs).flatMap(([cueClass, verbs]) =>
      verbs.map((forms) => [forms, { base: forms[0] ?? '', class: cueClass }] as const),
    ),
  );
}

export function buildCuePhrases(table: Table<typeof cuesSchema>): CuePhrase[] {
  return groupsOf(table.phrases).flatMap(([source, forms]) => forms.map((form) => ({ form, source })));
}

function buildNumbers(table: Table<typeof unitsSchema>['numbers']): Map<string, NumberWord> {
  const kinds = [
    ['cardinal', table.cardinals],
    ['ordinal', table.ordinals],
    ['fraction', table.fractions],
    ['collective', table.collectives],
    ['multiplier', table.multipliers],
  ] as const;
  return keyMap(
    kinds.flatMap(([kind, values]) =>
      Object.entries(values).map(([word, value]) => [[word], { value, kind }] as const),
    ),
  );
}

function buildCurrencies(table: Table<typeof unitsSchema>['currencies']): Map<string, Currency> {
  const currencies = keyMap<Currency>(table.map((one) => [[one.code, ...one.names], one]));
  for (const currency of table) {
    for (const symbol of currency.symbols) if (!currencies.has(symbol)) currencies.set(symbol, currency);
  }
  return currencies;
}

export function buildUnits(table: Table<typeof unitsSchema>): Units {
  const units = table.units.map(({ unit, dimension, factor, forms, symbols }) => ({
    unit: { unit, dimension, factor: factor ?? null } satisfies Unit,
    forms,
    symbols,
  }));
  return {
    currencies: buildCurrencies(table.currencies),
    magnitudes: keyMap(Object.entries(table.magnitudes).map(([word, value]) => [[word], value])),
    percent: groupByWord(table.percent),
    byForm: keyMap(units.map(({ forms, unit }) => [forms, unit])),
    bySymbol: new Map(units.flatMap(({ symbols, unit }) => symbols.map((symbol) => [symbol, unit] as const))),
    numbers: buildNumbers(table.numbers),
  };
}

export function buildAbbreviations(table: Table<typeof abbreviationsSchema>): Map<string, Abbreviation> {
  const beforeNumber = new Set(table.beforeNumber);
  const lists = [
    [false, table.neverEnd],
    [true, table.mayEnd],
  ] as const;
  return keyMap(
    lists.flatMap(([mayEnd, kinds]) =>
      groupsOf(kinds).flatMap(([kind, forms]) =>
        forms.map((form) => [[form], { kind, mayEnd, beforeNumber: beforeNumber.has(form) }] as const),
      ),
    ),
  );
}

/** Irregular form → base. */
export function buildInflections(lists: Table<typeof irregularSchema>['verbs']): Map<string, string> {
  return keyMap(lists.map(([base, ...forms]) => [forms, base ?? '']));
}

function names(synonyms: readonly Synonym[], word: string): boolean {
  for (const synonym of synonyms) if (synonym.word === word) return true;
  return false;
}

export function buildSynonyms(table: Table<typeof synonymsSchema>): Map<string, readonly Synonym[]> {
  const synonyms = new Map<string, Synonym[]>();
  // The stronger first: then each list comes out in order, and a later, weaker link to a word it has is passed over.
  const strongestFirst = table.strengths.toSorted((a, b) => b.strength - a.strength);
  for (const { strength, groups } of strongestFirst) {
    for (const group of groups) {
      const members = group.map((form): Synonym => ({ word: lexiconKey(form), strength }));
      for (const { word } of members) {
        let list = synonyms.get(word);
        if (!list) synonyms.set(word, (list = []));
        for (const other of members) if (other.word !== word && !names(list, other.word)) list.push(other);
      }
    }
  }
  for (const [word, list] of synonyms) {
    const spaced = word.replaceAll('-', ' ');
    if (!synonyms.has(spaced)) synonyms.set(spaced, list);
  }
  return synonyms;
}

export function buildCalendar(table: Table<typeof calendarSchema>): Calendar {
  const numbered = (lists: readonly (readonly string[])[]): Map<string, number> =>
    keyMap(lists.map((forms, index) => [forms, index + 1]));
  return {
    months: numbered(table.months),
    weekdays: numbered(table.weekdays),
    seasons: keyMap<Season>(table.seasons.map((season) => [season.forms, season])),
    holidays: keyMap<Holiday>(
      table.holidays.map(({ forms, month, day }) => [
        forms,
        { forms, month: month ?? null, day: day ?? null },
      ]),
    ),
    relative: keyMap<RelativeDate>(
      table.relative.map(({ forms, unit, offset }) => [forms, { unit, offset }]),
    ),
    vague: keySet(table.vague),
    ambiguous: keySet(table.ambiguous),
  };
}

export function buildAntonyms(table: Table<typeof antonymsSchema>): Map<string, readonly string[]> {
  const opposites = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    for (const key of lexiconKeys(from)) {
      const list = opposites.get(key);
      if (!list) opposites.set(key, [to]);
      else if (!list.includes(to)) list.push(to);
    }
  };
  for (const [one, other] of table.pairs) {
    if (one === undefined || other === undefined) continue;
    add(one, other);
    add(other, one);
  }
  return opposites;
}

export function buildNegators(table: Table<typeof antonymsSchema>): Negators {
  const { particles, verbs, phrases, weak } = table.negators;
  return {
    particles: keySet(particles),
    verbs: keySet(verbs),
    phrases: keySet(phrases),
    weak: keySet(weak),
  };
}
