import type { Asked } from './asked.js';
import type { Searched } from './places.js';

const anyMark = /["“”„«»]/u;
const whiteSpace = /\s+/gu;

/**
 * Whether asked words and a briefing's agree in every sign, not only word by word. What a briefing puts between two
 * parts of an utterance ("…," she said, "…") is passed over with its marks; where it breaks a line, or an utterance
 * into paragraphs, a space may stand.
 * @param positions One for each asked word, in order.
 */
export function sameMarks({ index }: Searched, asked: Asked, positions: readonly number[]): boolean {
  const words = asked.fragments.flat();
  const [first, last] = [positions[0], positions.at(-1)];
  const [opening, closing] = [words[0], words.at(-1)];
  if (words.length !== positions.length) return false;
  if (first === undefined || last === undefined || opening === undefined || closing === undefined)
    return false;
  const text = index.briefings[index.briefingAt(first)]?.briefing.text ?? '';
  const lead = asked.text.slice(0, opening.start);
  const tail = asked.text.slice(closing.end);
  const end = index.ends[last] ?? 0;
  const start = index.starts[first] ?? 0;
  if (
    text.slice(Math.max(0, start - lead.length), start) !== lead ||
    text.slice(end, end + tail.length) !== tail
  )
    return false;
  return words.every((word, at) => {
    const position = positions[at] ?? 0;
    const after = positions[at + 1];
    const written = text.slice(index.starts[position], index.ends[position]);
    if (written !== asked.text.slice(word.start, word.end)) return false;
    if (after === undefined) return true;
    const gap = text.slice(index.ends[position], index.starts[after]);
    const own = asked.text.slice(word.end, words[at + 1]?.start);
    if (after === position + 1 && (own === gap || own === inOneLine(gap))) return true;
    if (after === position + 1 && !/\n\s*\n/u.test(gap)) return false;
    // Up to the mark that closes before the interruption, then one space.
    return own === `${upToMark(gap).trimEnd()} `;
  });
}

/** With a space for each line break and the white space around it. */
function inOneLine(text: string): string {
  return text.replace(whiteSpace, (space) => (space.includes('\n') ? ' ' : space));
}

function upToMark(text: string): string {
  const mark = text.search(anyMark);
  return mark < 0 ? text : text.slice(0, mark);
}
