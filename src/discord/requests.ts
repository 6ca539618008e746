import {
  ComponentType,
  MessageFlags,
  type APIMessage,
  type ApplicationCommandOptionChoiceData,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { App } from '../app.js';
import { mayUse } from '../interface/access.js';
import type {
  Access,
  Command,
  Given,
  MessageCommand,
  Place,
  ReplyPress,
  Visibility,
} from '../interface/command.js';
import type { Form, Reply } from '../interface/reply.js';
import type { Request } from '../interface/request.js';
import { say, type Words } from '../messages/phrase.js';
import { languageOf, write } from '../messages/write.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { AttachmentReader } from './attachments.js';
import { clip } from '../model/clip.js';
import { readCustomId } from './custom-ids.js';
import { oneLine } from './escape.js';
import { limits } from './limits.js';

type Commands = readonly Command<App>[];

/** A suggestion in the asker's language. */
type PlainChoice = ApplicationCommandOptionChoiceData<string>;

/** What there is to do for an interaction: reply, at a place that is known before, or open a form. */
export type Work =
  | {
      readonly access: Access;
      /** Whether it is one of the questions that are counted: turning a page is none. */
      readonly isQuestion: boolean;
      readonly place: Place;
      /** Who reads what it finds: the asker alone, or everybody. */
      readonly sees: Visibility;
      readonly run: (app: App) => Reply | Promise<Reply>;
    }
  | {
      readonly access: Access;
      /** A reply in its place is for whoever asked alone. */
      readonly form: (app: App) => Form | Reply | Promise<Form | Reply>;
    };

/** What is seen of the briefings, by whoever reads what is found. */
export type See = (visibility: Visibility) => App;

/** What the bot can do. */
export interface Repertoire {
  readonly commands: Commands;
  readonly messageCommands: readonly MessageCommand<App>[];
  readonly readAttachment: AttachmentReader;
}

function commandCalled(commands: Commands, name: string): Command<App> | undefined {
  return commands.find((command) => command.data.name === name);
}

/**
 * What an interaction asks for, with everything in it checked. Fails with `unknown-command` or `unknown-button` where it
 * comes from a version that had other ones, and with `wrong-option`.
 */
export async function readWork(
  repertoire: Repertoire,
  interaction: Interaction,
  request: Request,
  see: See,
): Promise<Result<Work, Words>> {
  if (interaction.isChatInputCommand()) return await readCommand(repertoire, interaction, request);
  if (interaction.isMessageContextMenuCommand()) return readMessageCommand(repertoire, interaction, request);
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return readPress(repertoire, interaction, request, see);
  }
  return fail('unknown-command', say('stale.command'));
}

async function readCommand(
  { commands, readAttachment }: Repertoire,
  interaction: ChatInputCommandInteraction,
  request: Request,
): Promise<Result<Work, Words>> {
  const command = commandCalled(commands, interaction.commandName);
  if (command === undefined) {
    return fail('unknown-command', say('stale.named-command', { name: interaction.commandName }));
  }
  const subcommand = interaction.options.getSubcommand(false);
  const given = subcommand === null ? interaction.options.data : (interaction.options.data[0]?.options ?? []);
  const prepared = command.prepare({
    ...(subcommand !== null && { subcommand }),
    ...Object.fromEntries(
      given.map(({ name, value, attachment }) => [name, attachment ? readAttachment(attachment) : value]),
    ),
  });
  if (!prepared.ok) return prepared;
  const { visibility, run } = prepared.value;
  // Only who may use the command is told what a form is filled in with.
  const form = mayUse(command.access, request).ok ? await prepared.value.form(request) : null;
  if (form !== null) return succeed({ access: command.access, form: () => form });
  const place = visibility(request);
  return succeed({
    access: command.access,
    isQuestion: command.access === 'askers',
    place,
    sees: place,
    run: (app) => run(app, request),
  });
}

function readMessageCommand(
  { messageCommands }: Repertoire,
  interaction: MessageContextMenuCommandInteraction,
  request: Request,
): Result<Work, Words> {
  const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return fail('unknown-command', say('stale.command'));
  const text = textOf(interaction.targetMessage);
  return succeed({
    access: 'askers',
    isQuestion: true,
    place: 'private',
    sees: 'private',
    run: (app) => command.execute({ text }, app, request),
  });
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

async function readPress(
  { commands, readAttachment }: Repertoire,
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  request: Request,
  see: See,
): Promise<Result<Work, Words>> {
  const target = readCustomId(interaction.customId);
  const command = target && commandCalled(commands, target.command);
  const presses = command?.presses ?? {};
  const press = target !== null && Object.hasOwn(presses, target.name) ? presses[target.name] : undefined;
  if (target === null || !command || press === undefined) {
    return fail('unknown-button', say('stale.button'));
  }
  const { access } = command;
  const given: Given = {
    argument: target.argument,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    ...(interaction.isModalSubmit() ? filledIn(interaction, readAttachment) : { fields: {} }),
  };
  if ('form' in press) return succeed({ access, form: (app) => press.form(given, app, request) });
  const { shows, isQuestion = false, run } = press;
  const meant = typeof shows === 'function' ? await shows(request, given, see('public')) : shows;
  // What administrators are shown is written into no message that others read.
  const isOpen = access === 'admins' && visibilityOf(interaction) === 'public';
  const place = isOpen && meant === 'update' ? 'private' : meant;
  return succeed({
    access,
    isQuestion: access === 'askers' && isQuestion,
    place,
    sees: seenBy(press.sees, place, visibilityOf(interaction)),
    run: (app) => run(given, app, request),
  });
}

/** Whose view of the briefings a press works in; `message` is that of the message that was pressed on. */
function seenBy(sees: ReplyPress<App>['sees'], place: Place, message: Visibility): Visibility {
  if (sees === 'public') return 'public';
  return sees === 'message' || place === 'update' ? message : place;
}

/** Who reads the message that was pressed on. */
function visibilityOf({ message }: MessageComponentInteraction | ModalSubmitInteraction): Visibility {
  return message?.flags.has(MessageFlags.Ephemeral) === true ? 'private' : 'public';
}

/** What was filled into a form, by the field's name. */
function filledIn(
  { fields }: ModalSubmitInteraction,
  readAttachment: AttachmentReader,
): Pick<Given, 'fields' | 'chosen' | 'files'> {
  const all = [...fields.fields.values()];
  return {
    fields: Object.fromEntries(
      all.flatMap((field) =>
        'value' in field && typeof field.value === 'string' ? [[field.customId, field.value.trim()]] : [],
      ),
    ),
    chosen: Object.fromEntries(
      all.flatMap((field) =>
        field.type === ComponentType.RoleSelect ? [[field.customId, field.values]] : [],
      ),
    ),
    files: Object.fromEntries(
      all.flatMap((field) =>
        field.type === ComponentType.FileUpload
          ? [[field.customId, [...field.attachments.values()].map(readAttachment)]]
          : [],
      ),
    ),
  };
}

/**
 * Suggestions within Discord's limits; none for an option or a command that has none, and for whom the command is not:
 * they show what the briefings hold.
 */
export async function readSuggestions(
  commands: Commands,
  interaction: AutocompleteInteraction,
  request: Request,
  app: App,
): Promise<readonly PlainChoice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const command = commandCalled(commands, interaction.commandName);
  if (command === undefined || !mayUse(command.access, request).ok) return [];
  const choices = (await command.autocomplete?.(name, value, app, request)) ?? [];
  const { autocomplete } = limits;
  const language = languageOf(interaction.locale);
  return choices
    .filter(({ value: chosen }) => chosen.length > 0 && chosen.length <= autocomplete.value)
    .slice(0, autocomplete.choices)
    .map((choice) => ({
      name: clip(oneLine(write(choice.name, language)), autocomplete.name) || choice.value,
      value: choice.value,
    }));
}
