import { setImmediate } from 'node:timers/promises';

/**
 * Enough of a text to tell how much it has in common with another: the smallest hashes of its runs of four words, as
 * A. Z. Broder, "On the Resemblance and Containment of Documents" (SEQUENCES 1997), pages 21–29, samples them.
 */
export interface Sketch {
  /** How many different runs the text has. */
  readonly size: number;
  /** The smallest hashes of them, rising; all of them where there are no more. */
  readonly smallest: Uint32Array;
}

export interface Likeness {
  /** The share of the runs of either text that both have, 0 to 1. */
  readonly resemblance: number;
  /** The share of the first text's runs that the second one has, 0 to 1. */
  readonly containment: number;
}

/** Words in a run. */
const run = 4;
/** Hashes that are kept: the standard error of a resemblance is at most 1 / (2 √most), here 0.03. */
const most = 256;
/** Words that are gone through before others have a turn. */
const batch = 20_000;

export async function sketchOf(text: string): Promise<Sketch> {
  const hashes = new Set<number>();
  const last: string[] = [];
  let words = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    last.push(word.toLowerCase());
    words += 1;
    if (last.length > run) last.shift();
    if (last.length === run) hashes.add(hashOf(last.join(' ')));
    if (words % batch === 0) await setImmediate();
  }
  if (words < run) hashes.add(hashOf(last.join(' ')));
  return { size: hashes.size, smallest: Uint32Array.from(hashes).sort().slice(0, most) };
}

/** What two texts have in common, by the smallest hashes of both together. */
export function likenessOf(one: Sketch, other: Sketch): Likeness {
  const [a, b] = [one.smallest, other.smallest];
  let [i, j, both, all] = [0, 0, 0, 0];
  // Where both sketches hold every run, the union is counted whole.
  const isWhole = a.length === one.size && b.length === other.size;
  const limit = isWhole ? Infinity : most;
  while (all < limit && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    all += 1;
  }
  const resemblance = all === 0 ? 0 : both / all;
  // |A ∩ B| = r (|A| + |B|) / (1 + r).
  const shared = (resemblance * (one.size + other.size)) / (1 + resemblance);
  return { resemblance, containment: Math.min(1, shared / one.size) };
}

/** Measured on altered texts, and on different ones with much in common: see test/keeping/sketch.test.ts. */
const leastResemblance = 0.5;
const leastContainment = 0.8;

/**
 * Whether one text is nearly another: where they share so much of both, or the later one has so much of the earlier one,
 * which goes on there.
 */
export function isNearly({ resemblance, containment }: Likeness): boolean {
  return resemblance >= leastResemblance || containment >= leastContainment;
}

/** FNV-1a with 32 bits (draft-eastlake-fnv-17), and the last step of MurmurHash3 so that the smallest are spread evenly. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A sketch as a word that JSON can hold, and back. */
export function packSketch({ size, smallest }: Sketch): string {
  return `${size}:${Buffer.from(smallest.buffer, smallest.byteOffset, smallest.byteLength).toString('base64')}`;
}

export function unpackSketch(packed: string): Sketch {
  const [size = '', base64 = ''] = packed.split(':');
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return { size: Number(size), smallest: new Uint32Array(bytes.buffer, 0, bytes.length >> 2) };
}
