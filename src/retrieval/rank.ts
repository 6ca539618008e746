import { countOf, placeOf, type PostingList } from './postings.js';
import type { SoughtTerm } from './query.js';
import { fieldNames, type FieldName, type TextIndex } from './text-index.js';

/**
 * BM25 (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019): `k` says how much a second occurrence adds, `b`
 * how much a text's length takes away.
 */
export interface Scoring {
  readonly k: number;
  readonly b: number;
}

const boosts: Readonly<Record<FieldName, number>> = { texts: 1, title: 0.4, people: 0.4 };

/** What a term that only begins with the one asked for counts, and how fast that falls with what it has more. */
const prefixShare = 0.375;
const prefixFall = 0.3;

/** A text that fits a query. */
export interface Ranked {
  /** Place of its index among those searched. */
  readonly index: number;
  readonly text: number;
  readonly score: number;
}

/** A list to be walked: where a term stands in a field of one index, and what a place there adds to a score. */
interface Walk {
  readonly list: PostingList;
  readonly isShared: boolean;
  readonly lengths: readonly number[];
  /** The term's weight and rarity. */
  readonly factor: number;
  readonly averageLength: number;
}

/** A shorter list is sooner walked than asked whether it can be left. */
const shortList = 256;

/**
 * Ranks the texts of several indexes as if they were one: their statistics are added up. Of a query with a limit, the
 * rare words find the texts; when what is left of the common ones can lift no further text among the best, their lists
 * are no longer walked, and only asked for the texts that are still in question (MaxScore: Turtle and Flood 1995,
 * https://doi.org/10.1016/0306-4573(95)00020-H). The best are the same as if all had been walked.
 * @returns The texts with the highest scores, `limit` of them and those that come close, in no order; all that hold any
 * term where there is no limit.
 */
export function rank(
  indexes: readonly TextIndex[],
  sought: readonly SoughtTerm[],
  scoring: Scoring,
  limit: number,
): Ranked[] {
  const size = indexes.reduce((sum, index) => sum + index.size, 0);
  const walks = indexes.map((): Walk[] => []);
  for (const [term, weight] of weighed(indexes, sought)) {
    for (const name of fieldNames) {
      const lists = indexes.map((index) => index.list(term, name));
      const held = lists.reduce((sum, list) => sum + (list?.texts ?? 0), 0);
      const total = indexes.reduce((sum, index) => sum + index.field(name).total, 0);
      const rarity = Math.log(1 + (size - held + 0.5) / (held + 0.5));
      for (const [at, list] of lists.entries()) {
        if (list === undefined) continue;
        walks[at]?.push({
          list,
          isShared: name !== 'texts',
          lengths: indexes[at]?.field(name).lengths ?? [],
          factor: weight * boosts[name] * rarity,
          averageLength: total / size,
        });
      }
    }
  }
  return indexes.flatMap((index, at) =>
    walk(index, walks[at] ?? [], scoring, limit).map(({ text, score }) => ({ index: at, text, score })),
  );
}

/** Each term that counts, once, with its weight: those that begin with a sought one where it says so. */
function weighed(indexes: readonly TextIndex[], sought: readonly SoughtTerm[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  for (const { term, weight, prefix } of sought) {
    add(term, weight);
    if (!prefix) continue;
    const longer = new Set<string>();
    for (const index of indexes) {
      for (const name of fieldNames) {
        for (const other of index.field(name).terms) {
          if (other.length > term.length && other.startsWith(term)) longer.add(other);
        }
      }
    }
    for (const other of longer) {
      const distance = other.length - term.length;
      add(other, (weight * prefixShare * other.length) / (other.length + prefixFall * distance));
    }
  }
  return weights;
}

function walk(
  index: TextIndex,
  unordered: readonly Walk[],
  { k, b }: Scoring,
  limit: number,
): { text: number; score: number }[] {
  const share = (count: number, length: number, averageLength: number): number =>
    (count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  const walks = unordered.toSorted((left, right) => right.factor - left.factor);
  // What all lists from one on can add at most.
  const rest = new Float64Array(walks.length + 1);
  for (let at = walks.length - 1; at >= 0; at -= 1) {
    const one = walks[at];
    if (one === undefined) continue;
    const most = one.factor * share(one.list.most, one.list.shortest, one.averageLength);
    rest[at] = most + (rest[at + 1] ?? 0);
  }
  const scores = new Float64Array(index.bound);
  let texts: number[] = [];
  const add = (text: number, score: number): void => {
    const before = scores[text] ?? 0;
    if (before === 0) texts.push(text);
    scores[text] = before + score;
  };
  let at = 0;
  let least = 0;
  for (; at < walks.length; at += 1) {
    const one = walks[at];
    if (one === undefined) break;
    const { list, isShared, lengths, factor, averageLength } = one;
    if (list.length > shortList && texts.length >= limit) {
      least = highest(texts, scores, limit);
      if ((rest[at] ?? 0) < least * margin) break;
    }
    const { entries, length } = list;
    for (let next = 0; next < length; next += 1) {
      const entry = entries[next] ?? 0;
      const place = placeOf(entry);
      const score = factor * share(countOf(entry), lengths[place] ?? 0, averageLength);
      if (!isShared) add(place, score);
      else {
        const [first, end] = index.textsOf(place);
        for (let text = first; text < end; text += 1) add(text, score);
      }
    }
  }
  for (; at < walks.length; at += 1) {
    const one = walks[at];
    if (one === undefined) break;
    const { list, isShared, lengths, factor, averageLength } = one;
    const possible = rest[at] ?? 0;
    texts = texts.filter((text) => (scores[text] ?? 0) + possible >= least * margin);
    for (const text of texts) {
      const place = isShared ? index.groupOf(text) : text;
      const count = list.countAt(place);
      if (count > 0)
        scores[text] = (scores[text] ?? 0) + factor * share(count, lengths[place] ?? 0, averageLength);
    }
  }
  if (texts.length > limit) {
    const last = highest(texts, scores, limit);
    texts = texts.filter((text) => (scores[text] ?? 0) >= last);
  }
  return texts.map((text) => ({ text, score: scores[text] ?? 0 }));
}

/** Sums in another order differ in their last digits. */
const margin = 1 - 1e-9;

/** The score that so many texts reach. */
function highest(texts: readonly number[], scores: Float64Array, count: number): number {
  const sorted = Float64Array.from(texts, (text) => scores[text] ?? 0).sort();
  return sorted[sorted.length - count] ?? 0;
}
