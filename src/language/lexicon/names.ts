import type { z } from 'zod';
import { keyMap, keySet, lexiconKey } from './key.js';
import type { countriesSchema, organizationsSchema, placesSchema, titlesSchema } from './name-schemas.js';
import type {
  Countries,
  Country,
  Honorific,
  Organization,
  Organizations,
  Place,
  Places,
  Title,
  Titles,
} from './types.js';

function indexBy<Entry>(
  entries: readonly Entry[],
  formsOf: (entry: Entry) => readonly string[],
): Map<string, Entry> {
  return keyMap(entries.map((entry) => [formsOf(entry), entry]));
}

export function buildCountries(table: z.output<typeof countriesSchema>): Countries {
  const all: readonly Country[] = table.countries;
  return {
    all,
    byForm: indexBy(all, (one) => [one.name, ...one.aliases, ...one.adjectives, ...one.people]),
    byName: indexBy(all, (one) => [one.name, ...one.aliases]),
    byDemonym: indexBy(all, (one) => [...one.adjectives, ...one.people]),
    byCapital: indexBy(all, (one) => one.capitals),
  };
}

interface Grouped<Kind> {
  readonly name: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly country: string | null;
}

/** The entries of a table that is grouped by kind and, within, by country. */
function ungroup<Kind extends string>(
  groups: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly (readonly string[])[]>>>>>,
): Grouped<Kind>[] {
  const entries: Grouped<Kind>[] = [];
  for (const kind in groups) {
    for (const [country, lists] of Object.entries(groups[kind] ?? {})) {
      for (const [name, ...aliases] of lists) {
        if (name !== undefined)
          entries.push({ name, kind, aliases, country: country === '*' ? null : country });
      }
    }
  }
  return entries;
}

export function buildPlaces(table: z.output<typeof placesSchema>, countries: Countries): Places {
  const listed = ungroup(table.places).map((place): Place => ({
    ...place,
    adjectives: table.adjectives[place.name] ?? [],
  }));
  const known = indexBy(listed, (place) => [place.name, ...place.aliases]);
  const capitals = countries.all.flatMap((country): Place[] => {
    const [name, ...aliases] = country.capitals;
    if (country.kind === 'bloc' || name === undefined || known.has(lexiconKey(name))) return [];
    return [{ name, kind: 'city', aliases, adjectives: [], country: country.name }];
  });
  const all = [...listed, ...capitals];
  return {
    all,
    byName: indexBy(all, (place) => [place.name, ...place.aliases]),
    byAdjective: indexBy(all, (place) => place.adjectives),
  };
}

function withoutStops(forms: readonly string[]): string[] {
  return forms.map((form) => form.replaceAll('.', ''));
}

export function buildOrganizations(table: z.output<typeof organizationsSchema>): Organizations {
  const all: readonly Organization[] = ungroup(table.organizations);
  return {
    all,
    byName: indexBy(all, (one) => [one.name, ...one.aliases]),
    heads: keySet(table.heads),
    companySuffixes: keySet(withoutStops(table.companySuffixes)),
  };
}

export function buildTitles(table: z.output<typeof titlesSchema>): Titles {
  const all: readonly Title[] = table.titles;
  const byGeneric = new Map<string, Title[]>();
  for (const title of all) {
    for (const key of keySet(title.generic)) {
      const sharing = byGeneric.get(key);
      if (sharing) sharing.push(title);
      else byGeneric.set(key, [title]);
    }
  }
  const honorifics = table.honorifics.map((one): Honorific => ({
    form: one.form,
    gender: one.gender,
    title: one.title ?? null,
  }));
  return {
    all,
    byForm: indexBy(all, (title) => [title.head, ...title.forms, ...withoutStops(title.abbreviations)]),
    byGeneric,
    honorifics: indexBy(honorifics, (one) => withoutStops([one.form])),
    modifiers: keySet(table.modifiers),
    gendered: new Map([
      ...[...keySet(table.gendered.m)].map((key) => [key, 'm'] as const),
      ...[...keySet(table.gendered.f)].map((key) => [key, 'f'] as const),
    ]),
  };
}
