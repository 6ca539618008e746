import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../model/package-root.js';

const schema = z.object({ related: z.record(z.string(), z.string()) });

let table: ReadonlyMap<string, string> | undefined;

/**
 * Terms that WordNet holds for synonyms or derivations of a term, each with how well it may stand for it (0 to 1).
 * The table is made by `npm run train:wordnet`; its licence stands beside it.
 */
export function relatedTerms(term: string): { term: string; strength: number }[] {
  if (table === undefined) {
    const path = join(packageRoot, 'data', 'lexicon', 'wordnet.json');
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success)
      throw new Error(`${path}: not a table of related terms. Restore the file.`, { cause: parsed.error });
    table = new Map(Object.entries(parsed.data.related));
  }
  const others = table.get(term);
  return others === undefined
    ? []
    : others.split(', ').map((one) => {
        const [other = '', strength = '0'] = one.split(' ');
        return { term: other, strength: Number(strength) };
      });
}
