import type { Briefing, Rejection } from '../model/briefing.js';

/** Bytes that a character of a briefing comes to, with its annotations and its places in the indexes. */
const bytesPerCharacter = 100;

let shelves = 0;

/**
 * The briefings that the same people may see. They are put on and taken off while questions come in. How one is read
 * depends on the others of its shelf and of those below, never on what stands higher.
 */
export class Shelf {
  /** Tells it from all others. */
  readonly number = (shelves += 1);
  readonly below: Shelf | null;
  readonly #briefings = new Map<string, Briefing>();
  readonly #rejections = new Map<string, Rejection>();
  #version = 0;
  #memory = 0;

  /** @param below The shelf below it, which everybody may see who sees this one. */
  constructor(below: Shelf | null = null) {
    this.below = below;
  }

  /** Goes up with every change. */
  get version(): number {
    return this.#version;
  }

  /** In the order of their ids. */
  get briefings(): readonly Briefing[] {
    return [...this.#briefings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What could not be read, by name. */
  get rejections(): readonly Rejection[] {
    return [...this.#rejections.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** How much it takes, in bytes, as far as that can be told. */
  get memory(): number {
    return this.#memory;
  }

  /** Puts briefings on at once, however long that takes. */
  fill(briefings: readonly Briefing[], rejections: readonly Rejection[]): void {
    for (const briefing of briefings) this.#put(briefing);
    for (const rejection of rejections) this.#rejections.set(rejection.file, rejection);
  }

  /** Puts a briefing on, in place of the one with its id. Resolves when questions find it. */
  put(briefing: Briefing): Promise<void> {
    this.#put(briefing);
    return Promise.resolve();
  }

  /** Notes that a briefing could not be read; one that was there under its id is gone. */
  async reject(id: string, rejection: Rejection): Promise<void> {
    await this.remove(id);
    this.#rejections.set(id, rejection);
  }

  /** Takes a briefing off; the next question does not find it. Resolves with whether it was there. */
  remove(id: string): Promise<boolean> {
    return Promise.resolve(this.#remove(id));
  }

  #put(briefing: Briefing): void {
    this.#remove(briefing.id);
    this.#briefings.set(briefing.id, briefing);
    this.#memory += bytesPerCharacter * briefing.text.length;
  }

  #remove(id: string): boolean {
    this.#version += 1;
    this.#memory -= bytesPerCharacter * (this.#briefings.get(id)?.text.length ?? 0);
    const wasRejected = this.#rejections.delete(id);
    return this.#briefings.delete(id) || wasRejected;
  }
}

/** A shelf with these briefings on it. */
export function shelfOf(briefings: readonly Briefing[], rejections: readonly Rejection[] = []): Shelf {
  const shelf = new Shelf();
  shelf.fill(briefings, rejections);
  return shelf;
}
