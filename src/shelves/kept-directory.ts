import type { Journal } from '../model/journal.js';
import { Pause, shortTurn } from '../model/pause.js';
import type { Directory, DirectoryParts } from '../saying/directory.js';

/** The shelves as they are now, by a number that goes up with each change. */
export interface DirectoryState extends Omit<DirectoryParts, 'changed'> {
  readonly version: number;
  /** Where each journal stood, at the latest, when its people were told: what is noted after may not be told yet. */
  readonly marks: readonly number[];
}

/** A directory that is brought up to date whenever it is asked for, in slices and by what has changed since alone. */
export class KeptDirectory {
  readonly #directory: Directory;
  readonly #journals: readonly Journal[];
  /** Of the journals, as of the state that it follows; null before the first. */
  #marks: readonly number[] | null = null;
  #version = -1;
  #upkeep: Promise<unknown> = Promise.resolve();

  /** @param journals Between them they tell of everything that may change in it, by surname. */
  constructor(directory: Directory, journals: readonly Journal[]) {
    this.#directory = directory;
    this.#journals = journals;
  }

  /** @param stateNow Asked again and again: there may be another while it is brought up to date. */
  async upToDate(stateNow: () => DirectoryState): Promise<Directory> {
    // One after another: each goes by what the one before has left.
    const upkeep = this.#upkeep.then(() => this.#follow(stateNow));
    this.#upkeep = upkeep.catch(() => undefined);
    await upkeep;
    return this.#directory;
  }

  async #follow(stateNow: () => DirectoryState): Promise<void> {
    const pause = new Pause(shortTurn);
    for (let state = stateNow(); state.version !== this.#version; state = stateNow()) {
      await pause.through(this.#directory.follow({ ...state, changed: this.#changed() }));
      [this.#marks, this.#version] = [state.marks, state.version];
    }
  }

  #changed(): ReadonlySet<string> | null {
    const changed = new Set<string>();
    for (const [at, journal] of this.#journals.entries()) {
      const since = this.#marks === null ? null : journal.since(this.#marks[at] ?? 0);
      if (since === null) return null;
      for (const key of since) changed.add(key);
    }
    return changed;
  }
}
