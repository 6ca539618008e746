import type { REST } from 'discord.js';
import { mentionOf } from '../answering/evidence/mention.js';
import type { Reply } from '../interface/reply.js';
import { systemClock, type Clock } from '../library/clock.js';
import type { Change } from '../library/views.js';
import { languageOf } from '../messages/write.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { HistoryEntry, KeptBriefing } from '../model/kept-briefing.js';
import type { Watch } from '../model/records.js';
import { noteCited, versionIn, type CitingDesk } from './citing.js';
import { mentionReply } from './mention-reply.js';
import type { Marker } from './marker.js';
import { postInto } from './post.js';

/** What the watcher needs around it. */
export interface WatcherDesk extends CitingDesk {
  readonly briefingsOf: (guild: string) => GuildBriefings | null;
  /** The servers that something is kept of, and, as null, private messages. */
  readonly guilds: () => Promise<readonly (string | null)[]>;
  readonly isOwn: (guild: string) => boolean;
  readonly rest: Pick<REST, 'post'>;
  /** Has what is posted say so when what it cites changes. */
  readonly marker: Pick<Marker, 'posted'>;
  /** The machine's own unless told. */
  readonly clock?: Clock;
  /** Told of what could not be looked through, or not be posted; of no server in particular where it is null. */
  readonly onError: (error: unknown, guild: string | null) => void;
}

/**
 * Looks through the briefings that everybody in a server gets to see for what is watched for, and posts the passages: when
 * one comes in, when its embargo ends or its label is taken off, and when a file is put into the folder that all share.
 * That one has been looked through is kept last: a restart begins with those that have not, and tells of one twice rather
 * than never. What only some may see is posted nowhere: who reads a channel is not known here.
 */
export class Watcher {
  readonly #desk: WatcherDesk;
  readonly #clock: Clock;
  readonly #last = new Map<string, Promise<void>>();
  readonly #visited = new Set<string>();
  /** What is waited for, by server and briefing; each calls it off. */
  readonly #waiting = new Map<string, () => void>();
  /** The shared briefings that are known; null until the bot has read them for the first time. */
  #shared: Set<string> | null = null;
  readonly #endListening: () => void;

  constructor(desk: WatcherDesk) {
    this.#desk = desk;
    this.#clock = desk.clock ?? systemClock;
    this.#endListening = desk.views.onChange((change) => {
      const { guild, id } = change;
      if (guild === null) this.#sharedChanged(change);
      else if (change.stored !== null) this.#look(guild, [id]);
    });
  }

  /** Goes on with what came in while no process of the bot ran, and waits for the embargoes of what is there. */
  async start(): Promise<void> {
    const { views, guilds } = this.#desk;
    await views.settled(null);
    const { briefings } = views.viewFor({ guild: null, roles: [], isAdmin: false, isPrivate: false });
    this.#shared = new Set(briefings.map(({ id }) => id));
    for (const guild of await guilds()) if (guild !== null) await this.visit(guild);
  }

  /** A server is in use: what came in since it was last looked at is looked through. */
  async visit(guild: string): Promise<void> {
    if (!this.#desk.isOwn(guild) || this.#visited.has(guild)) return;
    this.#visited.add(guild);
    try {
      const watches = await this.#desk.recordsFor(guild).watches.list();
      if (watches.length === 0) return;
      const all = (await this.#desk.briefingsOf(guild)?.list()) ?? [];
      this.#look(
        guild,
        all.map(({ id }) => id),
      );
    } catch (error) {
      this.#failed(error, guild);
    }
  }

  /** Resolves when everything has been looked through. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#endListening();
    for (const forget of this.#waiting.values()) forget();
    await this.settled();
  }

  /** These of a server's own have come in, or are not as they were. */
  #look(guild: string, ids: readonly string[]): void {
    this.#inTurn(guild, async () => {
      const briefings = this.#desk.briefingsOf(guild);
      if (briefings === null) return;
      const watches = await this.#desk.recordsFor(guild).watches.list();
      if (watches.length === 0) return;
      const history = await briefings.history(null);
      for (const id of ids) {
        const kept = await briefings.find(id);
        if (kept !== null) await this.#lookThrough(guild, kept, history, watches, briefings);
      }
    });
  }

  #inTurn(guild: string, work: () => Promise<void>): void {
    if (!this.#desk.isOwn(guild)) return;
    const own = (this.#last.get(guild) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => {
        this.#failed(error, guild);
      })
      .finally(() => {
        if (this.#last.get(guild) === own) this.#last.delete(guild);
      });
    this.#last.set(guild, own);
  }

  #failed(error: unknown, guild: string): void {
    // The next use of the server begins with what is left.
    this.#visited.delete(guild);
    this.#desk.onError(error, guild);
  }

  async #lookThrough(
    guild: string,
    kept: KeptBriefing,
    history: readonly HistoryEntry[],
    watches: readonly Watch[],
    briefings: GuildBriefings,
  ): Promise<void> {
    const { id, label } = kept;
    const version = kept.versions.at(-1);
    if (version === undefined || label.roles.length > 0) return;
    const opens = label.embargo === null ? -Infinity : Date.parse(label.embargo);
    if (opens > this.#clock.now()) {
      this.#wait(guild, id, opens);
      return;
    }
    const since = seenSince(kept, history);
    const watched = watches.filter(({ at }) => at <= since);
    const { watches: records } = this.#desk.recordsFor(guild);
    if (watched.length === 0 || (await records.seen(id)) === version.document) return;
    const read = await briefings.load(id);
    if (!read.ok) return;
    const isNew = version.number === 1;
    const earlier = isNew ? null : await briefings.loadVersion(id, version.number - 1);
    for (const watch of watched) {
      // A version that says again what the one before it said is no news.
      if (earlier?.ok === true && mentionOf(watch.term, earlier.value) !== null) continue;
      await this.#tell(guild, watch, mentionReply(watch.term, read.value, isNew));
    }
    await records.setSeen(id, version.document);
  }

  #wait(guild: string, id: string, until: number): void {
    const key = `${guild} ${id}`;
    this.#waiting.get(key)?.();
    const forget = this.#clock.wake(until, () => {
      this.#waiting.delete(key);
      this.#look(guild, [id]);
    });
    this.#waiting.set(key, forget);
  }

  /** A file that is new in the folder; one that was changed there is known already. */
  #sharedChanged({ id, stored }: Change): void {
    const known = this.#shared;
    if (known === null) return;
    if (stored === null) known.delete(id);
    else if (!known.has(id)) {
      known.add(id);
      this.#desk.guilds().then(
        (guilds) => {
          for (const guild of guilds)
            if (guild !== null) this.#inTurn(guild, () => this.#lookThroughShared(guild, id));
        },
        (error: unknown) => {
          this.#desk.onError(error, null);
        },
      );
    }
  }

  async #lookThroughShared(guild: string, id: string): Promise<void> {
    const { recordsFor, views } = this.#desk;
    const { watches } = recordsFor(guild);
    const watched = await watches.list();
    if (watched.length === 0) return;
    const app = views.viewFor({ guild: null, roles: [], isAdmin: false, isPrivate: false });
    const briefing = app.briefings.find((one) => one.id === id);
    const version = versionIn(app, id);
    if (briefing === undefined || version === null || (await watches.seen(id)) === version) return;
    for (const watch of watched) await this.#tell(guild, watch, mentionReply(watch.term, briefing, true));
    await watches.setSeen(id, version);
  }

  async #tell(guild: string, { channel, language, by }: Watch, reply: Reply | null): Promise<void> {
    if (reply === null) return;
    const own = languageOf(language);
    const posted = await postInto(this.#desk.rest, channel, reply, own);
    // The channel may be gone, or shut: the others are told all the same.
    if (!posted.ok) {
      this.#desk.onError(new Error(`a watch could not be told of: ${posted.failure.code}`), guild);
      return;
    }
    const kept = await noteCited(this.#desk, guild, posted.value, reply, { asker: by, language: own });
    if (kept !== null) this.#desk.marker.posted(guild, kept);
  }
}

/** Since when everybody in the server sees a briefing as it is now: since it came in, was let out, or its label went. */
function seenSince({ id, label, versions }: KeptBriefing, history: readonly HistoryEntry[]): string {
  const labelled = history.find(
    ({ edited, briefings }) => edited.includes('label') && briefings.some((one) => one.id === id),
  );
  const moments = [versions.at(-1)?.at ?? '', label.embargo ?? '', labelled?.at ?? ''];
  // All are ISO 8601 in UTC with as many digits.
  return moments.reduce((latest, one) => (one > latest ? one : latest));
}
