import type { BriefingsChange } from '../model/kept-briefing.js';
import type { Store } from '../stores/store.js';
import type { KeepingLimits } from './adding.js';
import { GuildBriefings } from './guild-briefings.js';
import { GuildLog, logName } from './guild-log.js';

/** Told of a change; it is acknowledged once all who are told have dealt with it. */
export type BriefingsListener = (change: BriefingsChange) => Promise<void> | void;

/** The briefings of all servers, each by itself. */
export class KeptBriefings {
  readonly #store: Store;
  readonly #limits: KeepingLimits;
  readonly #now: () => Date;
  readonly #guilds = new Map<string, { readonly briefings: GuildBriefings; readonly log: GuildLog }>();
  readonly #listeners = new Set<BriefingsListener>();
  readonly #onError: (error: unknown, guild: string) => void;
  readonly #endListening: () => void;

  /** @param onError Told where a change by another process cannot be looked at. */
  constructor(
    store: Store,
    limits: KeepingLimits,
    onError: (error: unknown, guild: string) => void,
    now: () => Date = () => new Date(),
  ) {
    this.#store = store;
    this.#limits = limits;
    this.#onError = onError;
    this.#now = now;
    this.#endListening = store.onChange(({ scope, name }) => {
      if (name !== logName) return;
      this.#guilds
        .get(scope)
        ?.log.refresh()
        .catch((error: unknown) => {
          onError(error, scope);
        });
    });
  }

  /** A server's own, by the server's id. */
  of(guild: string): GuildBriefings {
    let known = this.#guilds.get(guild);
    if (known === undefined) {
      const log = new GuildLog(this.#store, guild, this.#now, (changed, removed) =>
        this.#tell({ guild, changed, removed }),
      );
      const around = { store: this.#store, limits: this.#limits, now: this.#now };
      known = { briefings: new GuildBriefings(guild, log, around), log };
      this.#guilds.set(guild, known);
    }
    return known.briefings;
  }

  /**
   * Tells of changes by this process and by others over the same store, for the servers whose list has been asked for.
   * What is returned ends it.
   */
  onChange(listener: BriefingsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#endListening();
  }

  /** What a listener cannot do does not undo what was done. */
  async #tell(change: BriefingsChange): Promise<void> {
    for (const listener of this.#listeners) {
      try {
        await listener(change);
      } catch (error) {
        this.#onError(error, change.guild);
      }
    }
  }
}
