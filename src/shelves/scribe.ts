import { readAlone, type Alone } from '../annotate/alone.js';
import { annotateOne, annotateWords, type AnnotatedBriefing } from '../annotate/annotate.js';
import { peopleIn } from '../annotate/packed-briefing.js';
import type { People } from '../annotate/people.js';
import type { Names } from '../annotate/register.js';
import type { Briefing } from '../model/briefing.js';
import { nothingKept, type Kept } from '../model/kept.js';
import { termsIn } from '../retrieval/kept-terms.js';
import type { Numbered } from '../retrieval/numbered.js';
import type { Reading } from '../retrieval/reading.js';
import { recall, type Annotated, type Recalled } from './recall.js';

/** A briefing that was read by itself, and waits for what others tell of the people in it. */
export interface Draft {
  readonly briefing: Briefing;
  readonly names: Names;
  /** The terms that it is found by, where they are at hand. */
  readonly terms?: Reading | Numbered;
  /** @param people Gives the people as the briefing sees them; what is asked of the last it gave holds. */
  annotate(people: () => People): Promise<Annotated>;
}

/** Reads and annotates briefings for a shelf. Where it does so is its own affair; what comes of it is always the same. */
export interface Scribe {
  /**
   * What was kept of a briefing when it was last read and annotated; null where nothing is, or not all.
   * @param numbered What the shelf's index remembers of it.
   */
  recall(briefing: Briefing, numbered: Numbered | null): Recalled | null;
  read(briefing: Briefing): Promise<Draft>;
  /** Annotates anew what was annotated before: people may tell something else now. */
  anew(annotated: AnnotatedBriefing, people: () => People): Promise<Annotated>;
  /** The terms that a briefing is found by. */
  terms(briefing: Briefing): Promise<Reading>;
}

/** Does all at once, in the thread of whoever asks. */
export class ScribeHere implements Scribe {
  readonly #kept: Kept;

  /** @param kept Where annotations are kept from one start to the next: nowhere, unless told. */
  constructor(kept: Kept = nothingKept) {
    this.#kept = kept;
  }

  recall(briefing: Briefing, numbered: Numbered | null): Recalled | null {
    return recall(briefing, numbered, this.#kept.of(briefing.id));
  }

  readNow(briefing: Briefing): Alone {
    return readAlone(briefing, this.#kept.of(briefing.id));
  }

  annotateNow(briefing: Briefing, alone: Alone, people: People): Annotated {
    const annotated = annotateOne(briefing, alone, people, { kept: this.#kept.of(briefing.id) });
    return { annotated, people: peopleIn(annotated) };
  }

  termsNow(briefing: Briefing): Reading {
    return termsIn(briefing, this.#kept.of(briefing.id));
  }

  // Promises only in form: a scribe elsewhere lets others go on meanwhile.
  /* eslint-disable @typescript-eslint/require-await */

  async read(briefing: Briefing): Promise<Draft> {
    const alone = this.readNow(briefing);
    const annotate = async (people: () => People): Promise<Annotated> =>
      this.annotateNow(briefing, alone, people());
    return { briefing, names: alone, annotate };
  }

  async anew({ briefing, sentences }: AnnotatedBriefing, people: () => People): Promise<Annotated> {
    // What is kept is packed; it is brought back as it was read.
    if (this.#kept !== nothingKept) return this.annotateNow(briefing, this.readNow(briefing), people());
    const tokens = sentences.map((sentence) => sentence.tokens);
    const annotated = annotateWords(briefing, tokens, people());
    return { annotated, people: peopleIn(annotated) };
  }

  async terms(briefing: Briefing): Promise<Reading> {
    return this.termsNow(briefing);
  }
}
