import { readAlone, type Alone } from '../annotate/alone.js';
import { annotateOne, annotateWords, type AnnotatedBriefing } from '../annotate/annotate.js';
import { Register, type PeopleChange } from '../annotate/register.js';
import type { Briefing, Rejection } from '../model/briefing.js';
import { Pause } from '../model/pause.js';
import { nothingKept, type Kept } from '../model/kept.js';
import { PassageIndex } from '../retrieval/index.js';

/** Bytes that a character of a briefing comes to, with its annotations and its places in the indexes. */
const bytesPerCharacter = 100;
/** Longest that a change holds the processor at a stretch, in milliseconds. */
const longestSlice = 5;

let shelves = 0;

/** Something that is made of the briefings of a shelf, one by one, and kept up to date with them. */
export interface Part {
  /** Takes a briefing in, in place of what it had of that id; null takes it out. */
  put(id: string, briefing: AnnotatedBriefing | null): void;
  /** Does what makes it cheaper to use and can wait. */
  tidy?(pause: Pause): Promise<void>;
}

/** What a change comes to on one shelf, worked out before any question sees it. */
interface Pending {
  readonly shelf: Shelf;
  readonly gone: readonly string[];
  readonly fresh: ReadonlyMap<string, AnnotatedBriefing>;
}

/**
 * The briefings that the same people may see. They are put on and taken off while questions come in: a change is worked
 * out in slices, and seen all at once. How a briefing is read depends on the others of its shelf and of those below, and
 * on nothing that stands higher; where people become known or are mistaken no more, those that name them are read anew.
 */
export class Shelf {
  /** Tells it from all others. */
  readonly number = (shelves += 1);
  readonly index = new PassageIndex();
  readonly people: Register;
  readonly #below: Shelf | null;
  readonly #kept: Kept;
  readonly #above = new Set<Shelf>();
  readonly #annotated = new Map<string, AnnotatedBriefing>();
  readonly #rejections = new Map<string, Rejection>();
  readonly #parts = new Map<string, Part>();
  /** What is being taken off, with how often. */
  readonly #leaving = new Map<string, number>();
  #inOrder: readonly AnnotatedBriefing[] | undefined;
  #version = 0;
  #memory = 0;
  /** What is worked out of this shelf and those above, one after another; that of the lowest shelf counts. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param below The shelf below it, which everybody may see who sees this one.
   * @param kept Where annotations are kept from one start to the next.
   */
  constructor(below: Shelf | null = null, kept: Kept = nothingKept) {
    this.#below = below;
    this.#kept = kept;
    this.people = new Register(below === null ? null : below.people);
    if (below !== null) below.#above.add(this);
  }

  /** Goes up with every change that questions see. */
  get version(): number {
    return this.#version;
  }

  /** In the order of their ids. */
  get briefings(): readonly AnnotatedBriefing[] {
    return (this.#inOrder ??= [...this.#annotated.values()].sort((a, b) =>
      a.briefing.id < b.briefing.id ? -1 : 1,
    ));
  }

  /** What could not be read, in the order of the names. */
  get rejections(): readonly Rejection[] {
    return [...this.#rejections.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** How much it takes, in bytes, as far as that can be told. */
  get memory(): number {
    return this.#memory;
  }

  find(id: string): AnnotatedBriefing | undefined {
    return this.#annotated.get(id);
  }

  /** Puts briefings on, in place of those with their ids. Resolves when questions find them. */
  put(briefings: readonly Briefing[]): Promise<void> {
    return this.#inTurn(async (pause) => {
      const read: (readonly [Briefing, Alone])[] = [];
      for (const briefing of briefings) {
        read.push([briefing, readAlone(briefing, this.#kept.of(briefing.id))]);
        await pause.breathe();
      }
      await this.#change(read, [], pause);
    });
  }

  /** Puts briefings on at once, however long that takes: for a shelf that nothing else is done with yet. */
  fill(briefings: readonly Briefing[], rejections: readonly Rejection[] = []): void {
    for (const rejection of rejections) this.#rejections.set(rejection.file, rejection);
    const read = briefings.map(
      (briefing) => [briefing, readAlone(briefing, this.#kept.of(briefing.id))] as const,
    );
    for (const [{ id }, alone] of read) this.people.put(id, alone);
    const fresh = new Map(read.map(([briefing, alone]) => [briefing.id, this.#annotate(briefing, alone)]));
    this.#see({ shelf: this, gone: [], fresh });
  }

  /** Takes a briefing off; the next question does not find it. Resolves with whether it was there. */
  async remove(id: string): Promise<boolean> {
    const was = this.#annotated.has(id) || this.#rejections.has(id);
    // Out of reach at once, also if it is only just being put on; that it ever was there is forgotten in turn.
    this.#hide(id);
    this.#leaving.set(id, (this.#leaving.get(id) ?? 0) + 1);
    return this.#inTurn(async (pause) => {
      await this.#change([], [id], pause);
      const others = (this.#leaving.get(id) ?? 1) - 1;
      if (others === 0) this.#leaving.delete(id);
      else this.#leaving.set(id, others);
      return was;
    });
  }

  /** Notes that a briefing could not be read; one that was there under its id is gone. */
  async reject(id: string, rejection: Rejection): Promise<void> {
    await this.remove(id);
    this.#rejections.set(id, rejection);
    this.#version += 1;
  }

  /** A part of a name, made of what is there at its first use. */
  async part<Made extends Part>(name: string, make: () => Made): Promise<Made> {
    const known = this.#parts.get(name) as Made | undefined;
    if (known !== undefined) return known;
    return this.#inTurn(async (pause) => {
      const other = this.#parts.get(name) as Made | undefined;
      if (other !== undefined) return other;
      const made = make();
      // Meanwhile a briefing may be hidden, and nothing else: the turn is this one's.
      const hidden = (id: string): boolean => !this.#annotated.has(id);
      for (const briefing of this.briefings) {
        made.put(briefing.briefing.id, briefing);
        await pause.breathe();
        if (hidden(briefing.briefing.id)) made.put(briefing.briefing.id, null);
      }
      await made.tidy?.(pause);
      this.#parts.set(name, made);
      return made;
    });
  }

  /** Lets the shelf go: what changes below concerns it no more. */
  close(): void {
    if (this.#below !== null) this.#below.#above.delete(this);
  }

  async #change(
    read: readonly (readonly [Briefing, Alone])[],
    gone: readonly string[],
    pause: Pause,
  ): Promise<void> {
    const concerned = new Map<Shelf, Set<string>>();
    for (const id of gone) this.#note(this.people.put(id, null), concerned);
    for (const [{ id }, alone] of read) {
      this.#note(this.people.put(id, alone), concerned);
      await pause.breathe();
    }
    const fresh = new Map<string, AnnotatedBriefing>();
    for (const [briefing, alone] of read) {
      fresh.set(briefing.id, this.#annotate(briefing, alone));
      await pause.breathe();
    }
    const pending: Pending[] = [{ shelf: this, gone, fresh }];
    for (const [shelf, ids] of concerned) {
      const anew = shelf === this ? fresh : new Map<string, AnnotatedBriefing>();
      for (const id of ids) {
        const annotated = shelf.#annotated.get(id);
        if (annotated === undefined || anew.has(id)) continue;
        anew.set(id, shelf.#annotateAnew(annotated));
        await pause.breathe();
      }
      if (shelf !== this) pending.push({ shelf, gone: [], fresh: anew });
    }
    for (const one of pending) one.shelf.#see(one);
    for (const part of this.#parts.values()) await part.tidy?.(pause);
  }

  /** Notes which briefings of this shelf and of those above are to be read anew. */
  #note(change: PeopleChange, concerned: Map<Shelf, Set<string>>): void {
    let own = concerned.get(this);
    if (own === undefined) concerned.set(this, (own = new Set()));
    for (const id of change.concerned) own.add(id);
    for (const shelf of this.#above) shelf.#note(shelf.people.belowChanged(change), concerned);
  }

  #annotate(briefing: Briefing, alone: Alone): AnnotatedBriefing {
    return annotateOne(briefing, alone, this.people.seenFrom(briefing.id), {
      kept: this.#kept.of(briefing.id),
    });
  }

  #annotateAnew({ briefing, sentences }: AnnotatedBriefing): AnnotatedBriefing {
    // What is kept is packed; it is brought back as it was read.
    if (this.#kept !== nothingKept)
      return this.#annotate(briefing, readAlone(briefing, this.#kept.of(briefing.id)));
    const tokens = sentences.map((sentence) => sentence.tokens);
    return annotateWords(briefing, tokens, this.people.seenFrom(briefing.id));
  }

  #see({ gone, fresh }: Pending): void {
    for (const id of gone) this.index.remove(id);
    for (const [id, annotated] of fresh) {
      if (this.#leaving.has(id)) continue;
      const before = this.#annotated.get(id);
      this.#rejections.delete(id);
      this.#annotated.set(id, annotated);
      const people = namesIn(annotated);
      if (before?.briefing !== annotated.briefing || !areSame(namesIn(before), people)) {
        this.index.add(annotated.briefing, people);
      }
      this.#memory +=
        bytesPerCharacter * (annotated.briefing.text.length - (before?.briefing.text.length ?? 0));
      for (const part of this.#parts.values()) part.put(id, annotated);
    }
    this.#inOrder = undefined;
    this.#version += 1;
  }

  #hide(id: string): void {
    this.#rejections.delete(id);
    const annotated = this.#annotated.get(id);
    if (annotated !== undefined) {
      this.#annotated.delete(id);
      this.#memory -= bytesPerCharacter * annotated.briefing.text.length;
      for (const part of this.#parts.values()) part.put(id, null);
    }
    this.#inOrder = undefined;
    this.#version += 1;
  }

  get #lowest(): Shelf {
    return this.#below === null ? this : this.#below.#lowest;
  }

  /** Runs when everything is done that was begun before it, on this shelf or another that stands on the same one. */
  #inTurn<Done>(work: (pause: Pause) => Promise<Done>): Promise<Done> {
    const lowest = this.#lowest;
    const done = lowest.#turn.then(() => work(new Pause(longestSlice)));
    lowest.#turn = done.catch(() => undefined);
    return done;
  }
}

/** A shelf with these briefings on it. */
export function shelfOf(
  briefings: readonly Briefing[],
  rejections: readonly Rejection[] = [],
  kept: Kept = nothingKept,
): Shelf {
  const shelf = new Shelf(null, kept);
  shelf.fill(briefings, rejections);
  return shelf;
}

/** The people that a briefing speaks of, as search finds it by them. */
export function namesIn({ sentences }: AnnotatedBriefing): string[] {
  return [...new Set(sentences.flatMap(({ references }) => references.map(({ person }) => person)))];
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
