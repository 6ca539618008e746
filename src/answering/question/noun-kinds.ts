import { has, isTable, readShipped } from '../../model/shipped.js';

interface KindsFile {
  readonly kinds: Readonly<Record<string, string>>;
}

const isKindsFile = (data: unknown): data is KindsFile => has(data, 'kinds') && isTable(data.kinds, 'string');

interface Kind {
  /** Ids of the kinds it is a kind of. */
  readonly wider: readonly string[];
  /** The broadest class it is in: "animal", "substance", "event" … */
  readonly class: string;
  readonly names: readonly string[];
}

interface Table {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Noun → the kind it is in, in its first and in its second sense. */
  readonly first: ReadonlyMap<string, string>;
  readonly second: ReadonlyMap<string, string>;
}

let table: Table | undefined;

/** Reads the table, which `npm run train:wordnet` makes: for each kind, the wider ones, its class, its names, its words. */
function tableOf(): Table {
  if (table !== undefined) return table;
  const kinds = new Map<string, Kind>();
  const first = new Map<string, string>();
  const second = new Map<string, string>();
  for (const [id, line] of Object.entries(readShipped('lexicon/noun-kinds.json', isKindsFile).kinds)) {
    const [wider = [], [kind = ''] = [], names = [], words = []] = line
      .split(';')
      .map((part) => part.split(' ').filter((word) => word !== ''));
    kinds.set(id, { wider, class: kind, names: names.map((name) => name.replace('*', '')) });
    for (const word of [...names, ...words]) {
      if (word.endsWith('*')) second.set(word.slice(0, -1), id);
      else first.set(word, id);
    }
  }
  return (table = { kinds, first, second });
}

/** The broadest class of a noun in its most frequent sense; null for one that the table does not have. */
export function classOfNoun(noun: string): string | null {
  const { kinds, first } = tableOf();
  return kinds.get(first.get(noun) ?? '')?.class ?? null;
}

/** In which sense a noun is a kind of another: its most frequent, its second, none; null where either is not known. */
export function isKindOf(noun: string, other: string): 'first' | 'second' | 'none' | null {
  const { first, second } = tableOf();
  const [own, less] = [first.get(noun), second.get(noun)];
  if (own === undefined || !(first.has(other) || second.has(other))) return null;
  if (isBelow(own, other)) return 'first';
  return less !== undefined && isBelow(less, other) ? 'second' : 'none';
}

/** Whether a kind or one of the wider ones bears a name. */
function isBelow(from: string, name: string): boolean {
  const { kinds } = tableOf();
  const seen = new Set([from]);
  for (const id of seen) {
    const kind = kinds.get(id);
    if (kind?.names.includes(name) === true) return true;
    for (const wider of kind?.wider ?? []) seen.add(wider);
  }
  return false;
}
