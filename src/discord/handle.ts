import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { healthOf, type Health } from '../interface/health.js';
import { withProgress } from '../interface/progress.js';
import { errorReply, type Reply } from '../interface/reply.js';
import type { Request } from '../interface/request.js';
import type { Views } from '../library/views.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { LedgerEntry } from '../model/ledger.js';
import { RecordsError, type Records } from '../model/records.js';
import { Admission } from './admission.js';
import { keepCited } from './citing.js';
import { describeError, discordErrors, faultReply, isDiscordError, newErrorId } from './errors.js';
import { Interim } from './interim.js';
import { Latencies } from './latency.js';
import type { Marker } from './marker.js';
import type { Origins } from './origins.js';
import type { Sent } from './post.js';
import { acknowledge, defer, edit, isSeenByAll, open, replyPrivately, tellFault, twice } from './replying.js';
import { guildOf, requestOf } from './request.js';
import { readSuggestions, readWork, type Repertoire, type See } from './requests.js';
import { Turns } from './turns.js';

type Asked = RepliableInteraction | AutocompleteInteraction;

/** What interactions are answered from. */
export interface Newsroom extends Repertoire {
  readonly views: Views;
  /** What is kept of it. */
  readonly recordsFor: (guildId: string | null) => Records;
  /** A server's own briefings, as they are looked after. */
  readonly briefingsOf: (guildId: string) => GuildBriefings | null;
  /** Whether may be asked where there is no server of the bot's. */
  readonly mayAskPrivately: boolean;
  /** Has messages say so when what they cite changes. */
  readonly marker: Pick<Marker, 'settled' | 'posted'>;
  /** Told of each server and, by null, of private messages, as they come into use. */
  readonly visit: (guildId: string | null) => void;
  /** Told of each interaction before it comes here. */
  readonly origins: Origins;
}

/**
 * Answers one interaction from acknowledgement to reply. The promise never rejects: what breaks is logged and
 * told.
 */
export type Handler = (interaction: Interaction) => Promise<void>;

export function createHandler(newsroom: Newsroom, log: Logger): Handler {
  const { views, recordsFor, origins, marker } = newsroom;
  const keep = (interaction: Asked, message: Sent, reply: Reply): Promise<LedgerEntry | null> =>
    keepCited(newsroom, interaction, message, reply).catch((error: unknown) => {
      if (!(error instanceof RecordsError)) throw error;
      log.error(
        { guild: interaction.guildId, err: describeError(error) },
        'what a message cites is not kept',
      );
      return null;
    });
  const turns = new Turns();
  const admission = new Admission();
  const latencies = new Latencies();
  const health = (): Health => healthOf(latencies.summary());

  function requestFor(
    interaction: Asked,
    meanwhile: Request['meanwhile'] = () => undefined,
  ): Promise<Request> {
    const guild = guildOf(interaction);
    return requestOf(interaction, origins.take(interaction.id), {
      records: recordsFor(guild),
      briefings: guild === null ? null : newsroom.briefingsOf(guild),
      health,
      mayAskPrivately: newsroom.mayAskPrivately,
      meanwhile,
      marked: () => marker.settled(guild),
      posted: async (message, reply) => {
        const kept = await keep(interaction, message, reply);
        if (kept !== null) marker.posted(guild, kept);
      },
    });
  }

  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    const request = await requestFor(interaction);
    const choices = await readSuggestions(
      newsroom.commands,
      interaction,
      request,
      seenBy(views, request)('private'),
    );
    await twice(() => interaction.respond(choices));
  }

  async function obey(interaction: RepliableInteraction, began: number, own: Logger): Promise<void> {
    if (interaction.isChatInputCommand()) {
      own.debug({ options: interaction.options.data.map(({ name, value }) => ({ name, value })) }, 'asked');
    }
    const interim = new Interim((shown) => edit(interaction, shown));
    const request = await requestFor(interaction, (shown) => {
      interim.show(shown);
    });
    const see = seenBy(views, request);
    const read = await readWork(newsroom, interaction, request, see);
    const admitted = read.ok ? admission.admit(read.value, request, performance.now()) : read;
    if (!admitted.ok) {
      own.warn({ failure: admitted.failure.code }, 'refused');
      await replyPrivately(interaction, errorReply(admitted.failure.message));
      return;
    }
    const work = admitted.value;
    if ('form' in work) {
      await open(interaction, await work.form(see('private')));
      return;
    }
    const place = await acknowledge(interaction, () => defer(interaction, work.place));
    latencies.note('acknowledgement', performance.now() - began);
    const answer = async (): Promise<Reply> => {
      await turns.next();
      if (work.access !== 'admins') await views.settled(request.guild);
      const app = see(work.sees);
      const found = await work.run(app);
      return work.isQuestion ? withProgress(found, app.progress) : found;
    };
    const reply = await interim.during(() => latencies.measure('answering', answer));
    const isPublic = isSeenByAll(interaction, work.place);
    // Before it can be read, so that nobody can have it forgotten, or withdraw what it cites, and find it not there yet.
    const early = isPublic && place !== null ? await keep(interaction, place, reply) : null;
    const sent = await latencies.measure('sending', () => edit(interaction, reply));
    const kept = isPublic && place === null ? await keep(interaction, sent, reply) : early;
    if (kept !== null) marker.posted(request.guild, kept);
    newsroom.visit(request.guild);
  }

  return async (interaction) => {
    const began = performance.now();
    const own = log.child({
      interaction: interaction.id,
      guild: interaction.guildId,
      ...nameOf(interaction),
    });
    try {
      if (interaction.isAutocomplete()) await suggest(interaction);
      else await obey(interaction, began, own);
      own.info({ ms: Math.round(performance.now() - began) }, 'done');
    } catch (error) {
      const errorId = newErrorId();
      own.error({ errorId, err: describeError(error) }, 'an interaction failed');
      // Past Discord's three seconds there is nobody left to tell; what another process acknowledged is for
      // it to answer.
      const isLost =
        isDiscordError(error, discordErrors.unknownInteraction) ||
        isDiscordError(error, discordErrors.alreadyAcknowledged);
      const why = error instanceof RecordsError ? error.why : null;
      if (!isLost && interaction.isRepliable())
        await tellFault(interaction, faultReply(errorId, why), own.child({ errorId }));
    }
  };
}

/** What is seen of the briefings where a request comes from. */
function seenBy(views: Views, { guild, roles, isAdmin }: Request): See {
  return (visibility) => views.viewFor({ guild, roles, isAdmin, isPrivate: visibility === 'private' });
}

function nameOf(interaction: Interaction): Record<string, string> {
  if (interaction.isCommand() || interaction.isAutocomplete()) return { command: interaction.commandName };
  return 'customId' in interaction ? { button: interaction.customId } : {};
}
