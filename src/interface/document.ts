import { say } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import { citationLine } from './citation-line.js';
import type { DifferencePart, PartIn, PassageIn, PlainReply } from './reply.js';

/**
 * A reply as a Markdown document, whole: for a file, where nothing has to be left out. It is also to be read as it
 * stands, so no more is escaped than would change what is shown.
 */
export function markdownDocument(reply: PlainReply, language: Language = 'en'): string {
  const blocks = reply.parts.flatMap((part) => {
    const block = blockOf(part, language);
    return block === '' ? [] : [block];
  });
  return `${blocks.join('\n\n')}\n`;
}

function blockOf(part: PartIn<string>, language: Language): string {
  switch (part.kind) {
    case 'heading':
      return `## ${line(part.text)}`;
    case 'text':
    case 'note':
      return paragraph(part.text);
    case 'answer':
      return `**${line(part.text)}**`;
    case 'passage':
      return passage(part, language);
    case 'list':
      return part.items.map((item) => `- ${line(item)}`).join('\n');
    case 'table':
      return part.rows.map((row) => `- ${row.map(line).filter(Boolean).join(': ')}`).join('\n');
    case 'difference':
      return difference(part);
    case 'copy':
      return `> ${paragraph(part.text).replaceAll('\n', '\n> ')}`;
    case 'messages':
      return part.items.map(({ text }) => `- ${line(text)}`).join('\n');
    case 'file':
    case 'archive':
      return '';
  }
}

function passage({ label, citation, speaker, note }: PassageIn<string>, language: Language): string {
  const place = [
    ...(label === null ? [] : [`[${label}]`]),
    line(citationLine(citation, language)),
    ...(speaker === null ? [] : [line(write(say('cite.speaker', { speaker }), language))]),
    ...(note === undefined ? [] : [line(note)]),
  ].join(' · ');
  return [...paragraph(citation.quote).split('\n'), '', place].map((one) => `> ${one}`.trimEnd()).join('\n');
}

function difference({ pieces }: DifferencePart): string {
  const shown = pieces.map(({ kind, text }) => {
    const words = line(text);
    if (kind === 'same') return words;
    return kind === 'removed' ? `~~${words}~~` : `**${words}**`;
  });
  return `> ${shown.join(' ')}`;
}

/** What Markdown reads as a sign wherever it stands. */
const signs = /[\\`*_[\]<>~|&]/gu;
/** What it reads as one at the beginning of a line. */
const lineSigns = /^([^\S\n]*)([#=+-])/gmu;
const listNumber = /^([^\S\n]*\d{1,9})([.)])/gmu;

function escaped(text: string): string {
  return text
    .replace(signs, String.raw`\$&`)
    .replace(lineSigns, String.raw`$1\$2`)
    .replace(listNumber, String.raw`$1\$2`);
}

function paragraph(text: string): string {
  return escaped(text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').trim());
}

function line(text: string): string {
  return escaped(text.replace(/\s+/gu, ' ').trim());
}
