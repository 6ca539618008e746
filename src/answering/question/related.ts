import { has, isTable, readShipped } from '../../model/shipped.js';

interface RelatedFile {
  readonly related: Readonly<Record<string, string>>;
}

const isRelatedFile = (data: unknown): data is RelatedFile =>
  has(data, 'related') && isTable(data.related, 'string');

let table: ReadonlyMap<string, string> | undefined;

/**
 * Terms that WordNet holds for synonyms or derivations of a term, each with how well it may stand for it (0 to 1).
 * The table is made by `npm run train:wordnet`; its licence stands beside it.
 */
export function relatedTerms(term: string): { term: string; strength: number }[] {
  table ??= new Map(Object.entries(readShipped('lexicon/wordnet.json', isRelatedFile).related));
  const others = table.get(term);
  return others === undefined
    ? []
    : others.split(', ').map((one) => {
        const [other = '', strength = '0'] = one.split(' ');
        return { term: other, strength: Number(strength) };
      });
}
