import { setImmediate } from 'node:timers/promises';
import type { Briefing } from '../model/briefing.js';
import { nothingKept, type Kept } from '../model/kept.js';
import { Pause, shortTurn } from '../model/pause.js';
import type { Progress } from '../model/progress.js';
import { KeptIndex } from '../retrieval/kept-index.js';
import type { Recalled } from '../shelves/recall.js';
import type { Scribe } from '../shelves/scribe.js';
import { Shelf } from '../shelves/shelf.js';
import type { Clock } from './clock.js';
import type { StoredBriefing } from './stored-briefing.js';

/** One of a guild's shelves, and who may see what stands on it. */
interface Placed {
  /** Ids of roles; empty for everybody. */
  readonly audience: readonly string[];
  readonly shelf: Shelf;
  /** What belongs here, and has been read or not. */
  readonly read: Set<string>;
  readonly waiting: Set<string>;
  /** Ends when what is being put on the shelf is there. */
  shelving: Promise<unknown>;
  /** What is put there next, together. */
  next: { readonly batch: Read[]; readonly done: Promise<void> } | null;
}

/** A briefing that was read and is not on its shelf yet. */
interface Read {
  readonly stored: StoredBriefing;
  readonly briefing: Briefing;
  /** As it was kept; null where it is to be annotated. */
  readonly recalled: Recalled | null;
}

/** Briefings that are put on a shelf together when many are read, as a multiple of those that stand there. */
const growth = 3;
/** Of those that need not be annotated at most so many: what is there is to answer soon. */
const mostRecalled = 1024;

/** Milliseconds until a briefing is tried again that could not be brought when its time had come. */
const untilAgain = 60_000;

/** Milliseconds without a change until the indexes are kept again. */
const untilKept = 60_000;

/** A briefing of the bookcase, on a shelf or kept back until its time. */
interface Entry {
  readonly stored: StoredBriefing;
  readonly place: Placed | null;
  /** Calls off what waits for its time. */
  readonly forget: () => void;
}

export interface BookcaseOptions {
  /** The shelf that everybody sees, where there is one below. */
  readonly below: Shelf | null;
  readonly clock: Clock;
  /** Reads and annotates what is put on a shelf. */
  readonly scribe: Scribe;
  /** Where the shelves' indexes are kept, and as what. */
  readonly kept: Kept;
  readonly keptAs: string;
  /** Told when a briefing that was kept back has come on its shelf. */
  readonly onReleased: (stored: StoredBriefing) => void;
}

/**
 * What one guild has, or what all share: a shelf for everybody and one for each audience. A briefing stands on one of
 * them at most. Its last state counts, in whatever order reading ends.
 */
export class Bookcase {
  readonly #options: BookcaseOptions;
  readonly #places = new Map<string, Placed>();
  readonly #entries = new Map<string, Entry>();
  /** Calls off that the indexes are kept again; null until all is read, when they are kept for the first time. */
  #keeping: (() => void) | null = null;
  /** What is still on its way then has nothing kept: another may stand in this one's place, and know of other briefings. */
  #isClosed = false;
  /** What was taken off before the list of what there is had come. */
  #removed: Set<string> | null = new Set();

  constructor(options: BookcaseOptions) {
    this.#options = options;
    this.#placeFor([]);
  }

  /**
   * Puts everything on its shelf that a list names, one after another. What was put or removed meanwhile is newer.
   * @param below When the shelf below is full: only then is it known what is told of people there.
   */
  async fill(list: Promise<readonly StoredBriefing[]>, below: Promise<unknown> | null = null): Promise<void> {
    const all = await list;
    const removed = this.#removed ?? new Set();
    this.#removed = null;
    const fresh = all.filter(({ id }) => !removed.has(id) && !this.#entries.has(id));
    for (const stored of fresh) this.#enter(stored);
    for (const { shelf } of [...this.#places.values()]) await shelf.begin();
    const ready = new Map<Placed, Read[]>();
    const pause = new Pause(shortTurn);
    for (const stored of fresh) {
      const read = await this.#read(stored);
      const place = this.#placeOf(stored);
      await pause.breathe();
      if (read === null || place === null) continue;
      const batch = ready.get(place) ?? [];
      batch.push({ ...read, recalled: place.shelf.recall(read.briefing) });
      ready.set(place, batch);
      // Each batch has others read anew that are there already: batches that grow keep that within bounds.
      const grown = place.read.size * growth;
      const most = batch.every(({ recalled }) => recalled !== null) ? Math.min(grown, mostRecalled) : grown;
      if (batch.length <= most) continue;
      ready.delete(place);
      await this.#shelve(place, batch);
    }
    for (const [place, batch] of ready) await this.#shelve(place, batch);
    await below?.catch(() => undefined);
    for (const { shelf } of [...this.#places.values()]) await shelf.settle();
    this.#keeping = () => undefined;
  }

  /**
   * Puts a briefing where it belongs, in place of what has its id. Rejects where what keeps it is away: then what stood
   * there before is taken off, since it has been replaced and must not answer, and the new one is tried again later.
   */
  async put(stored: StoredBriefing): Promise<void> {
    const left = this.#entries.get(stored.id)?.place ?? null;
    this.#enter(stored);
    if (left !== null && left !== this.#entries.get(stored.id)?.place) await left.shelf.remove(stored.id);
    // To read a text takes some milliseconds: they are not to follow on others'.
    await setImmediate();
    try {
      await this.#bring(stored);
      this.#keepLater();
    } catch (error) {
      await this.#placeOf(stored)?.shelf.remove(stored.id);
      this.#waitAgain(stored);
      throw error;
    }
  }

  /** Takes a briefing away; the next question does not find it. Resolves with whether it was there. */
  async remove(id: string): Promise<boolean> {
    this.#removed?.add(id);
    const place = this.#leave(id);
    if (place === undefined) return false;
    await place?.shelf.remove(id);
    this.#keepLater();
    return true;
  }

  /** The shelves that somebody with these roles may see, the lowest first; null for somebody who may see all. */
  shelvesFor(roles: readonly string[] | null): readonly Shelf[] {
    return this.#placesFor(roles).map(({ shelf }) => shelf);
  }

  /** How far reading what they may see has come; null when all is read, or the list of it is still awaited. */
  progressFor(roles: readonly string[] | null): Progress {
    let [read, waiting] = [0, 0];
    for (const place of this.#placesFor(roles)) {
      read += place.read.size;
      waiting += place.waiting.size;
    }
    return { read, total: read + waiting };
  }

  /** How much its briefings take, in bytes, as far as that can be told. */
  get memory(): number {
    return [...this.#places.values()].reduce((sum, { shelf }) => sum + shelf.memory, 0);
  }

  /** Lets go of everything that waits, and of the shelves. */
  close(): void {
    this.#isClosed = true;
    this.#keeping?.();
    for (const { forget } of this.#entries.values()) forget();
    for (const { shelf } of this.#places.values()) shelf.close();
  }

  /**
   * Has the indexes kept again once nothing has changed for a while. What was kept of them went with what was taken away, and
   * the next start would number all terms anew.
   */
  #keepLater(): void {
    const { clock, kept } = this.#options;
    if (this.#isClosed || this.#keeping === null || kept === nothingKept) return;
    this.#keeping();
    this.#keeping = clock.wake(clock.now() + untilKept, () => {
      // What cannot be kept is worked out again.
      for (const { shelf } of this.#places.values()) shelf.keep().catch(() => undefined);
    });
  }

  #placesFor(roles: readonly string[] | null): Placed[] {
    return [...this.#places.values()].filter(
      ({ audience }) =>
        roles === null || audience.length === 0 || audience.some((role) => roles.includes(role)),
    );
  }

  #placeFor(audience: readonly string[]): Placed {
    const key = [...audience].sort().join(' ');
    let place = this.#places.get(key);
    if (place === undefined) {
      const { below, scribe, kept, keptAs } = this.#options;
      const everybodys = this.#places.get('')?.shelf ?? below;
      place = {
        audience,
        shelf: new Shelf(everybodys, scribe, new KeptIndex(kept, keptAs, key)),
        read: new Set(),
        waiting: new Set(),
        shelving: Promise.resolve(),
        next: null,
      };
      this.#places.set(key, place);
    }
    return place;
  }

  #enter(stored: StoredBriefing): void {
    this.#leave(stored.id);
    const opens = stored.embargo?.getTime() ?? -Infinity;
    if (opens > this.#options.clock.now()) {
      this.#wait(stored, null, opens);
      return;
    }
    const place = this.#placeFor(stored.audience);
    place.waiting.add(stored.id);
    this.#entries.set(stored.id, { stored, place, forget: () => undefined });
  }

  /** The place it has left: null for one that was kept back, undefined where it was not there. */
  #leave(id: string): Placed | null | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    entry.forget();
    entry.place?.read.delete(id);
    entry.place?.waiting.delete(id);
    this.#entries.delete(id);
    return entry.place;
  }

  /** Has a briefing brought out at a time, in milliseconds since 1970. */
  #wait(stored: StoredBriefing, place: Placed | null, until: number): void {
    const forget = this.#options.clock.wake(until, () => {
      this.#release(stored).catch(() => {
        this.#waitAgain(stored);
      });
    });
    this.#entries.set(stored.id, { stored, place, forget });
  }

  /** What keeps it is away, as a database is that restarts: nobody else would ask for it again. */
  #waitAgain(stored: StoredBriefing): void {
    const entry = this.#entries.get(stored.id);
    if (entry?.stored === stored) this.#wait(stored, entry.place, this.#options.clock.now() + untilAgain);
  }

  async #release(stored: StoredBriefing): Promise<void> {
    if (this.#entries.get(stored.id)?.stored !== stored) return;
    this.#enter(stored);
    // A timer may run out a moment early; it has been set again.
    if (this.#entries.get(stored.id)?.place === null) return;
    await this.#bring(stored);
    this.#options.onReleased(stored);
  }

  /** Reads a briefing and puts it on its shelf, unless it has been replaced or taken away meanwhile. */
  async #bring(stored: StoredBriefing): Promise<void> {
    const read = await this.#read(stored);
    const place = this.#placeOf(stored);
    if (read !== null && place !== null) await this.#shelveNext(place, read);
  }

  /** Puts a briefing on its shelf together with all that are read while others are put there. */
  async #shelveNext(place: Placed, read: Read): Promise<void> {
    if (place.next === null) {
      const batch: Read[] = [];
      const done = place.shelving.then(() => {
        place.next = null;
        return this.#shelve(place, batch);
      });
      place.next = { batch, done };
      place.shelving = done.catch(() => undefined);
    }
    const { batch, done } = place.next;
    batch.push(read);
    try {
      await done;
    } catch (error) {
      if (batch.length === 1) throw error;
      // What breaks the reading of one is to keep no other from the shelf.
      await this.#shelve(place, [read]);
    }
  }

  /** Reads a briefing that belongs on a shelf; null where it does not, or cannot be read, which its shelf is told. */
  async #read(stored: StoredBriefing): Promise<Read | null> {
    if (this.#placeOf(stored) === null) return null;
    const reading = await stored.read();
    if (reading.ok) return { stored, briefing: reading.value, recalled: null };
    const { id, file } = stored;
    await this.#placeOf(stored)?.shelf.reject(id, { file, ...reading.failure });
    this.#noteRead(stored);
    return null;
  }

  async #shelve(place: Placed, batch: readonly Read[]): Promise<void> {
    const current = batch.filter(({ stored }) => this.#placeOf(stored) === place);
    const brought = current.flatMap(({ recalled }) => recalled ?? []);
    const anew = current.flatMap(({ briefing, recalled }) => (recalled === null ? briefing : []));
    if (brought.length > 0) await place.shelf.bring(brought);
    if (anew.length > 0) await place.shelf.put(anew);
    for (const { stored } of current) this.#noteRead(stored);
  }

  #noteRead(stored: StoredBriefing): void {
    const place = this.#placeOf(stored);
    if (place?.waiting.delete(stored.id) === true) place.read.add(stored.id);
  }

  /** Where a briefing belongs now; null where it is kept back, replaced or taken away. */
  #placeOf(stored: StoredBriefing): Placed | null {
    const entry = this.#entries.get(stored.id);
    return entry?.stored === stored ? entry.place : null;
  }
}
