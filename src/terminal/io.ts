import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../config.js';

/** The process's three streams and environment, passed in so that any others will do. */
export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly environment: Environment;
}

/** Exit codes of the terminal's contract. */
export const exitCodes = { done: 0, failed: 1, wrongCall: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Writes and, when the reader is slower than we are, waits for it: a long batch never piles up in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

export async function writeLine(stream: Writable, line: string): Promise<void> {
  await write(stream, `${line}\n`);
}

/** Whether to colour: only on a terminal that understands it, and never when https://no-color.org says no. */
export function wantsColor(io: Io): boolean {
  const { NO_COLOR: noColor = '', TERM: terminal } = io.environment;
  return io.output.isTTY === true && noColor === '' && terminal !== 'dumb';
}

const usualWidth = 80;
const narrowest = 40;
/** Longer lines are hard to read however wide the terminal is. */
const widest = 100;

/** How many columns a line may fill: the terminal's, from 40 to 100; 80 when nothing says. */
export function widthOf(io: Io): number {
  const columns = io.output.columns ?? usualWidth;
  return Math.max(narrowest, Math.min(widest, columns === 0 ? usualWidth : columns));
}
