import { say, type Phrase } from '../src/messages/phrase.js';

/** Words of others, each between quotation marks. */
export function quoted(words: readonly string[]): Phrase[] {
  return words.map((text) => say('quoted', { text }));
}
