import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';

/* Discord's API names these by number. They are written out because a command must run without Discord's library, from
   which only types may come; the compiler still holds each number against its type. */
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment */

/** The kinds of option that a slash command can have. */
export const optionKind: {
  readonly subcommand: ApplicationCommandOptionType.Subcommand;
  readonly string: ApplicationCommandOptionType.String;
  readonly integer: ApplicationCommandOptionType.Integer;
  readonly boolean: ApplicationCommandOptionType.Boolean;
  readonly channel: ApplicationCommandOptionType.Channel;
  readonly role: ApplicationCommandOptionType.Role;
  readonly attachment: ApplicationCommandOptionType.Attachment;
} = { subcommand: 1, string: 3, integer: 4, boolean: 5, channel: 7, role: 8, attachment: 11 };

/** The kinds of channel that the bot posts into: those for text, and those for announcements. */
export const channelKinds: readonly [ChannelType.GuildText, ChannelType.GuildAnnouncement] = [0, 5];

/** The kinds of command that are no slash command: `message` stands in the menu of every message, under "Apps". */
export const menuKind: { readonly message: ApplicationCommandType.Message } = { message: 3 };

/** Where a command can be used, and who can install it. */
interface Reach {
  readonly integration_types: ApplicationIntegrationType[];
  readonly contexts: InteractionContextType[];
}

/** On servers and by people who installed the bot for themselves; in channels, private messages and group chats. */
export const offeredEverywhere: Reach = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** On servers that installed the bot, in their channels. */
export const offeredOnServers: Reach = { integration_types: [0], contexts: [0] };

/** Who a command is offered to, as Discord's bit sets. */
export const permissions = { manageServer: String(1 << 5) } as const;
