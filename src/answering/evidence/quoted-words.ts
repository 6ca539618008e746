import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import { splitSentences } from '../../language/sentences.js';
import { cover, slice, type Span } from '../../model/span.js';
import { mayHold, someWords, spreadOver } from './holds-words.js';

/** The words that a question quotes, looked for in briefings: in one sentence, or over several that follow each other. */
export class QuotedWords {
  readonly #some: ((text: string) => boolean) | null;
  readonly #may: (source: AnnotatedBriefing) => boolean;
  /** Those of several sentences. */
  readonly #several: readonly string[];
  /** Of a briefing, where the words run over several sentences: the last by the first, by index. */
  readonly #runs = new WeakMap<AnnotatedBriefing, ReadonlyMap<number, number>>();

  constructor(quoted: readonly string[]) {
    this.#some = quoted.length > 0 ? someWords(quoted) : null;
    this.#may = mayHold(quoted);
    this.#several = quoted.filter((words) => splitSentences(words).length > 1);
  }

  /** Whether a briefing may hold them at all: where not, no sentence of it need be looked at. */
  mayStandIn(source: AnnotatedBriefing): boolean {
    return this.#some !== null && this.#may(source);
  }

  /**
   * The sentences that hold them together, the first of which has an index in the briefing; null where they do not begin in that one.
   * Words that stand in one sentence are that sentence's own.
   */
  runFrom(source: AnnotatedBriefing, first: number): Span | null {
    const { text, sentences } = source.briefing;
    const begin = sentences[first];
    if (this.#some === null || begin === undefined) return null;
    if (this.#some(slice(text, begin))) return begin;
    const end = sentences[this.#runsIn(source).get(first) ?? -1];
    return end === undefined ? null : cover(begin, end);
  }

  /** Found for a whole briefing at once: to try each run of sentences takes as many readings as there are runs. */
  #runsIn(source: AnnotatedBriefing): ReadonlyMap<number, number> {
    let runs = this.#runs.get(source);
    if (runs === undefined) {
      const { text, sentences } = source.briefing;
      const isWorth = this.#several.length > 0 && this.mayStandIn(source);
      // A sentence goes on to the next, so that what stands between them is not passed over.
      const pieces = sentences.map(({ start }, at) => text.slice(start, sentences[at + 1]?.start));
      this.#runs.set(source, (runs = isWorth ? spreadOver(pieces, this.#several) : new Map()));
    }
    return runs;
  }
}
