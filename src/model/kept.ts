import { createHash } from 'node:crypto';
import type { Briefing } from './briefing.js';

/**
 * Keeps what was worked out from something else, so that it need not be worked out again. It may forget anything at any
 * time, and failing to keep something is no failure: whoever asks can make it anew.
 */
export interface Kept {
  /** What was kept under a name, just as it was given, text in UTF-8; null where nothing is. */
  get(name: string): Buffer | null;
  /** @param name Stands for everything that the value depends on but the bot's own code and tables: see `nameOf`. */
  put(name: string, value: string | Uint8Array): void;
  /** What is kept of one briefing alone, by its id, apart from all else: what is worked out from it goes there. */
  of(briefing: string): Kept;
  /** Forgets all that is kept of a briefing: of one that was taken away nothing shall be left. */
  forget(briefing: string): void;
}

/** Keeps nothing. */
export const nothingKept: Kept = {
  get: () => null,
  put: () => undefined,
  of: () => nothingKept,
  forget: () => undefined,
};

/** A name for what is worked out from these: another for anything else, and for another kind of working out. */
export function nameOf(kind: string, ...from: readonly unknown[]): string {
  const hash = createHash('sha256').update(kind);
  for (const part of from) {
    const bytes = part instanceof Uint8Array ? part : JSON.stringify(part);
    hash.update(`\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What the indexes of a guild's shelves, or with null of the shared one, are kept as: to be forgotten like a briefing. */
export function shelvesOf(guild: string | null): string {
  return nameOf('shelves', guild);
}

const digests = new WeakMap<Briefing, string>();

/** A name for what is worked out from a briefing's text and from where its parts stand in it, and from nothing else. */
export function nameFor(kind: string, briefing: Briefing): string {
  let digest = digests.get(briefing);
  if (digest === undefined) {
    const { text, blocks, sentences, passages } = briefing;
    const kinds = blocks.map(({ kind, section }) => [kind, section]);
    // Numbers as they are: to write them out takes as long as all else that is read of a briefing.
    const places = [
      ...[blocks.length, sentences.length, passages.length],
      ...blocks.flatMap(({ start, end, number }) => [start, end, number]),
      ...sentences.flatMap(({ start, end, index, block }) => [start, end, index, block]),
      ...passages.flatMap(({ start, end, number, firstSentence, endSentence }) => [
        ...[start, end, number],
        ...[firstSentence, endSentence],
      ]),
    ];
    const bytes = new Uint8Array(Int32Array.from(places).buffer);
    digests.set(briefing, (digest = nameOf('parts', text, kinds, bytes)));
  }
  return `${kind} ${digest}`;
}
