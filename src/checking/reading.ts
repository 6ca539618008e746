import { annotate, type AnnotatedBriefing } from '../annotate/annotate.js';
import { toBriefing } from '../ingest/briefing.js';
import type { Warning } from '../model/briefing.js';
import type { Span } from '../model/span.js';
import type { OpenedDraft } from './open-draft.js';
import type { Pause } from '../model/pause.js';

/** A text to be checked, annotated by itself. All offsets count in its briefing's text. */
export interface Reading {
  readonly annotated: AnnotatedBriefing;
  /** What is set off as somebody else's words, in order. */
  readonly blockQuotes: readonly Span[];
  /** How many paragraphs of the whole text stand before this part of it. */
  readonly paragraphsBefore: number;
  readonly warnings: readonly Warning[];
}

/** The sign of a block quote in Discord or in mail; ">>>" sets off all that follows. */
const quoteSign = /^ {0,3}(>>> ?|(?:> ?)+)/u;

/**
 * Reads a message: each of its lines is a paragraph, and lines behind ">" that follow one another are one block quote.
 * Its text is the message's without those signs.
 */
export function readMessage(message: string): Reading {
  const paragraphs: { text: string; readonly isQuote: boolean }[] = [];
  let open = false;
  let toTheEnd = false;
  for (const line of message.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const sign = toTheEnd ? null : quoteSign.exec(line);
    if (sign?.[1]?.startsWith('>>>') === true) toTheEnd = true;
    const isQuote = toTheEnd || sign !== null;
    const text = line.slice(sign?.[0].length ?? 0);
    const last = paragraphs.at(-1);
    if (text.trim() === '') {
      open = false;
    } else if (isQuote && open && last?.isQuote === true) {
      last.text += `\n${text}`;
    } else {
      paragraphs.push({ text, isQuote });
      open = true;
    }
  }
  const blockQuotes: Span[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph.text;
    if (paragraph.isQuote) blockQuotes.push({ start, end: text.length });
  }
  const annotated = annotatedAlone('message', text, 'text');
  return { annotated, blockQuotes, paragraphsBefore: 0, warnings: [] };
}

/**
 * A draft is annotated in parts of at most this many UTF-16 units and lines, each a fraction of a second's work. The
 * Markdown reader takes the square of the number of block quotes.
 */
const partLength = 20_000;
const partLines = 200;

/**
 * Reads a draft part by part, so that others' work goes on meanwhile. A name that is only given in full in another part
 * is not put together with its short form: no matter for drafts of ordinary length.
 */
export async function readDraft({ text, format }: OpenedDraft, pause: Pause): Promise<Reading[]> {
  const readings: Reading[] = [];
  let paragraphsBefore = 0;
  for (const part of partsOf(text)) {
    await pause.breathe();
    const annotated = annotatedAlone('draft', part, format);
    const { blocks, warnings } = annotated.briefing;
    const blockQuotes = blocks
      .filter(({ kind }) => kind === 'quotation')
      .map(({ start, end }) => ({ start, end }));
    readings.push({ annotated, blockQuotes, paragraphsBefore, warnings });
    paragraphsBefore += blocks.length;
  }
  return readings;
}

/**
 * Cuts a text before an empty line, failing that before a line or a word. A part begins with what it was cut before, so
 * that no rule at its top is taken for front matter.
 */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const most = Math.min(partLength, endOfLines(text, from, partLines) - from);
    if (text.length - from <= most) return [...parts, text.slice(from)];
    const part = text.slice(from, from + most);
    const cut = ['\n\n', '\r\n\r\n', '\n', ' ']
      .map((end) => part.lastIndexOf(end))
      .find((at) => at > most / 2);
    parts.push(part.slice(0, cut));
    from += cut ?? most;
  }
}

/** Where so many lines from a place end, at most `partLength` behind it. */
function endOfLines(text: string, from: number, count: number): number {
  let end = from;
  for (let line = 0; line < count && end < from + partLength; line += 1) {
    const next = text.indexOf('\n', end);
    if (next < 0) return from + partLength;
    end = next + 1;
  }
  return end;
}

function annotatedAlone(id: string, text: string, format: 'text' | 'markdown'): AnnotatedBriefing {
  const [annotated] = annotate([toBriefing({ id, text, format })]).briefings;
  if (annotated === undefined) throw new Error('One text was annotated, and none came back.');
  return annotated;
}
