import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';

/* Discord's API names these by number. They are written out because a command must run without Discord's library, from
   which only types may come; the compiler still holds each number against its type. */
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment */

/** The kinds of option that a slash command can have. */
export const optionKind: {
  readonly string: ApplicationCommandOptionType.String;
  readonly integer: ApplicationCommandOptionType.Integer;
  readonly boolean: ApplicationCommandOptionType.Boolean;
  readonly attachment: ApplicationCommandOptionType.Attachment;
} = { string: 3, integer: 4, boolean: 5, attachment: 11 };

/** The kinds of command that are no slash command: `message` stands in the menu of every message, under "Apps". */
export const menuKind: { readonly message: ApplicationCommandType.Message } = { message: 3 };

/** What a command can be installed on. */
export const installedOn: { readonly server: ApplicationIntegrationType.GuildInstall } = { server: 0 };

/** Where a command can be used: on a server, in private messages with the bot. */
export const offeredIn: {
  readonly server: InteractionContextType.Guild;
  readonly privateMessages: InteractionContextType.BotDM;
} = { server: 0, privateMessages: 1 };
