import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';

/**
 * The tagger of the whole process, wink-nlp (https://winkjs.org/wink-nlp/): its model is large and loaded once. Sentences
 * are parted before it reads them.
 */
export const tagger = winkNLP(model, ['pos']);

// The package types its readers as methods, one with a parameter it never gets, one as of strings; all are plain functions.
const readers = tagger.its as unknown as Readonly<Record<'value' | 'pos' | 'lemma', ItsFunction<string>>> &
  Readonly<Record<'uniqueId', ItsFunction<number>>>;

/** What can be read off the tagger's tokens. */
export const its = {
  value: readers.value,
  pos: readers.pos,
  lemma: readers.lemma,
  uniqueId: readers.uniqueId,
};

function numberOf(word: string): number {
  return Number(tagger.readDoc(word).tokens().out(its.uniqueId)[0]);
}

/** The tagger numbers the words of its list first; one that it meets gets the next higher number, this one the first. */
const firstUnknown = numberOf('qzxvqj');

/** Whether a lower-case word stands in the tagger's word list, some 87,000 forms. */
export function isListedByTagger(word: string): boolean {
  return numberOf(word) < firstUnknown;
}
