import { findQuoted } from '../../annotate/quoted.js';
import type { Answer } from '../../model/answer.js';
import { contains } from '../../model/span.js';
import { oneLine, wordCount } from './wording.js';

/** Words that were said or written, the first of them: as many as pin them down. */
export interface SaidWords {
  readonly words: string;
  /** Whether they stood in quotation marks. */
  readonly quoted: boolean;
}

/** Of words that were said, as many as pin them down. */
const mostQuoted = 20;
/** The same in UTF-16 units, for words that are none. */
const longestQuoted = 300;
/** Fewer words are no quotation to ask after. */
const fewestQuoted = 3;

/**
 * What "that" means where somebody said it: the quotation that the answer stands in or is, else the words the question
 * quotes, else a quotation beside the answer, else the sentence the answer stands in.
 */
export function wordsSaid(previous: Answer, question: string): SaidWords | null {
  const asked = longest(findQuoted(question).map(({ start, end }) => question.slice(start, end)));
  const [citation] = previous.status === 'answered' ? previous.citations : [];
  if (citation === undefined) return inQuotes(asked);
  const { quote, answer, start } = citation;
  const quoted = findQuoted(quote);
  const holding = quoted.find(
    (one) => answer !== null && contains({ start: one.start + start, end: one.end + start }, answer),
  );
  const own = holding === undefined ? null : quotable(quote.slice(holding.start, holding.end));
  const given =
    previous.status === 'answered' && previous.answerType === 'quotation' ? quotable(previous.answer) : null;
  const beside = longest(quoted.map((one) => quote.slice(one.start, one.end)));
  const written = quotable(quote);
  return (
    inQuotes(own ?? asked ?? given ?? beside) ?? (written === null ? null : { words: written, quoted: false })
  );
}

/** How said words go into a question behind "say": quoted, or reported. */
export function spoken({ words, quoted }: SaidWords): string {
  return quoted ? `“${words}”` : `that ${words}`;
}

function inQuotes(words: string | null): SaidWords | null {
  return words === null ? null : { words, quoted: true };
}

function longest(candidates: readonly string[]): string | null {
  return candidates
    .map(quotable)
    .filter((words) => words !== null)
    .reduce<string | null>(
      (most, words) => (most === null || words.length > most.length ? words : most),
      null,
    );
}

/** The first words of a quotation, as far as another begins inside it; null for too few. */
function quotable(words: string): string | null {
  const plain = oneLine(words.split(/["“”„«»]/u).find((piece) => wordCount(piece) >= fewestQuoted) ?? '');
  const kept = plain
    .split(' ')
    .slice(0, mostQuoted)
    .join(' ')
    .slice(0, longestQuoted)
    .replace(/[\s.,;:!?…]+$/u, '');
  return wordCount(kept) >= fewestQuoted ? kept : null;
}
