import { Numbered } from './numbered.js';
import { areShort, TermCounts } from './term-counts.js';

/*
 * What several briefings are found by, as two lists of numbers one behind another: to be written and read at once, and to
 * stay in memory as they were read. Before them stands how many numbers each briefing has of what.
 */

/** Numbers at the beginning: of briefings, and of the long numbers. */
const head = 2;
/** Sizes of each briefing: terms, rows, lengths, words. */
const sizesEach = 4;

export function packNumbers(all: readonly Numbered[]): Buffer {
  const sizes: number[] = [];
  const [longs, shorts] = [[] as Uint32Array[], [] as Uint16Array[]];
  for (const { counts, words } of all) {
    const { terms, holding, bounds, rows, counts: often, wholes, lengths } = counts.numbers;
    sizes.push(terms.length, rows.length, lengths.length, words.forms.length);
    longs.push(terms, lengths, words.forms);
    for (const list of [holding, bounds, rows, often, wholes, words.times]) {
      if (list instanceof Uint32Array) longs.push(list);
      else shorts.push(list);
    }
  }
  const count = longs.reduce((sum, { length }) => sum + length, 0);
  const lists = [Uint32Array.of(all.length, count, ...sizes), ...longs, ...shorts];
  return Buffer.concat(
    lists.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

/** Undoes `packNumbers`. */
export function unpackNumbers(bytes: Buffer): Numbered[] {
  const isEven = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset, byteLength } = isEven ? bytes : Uint8Array.from(bytes);
  const [briefings = 0, count = 0] = new Uint32Array(buffer, byteOffset, head);
  const end = head + sizesEach * briefings;
  const longs = new Uint32Array(buffer, byteOffset, end + count);
  const shorts = new Uint16Array(
    buffer,
    byteOffset + longs.byteLength,
    (byteLength - longs.byteLength) / Uint16Array.BYTES_PER_ELEMENT,
  );
  const [nextLongs, nextShorts] = [inTurn(longs, end), inTurn(shorts, 0)];
  return Array.from({ length: briefings }, (_, at) => {
    const own = longs.subarray(head + sizesEach * at, head + sizesEach * (at + 1));
    const [terms = 0, rows = 0, lengths = 0, words = 0] = own;
    const next = areShort(rows, lengths) ? nextShorts : nextLongs;
    const known = { terms: nextLongs(terms), lengths: nextLongs(lengths) };
    const forms = nextLongs(words);
    const places = { holding: next(terms), bounds: next(terms + 1), rows: next(rows) };
    const often = { counts: nextShorts(rows), wholes: nextShorts(terms) };
    return new Numbered(new TermCounts({ ...known, ...places, ...often }), {
      ...{ forms, times: nextShorts(words) },
    });
  });
}

/** Gives the next so many numbers of a list, again and again. */
function inTurn<List extends { subarray(from: number, to: number): List }>(
  list: List,
  from: number,
): (count: number) => List {
  let end = from;
  return (count) => {
    end += count;
    return list.subarray(end - count, end);
  };
}
