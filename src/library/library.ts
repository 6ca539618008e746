import { setTimeout } from 'node:timers/promises';
import { appOver, type App } from '../app.js';
import { nothingKept, shelvesOf, type Kept } from '../model/kept.js';
import type { Progress } from '../model/progress.js';
import { ScribeHere, type Scribe } from '../shelves/scribe.js';
import { View } from '../shelves/view.js';
import { Bookcase } from './bookcase.js';
import { systemClock, type Clock } from './clock.js';
import type { LoadBriefings, StoredBriefing } from './stored-briefing.js';
import type { Change, Viewer, Views } from './views.js';

export interface LibraryOptions {
  readonly load: LoadBriefings;
  /** How much the guilds' own briefings may take together, in bytes; the shared ones are not counted. */
  readonly mostMemory: number;
  /** The machine's own unless told. */
  readonly clock?: Clock;
  /** Where annotations are kept from one start to the next: nowhere, unless told. */
  readonly kept?: Kept;
  /** Reads and annotates briefings, keeping what it makes there: in this thread, unless told. */
  readonly scribe?: Scribe;
}

/** A bookcase on its way into memory, or there. */
interface Held {
  readonly bookcase: Bookcase;
  readonly filled: Promise<void>;
  isFull: boolean;
  readonly views: Map<string, View>;
}

/** How long a question waits for what is being loaded, in milliseconds; then it is answered from what is there. */
const longestWait = 2000;
/** Views that are kept of one guild: members differ in their roles, but not that much. */
const mostViews = 64;

/**
 * All briefings by whose they are. The shared ones are loaded once; a guild's own at its first use, and let go again,
 * those first that were used longest ago, when all together take too much memory.
 */
export class Library implements Views {
  readonly #load: LoadBriefings;
  readonly #mostMemory: number;
  readonly #clock: Clock;
  readonly #kept: Kept;
  readonly #scribe: Scribe;
  readonly #shared: Held;
  /** The one used last stands last. */
  readonly #guilds = new Map<string, Held>();
  readonly #listeners = new Set<(change: Change) => void>();

  /** Begins to load what is shared. */
  constructor({ load, mostMemory, clock = systemClock, kept = nothingKept, scribe }: LibraryOptions) {
    this.#load = load;
    this.#mostMemory = mostMemory;
    this.#clock = clock;
    this.#kept = kept;
    this.#scribe = scribe ?? new ScribeHere(kept);
    this.#shared = this.#open(null);
  }

  viewFor({ guild, roles, isAdmin, isPrivate }: Viewer): App {
    // The role that all members have is called as the guild is, and is not listed among a member's own.
    const seen = isPrivate && isAdmin ? null : isPrivate && guild !== null ? [...roles, guild] : [];
    const own = guild === null ? null : this.#use(guild);
    const shelves = [...this.#shared.bookcase.shelvesFor([]), ...(own?.bookcase.shelvesFor(seen) ?? [])];
    const progress = (): Progress | null => {
      if (this.#shared.isFull && own?.isFull !== false) return null;
      const [all, theirs] = [this.#shared.bookcase.progressFor([]), own?.bookcase.progressFor(seen)];
      return { read: all.read + (theirs?.read ?? 0), total: all.total + (theirs?.total ?? 0) };
    };
    const views = (own ?? this.#shared).views;
    const key = shelves.map(({ number }) => number).join(' ');
    const view = views.get(key) ?? new View(shelves);
    views.delete(key);
    views.set(key, view);
    const [oldest] = views.keys();
    if (views.size > mostViews && oldest !== undefined) views.delete(oldest);
    return appOver(view, progress);
  }

  async settled(guild: string | null): Promise<void> {
    const waiting = new AbortController();
    const late = setTimeout(longestWait, undefined, { signal: waiting.signal }).catch(() => undefined);
    const filled = [this.#shared.filled, ...(guild === null ? [] : [this.#use(guild).filled])];
    try {
      await Promise.race([Promise.all(filled), late]);
    } finally {
      waiting.abort();
    }
  }

  /** Resolves when all of a guild's briefings, or with null the shared ones, are loaded, however long that takes. */
  loaded(guild: string | null): Promise<void> {
    return guild === null ? this.#shared.filled : this.#use(guild).filled;
  }

  /**
   * Puts a briefing of a guild, or with null a shared one, where it belongs, in place of what has its id. Resolves when
   * questions find it. A guild that is not in use finds it when it is loaded.
   */
  async put(guild: string | null, stored: StoredBriefing): Promise<void> {
    // A file of the folder comes again where it is another; of what it was nothing shall be left.
    if (guild === null) this.#kept.forget(stored.id);
    await this.#held(guild)?.bookcase.put(stored);
    this.#makeRoom(guild);
    this.#tell({ guild, id: stored.id, stored });
  }

  /** Takes a briefing away; the next question does not find it. Whether it was there, where the guild is in use. */
  async remove(guild: string | null, id: string): Promise<boolean> {
    const was = (await this.#held(guild)?.bookcase.remove(id)) ?? false;
    this.#kept.forget(id);
    // No shelf may have it now, and their indexes were kept with it.
    this.#kept.forget(shelvesOf(guild));
    this.#tell({ guild, id, stored: null });
    return was;
  }

  /** Tells of every change, also of a briefing whose time has come; what is returned ends it. Loading is no change. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The guilds whose briefings are in memory, the one used longest ago first. */
  get inMemory(): readonly string[] {
    return [...this.#guilds.keys()];
  }

  /** Stops waiting for embargoes to end. */
  close(): void {
    for (const { bookcase } of [this.#shared, ...this.#guilds.values()]) bookcase.close();
  }

  #held(guild: string | null): Held | undefined {
    return guild === null ? this.#shared : this.#guilds.get(guild);
  }

  #use(guild: string): Held {
    const held = this.#guilds.get(guild) ?? this.#open(guild);
    this.#guilds.delete(guild);
    this.#guilds.set(guild, held);
    return held;
  }

  #open(guild: string | null): Held {
    const below = guild === null ? null : (this.#shared.bookcase.shelvesFor([])[0] ?? null);
    const bookcase = new Bookcase({
      below,
      clock: this.#clock,
      scribe: this.#scribe,
      kept: this.#kept,
      keptAs: shelvesOf(guild),
      onReleased: (stored) => {
        this.#tell({ guild, id: stored.id, stored });
      },
    });
    const held: Held = {
      bookcase,
      filled: bookcase.fill(this.#load(guild), guild === null ? null : this.#shared.filled).then(
        () => {
          held.isFull = true;
          this.#makeRoom(guild);
        },
        (error: unknown) => {
          // The next use tries again.
          if (guild !== null) this.#letGo(guild);
          throw error;
        },
      ),
      isFull: false,
      views: new Map(),
    };
    // Whoever waits for it is told; it is no fault of the process where nobody does.
    held.filled.catch(() => undefined);
    return held;
  }

  /** Lets guilds go that were used longest ago, as long as all together take too much; never the one that needs the room. */
  #makeRoom(needing: string | null): void {
    let taken = [...this.#guilds.values()].reduce((sum, { bookcase }) => sum + bookcase.memory, 0);
    for (const [guild, { bookcase, isFull }] of this.#guilds) {
      if (taken <= this.#mostMemory) return;
      if (guild === needing || !isFull) continue;
      taken -= bookcase.memory;
      this.#letGo(guild);
    }
  }

  #letGo(guild: string): void {
    this.#guilds.get(guild)?.bookcase.close();
    this.#guilds.delete(guild);
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
