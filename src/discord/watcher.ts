import type { REST } from 'discord.js';
import { mentionOf } from '../answering/mention.js';
import type { Reply } from '../interface/reply.js';
import { say } from '../messages/phrase.js';
import { languageOf } from '../messages/write.js';
import type { Briefing } from '../model/briefing.js';
import { citationOf } from '../model/citation.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { KeptBriefing } from '../model/kept-briefing.js';
import type { Watch } from '../model/records.js';
import { shift } from '../model/span.js';
import { noteCited, type CitingDesk } from './citing.js';
import { postInto } from './post.js';

/** What the watcher needs around it. */
export interface WatcherDesk extends CitingDesk {
  readonly briefingsOf: (guild: string) => GuildBriefings | null;
  readonly isOwn: (guild: string) => boolean;
  readonly rest: Pick<REST, 'post'>;
  /** Told of what could not be looked through, or not be posted. */
  readonly onError: (error: unknown, guild: string) => void;
}

/**
 * Looks through the briefings that come in for what is watched for, and posts the passages. That one has been looked
 * through is kept last: a restart begins with those that have not, and tells of one twice rather than never.
 */
export class Watcher {
  readonly #desk: WatcherDesk;
  readonly #last = new Map<string, Promise<void>>();
  readonly #visited = new Set<string>();

  constructor(desk: WatcherDesk) {
    this.#desk = desk;
  }

  /** These have come in, or are not as they were. */
  look(guild: string, ids: readonly string[]): void {
    if (!this.#desk.isOwn(guild)) return;
    const own = (this.#last.get(guild) ?? Promise.resolve())
      .then(async () => {
        for (const id of ids) await this.#lookThrough(guild, id);
      })
      .catch((error: unknown) => {
        this.#desk.onError(error, guild);
      })
      .finally(() => {
        if (this.#last.get(guild) === own) this.#last.delete(guild);
      });
    this.#last.set(guild, own);
  }

  /** A server is in use: what came in while no process of the bot ran is looked through. */
  async visit(guild: string): Promise<void> {
    if (this.#visited.has(guild)) return;
    this.#visited.add(guild);
    try {
      const [first] = await this.#desk.recordsFor(guild).watches.list();
      if (first === undefined) return;
      const all = (await this.#desk.briefingsOf(guild)?.list()) ?? [];
      this.look(
        guild,
        all.filter(({ changedAt }) => changedAt >= first.at).map(({ id }) => id),
      );
    } catch (error) {
      this.#desk.onError(error, guild);
    }
  }

  /** Resolves when everything has been looked through. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  async #lookThrough(guild: string, id: string): Promise<void> {
    const briefings = this.#desk.briefingsOf(guild);
    const { watches } = this.#desk.recordsFor(guild);
    const kept = (await briefings?.find(id)) ?? null;
    const version = kept?.versions.at(-1);
    if (briefings === null || kept === null || version === undefined || !isForAll(kept)) return;
    const watched = (await watches.list()).filter(({ at }) => at <= version.at);
    if (watched.length === 0 || (await watches.seen(id)) === version.document) return;
    const read = await briefings.load(id);
    if (!read.ok) return;
    const earlier = version.number > 1 ? await briefings.loadVersion(id, version.number - 1) : null;
    for (const watch of watched) {
      // A version that says again what the one before it said is no news.
      if (earlier?.ok === true && mentionOf(watch.term, earlier.value) !== null) continue;
      const reply = mentionReply(watch, read.value, version.number);
      if (reply === null) continue;
      await this.#tell(guild, watch, reply);
    }
    await watches.setSeen(id, version.document);
  }

  async #tell(guild: string, { channel, language, by }: Watch, reply: Reply): Promise<void> {
    const own = languageOf(language);
    const posted = await postInto(this.#desk.rest, channel, reply, own);
    // The channel may be gone, or shut: the others are told all the same.
    if (!posted.ok)
      this.#desk.onError(new Error(`a watch could not be told of: ${posted.failure.code}`), guild);
    else await noteCited(this.#desk, guild, posted.value, reply, { asker: by, language: own });
  }
}

/** Whether everybody in the server may see it, now. */
function isForAll({ label: { roles, embargo } }: KeptBriefing): boolean {
  return roles.length === 0 && (embargo === null || Date.parse(embargo) <= Date.now());
}

/** The passage that mentions what is watched for; null where none does. */
function mentionReply({ term }: Watch, briefing: Briefing, version: number): Reply | null {
  const mention = mentionOf(term, briefing);
  if (mention === null) return null;
  const { sentence, span } = mention;
  return {
    tone: 'information',
    parts: [
      {
        kind: 'heading',
        text: say(version === 1 ? 'briefings.mentioned' : 'briefings.mentioned-version', { term }),
      },
      {
        kind: 'passage',
        label: null,
        citation: citationOf(briefing, sentence, null),
        highlight: shift(span, -sentence.start),
        speaker: null,
      },
    ],
    actions: [],
  };
}
