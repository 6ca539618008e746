import type {
  APIMessage,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { App } from '../app.js';
import type { Choice, Command, MessageCommand, PreparedCommand } from '../interface/command.js';
import type { Reply } from '../interface/reply.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { AttachmentReader } from './attachments.js';
import { readCustomId } from './custom-ids.js';
import { limits } from './limits.js';
import { clip } from './clip.js';
import { oneLine } from './escape.js';

type Commands = readonly Command<App>[];

export const noSuchCommand = 'This bot has no such command any more. Type / to see those it has.';

function commandCalled(commands: Commands, name: string): Command<App> | undefined {
  return commands.find((command) => command.data.name === name);
}

/**
 * The command that a slash command asks for, with its options checked: `unknown-command` or `wrong-option`
 * else.
 */
export function readCommand(
  commands: Commands,
  interaction: ChatInputCommandInteraction,
  readAttachment: AttachmentReader,
): Result<PreparedCommand<App>> {
  const command = commandCalled(commands, interaction.commandName);
  if (command === undefined) {
    return fail(
      'unknown-command',
      `This bot no longer has the command /${interaction.commandName}. Type / to see those it has; the list may take a moment to change.`,
    );
  }
  return command.prepare(
    Object.fromEntries(
      interaction.options.data.map(({ name, value, attachment }) => [
        name,
        attachment ? readAttachment(attachment) : value,
      ]),
    ),
  );
}

/** What a command of a message's menu does with its message: `unknown-command` where there is no such one. */
export function readMessageCommand(
  commands: readonly MessageCommand<App>[],
  interaction: MessageContextMenuCommandInteraction,
): Result<(app: App) => Reply | Promise<Reply>> {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return fail('unknown-command', noSuchCommand);
  const text = textOf(interaction.targetMessage);
  return succeed((app) => command.execute({ text }, app));
}

/**
 * The words of a message, which comes with the interaction, as it was sent where the library does not know the channel;
 * a forwarded one holds them in a snapshot.
 */
function textOf(message: Message | APIMessage): string {
  if (message.content.trim() !== '') return message.content;
  const forwarded =
    'messageSnapshots' in message
      ? message.messageSnapshots.first()?.content
      : message.message_snapshots?.[0]?.message.content;
  return forwarded ?? '';
}

/** What a pressed button does: `unknown-button` where it comes from a version that had other ones. */
export function readPress(
  commands: Commands,
  interaction: ButtonInteraction,
): Result<(app: App) => Reply | Promise<Reply>> {
  const press = readCustomId(interaction.customId);
  const run = press && commandCalled(commands, press.command)?.press;
  if (press === null || run === null || run === undefined) {
    return fail('unknown-button', 'This button is out of date. Use the command again for a fresh one.');
  }
  return succeed((app) => run(press.name, press.argument, app));
}

/** Suggestions within Discord's limits; none for an option or a command that has none. */
export async function readSuggestions(
  commands: Commands,
  interaction: AutocompleteInteraction,
  app: App,
): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const command = commandCalled(commands, interaction.commandName);
  const choices = (await command?.autocomplete?.(name, value, app)) ?? [];
  const { autocomplete } = limits;
  return choices
    .filter(({ value: chosen }) => chosen.length > 0 && chosen.length <= autocomplete.value)
    .slice(0, autocomplete.choices)
    .map((choice) => ({
      name: clip(oneLine(choice.name), autocomplete.name) || choice.value,
      value: choice.value,
    }));
}
