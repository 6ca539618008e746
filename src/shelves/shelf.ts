import { setImmediate } from 'node:timers/promises';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { People } from '../annotate/people.js';
import { Register, type PeopleChange } from '../annotate/register.js';
import { isStillTold } from '../annotate/told.js';
import type { Briefing, Rejection } from '../model/briefing.js';
import { ahead } from '../model/ahead.js';
import { atOnce, Pause, shortTurn } from '../model/pause.js';
import { PassageIndex, type Stored } from '../retrieval/index.js';
import { KeptIndex } from '../retrieval/kept-index.js';
import type { Numbered } from '../retrieval/numbered.js';
import type { Reading } from '../retrieval/reading.js';
import { areSame, storedIn, type Fresh, type Ready } from './fresh.js';
import { Parts, type IsThere, type Part } from './parts.js';
import type { Annotated, Recalled } from './recall.js';
import { ScribeHere, type Draft, type Scribe } from './scribe.js';
import { Standing } from './standing.js';

let shelves = 0;

/** What a change comes to on one shelf, worked out before any question sees it. */
interface Pending {
  readonly shelf: Shelf;
  readonly fresh: ReadonlyMap<string, Fresh>;
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
  readonly #scribe: Scribe;
  readonly #kept: KeptIndex;
  readonly #above = new Set<Shelf>();
  readonly #standing = new Standing();
  readonly #parts = new Parts();
  /** What the index no longer finds and still holds. */
  readonly #hidden: Stored[] = [];
  /** What was brought back and not yet compared with what others tell today. */
  readonly #unsettled = new Map<string, Pick<Recalled, 'annotated' | 'told'>>();
  /** What is being taken off, with how often. */
  readonly #leaving = new Map<string, number>();
  #version = 0;
  /** What is worked out of this shelf and those above, one after another; that of the lowest shelf counts. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param below The shelf below it, which everybody may see who sees this one.
   * @param scribe Reads and annotates what is put on.
   * @param kept What the index held when all was last settled.
   */
  constructor(below: Shelf | null = null, scribe: Scribe = new ScribeHere(), kept = new KeptIndex()) {
    this.#below = below;
    this.#scribe = scribe;
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
    return this.#standing.briefings;
  }

  /** What could not be read, in the order of the names. */
  get rejections(): readonly Rejection[] {
    return this.#standing.rejections;
  }

  /** How much it takes, in bytes, as far as that can be told. */
  get memory(): number {
    return this.#standing.memory;
  }

  find(id: string): AnnotatedBriefing | undefined {
    return this.#standing.find(id);
  }

  /** Puts briefings on, in place of those with their ids. Resolves when questions find them. */
  put(briefings: readonly Briefing[]): Promise<void> {
    return this.#inTurn(async (pause) => {
      const drafts: Draft[] = [];
      for await (const draft of ahead(briefings, (briefing) => this.#scribe.read(briefing))) {
        drafts.push(draft);
        await pause.breathe();
      }
      await this.#change(drafts, null, pause);
    });
  }

  /** Makes ready to recall briefings. */
  begin(): Promise<void> {
    return this.#inTurn((pause) => pause.through(this.#kept.begin(this.index)));
  }

  /** What was kept of a briefing when it last stood on a shelf: to be brought back. Null where it is to be put on anew. */
  recall(briefing: Briefing): Recalled | null {
    return this.#scribe.recall(briefing, this.#kept.of(briefing));
  }

  /**
   * Puts briefings on as they were kept, in place of those with their ids. Others may tell something else of people today,
   * or will when all of them are there: `settle` sees to that.
   */
  bring(recalled: readonly Recalled[]): Promise<void> {
    return this.#inTurn(async (pause) => {
      const drafts = recalled.map((one) => ({
        ...{ briefing: one.annotated.briefing, names: one.names, terms: one.terms },
        annotate: () => Promise.resolve(one),
      }));
      await this.#change(drafts, null, pause);
      for (const { annotated, told } of recalled)
        this.#unsettled.set(annotated.briefing.id, { annotated, told });
    });
  }

  /** Reads those anew that were brought back and are told something else of people today; then keeps the index. */
  settle(): Promise<void> {
    return this.#inTurn(async (pause) => {
      const concerned = new Set<string>();
      for (const [id, { annotated, told }] of this.#unsettled) {
        this.#unsettled.delete(id);
        // What was put on in its place, or taken off, is not concerned.
        const isThere = this.find(id) === annotated;
        if (isThere && !isStillTold(told(), this.people.seenFrom(id))) concerned.add(id);
        await pause.breathe();
      }
      await this.#carryOut([], new Map([[this, concerned]]), pause);
      await this.#keep(pause);
    });
  }

  /** Keeps the index as it is now, once all is settled: what was kept of it goes with whatever is taken off. */
  keep(): Promise<void> {
    return this.#inTurn((pause) => this.#keep(pause));
  }

  /** Puts briefings on at once, however long that takes: for a shelf that nothing else is done with yet. */
  fill(
    briefings: readonly Briefing[],
    rejections: readonly Rejection[] = [],
    scribe: ScribeHere = new ScribeHere(),
  ): void {
    for (const rejection of rejections) this.#standing.reject(rejection.file, rejection);
    const read = briefings.map((briefing) => [briefing, scribe.readNow(briefing)] as const);
    for (const [{ id }, alone] of read) atOnce(this.people.put(id, alone));
    const fresh = new Map<string, Fresh>();
    for (const [briefing, alone] of read) {
      const done = scribe.annotateNow(briefing, alone, this.people.seenFrom(briefing.id));
      fresh.set(briefing.id, {
        ...done,
        stored: atOnce(this.index.workIn(briefing, done.people, scribe.termsNow(briefing))),
      });
    }
    atOnce(this.index.gather(storedIn(fresh)));
    this.#see({ shelf: this, fresh });
  }

  /** Takes a briefing off; the next question does not find it. Resolves with whether it was there. */
  async remove(id: string): Promise<boolean> {
    const was = this.find(id) !== undefined || this.#standing.isRejected(id);
    // Out of reach at once, also if it is only just being put on; that it ever was there is forgotten in turn.
    this.#hide(id);
    this.#leaving.set(id, (this.#leaving.get(id) ?? 0) + 1);
    return this.#inTurn(async (pause) => {
      await this.#change([], id, pause);
      const others = (this.#leaving.get(id) ?? 1) - 1;
      if (others === 0) this.#leaving.delete(id);
      else this.#leaving.set(id, others);
      return was;
    });
  }

  /** Notes that a briefing could not be read; one that was there under its id is gone. */
  async reject(id: string, rejection: Rejection): Promise<void> {
    await this.remove(id);
    this.#standing.reject(id, rejection);
    this.#version += 1;
  }

  /**
   * A part of a name, made of what is there at its first use: also while much is being put on, without waiting for it.
   */
  async part<Made extends Part>(name: string, make: () => Made): Promise<Made> {
    const { part, whole } =
      this.#parts.get(name) ??
      this.#parts.make(name, make(), this.briefings, this.#isThere, new Pause(shortTurn));
    await whole;
    return part as Made;
  }

  /** Lets the shelf go: what changes below concerns it no more. */
  close(): void {
    if (this.#below !== null) this.#below.#above.delete(this);
  }

  async #keep(pause: Pause): Promise<void> {
    // Nothing of what is on its way out is to be written down again.
    if (this.#leaving.size > 0) return;
    const briefings = this.briefings.map(({ briefing }) => briefing);
    await pause.through(this.#kept.keep(this.index, briefings));
  }

  async #change(drafts: readonly Draft[], gone: string | null, pause: Pause): Promise<void> {
    const concerned = new Map<Shelf, Set<string>>();
    if (gone !== null) await this.#note(await pause.through(this.people.put(gone, null)), concerned, pause);
    for (const { briefing, names } of drafts) {
      await this.#note(await pause.through(this.people.put(briefing.id, names)), concerned, pause);
    }
    await this.#carryOut(drafts, concerned, pause);
  }

  /** Works out what the drafts come to, and those on each shelf that are concerned; then has questions see all of it. */
  async #carryOut(
    drafts: readonly Draft[],
    concerned: ReadonlyMap<Shelf, ReadonlySet<string>>,
    pause: Pause,
  ): Promise<void> {
    const annotate = async (draft: Draft): Promise<Ready> =>
      this.#ready(await draft.annotate(this.#seenFrom(draft.briefing.id)), draft.terms);
    const fresh = await this.#workIn(ahead(drafts, annotate), pause);
    const pending: Pending[] = [{ shelf: this, fresh }];
    for (const [shelf, ids] of concerned) {
      const others = [...ids].flatMap((id) => (fresh.has(id) ? [] : (shelf.find(id) ?? [])));
      const anew = async (before: AnnotatedBriefing): Promise<Ready> =>
        shelf.#ready(await this.#scribe.anew(before, shelf.#seenFrom(before.briefing.id)));
      pending.push({ shelf, fresh: await shelf.#workIn(ahead(others, anew), pause) });
    }
    // Nobody else's turn comes before all of it is seen.
    for (const one of pending) one.shelf.#see(one);
    for (const one of pending) await one.shelf.#follow(one, pause);
  }

  /** Notes which briefings of this shelf and of those above are to be read anew. */
  async #note(change: PeopleChange, concerned: Map<Shelf, Set<string>>, pause: Pause): Promise<void> {
    let own = concerned.get(this);
    if (own === undefined) concerned.set(this, (own = new Set()));
    for (const id of change.concerned) own.add(id);
    for (const shelf of this.#above) {
      await shelf.#note(await pause.through(shelf.people.belowChanged(change)), concerned, pause);
    }
  }

  #seenFrom(id: string): () => People {
    return () => this.people.seenFrom(id);
  }

  /** With its terms, where the index does not find it as it is. */
  async #ready({ annotated, people }: Annotated, known?: Reading | Numbered): Promise<Ready> {
    const { briefing } = annotated;
    const isFound = this.find(briefing.id)?.briefing === briefing;
    return { annotated, people, terms: isFound ? null : (known ?? (await this.#scribe.terms(briefing))) };
  }

  async #workIn(ready: AsyncIterable<Ready>, pause: Pause): Promise<Map<string, Fresh>> {
    const fresh = new Map<string, Fresh>();
    for await (const { annotated, people, terms } of ready) {
      const { briefing } = annotated;
      const stored = terms === null ? null : await pause.through(this.index.workIn(briefing, people, terms));
      fresh.set(briefing.id, { annotated, people, stored });
      await pause.breathe();
    }
    await pause.through(this.index.gather(storedIn(fresh)));
    return fresh;
  }

  /** Has questions see a change. */
  #see({ fresh }: Pending): void {
    for (const [id, { annotated, people, stored }] of fresh) {
      if (this.#leaving.has(id)) {
        if (stored !== null) this.#hidden.push(stored);
        continue;
      }
      this.#standing.put(annotated);
      const replaced = stored === null ? undefined : this.index.show(stored);
      if (replaced !== undefined) this.#giveUp(replaced);
      if (!areSame(this.index.peopleIn(id) ?? [], people)) this.index.name(id, people);
    }
    this.#version += 1;
  }

  /** Does what follows from a change that questions see already: the parts are a moment behind. */
  async #follow({ fresh }: Pending, pause: Pause): Promise<void> {
    const briefings = Array.from(fresh.values(), ({ annotated }) => annotated);
    await this.#parts.follow(briefings, this.#isThere, pause);
    this.#version += 1;
    for (let stored = this.#hidden.pop(); stored !== undefined; stored = this.#hidden.pop()) {
      await pause.through(this.index.workOut(stored));
    }
    await pause.through(this.#kept.sweep());
  }

  #hide(id: string): void {
    if (this.#standing.take(id) !== undefined) {
      const stored = this.index.hide(id);
      if (stored !== undefined) this.#giveUp(stored);
      this.#parts.takeOut(id);
    }
    this.#version += 1;
  }

  /** Has nothing left of what is found no longer. */
  #giveUp(stored: Stored): void {
    this.#hidden.push(stored);
    this.#kept.forget();
  }

  readonly #isThere: IsThere = (id, briefing) => this.find(id) === briefing;

  get #lowest(): Shelf {
    return this.#below === null ? this : this.#below.#lowest;
  }

  /**
   * Runs when everything is done that was begun before it, on this shelf or another that stands on the same one; and not
   * at once: whoever asks for it has just read a file, say.
   */
  #inTurn<Done>(work: (pause: Pause) => Promise<Done>): Promise<Done> {
    const lowest = this.#lowest;
    const done = lowest.#turn.then(() => setImmediate()).then(() => work(new Pause(shortTurn)));
    lowest.#turn = done.catch(() => undefined);
    return done;
  }
}
