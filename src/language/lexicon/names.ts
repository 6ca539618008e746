import type { z } from 'zod';
import { addForms, keyMap, keySet, lexiconKey } from './key.js';
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
} from './name-types.js';

export function buildCountries(table: z.output<typeof countriesSchema>): Countries {
  const all: readonly Country[] = table.countries;
  const byName = new Map<string, Country>();
  const byDemonym = new Map<string, Country>();
  const byCapital = new Map<string, Country>();
  for (const country of all) {
    addForms(byName, [country.name], country);
    addForms(byName, country.aliases, country);
    addForms(byDemonym, country.adjectives, country);
    addForms(byDemonym, country.people, country);
    addForms(byCapital, country.capitals, country);
  }
  return { all, byForm: new Map([...byDemonym, ...byName]), byName, byDemonym, byCapital };
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
      for (const forms of lists) {
        const name = forms[0];
        if (name === undefined) continue;
        entries.push({ name, kind, aliases: forms.slice(1), country: country === '*' ? null : country });
      }
    }
  }
  return entries;
}

export function buildPlaces(table: z.output<typeof placesSchema>, countries: Countries): Places {
  const all: Place[] = [];
  const byName = new Map<string, Place>();
  const byAdjective = new Map<string, Place>();
  const add = (place: Place): void => {
    all.push(place);
    addForms(byName, [place.name], place);
    addForms(byName, place.aliases, place);
    addForms(byAdjective, place.adjectives, place);
  };
  for (const { name, kind, aliases, country } of ungroup(table.places)) {
    add({ name, kind, aliases, adjectives: table.adjectives[name] ?? [], country });
  }
  for (const country of countries.all) {
    const name = country.capitals[0];
    if (country.kind === 'bloc' || name === undefined || byName.has(lexiconKey(name))) continue;
    add({ name, kind: 'city', aliases: country.capitals.slice(1), adjectives: [], country: country.name });
  }
  return { all, byName, byAdjective };
}

function withoutStops(forms: readonly string[]): string[] {
  return forms.map((form) => form.replaceAll('.', ''));
}

export function buildOrganizations(table: z.output<typeof organizationsSchema>): Organizations {
  const all: readonly Organization[] = ungroup(table.organizations);
  const byName = new Map<string, Organization>();
  for (const organization of all) {
    addForms(byName, [organization.name], organization);
    addForms(byName, organization.aliases, organization);
  }
  return {
    all,
    byName,
    heads: keySet(table.heads),
    companySuffixes: keySet(withoutStops(table.companySuffixes)),
  };
}

export function buildTitles(table: z.output<typeof titlesSchema>): Titles {
  const all: readonly Title[] = table.titles;
  const byForm = new Map<string, Title>();
  const byGeneric = new Map<string, Title[]>();
  for (const title of all) {
    addForms(byForm, [title.head], title);
    addForms(byForm, title.forms, title);
    addForms(byForm, withoutStops(title.abbreviations), title);
    for (const generic of title.generic) {
      const sharing = byGeneric.get(generic);
      if (sharing) sharing.push(title);
      else byGeneric.set(generic, [title]);
    }
  }
  const honorifics = table.honorifics.map((one): Honorific => ({
    form: one.form,
    gender: one.gender,
    title: one.title ?? null,
  }));
  return {
    all,
    byForm,
    byGeneric,
    honorifics: keyMap(honorifics.map((one) => [withoutStops([one.form]), one])),
    modifiers: keySet(table.modifiers),
    gendered: keyMap<'m' | 'f'>([
      [table.gendered.m, 'm'],
      [table.gendered.f, 'f'],
    ]),
  };
}
