import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Pause, Steps } from '../model/pause.js';

/** Something that is made of the briefings of a shelf, one by one, and kept up to date with them. */
export interface Part {
  /** Works out what it is to have of a briefing; what that gives takes it in, in place of what was there under its id. */
  read(id: string, briefing: AnnotatedBriefing): Steps<() => void>;
  takeOut(id: string): void;
  /** Does what makes it cheaper to use and can wait. */
  tidy?(pause: Pause): Promise<void>;
}

/** A part, and when it has taken in all that was there when it was asked for. */
interface Made {
  readonly part: Part;
  readonly whole: Promise<void>;
}

/** Whether a briefing is what stands there under its id. */
export type IsThere = (id: string, briefing: AnnotatedBriefing) => boolean;

/** The parts of a shelf that somebody has asked for, by name. */
export class Parts {
  readonly #made = new Map<string, Made>();

  get(name: string): Made | undefined {
    return this.#made.get(name);
  }

  /**
   * Keeps a part, made of what is there. It follows from now on: what comes and goes before all is taken in is not missed.
   * One that cannot take it in fails for whoever waits for it, and is made anew at its next use.
   */
  make(
    name: string,
    part: Part,
    briefings: readonly AnnotatedBriefing[],
    isThere: IsThere,
    pause: Pause,
  ): Made {
    const made = { part, whole: this.#takeWhole(name, part, takeIn(part, briefings, isThere, pause)) };
    this.#made.set(name, made);
    return made;
  }

  async #takeWhole(name: string, part: Part, taken: Promise<void>): Promise<void> {
    try {
      await taken;
    } catch (error) {
      if (this.#made.get(name)?.part === part) this.#made.delete(name);
      throw error;
    }
  }

  /** Takes briefings in that still are what stands there under their ids. */
  async follow(briefings: Iterable<AnnotatedBriefing>, isThere: IsThere, pause: Pause): Promise<void> {
    for (const { part } of this.#made.values()) await takeIn(part, briefings, isThere, pause);
  }

  takeOut(id: string): void {
    for (const { part } of this.#made.values()) part.takeOut(id);
  }
}

async function takeIn(
  part: Part,
  briefings: Iterable<AnnotatedBriefing>,
  isThere: IsThere,
  pause: Pause,
): Promise<void> {
  for (const briefing of briefings) {
    const { id } = briefing.briefing;
    const put = await pause.through(part.read(id, briefing));
    // What has gone meanwhile, or been replaced, is not this one's affair.
    if (isThere(id, briefing)) put();
    await pause.breathe();
  }
  await part.tidy?.(pause);
}
