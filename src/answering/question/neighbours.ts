import { has, isTable, readShipped } from '../../model/shipped.js';

interface NeighboursFile {
  readonly neighbours: Readonly<Record<string, string>>;
}

/** A line of the table: terms with their cosines in hundredths. */
const line = /^[a-z]+~? \d\d(?:, [a-z]+~? \d\d)*$/;

const isNeighboursFile = (data: unknown): data is NeighboursFile =>
  has(data, 'neighbours') &&
  isTable(data.neighbours, 'string') &&
  Object.values(data.neighbours).every((others) => line.test(others));

let table: NeighboursFile['neighbours'] | undefined;

/**
 * Terms that are used like a term, with the cosine of their vectors (0 to 1): "cash" beside "money". Soft evidence
 * alone: what is used alike need not mean the same, so that no requirement may count as met by it. The table is made by
 * `npm run train:neighbours`, from GloVe (Pennington, Socher, Manning 2014).
 */
export function neighboursOf(term: string): ReadonlyMap<string, number> {
  table ??= readShipped('lexicon/neighbours.json', isNeighboursFile).neighbours;
  // No map is made of it: that would take as long as reading it.
  const others = Object.hasOwn(table, term) ? table[term] : undefined;
  if (others === undefined) return none;
  return new Map(
    others.split(', ').map((one): [string, number] => {
      const [other = '', cosine = ''] = one.split(' ');
      return [other, Number(cosine) / 100];
    }),
  );
}

const none: ReadonlyMap<string, number> = new Map();
