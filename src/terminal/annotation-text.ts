import type { Attribution, DocumentAnnotation, MeasuredFigure } from '../model/annotation.js';
import type { Briefing } from '../model/briefing.js';
import { slice, type Span } from '../model/span.js';
import { columnsOf, wrapQuote, wrapText } from './layout.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

const bar = '│ ';
/** Between the parts of a quotation that its attribution parts. */
const gap = ' … ';

/** The annotation of one text for a person: who said what, then people, figures and dates, each with its words. */
export function annotationText(
  briefing: Briefing,
  found: DocumentAnnotation,
  width: number,
  style: Style,
): string {
  const { text } = briefing;
  const words = (span: Span): string => slice(text, span).replace(/\s+/gu, ' ');
  const table = (
    title: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
  ): string[] =>
    rows.length === 0
      ? []
      : ['', style.heading(`${title} (${rows.length})`), ...renderTable(columns, rows, width, style)];
  const quotations = found.attributions.flatMap((one, at) => [
    '',
    ...quotationLines(briefing, one, `[${at + 1}] `, width, style),
  ]);
  const lines = [
    ...wrapText(briefing.title, width).map(style.heading),
    ...wrapText(`${briefing.file}: ${summary(found)}`, width).map(style.faint),
    ...quotations,
    ...table(
      'People',
      ['Name', 'Roles', 'Mentions'],
      found.people.map(({ name, roles, mentions, pronouns }) => [
        name,
        roles.join('; ') || '–',
        String(mentions.length + pronouns.length),
      ]),
    ),
    ...table(
      'Figures',
      ['Words', 'Value', 'Of what'],
      found.figures.map((figure) => [
        words(figure),
        valueOf(figure),
        figure.measure === null ? '–' : words(figure.measure),
      ]),
    ),
    ...table(
      'Dates',
      ['Words', 'Value', ''],
      found.dates.map((date) => [words(date), date.value, date.certainty]),
    ),
    '',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function summary({ sentences, attributions, people, figures, dates }: DocumentAnnotation): string {
  return [
    counted(sentences.length, 'sentence', 'sentences'),
    counted(attributions.length, 'quotation', 'quotations'),
    counted(people.length, 'person', 'people'),
    counted(figures.length, 'figure', 'figures'),
    counted(dates.length, 'date', 'dates'),
  ].join(' · ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function quotationLines(
  { text, blocks }: Briefing,
  { kind, content, cue, source, speaker, resolved, confidence }: Attribution,
  lead: string,
  width: number,
  style: Style,
): string[] {
  const margin = ' '.repeat(columnsOf(lead));
  const inner = width - columnsOf(lead) - columnsOf(bar);
  const said = content.map((span) => slice(text, span)).join(gap);
  const named = source === null ? '' : slice(text, source).replace(/\s+/gu, ' ');
  const who = speaker ?? 'speaker not stated';
  // A person found behind other words is shown with them, so that anybody can see why.
  const behind = resolved && named !== '' && named !== speaker ? ` (“${named}”)` : '';
  const start = content[0]?.start ?? 0;
  const facts = [
    ...(cue === null ? [] : [`“${slice(text, cue).replace(/\s+/gu, ' ')}”`]),
    kind,
    `paragraph ${blocks.findLast((block) => block.start <= start)?.number ?? 1}`,
    `confidence ${confidence.toFixed(2)}`,
  ];
  return [
    ...wrapQuote(said, null, inner, null).map(
      (line, at) => (at === 0 ? lead : margin) + style.faint(bar) + line,
    ),
    ...wrapText(who + behind, inner).map((line) => margin + ' '.repeat(bar.length) + style.answer(line)),
    ...wrapText(facts.join(' · '), inner).map((line) => margin + ' '.repeat(bar.length) + style.faint(line)),
  ];
}

function valueOf({ value, unit, qualifier }: MeasuredFigure): string {
  const number = Number.isInteger(value) ? value.toLocaleString('en-US') : String(Number(value.toFixed(4)));
  return [...(qualifier === null ? [] : [qualifier]), number, ...(unit === null ? [] : [unit])].join(' ');
}
