import {
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type BaseInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Health } from '../interface/health.js';
import type { Reply } from '../interface/reply.js';
import type { Request } from '../interface/request.js';
import { languageOf } from '../messages/write.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { Records } from '../model/records.js';
import { succeed } from '../model/result.js';
import type { Origin } from './origins.js';
import { postInto, type Sent } from './post.js';

/**
 * The server that an interaction belongs to, if it has installed the bot; null for private messages, and where somebody
 * uses a bot of their own among others: that server has said nothing about it, and nothing of it may be kept.
 */
export function guildOf(interaction: BaseInteraction): string | null {
  const { guildId, authorizingIntegrationOwners: owners } = interaction;
  return guildId !== null && owners.guildId === guildId ? guildId : null;
}

/** What there is for a request where it comes from. */
export interface Here {
  readonly records: Records;
  readonly briefings: GuildBriefings | null;
  /** Whether may be asked where there is no server. */
  readonly mayAskPrivately: boolean;
  readonly health: () => Health;
  readonly meanwhile: (reply: Reply) => void;
  readonly marked: () => Promise<void>;
  /** Told of what is posted into a channel. */
  readonly posted: (message: Sent, reply: Reply) => Promise<void>;
}

/** Who asks, where, and what they may, as an interaction says at this moment. */
export async function requestOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  { roles, threadOf }: Origin,
  { posted, ...here }: Here,
): Promise<Request> {
  const guildId = guildOf(interaction);
  const { channelId, user, memberPermissions, appPermissions, client } = interaction;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const toPost = threadOf === null ? SendMessages : SendMessagesInThreads;
  return {
    guild: guildId,
    channel: channelId,
    threadOf,
    user: { id: user.id, name: user.displayName },
    roles,
    isAdmin: guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    mayPost:
      interaction.guildId === null || (memberPermissions?.has(toPost) === true && appPermissions.has(toPost)),
    locale: interaction.locale,
    settings: await here.records.settings(),
    ...here,
    largestFile: interaction.attachmentSizeLimit,
    post: async (channel, reply) => {
      // Those who manage the server read it, whoever it comes from.
      const sent = await postInto(client.rest, channel, reply, languageOf(interaction.guildLocale ?? 'en'));
      if (!sent.ok) return sent;
      await posted(sent.value, reply);
      return succeed(null);
    },
  };
}
