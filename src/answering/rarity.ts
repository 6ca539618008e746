import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../model/package-root.js';

const schema = z.object({
  about: z.string(),
  passages: z.number().positive(),
  terms: z.record(z.string(), z.number().positive()),
});

/** Terms rarer than the table's rarest count as if this many passages held them. */
const unlisted = 6;

let table: { readonly passages: number; readonly terms: ReadonlyMap<string, number> } | undefined;

/**
 * How rare a term is in everyday English: 0 for one that every passage holds, 1 for one that hardly any does. A small
 * collection cannot tell by itself that "agree" is a common word and "rearmament" is not.
 */
export function everydayRarity(term: string): number {
  if (table === undefined) {
    const path = join(packageRoot, 'data', 'weights', 'rarity.json');
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success)
      throw new Error(`${path}: not a table of counts. Restore the file.`, { cause: parsed.error });
    table = { passages: parsed.data.passages, terms: new Map(Object.entries(parsed.data.terms)) };
  }
  const count = table.terms.get(term) ?? unlisted;
  return Math.log(table.passages / count) / Math.log(table.passages / unlisted);
}
