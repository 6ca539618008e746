import { citationLine } from '../interface/citation-line.js';
import { plain } from '../interface/plain.js';
import type { DifferencePart, PartIn, PassageIn, Reply } from '../interface/reply.js';
import { differenceLegend, differenceLines } from './difference.js';
import { widthOf, type Io } from './io.js';
import { columnsOf, wrapQuote, wrapText } from './layout.js';
import { styleFor, type Style } from './style.js';
import { renderTable } from './table.js';

/** Where passages begin, so that labels stand in a margin of their own. */
const margin = 4;
const bar = '│ ';

/**
 * A reply as text for a terminal of `width` columns, ending in a line break. Text from briefings and questions is made
 * printable on the way; only the style adds control sequences. Actions are buttons, which a terminal has not.
 */
export function renderReply(words: Reply, width: number, style: Style): string {
  const reply = plain(words, 'en');
  const lines: string[] = [];
  let previous: PartIn<string> | null = null;
  for (const part of reply.parts) {
    if (previous !== null && !belongTogether(previous, part)) lines.push('');
    lines.push(...renderPart(part, reply.tone, width, style));
    previous = part;
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether no empty line stands between two neighbours. */
function belongTogether(above: PartIn<string>, below: PartIn<string>): boolean {
  return (
    above.kind === 'heading' || below.kind === 'list' || (above.kind === 'answer' && below.kind === 'text')
  );
}

function renderPart(part: PartIn<string>, tone: Reply['tone'], width: number, style: Style): string[] {
  switch (part.kind) {
    case 'heading':
      return wrapText(part.text, width).map(tone === 'decline' ? style.caution : style.heading);
    case 'text':
      return wrapText(part.text, width).map((line) => (tone === 'error' ? style.error(line) : line));
    case 'note':
      return wrapText(part.text, width).map(style.faint);
    case 'answer':
      // Where it cannot stand out by colour, a word says what it is.
      return wrapText(style.colored ? part.text : `Answer: ${part.text}`, width).map(style.answer);
    case 'passage':
      return renderPassage(part, width, style);
    case 'table':
      return renderTable(part.columns, part.rows, width, style);
    case 'list':
      return part.items.flatMap((item) => hang('- ', wrapText(item, width - 2)));
    case 'difference':
      return renderDifference(part, width, style);
    case 'copy':
      return wrapText(part.text, width);
    case 'messages':
      return part.items.flatMap(({ text }) => hang('- ', wrapText(text, width - 2)));
    case 'archive':
      return [style.faint(`${part.name}: ${String(part.bytes.length)} bytes`)];
    case 'file':
      return [style.faint(`${part.name}:`), ...wrapText(part.text, width)];
  }
}

function renderPassage(part: PassageIn<string>, width: number, style: Style): string[] {
  const { citation, highlight, label, speaker, note } = part;
  const lead = (label === null ? '' : `[${label}] `).padEnd(margin);
  const inner = width - lead.length - bar.length;
  const quote = wrapQuote(citation.quote, highlight, inner, style.colored ? style.answer : null);
  const place = `${citationLine(citation)} · ${citation.file}`;
  const below = [
    ...(speaker === null ? [] : [`Speaker: ${speaker}`]),
    ...(note === undefined ? [] : [note]),
    place,
  ];
  return [
    ...hang(
      lead,
      quote.map((line) => style.faint(bar) + line),
    ),
    ...hang(
      ' '.repeat(lead.length + bar.length),
      below.flatMap((text) => wrapText(text, inner)).map(style.faint),
    ),
  ];
}

function renderDifference(part: DifferencePart, width: number, style: Style): string[] {
  const [indent, inner] = [' '.repeat(margin), width - margin - bar.length];
  const legend = differenceLegend(part);
  return [
    ...differenceLines(part.pieces, inner, style).map((line) => indent + style.faint(bar) + line),
    ...(legend === ''
      ? []
      : wrapText(legend, inner).map((line) => indent + ' '.repeat(bar.length) + style.faint(line))),
  ];
}

/** Lines with `lead` before the first and as much space before the others. */
function hang(lead: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => (at === 0 ? lead : ' '.repeat(columnsOf(lead))) + line);
}

/** A reply as text, laid out for where the output goes. */
export function renderFor(reply: Reply, io: Io): string {
  return renderReply(reply, widthOf(io), styleFor(io));
}
