import { z } from 'zod';
import { names, words } from './checks.js';
import { keyMap, keySet } from './key.js';

/** How fine a word for a period is: "days" → day. */
const periodGrains = ['day', 'month', 'year', 'decade', 'century', 'vague'] as const;
export type PeriodGrain = (typeof periodGrains)[number];

export const grammarSchema = z.strictObject({
  names: z.strictObject({
    /** Signs and words that join capitalised words into one name. */
    connectors: words,
    /** Small words inside a person's name: "van", "bin". */
    particles: words,
    /** Behind a surname: "Jr". */
    suffixes: words,
    /** Last words of the names of buildings, waters and other sites. */
    sites: words,
    /** Abbreviations in capitals that name no organization. */
    acronyms: names,
  }),
  pronouns: z.strictObject({
    m: words,
    f: words,
    /** Those of `m` and `f` that are the subject of a verb. */
    subject: words,
    /** Words that stand where a speaker would and name none. */
    blank: words,
  }),
  /** Nouns, beside titles and organizations, that can speak: "sources", "report". */
  speakers: words,
  reports: z.strictObject({
    /** Verbs of saying that name the hearer first: "tell". */
    addressed: words,
    /** Verbs that report only with quotation marks or "that" behind them: "read", "hold". */
    weak: words,
    /** Prepositions that may open what was said: "called for". */
    openers: words,
  }),
  /** Nouns that a number only labels: "article 5". */
  numbered: words,
  time: z.strictObject({
    /** Before a period: "last". */
    pointers: words,
    /** Behind a period: "ago". */
    behind: words,
    /** Before a month or a year: "early". */
    edges: words,
    eras: words,
    /** Behind an hour: "p.m.". */
    clock: words,
    periods: z.record(z.enum(periodGrains), words),
  }),
});

/** The small closed classes of words that the annotators go by. */
export interface Grammar {
  readonly names: {
    readonly connectors: ReadonlySet<string>;
    readonly particles: ReadonlySet<string>;
    readonly suffixes: ReadonlySet<string>;
    readonly sites: ReadonlySet<string>;
    readonly acronyms: ReadonlySet<string>;
  };
  readonly pronouns: {
    /** Third-person pronouns of a person → gender. */
    readonly gender: ReadonlyMap<string, 'm' | 'f'>;
    readonly subject: ReadonlySet<string>;
    readonly blank: ReadonlySet<string>;
  };
  readonly speakers: ReadonlySet<string>;
  readonly reports: {
    /** By base form. */
    readonly addressed: ReadonlySet<string>;
    /** By base form. */
    readonly weak: ReadonlySet<string>;
    readonly openers: ReadonlySet<string>;
  };
  readonly numbered: ReadonlySet<string>;
  readonly time: {
    readonly pointers: ReadonlySet<string>;
    readonly behind: ReadonlySet<string>;
    readonly edges: ReadonlySet<string>;
    readonly eras: ReadonlySet<string>;
    readonly clock: ReadonlySet<string>;
    readonly periods: ReadonlyMap<string, PeriodGrain>;
  };
}

export function buildGrammar(table: z.output<typeof grammarSchema>): Grammar {
  const { names: parts, pronouns, reports, time } = table;
  return {
    names: {
      connectors: keySet(parts.connectors),
      particles: keySet(parts.particles),
      suffixes: keySet(parts.suffixes),
      sites: keySet(parts.sites),
      acronyms: new Set(parts.acronyms),
    },
    pronouns: {
      gender: keyMap<'m' | 'f'>([
        [pronouns.m, 'm'],
        [pronouns.f, 'f'],
      ]),
      subject: keySet(pronouns.subject),
      blank: keySet(pronouns.blank),
    },
    speakers: keySet(table.speakers),
    reports: {
      addressed: keySet(reports.addressed),
      weak: keySet(reports.weak),
      openers: keySet(reports.openers),
    },
    numbered: keySet(table.numbered),
    time: {
      pointers: keySet(time.pointers),
      behind: keySet(time.behind),
      edges: keySet(time.edges),
      eras: keySet(time.eras),
      clock: keySet(time.clock),
      periods: keyMap(periodGrains.map((grain) => [time.periods[grain], grain] as const)),
    },
  };
}
