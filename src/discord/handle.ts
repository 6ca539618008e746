import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { App } from '../app.js';
import type { Command, MessageCommand } from '../interface/command.js';
import { errorReply, type Reply } from '../interface/reply.js';
import type { AttachmentReader } from './attachments.js';
import {
  describeError,
  discordErrors,
  faultReply,
  isDiscordError,
  isDroppedConnection,
  newErrorId,
} from './errors.js';
import { filesOf, render } from './render.js';
import { noSuchCommand, readCommand, readMessageCommand, readPress, readSuggestions } from './requests.js';
import { Turns } from './turns.js';

export interface Newsroom {
  readonly commands: readonly Command<App>[];
  readonly messageCommands: readonly MessageCommand<App>[];
  /** The view of the briefings that a guild has; null stands for private messages with the bot. */
  readonly appFor: (guildId: string | null) => App;
  readonly readAttachment: AttachmentReader;
}

/**
 * Answers one interaction from acknowledgement to reply. The promise never rejects: what breaks is logged and
 * told.
 */
export type Handler = (interaction: Interaction) => Promise<void>;

export function createHandler(newsroom: Newsroom, log: Logger): Handler {
  const { commands, messageCommands, appFor, readAttachment } = newsroom;
  const turns = new Turns();

  async function command(interaction: ChatInputCommandInteraction, own: Logger): Promise<void> {
    own.debug({ options: interaction.options.data.map(({ name, value }) => ({ name, value })) }, 'asked');
    const prepared = readCommand(commands, interaction, readAttachment);
    if (!prepared.ok) {
      own.warn({ failure: prepared.failure.code }, 'refused');
      await replyPrivately(interaction, errorReply(prepared.failure.message));
      return;
    }
    const { visibility, run } = prepared.value;
    await acknowledge(interaction, () =>
      interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
    );
    await turns.next();
    await edit(interaction, await run(appFor(interaction.guildId)));
  }

  async function messageCommand(
    interaction: MessageContextMenuCommandInteraction,
    own: Logger,
  ): Promise<void> {
    const read = readMessageCommand(messageCommands, interaction);
    if (!read.ok) {
      own.warn({ failure: read.failure.code }, 'refused');
      await replyPrivately(interaction, errorReply(read.failure.message));
      return;
    }
    await acknowledge(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
    await turns.next();
    await edit(interaction, await read.value(appFor(interaction.guildId)));
  }

  async function button(interaction: ButtonInteraction, own: Logger): Promise<void> {
    const press = readPress(commands, interaction);
    if (!press.ok) {
      own.warn({ failure: press.failure.code }, 'refused');
      await replyPrivately(interaction, errorReply(press.failure.message));
      return;
    }
    await acknowledge(interaction, () => interaction.deferUpdate());
    await turns.next();
    await edit(interaction, await press.value(appFor(interaction.guildId)));
  }

  return async (interaction) => {
    const began = performance.now();
    const own = log.child({
      interaction: interaction.id,
      guild: interaction.guildId,
      ...nameOf(interaction),
    });
    try {
      if (interaction.isChatInputCommand()) await command(interaction, own);
      else if (interaction.isMessageContextMenuCommand()) await messageCommand(interaction, own);
      else if (interaction.isButton()) await button(interaction, own);
      else if (interaction.isAutocomplete()) {
        const choices = await readSuggestions(commands, interaction, appFor(interaction.guildId));
        await twice(() => interaction.respond(choices));
      } else {
        own.warn({ kind: interaction.type }, 'refused');
        await replyPrivately(interaction, errorReply(noSuchCommand));
      }
      own.info({ ms: Math.round(performance.now() - began) }, 'done');
    } catch (error) {
      const errorId = newErrorId();
      own.error({ errorId, err: describeError(error) }, 'an interaction failed');
      // Past Discord's three seconds there is nobody left to tell; what another process acknowledged is for
      // it to answer.
      const isLost =
        isDiscordError(error, discordErrors.unknownInteraction) ||
        isDiscordError(error, discordErrors.alreadyAcknowledged);
      if (!isLost && interaction.isRepliable()) await tellFault(interaction, errorId, own);
    }
  };
}

function nameOf(interaction: Interaction): Record<string, string> {
  if (interaction.isCommand() || interaction.isAutocomplete()) return { command: interaction.commandName };
  return interaction.isMessageComponent() ? { button: interaction.customId } : {};
}

/** Does it, and once more if the connection broke under it. */
async function twice<Value>(send: () => Promise<Value>): Promise<Value> {
  try {
    return await send();
  } catch (error) {
    if (!isDroppedConnection(error)) throw error;
    return send();
  }
}

/**
 * Acknowledges within Discord's three seconds. If the first try arrived although its connection broke, the
 * second is told so.
 */
async function acknowledge(interaction: RepliableInteraction, send: () => Promise<unknown>): Promise<void> {
  let tries = 0;
  try {
    await twice(() => {
      tries += 1;
      return send();
    });
  } catch (error) {
    if (tries < 2 || !isDiscordError(error, discordErrors.alreadyAcknowledged)) throw error;
    interaction.deferred = true;
  }
}

async function edit(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const files = filesOf(reply);
  await twice(() =>
    interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: render(reply),
      ...(files.length > 0 && { files }),
    }),
  );
}

/** An answer at once, to the asker alone, in place of an acknowledgement. */
async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await acknowledge(interaction, () =>
    interaction.reply({ flags: privateMessage, components: render(reply) }),
  );
}

const privateMessage = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/**
 * Tells the person who asked, in whatever way is still open. A button's message stays as it is; the news
 * comes beside it.
 */
async function tellFault(interaction: RepliableInteraction, errorId: string, own: Logger): Promise<void> {
  const reply = faultReply(errorId);
  try {
    if (!interaction.deferred && !interaction.replied) await replyPrivately(interaction, reply);
    else if (interaction.isButton()) {
      await interaction.followUp({ flags: privateMessage, components: render(reply) });
    } else await edit(interaction, reply);
  } catch (error) {
    own.error({ errorId, err: describeError(error) }, 'the failure could not be told either');
  }
}
