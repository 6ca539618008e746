import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommon } from '../../src/language/terms.js';
import { wordTerm } from '../../src/language/word-term.js';
import { packageRoot } from '../../src/model/package-root.js';
import { everydayTerms, partsOfSpeech, readEntries, readSynsets } from './wordnet-database.js';

/*
 * Makes data/lexicon/wordnet.json: which words may stand for which, by WordNet. `npm run train:wordnet`, once
 * the database is installed.
 */

/** How well a synonym in the first, second and third sense of a word stands for it. */
const senseStrengths = [0.7, 0.5, 0.35];
const derived = [0.65, 0.45];

const everyday = everydayTerms();
const synsets = new Map(partsOfSpeech.map((pos) => [pos as string, readSynsets(pos)]));
const links = new Map<string, Map<string, number>>();

function link(a: string, b: string, strength: number): void {
  if (!/^[a-z]{3,}$/u.test(a) || !/^[a-z]{3,}$/u.test(b)) return;
  const [from, to] = [wordTerm(a), wordTerm(b)];
  if (from === to || !everyday.has(from) || !everyday.has(to) || isCommon(from) || isCommon(to)) return;
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const own = links.get(one) ?? new Map<string, number>();
    own.set(other, Math.max(own.get(other) ?? 0, strength));
    links.set(one, own);
  }
}

for (const pos of partsOfSpeech) {
  for (const { lemma, senses } of readEntries(pos)) {
    for (const [rank, offset] of senses.entries()) {
      const synset = synsets.get(pos)?.get(offset);
      const strength = senseStrengths[rank];
      if (synset === undefined || strength === undefined) break;
      for (const word of synset.words) if (word !== lemma) link(lemma, word, strength);
      for (const pointer of synset.pointers) {
        const target = synsets.get(pointer.pos)?.get(pointer.offset);
        if (target === undefined) continue;
        const own = pointer.from === 0 || synset.words[pointer.from - 1] === lemma;
        if (pointer.symbol === '+' && own)
          link(lemma, target.words[pointer.to - 1] ?? '', derived[rank] ?? 0);
      }
    }
  }
}

const table = Object.fromEntries(
  [...links]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, others]): [string, string] => [
      term,
      [...others]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 16)
        .map(([other, strength]) => `${other} ${String(strength)}`)
        .join(', '),
    ])
    .filter(([, others]) => others !== ''),
);
writeFileSync(
  join(packageRoot, 'data', 'lexicon', 'wordnet.json'),
  `${JSON.stringify({ related: table }, null, 1)}\n`,
);
console.log(`${String(Object.keys(table).length)} terms`);
