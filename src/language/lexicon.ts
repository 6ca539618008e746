import { join } from 'node:path';
import { packageRoot } from '../model/package-root.js';
import { buildGrammar, grammarSchema } from './lexicon/grammar.js';
import { keySet } from './lexicon/key.js';
import {
  countriesSchema,
  givenNamesSchema,
  organizationsSchema,
  placesSchema,
  titlesSchema,
} from './lexicon/name-schemas.js';
import { buildCountries, buildOrganizations, buildPlaces, buildTitles } from './lexicon/names.js';
import { readShippedTable, readTable as readChecked, type ReadTable } from './lexicon/read.js';
import type { Lexicon } from './lexicon/types.js';
import {
  abbreviationsSchema,
  antonymsSchema,
  calendarSchema,
  cuesSchema,
  irregularSchema,
  qualifiersSchema,
  questionNounsSchema,
  spellingSchema,
  stopWordsSchema,
  synonymsSchema,
  unitsSchema,
} from './lexicon/word-schemas.js';
import {
  buildAbbreviations,
  buildAntonyms,
  buildCalendar,
  buildCuePhrases,
  buildCueVerbs,
  buildInflections,
  buildNegators,
  buildSynonyms,
  buildUnits,
  groupByWord,
} from './lexicon/words.js';

export { lexiconKey } from './lexicon/key.js';
export type * from './lexicon/name-types.js';
export type * from './lexicon/types.js';
export type * from './lexicon/word-types.js';

/**
 * Reads the tables of a folder, each through its schema unless told otherwise. Throws on a table that is missing or
 * wrong, naming the file and the field.
 */
export function readLexicon(folder: string, readTable: ReadTable = readChecked): Lexicon {
  const countriesTable = readTable(folder, 'countries.json', countriesSchema);
  const placesTable = readTable(folder, 'places.json', placesSchema);
  const organizationsTable = readTable(folder, 'organizations.json', organizationsSchema);
  const givenNames = readTable(folder, 'given-names.json', givenNamesSchema);
  const cues = readTable(folder, 'cues.json', cuesSchema);
  const { qualifiers } = readTable(folder, 'qualifiers.json', qualifiersSchema);
  const stopWords = readTable(folder, 'stop-words.json', stopWordsSchema);
  const irregular = readTable(folder, 'irregular.json', irregularSchema);
  const { pairs } = readTable(folder, 'spelling.json', spellingSchema);
  const questionNouns = readTable(folder, 'question-nouns.json', questionNounsSchema);
  const antonyms = readTable(folder, 'antonyms.json', antonymsSchema);
  const countries = buildCountries(countriesTable);

  return {
    countries,
    places: buildPlaces(placesTable, countries),
    organizations: buildOrganizations(organizationsTable),
    ambiguousNames: keySet([
      ...countriesTable.ambiguous,
      ...placesTable.ambiguous,
      ...organizationsTable.ambiguous,
      ...givenNames.ambiguous,
    ]),
    capitalsOnly: keySet([...countriesTable.capitalsOnly, ...organizationsTable.capitalsOnly]),
    titles: buildTitles(readTable(folder, 'titles.json', titlesSchema)),
    givenNames: groupByWord({ m: givenNames.m, f: givenNames.f, u: givenNames.u }),
    cues: { verbs: buildCueVerbs(cues), phrases: buildCuePhrases(cues) },
    units: buildUnits(readTable(folder, 'units.json', unitsSchema)),
    qualifiers: groupByWord(qualifiers),
    abbreviations: buildAbbreviations(readTable(folder, 'abbreviations.json', abbreviationsSchema)),
    stopWords: { function: keySet(stopWords.function), question: keySet(stopWords.question) },
    irregular: { verbs: buildInflections(irregular.verbs), nouns: buildInflections(irregular.nouns) },
    spelling: new Map(Object.entries(pairs)),
    synonyms: buildSynonyms(readTable(folder, 'synonyms.json', synonymsSchema)),
    questionNouns: groupByWord(questionNouns.nouns),
    howTypes: groupByWord(questionNouns.how),
    calendar: buildCalendar(readTable(folder, 'months-days.json', calendarSchema)),
    antonyms: buildAntonyms(antonyms),
    sides: groupByWord(antonyms.sides),
    negators: buildNegators(antonyms),
    grammar: buildGrammar(readTable(folder, 'grammar.json', grammarSchema)),
  };
}

let loaded: Lexicon | undefined;

/** The lexicon that ships with the bot: read on first use, the same object ever after. */
export function lexicon(): Lexicon {
  loaded ??= readLexicon(join(packageRoot, 'data', 'lexicon'), readShippedTable);
  return loaded;
}
