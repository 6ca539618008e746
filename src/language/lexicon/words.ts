import type { z } from 'zod';
import { lexiconKey, lexiconKeys } from './key.js';
import { indexBy, keySet } from './names.js';
import type {
  abbreviationsSchema,
  antonymsSchema,
  calendarSchema,
  cuesSchema,
  givenNamesSchema,
  irregularSchema,
  synonymsSchema,
  unitsSchema,
} from './schemas.js';
import type {
  Abbreviation,
  Calendar,
  CueVerb,
  Currency,
  Gender,
  Holiday,
  Negators,
  NumberKind,
  NumberWord,
  Synonym,
  Unit,
  Units,
} from './types.js';

/** Key → value for every form of every entry; where two share a form, the earlier keeps it. */
export function mapBy<Entry, Value>(
  entries: readonly Entry[],
  formsOf: (entry: Entry) => readonly string[],
  valueOf: (entry: Entry) => Value,
): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const entry of entries) {
    const value = valueOf(entry);
    for (const form of formsOf(entry)) {
      for (const key of lexiconKeys(form)) if (!map.has(key)) map.set(key, value);
    }
  }
  return map;
}

export function buildGivenNames(table: z.output<typeof givenNamesSchema>): Map<string, Gender> {
  return mapBy(
    (['m', 'f', 'u'] as const).map((gender) => ({ gender, names: table[gender] })),
    (group) => group.names,
    (group) => group.gender,
  );
}

export function buildCueVerbs(table: z.output<typeof cuesSchema>): Map<string, CueVerb> {
  return mapBy(
    table.verbs,
    (verb) => [verb.base, ...verb.forms],
    (verb): CueVerb => ({ base: verb.base, class: verb.class }),
  );
}

export function buildUnits(table: z.output<typeof unitsSchema>): Units {
  const bySymbol = new Map<string, Unit>();
  const units = table.units.map((entry) => ({
    forms: entry.forms,
    symbols: entry.symbols,
    unit: { unit: entry.unit, dimension: entry.dimension, factor: entry.factor ?? null } satisfies Unit,
  }));
  for (const { symbols, unit } of units) for (const symbol of symbols) bySymbol.set(symbol, unit);

  const currencies = new Map<string, Currency>(
    indexBy<Currency>(table.currencies, (currency) => [currency.code, ...currency.names]),
  );
  for (const currency of table.currencies) {
    for (const symbol of currency.symbols) if (!currencies.has(symbol)) currencies.set(symbol, currency);
  }

  const numbers = new Map<string, NumberWord>();
  const addNumbers = (kind: NumberKind, values: Readonly<Record<string, number>>): void => {
    for (const [word, value] of Object.entries(values)) {
      for (const key of lexiconKeys(word)) if (!numbers.has(key)) numbers.set(key, { value, kind });
    }
  };
  addNumbers('cardinal', table.numbers.cardinals);
  addNumbers('ordinal', table.numbers.ordinals);
  addNumbers('fraction', table.numbers.fractions);
  addNumbers('collective', table.numbers.collectives);
  addNumbers('multiplier', table.numbers.multipliers);

  return {
    currencies,
    magnitudes: mapBy(
      table.magnitudes,
      (one) => one.forms,
      (one) => one.value,
    ),
    percent: mapBy(
      table.percent,
      (one) => one.forms,
      (one) => one.unit,
    ),
    byForm: mapBy(
      units,
      (one) => one.forms,
      (one) => one.unit,
    ),
    bySymbol,
    numbers,
  };
}

export function buildAbbreviations(table: z.output<typeof abbreviationsSchema>): Map<string, Abbreviation> {
  return mapBy(
    table.abbreviations,
    (one) => [one.form],
    (one): Abbreviation => ({ kind: one.kind, mayEnd: one.mayEnd, beforeNumber: one.beforeNumber ?? false }),
  );
}

export function buildInflections(entries: z.output<typeof irregularSchema>['verbs']): Map<string, string> {
  return mapBy(
    entries,
    (entry) => entry.forms,
    (entry) => entry.base,
  );
}

export function buildSynonyms(table: z.output<typeof synonymsSchema>): Map<string, readonly Synonym[]> {
  const links = new Map<string, Map<string, number>>();
  for (const { words, strength } of table.groups) {
    const keys = words.map(lexiconKey);
    for (const from of keys) {
      let targets = links.get(from);
      if (!targets) links.set(from, (targets = new Map<string, number>()));
      for (const to of keys) {
        if (to !== from) targets.set(to, Math.max(strength, targets.get(to) ?? 0));
      }
    }
  }
  const synonyms = new Map<string, readonly Synonym[]>();
  for (const [from, targets] of links) {
    const list = [...targets].map(([word, strength]): Synonym => ({ word, strength }));
    list.sort((a, b) => b.strength - a.strength);
    for (const key of lexiconKeys(from)) if (key === from || !links.has(key)) synonyms.set(key, list);
  }
  return synonyms;
}

export function buildCalendar(table: z.output<typeof calendarSchema>): Calendar {
  const numbered = (entries: readonly { name: string; abbreviations: string[] }[]): Map<string, number> =>
    mapBy(
      entries.map((entry, index) => ({ forms: [entry.name, ...entry.abbreviations], number: index + 1 })),
      (entry) => entry.forms,
      (entry) => entry.number,
    );
  const holidays = table.holidays.map((one): Holiday => ({
    forms: one.forms,
    month: one.month ?? null,
    day: one.day ?? null,
  }));
  return {
    months: numbered(table.months),
    weekdays: numbered(table.weekdays),
    seasons: indexBy(table.seasons, (one) => one.forms),
    holidays: indexBy(holidays, (one) => one.forms),
    relative: mapBy(
      table.relative,
      (one) => [one.form],
      (one) => ({ unit: one.unit, offset: one.offset }),
    ),
    vague: keySet(table.vague),
    ambiguous: keySet(table.ambiguous),
  };
}

export function buildAntonyms(table: z.output<typeof antonymsSchema>): Map<string, readonly string[]> {
  const opposites = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    for (const key of lexiconKeys(from)) {
      const list = opposites.get(key);
      if (!list) opposites.set(key, [to]);
      else if (!list.includes(to)) list.push(to);
    }
  };
  for (const [one, other] of table.pairs) {
    add(one, other);
    add(other, one);
  }
  return opposites;
}

export function buildNegators(table: z.output<typeof antonymsSchema>): Negators {
  const { particles, verbs, weak } = table.negators;
  return { particles: keySet(particles), verbs: keySet(verbs), weak: keySet(weak) };
}
