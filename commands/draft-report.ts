import { placeOf } from '../src/interface/citation-line.js';
import type { Reply, ReplyPart } from '../src/interface/reply.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Citation } from '../src/model/answer.js';
import type { Bounded, CheckedFigure, CheckedName, DraftReport } from '../src/model/checking.js';
import type { OlderNotes } from './earlier-versions.js';
import { quotationParts, shortened, shortQuotations, verdictCounts, verdictLine } from './quotation-item.js';
import { quoted } from './quoted.js';

/** Things to look at that a summary names. */
const shownConcerns = 8;

/** The whole report: every quotation, figure and name of a draft with its finding. */
export function draftReply(report: DraftReport, older: OlderNotes): Reply {
  const { quotations, figures, names, warnings } = report;
  const long = quotations.items.filter(({ finding }) => finding.verdict !== 'too-short');
  return {
    tone: 'information',
    parts: [
      ...warnings.map(({ message }): ReplyPart => ({ kind: 'note', text: message })),
      { kind: 'heading', text: say('draft.quotations', { count: total(quotations) }) },
      ...tally(quotations, verdictCounts(quotations.items)),
      ...long.flatMap((checked, index) =>
        quotationParts(checked, index + 1, older.get(checked), checked.paragraph),
      ),
      ...shortQuotations(quotations.items),
      { kind: 'heading', text: say('draft.figures', { count: total(figures) }) },
      ...tally(figures, figureCounts(figures.items)),
      ...figureLists(figures.items),
      { kind: 'heading', text: say('draft.names', { count: total(names) }) },
      ...tally(names, nameCounts(names.items)),
      ...nameLists(names.items),
    ],
    actions: [],
  };
}

/** What a report comes to: the counts, and what to look at first. */
export function draftSummary(report: DraftReport, older: OlderNotes): ReplyPart[] {
  const { quotations, figures, names, warnings } = report;
  const all = concerns(report, older);
  const rows = [
    ['draft.row-quotations', quotations, verdictCounts(quotations.items)],
    ['draft.row-figures', figures, figureCounts(figures.items)],
    ['draft.row-names', names, nameCounts(names.items)],
  ] as const;
  return [
    ...warnings.map(({ message }): ReplyPart => ({ kind: 'note', text: message })),
    {
      kind: 'table',
      columns: ['', ''],
      rows: rows.map(([name, found, counts]) => [
        say(name),
        found.items.length === 0
          ? say('draft.row-none')
          : say('draft.row-counts', { total: total(found), counts }),
      ]),
    },
    ...(all.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: say('draft.to-look-at') },
          { kind: 'list' as const, items: all.slice(0, shownConcerns) },
        ]),
    ...(all.length > shownConcerns
      ? [{ kind: 'note' as const, text: say('draft.more', { count: all.length - shownConcerns }) }]
      : []),
  ];
}

function total({ items, omitted }: Bounded<unknown>): number {
  return items.length + omitted;
}

function tally({ items, omitted }: Bounded<unknown>, counts: Words): ReplyPart[] {
  if (items.length === 0) return [{ kind: 'note', text: say('draft.none') }];
  return [
    { kind: 'note', text: counts },
    ...(omitted === 0 ? [] : [{ kind: 'note' as const, text: say('draft.unchecked', { count: omitted }) }]),
  ];
}

/** The most serious first. */
const figureVerdicts = ['differs', 'not-found', 'elsewhere', 'found'] as const;
const nameVerdicts = ['near', 'not-found', 'known'] as const;

function figureCounts(items: readonly CheckedFigure[]): Words {
  return say('list', {
    items: countsOf(items, figureVerdicts).map(([verdict, count]) => say(`figures.${verdict}`, { count })),
  });
}

function nameCounts(items: readonly CheckedName[]): Words {
  return say('list', {
    items: countsOf(items, nameVerdicts).map(([verdict, count]) => say(`names.${verdict}`, { count })),
  });
}

/** How many have each verdict, for those that some have. */
function countsOf<Verdict extends string>(
  items: readonly { readonly verdict: Verdict }[],
  verdicts: readonly Verdict[],
): (readonly [Verdict, number])[] {
  return verdicts
    .map((verdict) => [verdict, items.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0);
}

function figureLists(items: readonly CheckedFigure[]): ReplyPart[] {
  return figureVerdicts.flatMap((verdict): ReplyPart[] => {
    const found = items.filter((one) => one.verdict === verdict);
    if (found.length === 0) return [];
    return [
      { kind: 'note', text: say(`figures.list-${verdict}`) },
      { kind: 'list', items: found.map(figureLine) },
    ];
  });
}

function figureLine(checked: CheckedFigure): Words {
  const [place] = checked.places;
  const { kind, unit } = checked.figure;
  const params = { words: oneLine(checked.words), paragraph: String(checked.paragraph) };
  const figure =
    kind === 'quantity' && unit !== null
      ? say('figures.words-unit', { ...params, unit })
      : say('figures.words', params);
  if (place === undefined)
    return say('figures.in-sentence', { figure, sentence: shortened(checked.sentence) });
  return say(checked.verdict === 'differs' ? 'figures.other-there' : 'figures.there', {
    figure,
    there: figurePlace(place),
  });
}

function figurePlace(citation: Citation): Words {
  const { answer, quote, start } = citation;
  const params = { quote: shortened(quote), place: placeOf(citation) };
  if (answer === null) return say('figures.place-whole', params);
  const words = oneLine(quote.slice(answer.start - start, answer.end - start));
  return say('figures.place', { ...params, words });
}

function nameLists(items: readonly CheckedName[]): ReplyPart[] {
  const of = (verdict: CheckedName['verdict']): CheckedName[] =>
    items.filter((one) => one.verdict === verdict);
  const known = of('known');
  return [
    ...(['near', 'not-found'] as const).flatMap((verdict): ReplyPart[] =>
      of(verdict).length === 0
        ? []
        : [
            { kind: 'note', text: say(`names.list-${verdict}`) },
            { kind: 'list', items: of(verdict).map(nameLine) },
          ],
    ),
    ...(known.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: say('names.list-known', { names: known.map(({ words }) => words) }),
          },
        ]),
  ];
}

function nameLine({ words, paragraph, times, known, place, verdict }: CheckedName): Words {
  const params = { words, paragraph: String(paragraph) };
  const name =
    times === 1 ? say('names.words', params) : say('names.words-often', { ...params, count: times });
  const others = quoted(known);
  if (verdict !== 'near') return known.length === 0 ? name : say('names.briefings-have', { name, others });
  return place === null
    ? say('names.briefings-write', { name, others })
    : say('names.briefings-write-there', { name, others, place: placeOf(place) });
}

/** What to look at first, the most serious kind of finding first. */
function concerns({ quotations, figures, names }: DraftReport, older: OlderNotes): Words[] {
  const serious = ['differs', 'misattributed', 'elided', 'not-found'] as const;
  const quotes = serious.flatMap((verdict) =>
    quotations.items.filter(({ finding }) => finding.verdict === verdict),
  );
  return [
    ...quotes.map((checked) => {
      const { words, paragraph, finding } = checked;
      const warnings = finding.warnings.map(({ message }) => message);
      return say('draft.concern', {
        words: shortened(words),
        paragraph: String(paragraph),
        finding: { line: [verdictLine(finding), ...warnings, ...(older.get(checked) ?? [])] },
      });
    }),
    ...figures.items.filter(({ verdict }) => verdict === 'differs').map(figureLine),
    ...names.items.filter(({ verdict }) => verdict === 'near').map(nameLine),
    ...figures.items.filter(({ verdict }) => verdict === 'not-found').map(figureLine),
    ...names.items.filter(({ verdict }) => verdict === 'not-found').map(nameLine),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
