import type { StoredMessage } from './exchange.js';
import type { Json } from './json.js';
import { usualUploadLimit } from './message-rules.js';

/** The people and places of the stand-in's world. */
export interface World {
  readonly applicationId: string;
  readonly guildId: string;
  /** Another server that the bot is on. */
  readonly otherGuildId: string;
  readonly channelId: string;
  readonly userId: string;
}

const botUser = (world: World): Json => ({
  id: world.applicationId,
  username: 'rapporteur',
  discriminator: '0001',
  global_name: null,
  avatar: null,
  bot: true,
});

/** Who uses the bot, and what they may. Permissions are Discord's bit sets, written as decimal numbers. */
export interface Asker {
  readonly userId: string;
  readonly roles: readonly string[];
  /** Their own in the channel, and the bot's. */
  readonly permissions: string;
  readonly appPermissions: string;
  readonly locale: string;
  /** The server where they are, in place of the usual one. */
  readonly guild?: string;
  /** Bytes of the largest file that may be attached there; 10 MiB unless told. */
  readonly uploadLimit?: number;
  /** The channel where they are, in place of the usual one. */
  readonly channel?: { readonly id: string; readonly type: number; readonly parent_id?: string };
}

const asker = ({ userId }: Pick<Asker, 'userId'>): Json => ({
  id: userId,
  username: 'asker',
  discriminator: '0',
  global_name: 'Asker',
  avatar: null,
});

export function readyEvent(world: World): Json {
  return {
    user: botUser(world),
    guilds: [world.guildId, world.otherGuildId].map((id) => ({ id, unavailable: true })),
    application: { id: world.applicationId, flags: 0 },
  };
}

/** What every interaction holds, on the guild or, with `isPrivate`, in a private message. */
export function interactionEvent(
  world: World,
  by: Asker,
  id: string,
  token: string,
  isPrivate: boolean,
): Json {
  const shared = {
    id,
    token,
    application_id: world.applicationId,
    version: 1,
    channel_id: by.channel?.id ?? world.channelId,
    app_permissions: by.appPermissions,
    locale: by.locale,
    entitlements: [],
    attachment_size_limit: by.uploadLimit ?? usualUploadLimit,
  };
  if (isPrivate) {
    return {
      ...shared,
      user: asker(by),
      channel: { id: world.channelId, type: 1, recipients: [asker(by)] },
      authorizing_integration_owners: { '0': '0' },
      context: 1,
    };
  }
  const guildId = by.guild ?? world.guildId;
  return {
    ...shared,
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-GB', features: [] },
    guild_locale: 'en-GB',
    channel: {
      id: world.channelId,
      type: 0,
      ...by.channel,
      guild_id: guildId,
      name: 'briefings',
      permissions: by.permissions,
    },
    member: {
      user: asker(by),
      roles: by.roles,
      avatar: null,
      nick: null,
      joined_at: '2024-01-01T00:00:00.000000+00:00',
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      permissions: by.permissions,
    },
    authorizing_integration_owners: { '0': guildId },
    context: 0,
  };
}

/** What is the same in every message here: nobody is mentioned, nothing attached, nothing edited. */
const plainMessage = {
  timestamp: '2025-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
} as const;

/** A message that somebody wrote, as an interaction on it brings it along. */
export function writtenMessage(world: World, id: string, content: string): Json {
  return {
    id,
    channel_id: world.channelId,
    author: asker(world),
    type: 0,
    content,
    ...plainMessage,
    flags: 0,
    components: [],
  };
}

export function shownMessage(world: World, message: StoredMessage): Json {
  return {
    id: message.id,
    channel_id: message.channelId,
    author: botUser(world),
    application_id: world.applicationId,
    type: 20,
    content: '',
    ...plainMessage,
    flags: message.flags,
    components: message.body.components ?? [],
  };
}
