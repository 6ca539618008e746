import { deserialize, serialize } from 'node:v8';
import { Numbered } from './numbered.js';
import { TermCounts } from './term-counts.js';

/** What several briefings are found by, as three lists one behind another: to be written and read at once. */
interface Packed {
  /** For each briefing: its terms, the passages they stand in, the lengths and the words. */
  readonly sizes: Uint32Array;
  readonly longs: Uint32Array;
  readonly shorts: Uint16Array;
}

export function packNumbers(all: readonly Numbered[]): Buffer {
  const sizes = all.flatMap(({ counts: { numbers }, words }) => [
    numbers.terms.length,
    numbers.rows.length * (numbers.rows.BYTES_PER_ELEMENT / Uint16Array.BYTES_PER_ELEMENT),
    numbers.lengths.length,
    words.forms.length,
  ]);
  const longs = all.flatMap(({ counts: { numbers }, words }) => [
    ...[numbers.terms, numbers.holding, numbers.bounds, numbers.lengths],
    ...[words.forms, words.times],
  ]);
  const shorts = all.flatMap(({ counts: { numbers } }) => [
    new Uint16Array(numbers.rows.slice().buffer),
    ...[numbers.counts, numbers.wholes],
  ]);
  return serialize({
    sizes: Uint32Array.from(sizes),
    longs: joined(longs, (size) => new Uint32Array(size)),
    shorts: joined(shorts, (size) => new Uint16Array(size)),
  } satisfies Packed);
}

/** Undoes `packNumbers`: all of them stand in the same memory, outside of the heap. */
export function unpackNumbers(bytes: Buffer): Numbered[] {
  const { sizes, longs, shorts } = deserialize(bytes) as Packed;
  const [nextLongs, nextShorts] = [inTurn(longs), inTurn(shorts)];
  const all: Numbered[] = [];
  for (let at = 0; at < sizes.length; at += 4) {
    const [terms = 0, rows = 0, lengths = 0, words = 0] = sizes.subarray(at, at + 4);
    const [own, holding, bounds] = [nextLongs(terms), nextLongs(terms), nextLongs(terms + 1)];
    const [ends, forms, times] = [nextLongs(lengths), nextLongs(words), nextLongs(words)];
    const [places, counts, wholes] = [nextShorts(rows), nextShorts(bounds[terms] ?? 0), nextShorts(terms)];
    all.push(
      new Numbered(
        new TermCounts({
          ...{ terms: own, holding, bounds, lengths: ends, counts, wholes },
          rows: rows === counts.length ? places : new Uint32Array(places.slice().buffer),
        }),
        { forms, times },
      ),
    );
  }
  return all;
}

function joined<List extends Uint16Array | Uint32Array>(
  lists: readonly List[],
  make: (size: number) => List,
): List {
  const all = make(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all;
}

/** Gives the next so many numbers of a list, again and again. */
function inTurn<List extends { subarray(from: number, to: number): List }>(
  list: List,
): (count: number) => List {
  let end = 0;
  return (count) => {
    end += count;
    return list.subarray(end - count, end);
  };
}
