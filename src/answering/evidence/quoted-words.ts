import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import { splitSentences } from '../../language/sentences.js';
import { cover, slice, type Span } from '../../model/span.js';
import { mayHold, someWords } from './holds-words.js';

/** Sentences more than the quoted words have that they may run over: a briefing may part what a question does not. */
const slack = 1;

/** The words that a question quotes, looked for in briefings: in one sentence, or over several that follow each other. */
export class QuotedWords {
  readonly #some: ((text: string) => boolean) | null;
  readonly #may: (source: AnnotatedBriefing) => boolean;
  readonly #most: number;

  constructor(quoted: readonly string[]) {
    this.#some = quoted.length > 0 ? someWords(quoted) : null;
    this.#may = mayHold(quoted);
    const sentences = Math.max(0, ...quoted.map((words) => splitSentences(words).length));
    this.#most = sentences > 1 ? sentences + slack : 1;
  }

  /** Whether a briefing may hold them at all: where not, no sentence of it need be looked at. */
  mayStandIn(source: AnnotatedBriefing): boolean {
    return this.#some !== null && this.#may(source);
  }

  /**
   * The sentences that hold them together, the first of which has an index in the briefing; null where they do not begin in that one.
   * Words that stand in one sentence are that sentence's own.
   */
  runFrom({ briefing: { text, sentences } }: AnnotatedBriefing, first: number): Span | null {
    const begin = sentences[first];
    if (this.#some === null || begin === undefined) return null;
    if (this.#some(slice(text, begin))) return begin;
    for (let last = first + 1; last < Math.min(sentences.length, first + this.#most); last += 1) {
      const end = sentences[last];
      const second = sentences[first + 1];
      if (end === undefined || second === undefined) break;
      const run = cover(begin, end);
      if (this.#some(slice(text, run))) return this.#some(slice(text, cover(second, end))) ? null : run;
    }
    return null;
  }
}
