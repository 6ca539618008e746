import {
  MessageFlags,
  PermissionFlagsBits,
  Routes,
  type AutocompleteInteraction,
  type BaseInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Health } from '../interface/health.js';
import type { Request } from '../interface/request.js';
import { say } from '../messages/phrase.js';
import { languageOf } from '../messages/write.js';
import type { Records } from '../model/records.js';
import { fail, succeed } from '../model/result.js';
import { discordErrors, isDiscordError } from './errors.js';
import type { Origin } from './origins.js';
import { render } from './render.js';

/**
 * The server that an interaction belongs to, if it has installed the bot; null for private messages, and where somebody
 * uses a bot of their own among others: that server has said nothing about it, and nothing of it may be kept.
 */
export function guildOf(interaction: BaseInteraction): string | null {
  const { guildId, authorizingIntegrationOwners: owners } = interaction;
  return guildId !== null && owners.guildId === guildId ? guildId : null;
}

/** Who asks, where, and what they may, as an interaction says at this moment. */
export async function requestOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  { roles, threadOf }: Origin,
  records: Records,
  health: () => Health,
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
    settings: await records.settings(),
    records,
    health,
    post: async (channel, reply) => {
      const body = {
        flags: MessageFlags.IsComponentsV2,
        // Those who manage the server read it, whoever it comes from.
        components: render(reply, languageOf(interaction.guildLocale ?? 'en')),
        allowed_mentions: { parse: [] },
      };
      try {
        await client.rest.post(Routes.channelMessages(channel), { body });
        return succeed(null);
      } catch (error) {
        const { missingAccess, missingPermissions, unknownChannel } = discordErrors;
        if (!isDiscordError(error, missingAccess, missingPermissions, unknownChannel)) throw error;
        return fail('cannot-post', say('post.refused'));
      }
    },
  };
}
