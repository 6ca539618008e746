import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Pause } from '../model/pause.js';

/** Something that is made of the briefings of a shelf, one by one, and kept up to date with them. */
export interface Part {
  /** Takes a briefing in, in place of what it had of that id; null takes it out. */
  put(id: string, briefing: AnnotatedBriefing | null): void;
  /** Does what makes it cheaper to use and can wait. */
  tidy?(pause: Pause): Promise<void>;
}

/** The parts of a shelf that somebody has asked for, by name. */
export class Parts {
  readonly #made = new Map<string, Part>();

  get(name: string): Part | undefined {
    return this.#made.get(name);
  }

  /**
   * Keeps a part, made of what is there.
   * @param isThere Whether a briefing still is: it may go meanwhile.
   */
  async make(
    name: string,
    part: Part,
    briefings: readonly AnnotatedBriefing[],
    isThere: (id: string) => boolean,
    pause: Pause,
  ): Promise<void> {
    for (const briefing of briefings) {
      const { id } = briefing.briefing;
      part.put(id, briefing);
      await pause.breathe();
      if (!isThere(id)) part.put(id, null);
    }
    await part.tidy?.(pause);
    this.#made.set(name, part);
  }

  /** Takes briefings in that still are what stands there under their ids. */
  async follow(
    briefings: ReadonlyMap<string, AnnotatedBriefing>,
    isThere: (id: string, briefing: AnnotatedBriefing) => boolean,
    pause: Pause,
  ): Promise<void> {
    for (const part of this.#made.values()) {
      for (const [id, briefing] of briefings) {
        if (isThere(id, briefing)) part.put(id, briefing);
        await pause.breathe();
      }
      await part.tidy?.(pause);
    }
  }

  takeOut(id: string): void {
    for (const part of this.#made.values()) part.put(id, null);
  }
}
