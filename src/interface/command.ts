import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ZodType } from 'zod';
import type { Words } from '../messages/phrase.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { AttachedFile } from './attached-file.js';
import type { Form, Reply } from './reply.js';
import type { Request } from './request.js';

export type Visibility = 'public' | 'private';

/** Who may use a command: everybody, those whom the server's settings let ask, or those who may manage the server. */
export type Access = 'everybody' | 'askers' | 'admins';

/** A suggestion for an option that is being typed. */
export interface Choice {
  readonly name: Words;
  readonly value: string;
}

/** Where the reply to a press goes: into the message that was pressed on, or beside it. */
export type Place = 'update' | Visibility;

/** What someone gave by pressing a button, choosing from a menu or sending a form. */
export interface Given {
  /** That of the button, menu or form. */
  readonly argument: string;
  /** What was chosen in a menu. */
  readonly values: readonly string[];
  /** What was filled into a form, by the field's name; trimmed, and '' where nothing was. */
  readonly fields: Readonly<Record<string, string>>;
  /** What was chosen in a form, by the field's name: ids of roles. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  /** What was attached in a form, by the field's name. */
  readonly files?: Readonly<Record<string, readonly AttachedFile[]>>;
}

/** What a press does: reply, or open a form, whose sending is another press. */
export type Press<App> = ReplyPress<App> | FormPress<App>;

/** A press that is replied to. */
export interface ReplyPress<App> {
  /**
   * Known before the reply, because Discord makes that choice final. `seen` is what everybody may see, where that
   * decides it.
   */
  readonly shows: Place | ((request: Request, given: Given, seen: App) => Place | Promise<Place>);
  /**
   * What it is found in, where that is not what the reader of the reply may see: `public` where what it finds is read by
   * others than whoever pressed, although the reply is not; `message` where it speaks of the message that was pressed on,
   * so that it knows no more than those who read that.
   */
  readonly sees?: 'public' | 'message';
  /** Whether the briefings are asked anew by it, so that it counts among the questions of the minute. */
  readonly isQuestion?: boolean;
  readonly run: (given: Given, app: App, request: Request) => Reply | Promise<Reply>;
}

/** A press that opens a form. */
export interface FormPress<App> {
  /** Must be quick: a form cannot be put off. A reply in its place is for whoever pressed alone. */
  readonly form: (given: Given, app: App, request: Request) => Form | Reply | Promise<Form | Reply>;
}

/** A command as plain data and functions; `App` is already the asking guild's own view. */
export interface CommandDefinition<App, Options> {
  /** The slash command as Discord's API takes it. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** The options as they arrive, by name; a subcommand's under `subcommand`, with its own beside it. */
  readonly options: ZodType<Options>;
  /** `askers` unless it says so; holds for its presses, too. */
  readonly access?: Access;
  /** Known before the reply is deferred, because Discord makes that choice final. */
  readonly visibility: (options: Options, request: Request) => Visibility;
  readonly execute: (options: Options, app: App, request: Request) => Reply | Promise<Reply>;
  /** A form to be filled in in place of a reply, as quick as that of a press; null to reply. */
  readonly form?: (options: Options, request: Request) => Form | null | Promise<Form | null>;
  /** Suggestions for the option `focused`, best first; `typed` may be empty. */
  readonly autocomplete?: Suggest<App>;
  /** What its buttons, menus and forms do, by name. */
  readonly presses?: Readonly<Record<string, Press<App>>>;
}

export type Suggest<App> = (
  focused: string,
  typed: string,
  app: App,
  request: Request,
) => readonly Choice[] | Promise<readonly Choice[]>;

/** A command with its options' type closed over, so that commands of all kinds stand in one list. */
export interface Command<App> {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly access: Access;
  /** Checks the raw options once, at the edge. */
  readonly prepare: (raw: Readonly<Record<string, unknown>>) => Result<PreparedCommand<App>>;
  readonly autocomplete?: Suggest<App>;
  readonly presses: Readonly<Record<string, Press<App>>>;
}

/** A command with its options checked, ready to run. */
export interface PreparedCommand<App> {
  readonly visibility: (request: Request) => Visibility;
  readonly run: (app: App, request: Request) => Reply | Promise<Reply>;
  readonly form: (request: Request) => Form | null | Promise<Form | null>;
}

/** A message that a command is used on. */
export interface TargetMessage {
  /** As it was typed, Markdown, mentions and emoji included; empty for a message of pictures or embeds alone. */
  readonly text: string;
}

/**
 * A command in the menu of every message. It is plain data and functions like a slash command; its reply is for the
 * asker alone, since whoever wrote the message has asked nothing.
 */
export interface MessageCommand<App> {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly execute: (message: TargetMessage, app: App, request: Request) => Reply | Promise<Reply>;
}

/** Closes a definition over its options' type. Wrong options come back as a failure that names each one. */
export function defineCommand<App, Options>(definition: CommandDefinition<App, Options>): Command<App> {
  return {
    data: definition.data,
    access: definition.access ?? 'askers',
    prepare: (raw) => {
      const parsed = definition.options.safeParse(raw);
      if (!parsed.success) {
        const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
        return fail('wrong-option', `/${definition.data.name}: ${faults.join('; ')}`);
      }
      const options = parsed.data;
      return succeed({
        visibility: (request) => definition.visibility(options, request),
        run: (app, request) => definition.execute(options, app, request),
        form: (request) => definition.form?.(options, request) ?? null,
      });
    },
    ...(definition.autocomplete && { autocomplete: definition.autocomplete }),
    presses: definition.presses ?? {},
  };
}
