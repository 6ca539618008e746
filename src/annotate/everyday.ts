import { isKnownWord } from '../language/known-words.js';

/** The same few words open sentence after sentence. Bounded: it starts anew when full. */
const remembered = new Map<string, boolean>();
const most = 20_000;
/** A longer word is none of everyday. */
const longest = 30;

/** Whether a folded word is an everyday one, or a name of the lexicon: `isKnownWord`, remembered. */
export function isEveryday(word: string): boolean {
  if (word.length > longest) return false;
  let known = remembered.get(word);
  if (known === undefined) {
    known = isKnownWord(word);
    if (remembered.size >= most) remembered.clear();
    remembered.set(word, known);
  }
  return known;
}
