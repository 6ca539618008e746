import { citationLine } from '../src/interface/citation-line.js';
import type { Reply, ReplyPart } from '../src/interface/reply.js';
import type { Citation } from '../src/model/answer.js';
import type {
  Bounded,
  CheckedFigure,
  CheckedName,
  DraftReport,
  FigureVerdict,
  NameVerdict,
} from '../src/model/checking.js';
import { quotationParts, shortened, shortQuotations, verdictCounts, verdictLine } from './quotation-item.js';

/** Things to look at that a summary names. */
const shownConcerns = 8;

/** The whole report: every quotation, figure and name of a draft with its finding. */
export function draftReply(report: DraftReport): Reply {
  const { quotations, figures, names, warnings } = report;
  const long = quotations.items.filter(({ finding }) => finding.verdict !== 'too-short');
  return {
    tone: 'information',
    parts: [
      ...warnings.map(({ message }): ReplyPart => ({ kind: 'note', text: message })),
      { kind: 'heading', text: `Quotations: ${total(quotations)}` },
      ...tally(quotations, verdictCounts(quotations.items)),
      ...long.flatMap((checked, index) => [
        ...quotationParts(checked, index + 1, `, paragraph ${checked.paragraph}`),
      ]),
      ...shortQuotations(quotations.items),
      { kind: 'heading', text: `Figures: ${total(figures)}` },
      ...tally(figures, countsOf(figures.items, figureNames)),
      ...figureLists(figures.items),
      { kind: 'heading', text: `Names: ${total(names)}` },
      ...tally(names, countsOf(names.items, nameNames)),
      ...nameLists(names.items),
    ],
    actions: [],
  };
}

/** What a report comes to: the counts, and what to look at first. */
export function draftSummary(report: DraftReport): ReplyPart[] {
  const { quotations, figures, names, warnings } = report;
  const all = concerns(report);
  const rows = [
    ['Quotations', quotations, verdictCounts(quotations.items)],
    ['Figures', figures, countsOf(figures.items, figureNames)],
    ['Names', names, countsOf(names.items, nameNames)],
  ] as const;
  return [
    ...warnings.map(({ message }): ReplyPart => ({ kind: 'note', text: message })),
    {
      kind: 'table',
      columns: ['', ''],
      rows: rows.map(([name, found, counts]) => [
        name,
        counts === '' ? 'none' : `${total(found)} · ${counts}`,
      ]),
    },
    ...(all.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: 'To look at' },
          { kind: 'list' as const, items: all.slice(0, shownConcerns) },
        ]),
    ...(all.length > shownConcerns
      ? [{ kind: 'note' as const, text: `And ${all.length - shownConcerns} more, in the report.` }]
      : []),
  ];
}

function total({ items, omitted }: Bounded<unknown>): number {
  return items.length + omitted;
}

function tally({ items, omitted }: Bounded<unknown>, counts: string): ReplyPart[] {
  if (items.length === 0) return [{ kind: 'note', text: 'None.' }];
  return [
    { kind: 'note', text: counts },
    ...(omitted === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `The last ${omitted} were not checked: that is too many for one go. Check the draft in parts.`,
          },
        ]),
  ];
}

const figureNames: Readonly<Record<FigureVerdict, string>> = {
  differs: 'with another value in the briefings',
  'not-found': 'not in these briefings',
  elsewhere: 'there of something else, or not told of what',
  found: 'found',
};

const nameNames: Readonly<Record<NameVerdict, string>> = {
  near: 'close to a known one',
  'not-found': 'not in these briefings',
  known: 'known',
};

function countsOf<Verdict extends string>(
  items: readonly { readonly verdict: Verdict }[],
  names: Readonly<Record<Verdict, string>>,
): string {
  return (Object.entries(names) as [Verdict, string][])
    .map(([verdict, name]) => ({ name, count: items.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

function figureLists(items: readonly CheckedFigure[]): ReplyPart[] {
  return (['differs', 'not-found', 'elsewhere', 'found'] as const).flatMap((verdict): ReplyPart[] => {
    const found = items.filter((one) => one.verdict === verdict);
    if (found.length === 0) return [];
    return [
      { kind: 'note', text: `${capitalised(figureNames[verdict])}:` },
      { kind: 'list', items: found.map(figureLine) },
    ];
  });
}

function figureLine(figure: CheckedFigure): string {
  const [place] = figure.places;
  const { kind, unit } = figure.figure;
  const counted = kind === 'quantity' && unit !== null ? ` (${unit})` : '';
  const where = `“${oneLine(figure.words)}”${counted}, paragraph ${figure.paragraph}`;
  if (place === undefined) return `${where}, in: ${shortened(figure.sentence)}`;
  const there = `${quotedAnswer(place)} in “${shortened(place.quote)}” (${citationLine(place)})`;
  return figure.verdict === 'differs' ? `${where}: the briefing has ${there}` : `${where}: ${there}`;
}

function quotedAnswer({ answer, quote, start }: Citation): string {
  return answer === null ? '' : `“${oneLine(quote.slice(answer.start - start, answer.end - start))}”`;
}

function nameLists(items: readonly CheckedName[]): ReplyPart[] {
  const of = (verdict: NameVerdict): CheckedName[] => items.filter((one) => one.verdict === verdict);
  const known = of('known');
  return [
    ...(['near', 'not-found'] as const).flatMap((verdict): ReplyPart[] =>
      of(verdict).length === 0
        ? []
        : [
            { kind: 'note', text: `${capitalised(nameNames[verdict])}:` },
            { kind: 'list', items: of(verdict).map(nameLine) },
          ],
    ),
    ...(known.length === 0
      ? []
      : [{ kind: 'text' as const, text: `Known: ${known.map(({ words }) => words).join(', ')}.` }]),
  ];
}

function nameLine({ words, paragraph, times, known, place, verdict }: CheckedName): string {
  const often = times === 1 ? '' : `, ${times} times`;
  const others = known.map((name) => `“${name}”`).join(', ');
  const where = place === null ? '' : ` (${citationLine(place)})`;
  const what =
    verdict === 'near'
      ? `: the briefings write ${others}${where}`
      : known.length === 0
        ? ''
        : `: the briefings have ${others}`;
  return `“${words}”, paragraph ${paragraph}${often}${what}`;
}

/** What to look at first, the most serious kind of finding first. */
function concerns({ quotations, figures, names }: DraftReport): string[] {
  const serious = ['differs', 'misattributed', 'elided', 'not-found'] as const;
  const quoted = serious.flatMap((verdict) =>
    quotations.items.filter(({ finding }) => finding.verdict === verdict),
  );
  return [
    ...quoted.map(
      ({ words, paragraph, finding }) =>
        `“${shortened(words)}”, paragraph ${paragraph}: ${[verdictLine(finding), ...finding.warnings.map(({ message }) => message)].join(' · ')}`,
    ),
    ...figures.items.filter(({ verdict }) => verdict === 'differs').map(figureLine),
    ...names.items.filter(({ verdict }) => verdict === 'near').map(nameLine),
    ...figures.items.filter(({ verdict }) => verdict === 'not-found').map(figureLine),
    ...names.items.filter(({ verdict }) => verdict === 'not-found').map(nameLine),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
