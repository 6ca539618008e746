import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordTerm } from '../../src/language/word-term.js';
import { packageRoot } from '../../src/model/package-root.js';
import { everydayTerms, readEntries, readSynsets, type Synset } from './wordnet-database.js';

/*
 * Makes data/lexicon/noun-kinds.json: what is a kind of what, by WordNet: a dog is an animal, estrogen a hormone. Kinds
 * are synsets that one word names; the others are left out and what stands below them goes to the next above.
 * Run by `npm run train:wordnet`.
 */

/** Lexicographers' files of the nouns, from 03 (lexnames(5WN)). */
const classes =
  'tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time'.split(
    ' ',
  );

interface Kind {
  readonly id: string;
  readonly wider: Set<string>;
  readonly class: string;
  readonly names: string[];
  readonly words: string[];
}

const everyday = everydayTerms();
const synsets = readSynsets('noun');
const plain = /^[a-z]{3,}$/u;
const entries = readEntries('noun').filter(({ lemma }) => plain.test(lemma));
const isEveryday = (lemma: string): boolean => everyday.has(wordTerm(lemma));

/** The nouns by the synsets they name in their first two senses; a star marks the second. */
const namesOf = new Map<string, string[]>();
const put = (offset: string, lemma: string, rank: number): void => {
  const list = namesOf.get(offset) ?? [];
  namesOf.set(offset, list);
  list.push(rank === 0 ? lemma : `${lemma}*`);
};
for (const { lemma, senses, tagged } of entries) {
  if (tagged > 0 || isEveryday(lemma))
    for (const [rank, offset] of senses.slice(0, 2).entries()) put(offset, lemma, rank);
}

const ids = new Map<string, string>();
const taken = new Set<string>();
for (const [offset, names] of namesOf) {
  const name = (names.find((one) => !one.endsWith('*')) ?? names[0] ?? '').replace('*', '');
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}${String(number)}`;
  taken.add(id);
  ids.set(offset, id);
}

/** The nearest kinds above a synset. */
function kindsAbove(synset: Synset | undefined, found = new Set<string>()): Set<string> {
  for (const { symbol, offset, pos } of synset?.pointers ?? []) {
    if (!symbol.startsWith('@') || pos !== 'noun') continue;
    const id = ids.get(offset);
    if (id === undefined) kindsAbove(synsets.get(offset), found);
    else found.add(id);
  }
  return found;
}

const kinds = new Map<string, Kind>();
for (const [offset, names] of namesOf) {
  const id = ids.get(offset) ?? '';
  const synset = synsets.get(offset);
  const kind = classes[Number(synset?.file ?? 3) - 3] ?? 'tops';
  kinds.set(id, { id, wider: kindsAbove(synset), class: kind, names, words: [] });
}
// A kind with nothing below it is a word of the kinds above.
const widerThanSome = new Set([...kinds.values()].flatMap(({ wider }) => [...wider]));
for (const kind of [...kinds.values()]) {
  if (widerThanSome.has(kind.id) || kind.words.length > 0 || kind.wider.size === 0) continue;
  const isOfOneClass = [...kind.wider].every((id) => kinds.get(id)?.class === kind.class);
  if (!isOfOneClass && kind.names.some((name) => !name.endsWith('*'))) continue;
  for (const id of kind.wider) kinds.get(id)?.words.push(...kind.names);
  kinds.delete(kind.id);
}

const table = Object.fromEntries(
  [...kinds.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((kind): [string, string] => [
      kind.id,
      [[...kind.wider], [kind.class], kind.names, [...new Set(kind.words)].sort()]
        .map((list) => list.join(' '))
        .join('; ')
        .trimEnd(),
    ]),
);
writeFileSync(
  join(packageRoot, 'data', 'lexicon', 'noun-kinds.json'),
  `${JSON.stringify({ kinds: table }, null, 1)}\n`,
);
console.log(`${String(kinds.size)} kinds`);
