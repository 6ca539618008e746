import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommon, termsOf } from '../../src/language/terms.js';
import { packageRoot } from '../../src/model/package-root.js';
import { lineSchema } from './reading.js';

/** Terms that fewer passages hold are left out. */
const leastPassages = 12;
/** Longer texts are counted by paragraph. */
const longText = 3000;
const shortParagraph = 200;

/** Counts how many passages of the sets hold each term, each text once, and writes `data/weights/rarity.json`. */
export function writeRarity(folder: string): void {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue;
      for (const { text } of lineSchema.parse(JSON.parse(line)).documents) {
        const passages =
          text.length > longText ? text.split(/\n\n+/u).filter((one) => one.length > shortParagraph) : [text];
        for (const passage of passages) {
          if (seen.has(passage)) continue;
          seen.add(passage);
          for (const term of new Set(termsOf(passage).map((one) => one.term))) {
            if (!isCommon(term) && !/\d/u.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
          }
        }
      }
    }
  }
  const terms = [...counts]
    .filter(([, count]) => count >= leastPassages)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const content = {
    about:
      'How many of these passages of everyday English hold each term; rarer terms are left out. Counted by npm run train.',
    passages: seen.size,
    terms: Object.fromEntries(terms),
  };
  writeFileSync(join(packageRoot, 'data', 'weights', 'rarity.json'), `${JSON.stringify(content, null, 2)}\n`);
}
