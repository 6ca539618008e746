import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Person } from '../model/annotation.js';
import type { Pause, Steps } from '../model/pause.js';
import type { QuoteRecord, RecordPart } from './quote.js';
import { Utterances } from './utterances.js';
import { GrowingWordIndex, type WordCounts, type WordIndex } from './word-index.js';

/** What words are checked against of briefings that come and go. */
export class GrowingRecord {
  readonly #words = new GrowingWordIndex();
  #now: { readonly index: WordIndex; readonly utterances: Utterances } | undefined;

  /** Reads a briefing; what that gives takes it in, in place of what was there under its id. */
  *read(id: string, annotated: AnnotatedBriefing): Steps<() => void> {
    const put = yield* this.#words.read(id, annotated);
    return () => {
      put();
      this.#now = undefined;
    };
  }

  takeOut(id: string): void {
    this.#words.takeOut(id);
    this.#now = undefined;
  }

  /** Makes searching cheaper, where much has changed. */
  async tidy(pause: Pause): Promise<void> {
    await this.#words.tidy(pause);
    this.#now = undefined;
  }

  get counts(): WordCounts {
    return this.#words.counts;
  }

  /** As it stands now. */
  part(counts: WordCounts, read: RecordPart['read']): RecordPart {
    if (this.#now === undefined) {
      const index = this.#words.now();
      this.#now = { index, utterances: new Utterances(index) };
    }
    const { index, utterances } = this.#now;
    return { index: { ...index, counts }, utterances, read };
  }
}

/** What words are checked against of several shelves: in all of them together a word is as frequent as it is. */
export function recordOver(
  records: readonly GrowingRecord[],
  people: readonly Person[],
  read: (shelf: number, annotated: AnnotatedBriefing) => AnnotatedBriefing,
): QuoteRecord {
  const own = records.map(({ counts }) => counts);
  const counts: WordCounts = {
    total: own.reduce((sum, { total }) => sum + total, 0),
    of: (key) => own.reduce((sum, one) => sum + one.of(key), 0),
  };
  return {
    parts: records.map((record, shelf) => record.part(counts, (annotated) => read(shelf, annotated))),
    people,
  };
}
