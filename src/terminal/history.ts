import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, succeed, type Result } from '../model/result.js';
import { makeFolderAtOnce } from '../stores/make-folder.js';
import { printableLine } from './printable.js';
import { reasonOf } from './reason.js';

/** How many earlier questions the prompt keeps. */
export const historySize = 500;

/** A longer line, in UTF-16 units, is pasted text, and is not kept. */
const longestKept = 1000;

/** The earlier questions, the latest first, as readline wants them; none when there is no such file or it cannot be read. */
export function readHistory(file: string): string[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.slice(-historySize).map(printableLine).reverse();
}

/** Keeps the earlier questions, given the latest first; the file is for its owner alone, and is never half written. */
export function writeHistory(file: string, history: readonly string[]): Result<void> {
  const lines = history.filter((line) => line.length <= longestKept).slice(0, historySize);
  const content = [...lines]
    .reverse()
    .map((line) => `${printableLine(line)}\n`)
    .join('');
  try {
    makeFolderAtOnce(dirname(file));
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, content, { mode: 0o600 });
    renameSync(unfinished, file);
  } catch (error) {
    return fail(
      'unwritable-state',
      `The prompt's history is not kept: ${file} cannot be written (${reasonOf(error)}).`,
    );
  }
  return succeed(undefined);
}
