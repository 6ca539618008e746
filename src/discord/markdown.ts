import { citationLine } from '../interface/citation-line.js';
import type { PartIn, PassageIn } from '../interface/reply.js';
import { say } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import type { Citation } from '../model/answer.js';
import { trim, type Span } from '../model/span.js';
import { clip, cutLength } from '../model/clip.js';
import { excerpt } from './excerpt.js';
import { differenceMarkdown } from './difference.js';
import { escapeLine, escapeMarkdown, lineBreak, oneLine, printable } from './escape.js';

/** How much of each thing is shown, in UTF-16 units before escaping. */
export interface Allowance {
  /** Of a quoted passage, or of the answer itself. */
  readonly quote: number;
  /** Of a text, a list's item or a table's cell. */
  readonly text: number;
}

/** An answer up to this long stands in large type; a longer one in bold, where it is easier to read. */
const largestHeadline = 90;

/** Small print is an aside, however long the question that it repeats. */
const noteLength = 300;

/** A heading, a title, a name. */
const fieldLength = 160;

const leftOut = '-# […]';

/**
 * One part as Discord's Markdown, in units none of which may be cut: a paragraph, a passage with its
 * citation, an item, a row. Empty for a part with nothing to show.
 */
export function markdownOf(part: PartIn<string>, allowed: Allowance, language: Language): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return prefixed('### ', escapeLine(clip(oneLine(part.text), Math.min(allowed.text, fieldLength))));
    case 'text':
      return prefixed('', escapeMarkdown(clip(part.text.trim(), allowed.text)));
    case 'note':
      return prefixed('-# ', escapeLine(clip(oneLine(part.text), Math.min(allowed.text, noteLength))));
    case 'answer':
      return answer(oneLine(part.text), allowed.quote);
    case 'passage':
      return [passage(part, allowed.quote, language)];
    case 'list':
      return part.items.flatMap((item) => prefixed('- ', escapeLine(clip(oneLine(item), allowed.text))));
    case 'table':
      return table(part.columns, part.rows, allowed.text);
    case 'difference':
      return [differenceMarkdown(part, allowed.quote, language)];
    case 'copy':
      return copy(part.text);
    case 'messages':
      return part.items.map(
        ({ text, guild, channel, message }) =>
          `- ${linkOf(guild, channel, message)} ${escapeLine(clip(oneLine(text), allowed.text))}`,
      );
    case 'file':
    case 'archive':
      // It stands beside the text: see `filesOf`.
      return [];
  }
}

/** Discord shows such an address as the channel's name, to whoever may look into it. Ids are digits alone. */
function linkOf(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${[guild ?? '@me', channel, message].join('/')}`;
}

function prefixed(prefix: string, escaped: string): string[] {
  return escaped === '' ? [] : [`${prefix}${escaped}`];
}

/**
 * The answer is the briefing's words: where it is cut, the mark stands outside of them and nothing is put in
 * their place.
 */
function answer(text: string, most: number): string[] {
  if (text === '') return [];
  const shown = text.slice(0, cutLength(text, most)).trimEnd();
  const rest = shown.length < text.length ? ' […]' : '';
  return [shown.length <= largestHeadline ? `## ${escapeLine(shown)}${rest}` : `${strong(shown)}${rest}`];
}

/** A code block shows everything as it is and can be copied whole. Its own fence it cannot hold: see `render`. */
function copy(text: string): string[] {
  return text.trim() === '' ? [] : [`\`\`\`text\n${printable(text)}\n\`\`\``];
}

function passage(part: PassageIn<string>, most: number, language: Language): string {
  const { citation, highlight } = part;
  const { start, end, cutBefore, cutAfter } = excerpt(citation.quote, highlight, most);
  const shown = citation.quote.slice(start, end);
  const inside: Span | null = highlight && {
    start: Math.max(0, highlight.start - start),
    end: Math.min(shown.length, highlight.end - start),
  };
  const lines = highlighted(shown, inside).map((line) => `> ${line}`);
  const reference = [
    ...(part.label === null ? [] : [`**${part.label}**`]),
    escapeLine(citationLine(shortened(citation), language)),
    ...(part.speaker === null ? [] : [speakerWords(part.speaker, language)]),
    ...(cutBefore || cutAfter ? [write(say('cite.shortened'), language)] : []),
  ].join(' · ');
  const note = prefixed('-# ', escapeLine(clip(oneLine(part.note ?? ''), noteLength)));
  return [
    ...(cutBefore ? [leftOut] : []),
    ...lines,
    ...(cutAfter ? [leftOut] : []),
    ...note,
    `-# ${reference}`,
  ].join('\n');
}

function speakerWords(name: string, language: Language): string {
  return write(say('cite.speaker', { speaker: escapeLine(clip(oneLine(name), fieldLength)) }), language);
}

/** The citation with its fields cut one by one, so that no long title pushes the date and the paragraph out. */
function shortened(citation: Citation): Citation {
  const { title, origin } = citation;
  return {
    ...citation,
    title: clip(oneLine(title), fieldLength),
    origin: origin === null ? null : clip(oneLine(origin), fieldLength),
  };
}

/** Lines of escaped text, with whatever of the highlight stands on a line in bold. */
function highlighted(text: string, highlight: Span | null): string[] {
  return linesOf(text).map(({ start, end }) => {
    const from = highlight === null ? start : clamp(highlight.start, start, end);
    const to = highlight === null ? start : clamp(highlight.end, from, end);
    const bold = trim(text, { start: from, end: to });
    if (bold.end === bold.start) return escapeMarkdown(text.slice(start, end));
    return [
      escapeMarkdown(text.slice(start, bold.start)),
      strong(text.slice(bold.start, bold.end)),
      escapeMarkdown(text.slice(bold.end, end)),
    ].join('');
  });
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    lines.push({ start, end: index });
    start = index + found.length;
  }
  return [...lines, { start, end: text.length }];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function strong(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/**
 * Discord has no tables. One of two columns becomes a line a row, under its titles where it has any; a wider
 * one a line for the first column and below it the others that hold something, each with its title.
 */
function table(columns: readonly string[], rows: readonly (readonly string[])[], most: number): string[] {
  const cell = (text: string | undefined): string => escapeLine(clip(oneLine(text ?? ''), most));
  const first = (text: string | undefined): string => strong(clip(oneLine(text ?? ''), most) || '—');
  const titles = columns.map(cell);
  if (columns.length <= 2) {
    return [
      ...prefixed('-# ', titles.filter((title) => title !== '').join(' · ')),
      ...rows.map(([name, value]) => `${first(name)}: ${cell(value)}`),
    ];
  }
  return rows.map(([name, ...values]) => {
    const fields = values.flatMap((value, index) => prefixed(`${titles[index + 1] ?? ''}: `, cell(value)));
    return [first(name), ...prefixed('-# ', fields.join(' · '))].join('\n');
  });
}
