import type { QuestionWord } from '../question/analyse.js';
import type { MatchPlace, WordMatch } from './word-match.js';

/** Shares of the weight of a question's words, 0 to 1; of no words all is met. */
export interface Shares {
  /** Met in the sentence itself. */
  readonly here: number;
  /** Met there or around it. */
  readonly anywhere: number;
  /** Met at each of the places asked for, in their order. */
  readonly at: readonly number[];
  readonly unmet: number;
  /** Met anywhere, or in the sentence itself, by the word or one that is used like it. */
  readonly alike: number;
  readonly alikeHere: number;
  /** Of its names and numbers, met in the sentence itself. */
  readonly names: number;
  readonly namesUnmet: number;
  /** Of its verbs, and of the noun asked about, likewise. */
  readonly verbs: number;
  readonly focus: number;
}

const isName = ({ kind }: QuestionWord): boolean => kind === 'name' || kind === 'number';
const isVerb = ({ kind }: QuestionWord): boolean => kind === 'verb';

/** Tells sentence after sentence how much of one question it meets. */
export class ShareTeller {
  readonly #places: readonly MatchPlace[];
  readonly #all: number;
  readonly #names: number;
  readonly #verbs: number;
  readonly #focus: number;

  constructor(words: readonly QuestionWord[], places: readonly MatchPlace[]) {
    const total = (among: (word: QuestionWord) => boolean): number =>
      words.filter(among).reduce((sum, { weight }) => sum + weight, 0);
    this.#places = places;
    this.#all = total(() => true);
    this.#names = total(isName);
    this.#verbs = total(isVerb);
    this.#focus = total(({ focus }) => focus);
  }

  /** @param matches Of all words, in their order. In one pass: it is made for a hundred sentences a question. */
  tell(matches: readonly WordMatch[]): Shares {
    const at = this.#places.map(() => 0);
    let [here, anywhere, unmet, alike, alikeHere] = [0, 0, 0, 0, 0];
    let [names, namesUnmet, verbs, focus] = [0, 0, 0, 0];
    for (const { word, place, strength, span, like } of matches) {
      const { weight } = word;
      const own = span === null ? 0 : weight * strength;
      const cosine = like?.cosine ?? 0;
      const number = this.#places.indexOf(place);
      if (number >= 0) at[number] = (at[number] ?? 0) + weight * strength;
      here += own;
      anywhere += weight * strength;
      if (strength === 0) unmet += weight;
      alike += weight * Math.max(strength, cosine);
      alikeHere += weight * Math.max(span === null ? 0 : strength, cosine);
      if (isName(word)) {
        names += own;
        if (strength === 0) namesUnmet += weight;
      }
      if (isVerb(word)) verbs += own;
      if (word.focus) focus += own;
    }
    return {
      here: share(here, this.#all),
      anywhere: share(anywhere, this.#all),
      at: at.map((sum) => share(sum, this.#all)),
      unmet: share(unmet, this.#all),
      alike: share(alike, this.#all),
      alikeHere: share(alikeHere, this.#all),
      names: share(names, this.#names),
      namesUnmet: share(namesUnmet, this.#names),
      verbs: share(verbs, this.#verbs),
      focus: share(focus, this.#focus),
    };
  }
}

function share(sum: number, total: number): number {
  return total === 0 ? 1 : sum / total;
}
