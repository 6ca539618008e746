import { softmax } from '../../learned/softmax.js';
import type { Evidence } from '../../evidence/evidence.js';

/** From this strength on, a sentence counts among those that meet a word. */
const wellMet = 0.5;

/** How well a sentence itself meets each word of the question. */
type Met = readonly number[];

/** What those sentences of a briefing tell that are evidence. */
interface Told {
  /** By their places in it: unpacked anew meanwhile, it has other objects for the same sentences. */
  readonly sentences: Map<number, Met>;
  /** How well they meet each word together. */
  readonly met: Met;
  /** How likely they are together. */
  readonly likelihood: number;
}

/** The sentences around a sentence, of those that are evidence. */
export class Surroundings {
  readonly #weights: readonly number[];
  readonly #total: number;
  /** Of each word, how many sentences meet it well. */
  readonly #meeting: readonly number[];
  readonly #briefings = new Map<object, Told>();

  constructor(all: readonly Evidence[]) {
    const words = all[0]?.matches.map(({ word }) => word.weight) ?? [];
    this.#weights = words;
    this.#total = words.reduce((sum, weight) => sum + weight, 0);
    const chances = softmax(all.map(({ score }) => score));
    for (const [at, { sentence, source, matches }] of all.entries()) {
      const met = matches.map(({ span, strength }) => (span === null ? 0 : strength));
      const before = this.#briefings.get(source);
      this.#briefings.set(source, {
        sentences: (before?.sentences ?? new Map<number, Met>()).set(sentence.index, met),
        met: together(before?.met, met),
        likelihood: (before?.likelihood ?? 0) + (chances[at] ?? 0),
      });
    }
    const each = [...this.#briefings.values()].flatMap(({ sentences }) => [...sentences.values()]);
    this.#meeting = words.map((_, at) => each.filter((met) => (met[at] ?? 0) >= wellMet).length);
  }

  /** How much of the question few others meet: the share of each word it meets, parted among those that do. */
  alone({ source, sentence }: Evidence): number {
    const met = this.#briefings.get(source)?.sentences.get(sentence.index) ?? [];
    return this.#share(met.map((strength, at) => (strength >= wellMet ? 1 / (this.#meeting[at] ?? 1) : 0)));
  }

  /** How likely any sentence of its briefing is, by the sentences' own scores. */
  likelihoodOfBriefing({ source }: Evidence): number {
    return this.#briefings.get(source)?.likelihood ?? 0;
  }

  coverageOfBriefing({ source }: Evidence): number {
    return this.#share(this.#briefings.get(source)?.met ?? []);
  }

  /** With the two sentences before and the one after, where they are evidence too. */
  coverageAround({ source, sentence }: Evidence): number {
    const sentences = this.#briefings.get(source)?.sentences;
    let met: Met | undefined;
    for (let index = sentence.index - 2; index <= sentence.index + 1; index += 1) {
      const own = sentences?.get(index);
      if (own !== undefined) met = together(met, own);
    }
    return this.#share(met ?? []);
  }

  /**
   * What of the question the sentences near one hold together that it does not hold itself.
   * @param reach How many of them: those before where it is negative, else those after.
   */
  added({ source, sentence }: Evidence, reach: number): number {
    const sentences = this.#briefings.get(source)?.sentences;
    const own = sentences?.get(sentence.index) ?? [];
    let near: Met | undefined;
    for (let away = 1; away <= Math.abs(reach); away += 1) {
      const met = sentences?.get(sentence.index + Math.sign(reach) * away);
      if (met !== undefined) near = together(near, met);
    }
    return this.#share((near ?? []).map((strength, at) => Math.max(0, strength - (own[at] ?? 0))));
  }

  #share(met: Met): number {
    if (this.#total === 0) return 0;
    return met.reduce((sum, strength, at) => sum + strength * (this.#weights[at] ?? 0), 0) / this.#total;
  }
}

function together(one: Met | undefined, other: Met): Met {
  return one === undefined ? other : other.map((strength, at) => Math.max(strength, one[at] ?? 0));
}
