import { has, isTable, readShipped } from '../../model/shipped.js';

interface RarityFile {
  readonly passages: number;
  readonly terms: Readonly<Record<string, number>>;
}

const isRarityFile = (data: unknown): data is RarityFile =>
  has(data, 'passages') &&
  typeof data.passages === 'number' &&
  has(data, 'terms') &&
  isTable(data.terms, 'number');

/** Terms rarer than the table's rarest count as if this many passages held them. */
const unlisted = 6;

let table: ReadonlyMap<string, number> | undefined;

/**
 * How rare a term is in everyday English: 0 for one that every passage holds, 1 for one that hardly any does. A small
 * collection cannot tell by itself that "agree" is a common word and "rearmament" is not.
 */
export function everydayRarity(term: string): number {
  table ??= readTable();
  return table.get(term) ?? 1;
}

function readTable(): ReadonlyMap<string, number> {
  const { passages, terms } = readShipped('weights/rarity.json', isRarityFile);
  const rarity = (count: number): number => Math.log(passages / count) / Math.log(passages / unlisted);
  return new Map(Object.entries(terms).map(([term, count]) => [term, rarity(count)]));
}
