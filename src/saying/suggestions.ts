import { lexiconKey } from '../language/lexicon.js';
import { InOrder } from '../model/in-order.js';
import type { Speaker } from '../model/saying.js';
import { Best } from '../retrieval/best.js';
import { Beginnings } from './beginnings.js';
import type { Entry } from './entry.js';

/** Words of what was typed that suggestions go by. */
const mostWords = 8;

/** A person who fits, and how well: 0 best. */
interface Fit {
  readonly entry: Entry;
  readonly rank: number;
}

/**
 * People while somebody types. Some come and others go; a keystroke looks at those alone of whom a word begins as one that
 * was typed.
 */
export class Suggestions {
  readonly #byWord = new Beginnings<Entry>();
  /** Those who said something. */
  readonly #speaking = new InOrder(whoSaidMore);

  put(entry: Entry): void {
    for (const word of wordsOf(entry)) this.#byWord.put(word, entry);
    if (entry.speaker.statements > 0) this.#speaking.put([entry]);
  }

  take(entry: Entry): void {
    for (const word of wordsOf(entry)) this.#byWord.take(word, entry);
    if (entry.speaker.statements > 0) this.#speaking.take([entry]);
  }

  /**
   * At most so many people for what was typed so far. Those who said something come first; among them and among the others
   * those whose surname begins so, then by other names, then by roles; of equals those who said more, then by name. Before
   * anything is typed all who said something.
   */
  of(typed: string, most: number): Speaker[] {
    const words = lexiconKey(typed.trim()).split(' ').filter(Boolean).slice(0, mostWords);
    if (words.length === 0) return this.#speaking.all.slice(0, most).map(({ speaker }) => speaker);
    const best = new Best<Fit>(most, byFit);
    for (const entry of this.#among(words)) {
      const rank = rankOf(entry, words);
      if (rank !== null) best.add({ entry, rank });
    }
    return best.sorted().map(({ entry }) => entry.speaker);
  }

  /** Everybody who may fit: by the word that fewest begin with. */
  #among(words: readonly string[]): Iterable<Entry> {
    const [fewest = []] = words.map((word) => this.#byWord.words(word)).sort((a, b) => a.length - b.length);
    return new Set(fewest.flatMap((word) => [...this.#byWord.of(word)]));
  }
}

/** A surname may be of several words, or hyphened, and be typed so. */
function wordsOf({ speaker, nameWords, roleWords }: Entry): ReadonlySet<string> {
  return new Set([speaker.person.surname, ...nameWords, ...roleWords]);
}

/** How well what was typed fits; null where a word of it begins no word of the person's names and roles. */
function rankOf({ speaker, nameWords, roleWords }: Entry, typed: readonly string[]): number | null {
  let rank = 0;
  for (const word of typed) {
    if (speaker.person.surname.startsWith(word)) continue;
    if (nameWords.some((one) => one.startsWith(word))) rank = Math.max(rank, 1);
    else if (roleWords.some((one) => one.startsWith(word))) rank = Math.max(rank, 2);
    else return null;
  }
  return rank;
}

function byFit(a: Fit, b: Fit): number {
  const [said, too] = [a.entry.speaker.statements > 0, b.entry.speaker.statements > 0];
  if (said !== too) return said ? -1 : 1;
  return a.rank - b.rank || whoSaidMore(a.entry, b.entry);
}

function whoSaidMore({ speaker: a }: Entry, { speaker: b }: Entry): number {
  return b.statements - a.statements || (a.person.name < b.person.name ? -1 : 1);
}
