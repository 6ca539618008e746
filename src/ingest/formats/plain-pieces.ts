import { slice } from '../../model/span.js';
import { textBlocks } from '../text-blocks.js';
import { isWorded, tidy, type Piece } from './extracted.js';

const quoteMark = /^\s?(?:>\s?)+/u;

/** Neighbouring lines that are all quoted, by a ">" each as mail has it, or all not. */
interface Run {
  readonly quoted: boolean;
  readonly lines: string[];
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const line of text.split(/\r\n|[\n\r]/u)) {
    const quoted = quoteMark.test(line.slice(0, 80));
    const last = runs.at(-1);
    const own = quoted ? line.replace(quoteMark, '') : line;
    if (last?.quoted === quoted) last.lines.push(own);
    else runs.push({ quoted, lines: [own] });
  }
  return runs;
}

/**
 * The blocks of plain text within a document: a message's text part, preformatted lines of a page. Where its lines were
 * broken is no part of it, nor are the marks of what it quotes.
 */
export function plainPieces(text: string): Piece[] {
  return runsOf(text).flatMap(({ quoted, lines }) => {
    const run = lines.join('\n');
    return textBlocks(run).flatMap((draft): Piece[] => {
      const words = tidy(slice(run, draft), draft.kind === 'table');
      if (!isWorded(words)) return [];
      return [{ kind: quoted && draft.kind !== 'table' ? 'quotation' : draft.kind, words }];
    });
  });
}
