import { isCommon } from '../language/terms.js';
import type { Kind } from './kinds.js';
import type { SoughtTerm } from './query.js';
import { fieldNames, type FieldName } from './statistics.js';
import type { Texts } from './texts.js';

/** A term in a field, and what it counts there. */
export interface Clause {
  readonly term: string;
  readonly field: FieldName;
  /** The term's weight and rarity, and the field's boost. */
  readonly factor: number;
  /** Of the field, in different terms. */
  readonly averageLength: number;
  /** Whether it only adds to what others find. */
  readonly supports: boolean;
}

/** A title says what a whole briefing is about, and less which passage of it is meant. */
const boosts: Readonly<Record<Kind, Readonly<Record<FieldName, number>>>> = {
  passages: { text: 1, title: 0.2, people: 0.4 },
  wholes: { text: 1, title: 0.4, people: 0.4 },
};

/** Where function words add to a score: the whole of a briefing has nearly all of them, and a title says little by its. */
const supported: Readonly<Record<Kind, readonly FieldName[]>> = { passages: ['text'], wholes: [] };

/** So many function words of a query count, those that fewest texts hold: every question has some of the others. */
const mostSupporting = 4;

/** What a term that only begins with the one asked for counts, and how fast that falls with what it has more. */
const prefixShare = 0.375;
const prefixFall = 0.3;

/** The clauses of a query that any text of some shelves meets, what counts most first; their statistics are added up. */
export function clausesOf(shelves: readonly Texts[], sought: readonly SoughtTerm[], kind: Kind): Clause[] {
  const sum = (count: (texts: Texts) => number): number =>
    shelves.reduce((before, texts) => before + count(texts), 0);
  const size = sum((texts) => texts[kind].size);
  const clauses: Clause[] = [];
  for (const [term, { weight, supports }] of weighed(shelves, sought)) {
    for (const field of supports ? supported[kind] : fieldNames) {
      const holding = sum((texts) => texts[kind].holding(field, term));
      if (holding === 0) continue;
      const rarity = Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
      const averageLength = sum((texts) => texts[kind].total(field)) / size;
      clauses.push({ term, field, factor: weight * boosts[kind][field] * rarity, averageLength, supports });
    }
  }
  clauses.sort(compareClauses);
  const supporting = clauses.filter(({ supports }) => supports).slice(0, mostSupporting);
  return [...clauses.filter(({ supports }) => !supports), ...supporting];
}

/** In one order whatever the shelves: sums in another one differ in their last digits. */
function compareClauses(a: Clause, b: Clause): number {
  if (a.factor !== b.factor) return b.factor - a.factor;
  if (a.term !== b.term) return a.term < b.term ? -1 : 1;
  return fieldNames.indexOf(a.field) - fieldNames.indexOf(b.field);
}

type Weight = Pick<SoughtTerm, 'weight' | 'supports'>;

/** Each term that counts, once, with its weight: those that begin with a sought one where it says so. */
function weighed(shelves: readonly Texts[], sought: readonly SoughtTerm[]): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  const add = (term: string, weight: number, supports = false): void => {
    // What is said again is meant the more, but for function words.
    const before = supports ? 0 : (weights.get(term)?.weight ?? 0);
    weights.set(term, { weight: before + weight, supports });
  };
  for (const { term, weight, prefix, supports } of sought) {
    add(term, weight, supports);
    if (!prefix) continue;
    const longer = new Set<string>();
    for (const { dictionary } of shelves) {
      for (const other of dictionary.terms) {
        if (other.length > term.length && other.startsWith(term) && !isCommon(other)) longer.add(other);
      }
    }
    for (const other of longer) {
      const distance = other.length - term.length;
      add(other, (weight * prefixShare * other.length) / (other.length + prefixFall * distance));
    }
  }
  return weights;
}
