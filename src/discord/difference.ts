import type { DifferencePart } from '../interface/reply.js';
import { say } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import type { DifferencePiece } from '../model/quote.js';
import { cutLength } from '../model/clip.js';
import { escapeLine, oneLine } from './escape.js';

/** Where not all fits, this much is kept of words that both sides have, on either side of a change. UTF-16 units. */
const besideChange = 40;
const leftOut = '[…]';
/** What the signs around changed words take. */
const signs = 4;

/**
 * A difference as a block of Discord's Markdown: words struck out are in the earlier text alone, bold ones in the later,
 * and a line says which texts these are. Where not all fits, words of both sides give way first, in their middle; nothing
 * but the mark is ever put in the place of words.
 * @param most UTF-16 units before escaping.
 */
export function differenceMarkdown(part: DifferencePart, most: number, language: Language): string {
  const { pieces } = part;
  const length = pieces.reduce((sum, { text }) => sum + text.length + signs, 0);
  const shown: string[] = [];
  let filled = 0;
  for (const { kind, text } of pieces) {
    const words = oneLine(text);
    if (words === '') continue;
    const room = most - filled - signs;
    if (room <= 0) {
      shown.push(leftOut);
      break;
    }
    const ends = length > most && kind === 'same' ? twoEnds(words) : null;
    const kept = ends ?? [words.slice(0, cutLength(words, room)).trimEnd()];
    filled += kept.reduce((sum, one) => sum + one.length + signs, 0);
    shown.push(kept.map((one) => signed(kind, one)).join(` ${leftOut} `));
    if (ends === null && (kept[0]?.length ?? 0) < words.length) shown.push(leftOut);
  }
  return [`> ${shown.join(' ')}`, ...legend(part, language)].join('\n');
}

function signed(kind: DifferencePiece['kind'], words: string): string {
  const escaped = escapeLine(words);
  if (kind === 'same' || escaped === '') return escaped;
  return kind === 'removed' ? `~~${escaped}~~` : `**${escaped}**`;
}

/** The two ends of words that are too long to be shown beside a change; null where they are not. */
function twoEnds(words: string): string[] | null {
  if (words.length <= 3 * besideChange) return null;
  const head = words.slice(0, cutLength(words, besideChange)).trimEnd();
  const space = words.indexOf(' ', words.length - besideChange);
  return [head, space < 0 ? '' : words.slice(space + 1)].filter((one) => one !== '');
}

function legend({ pieces, between }: DifferencePart, language: Language): string[] {
  const has = (kind: DifferencePiece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  const [struckOut, bold] = [
    write(say('difference.struck-out'), language),
    write(say('difference.bold'), language),
  ];
  const meanings = [
    ...(has('removed') ? [`~~${struckOut}~~: ${write(say(`difference.${between}-removed`), language)}`] : []),
    ...(has('added') ? [`**${bold}**: ${write(say(`difference.${between}-added`), language)}`] : []),
  ];
  return meanings.length === 0 ? [] : [`-# ${meanings.join(' · ')}`];
}
