import { setTimeout } from 'node:timers/promises';
import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { App } from '../app.js';
import type { Views } from '../library/views.js';
import { languageOf } from '../messages/write.js';
import type { Ledger, LedgerEntry, LedgerNote, Marking } from '../model/ledger.js';
import type { RecordsFor } from '../stores/records.js';
import { versionIn } from './citing.js';
import { describeError, discordErrors, isDiscordError } from './errors.js';
import { accentOf, markedComponents } from './mark.js';

/** A server, or null for all private messages. */
type Guild = string | null;

/** What the marker needs around it. */
export interface MarkerDesk {
  readonly views: Views;
  readonly recordsFor: RecordsFor;
  readonly rest: Pick<REST, 'get' | 'patch'>;
  /** The servers that something is kept of. */
  readonly guilds: () => Promise<readonly Guild[]>;
  /** Whether a server is this process's to look after. */
  readonly isOwn: (guild: Guild) => boolean;
  readonly log: Logger;
}

/** Milliseconds that somebody waits at most for messages to be marked. */
const longestWait = 5000;
/** Milliseconds until what could not be finished is tried again. */
const again = 60_000;

/**
 * Has the bot's own messages say so when what they cite has changed or gone. What is to be done is kept, so that a restart
 * goes on with it; messages are edited one after another, with the bot's token, since an interaction's dies.
 */
export class Marker {
  readonly #desk: MarkerDesk;
  /** The last pass over each server's ledger that is under way or waits. */
  readonly #passes = new Map<Guild, Promise<void>>();
  readonly #visited = new Set<Guild>();
  readonly #stopped = new AbortController();
  readonly #endListening: () => void;

  constructor(desk: MarkerDesk) {
    this.#desk = desk;
    this.#endListening = desk.views.onChange(({ guild, id }) => {
      if (guild !== null) this.#due([guild], id);
      else {
        this.#own().then(
          (guilds) => {
            this.#due(guilds, id);
          },
          (error: unknown) => {
            desk.log.error({ err: describeError(error) }, 'the ledgers could not be listed');
          },
        );
      }
    });
  }

  /** Goes on with what an earlier process has left. */
  async start(): Promise<void> {
    for (const guild of await this.#own()) {
      const states = await this.#ledger(guild).states();
      if (states.some(({ isDue }) => isDue)) this.#pass(guild);
    }
  }

  /** A server is in use: what has changed while no process of the bot ran is found at its first use. */
  visit(guild: Guild): void {
    if (this.#visited.has(guild)) return;
    this.#visited.add(guild);
    this.#pass(guild);
  }

  /**
   * A reply stands in its message, and what it cites is noted. What changed while it was on its way may have been gone
   * through before it was noted, or its mark been written over: such briefings are gone through again.
   */
  posted(guild: Guild, entry: LedgerEntry): void {
    const stale = notesOf(entry, this.#app(guild), [], entry.at);
    if (stale.length === 0) return;
    this.#inTurn(guild, () => this.#unmark(guild, entry.message));
    for (const { briefing } of stale) this.#pass(guild, briefing);
  }

  /** Resolves when all of a server's messages have been gone through, or after a while. */
  async settled(guild: Guild): Promise<void> {
    const waiting = new AbortController();
    const late = setTimeout(longestWait, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([this.#passes.get(guild), late]);
    waiting.abort();
  }

  /** Resolves when the message that is being edited is. */
  async stop(): Promise<void> {
    this.#endListening();
    this.#stopped.abort();
    await Promise.all(this.#passes.values());
  }

  #due(guilds: readonly Guild[], briefing: string): void {
    for (const guild of guilds) if (this.#desk.isOwn(guild)) this.#pass(guild, briefing);
  }

  async #own(): Promise<readonly Guild[]> {
    return (await this.#desk.guilds()).filter((guild) => this.#desk.isOwn(guild));
  }

  #ledger(guild: Guild): Ledger {
    return this.#desk.recordsFor(guild).ledger;
  }

  #pass(guild: Guild, changed: string | null = null): void {
    this.#inTurn(guild, () => this.#goThrough(guild, changed));
  }

  #inTurn(guild: Guild, work: () => Promise<void>): void {
    const before = this.#passes.get(guild) ?? Promise.resolve();
    const own = before
      .then(work)
      .catch((error: unknown) => {
        this.#desk.log.error({ guild, err: describeError(error) }, 'messages could not be marked');
        this.#later(guild);
      })
      .finally(() => {
        if (this.#passes.get(guild) === own) this.#passes.delete(guild);
      });
    this.#passes.set(guild, own);
  }

  #later(guild: Guild): void {
    const { signal } = this.#stopped;
    setTimeout(again, undefined, { signal, ref: false }).then(
      () => {
        this.#pass(guild);
      },
      () => undefined,
    );
  }

  get #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  /** What everybody may see. */
  #app(guild: Guild): App {
    return this.#desk.views.viewFor({ guild, roles: [], isAdmin: false, isPrivate: false });
  }

  /** The same, once it is all there: a briefing that has not been read yet is not gone. */
  async #loadedApp(guild: Guild): Promise<App> {
    const { views } = this.#desk;
    for (;;) {
      await views.settled(guild);
      // Anew each time: what could not be loaded was let go, and a view of that is never whole.
      const app = this.#app(guild);
      if (app.progress === null || this.#isStopped) return app;
    }
  }

  async #goThrough(guild: Guild, changed: string | null): Promise<void> {
    const ledger = this.#ledger(guild);
    const states = await ledger.states();
    for (const state of states) {
      if (state.briefing === changed) await ledger.setState({ ...state, isDue: true });
    }
    if (states.length === 0) return;
    const app = await this.#loadedApp(guild);
    for (const { briefing, version: before, isDue } of states) {
      const version = versionIn(app, briefing);
      if (version === before && !isDue && briefing !== changed) continue;
      for (const entry of await ledger.citing(briefing)) {
        if (this.#isStopped) return;
        await this.#mark(guild, entry, app);
      }
      await ledger.setState({ briefing, version, isDue: false });
    }
  }

  /** Forgets what a message says of what it cites, but not its colour. */
  async #unmark(guild: Guild, message: string): Promise<void> {
    const ledger = this.#ledger(guild);
    const before = await ledger.marking(message);
    if (before !== null) await ledger.setMarking(message, { ...before, notes: [] });
  }

  async #mark(guild: Guild, entry: LedgerEntry, app: App): Promise<void> {
    const ledger = this.#ledger(guild);
    const before = await ledger.marking(entry.message);
    const notes = notesOf(entry, app, before?.notes ?? [], new Date().toISOString());
    const isSame =
      notes.length === (before?.notes.length ?? 0) &&
      notes.every(({ briefing, state }) =>
        before?.notes.some((one) => one.briefing === briefing && one.state === state),
      );
    // Where the bot might not look, it may have been let since.
    if (isSame && before?.outcome !== 'refused') return;
    const marking = await this.#edit(entry, notes, before);
    await ledger.setMarking(entry.message, marking);
    const { outcome } = marking;
    if (outcome !== 'marked') {
      this.#desk.log.warn({ guild, channel: entry.channel, outcome }, 'a message could not be marked');
    }
  }

  async #edit(entry: LedgerEntry, notes: readonly LedgerNote[], before: Marking | null): Promise<Marking> {
    const { rest } = this.#desk;
    let accent = before?.accent ?? null;
    const ended = (outcome: Marking['outcome']): Marking => ({ notes, outcome, accent });
    const route = Routes.channelMessage(entry.channel, entry.message);
    try {
      const sent = await rest.get(route);
      accent = accentOf(sent) ?? accent;
      const components = markedComponents(sent, notes, languageOf(entry.language), accent);
      if (components === null) return ended('refused');
      await rest.patch(route, { body: { components, allowed_mentions: { parse: [] } } });
      return ended('marked');
    } catch (error) {
      const { unknownMessage, unknownChannel, missingAccess, missingPermissions } = discordErrors;
      if (isDiscordError(error, unknownMessage, unknownChannel)) return ended('gone');
      if (isDiscordError(error, missingAccess, missingPermissions)) return ended('refused');
      throw error;
    }
  }
}

/**
 * What has become of what a message cites, by what everybody may see now. One that was so before keeps its date; what was
 * changed before it was withdrawn was both.
 */
export function notesOf(
  { cited }: LedgerEntry,
  { briefings }: Pick<App, 'briefings'>,
  before: readonly LedgerNote[],
  now: string,
): LedgerNote[] {
  return [...new Set(cited.map(({ briefing }) => briefing))].flatMap((briefing): LedgerNote[] => {
    const places = cited.filter((one) => one.briefing === briefing);
    const text = briefings.find(({ id }) => id === briefing)?.text;
    if (text !== undefined && places.every(({ quote }) => text.includes(quote))) return [];
    const known = (wanted: LedgerNote['state']): LedgerNote | undefined =>
      before.find((one) => one.briefing === briefing && one.state === wanted);
    const state = text === undefined ? 'withdrawn' : 'changed';
    const note = known(state) ?? { briefing, title: places[0]?.title ?? briefing, state, at: now };
    const changed = state === 'withdrawn' ? known('changed') : undefined;
    return changed === undefined ? [note] : [changed, note];
  });
}
