import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ZodType } from 'zod';
import type { Result } from '../model/result.js';
import type { Reply } from './reply.js';

export type Visibility = 'public' | 'private';

/** A suggestion for an option that is being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command as plain data and functions; `App` is already the asking guild's own view. */
export interface CommandDefinition<App, Options> {
  /** The slash command as Discord's API takes it. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** The options as they arrive, by name. */
  readonly options: ZodType<Options>;
  /** Known before the reply is deferred, because Discord makes that choice final. */
  readonly visibility: (options: Options) => Visibility;
  readonly execute: (options: Options, app: App) => Reply | Promise<Reply>;
  /** Suggestions for the option `focused`, best first; `typed` may be empty. */
  readonly autocomplete?: (
    focused: string,
    typed: string,
    app: App,
  ) => readonly Choice[] | Promise<readonly Choice[]>;
  /** A button of an earlier reply of this command. */
  readonly press?: (action: string, argument: string, app: App) => Reply | Promise<Reply>;
}

/** A command with its options' type closed over, so that commands of all kinds stand in one list. */
export interface Command<App> {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Checks the raw options once, at the edge. */
  readonly prepare: (raw: Readonly<Record<string, unknown>>) => Result<PreparedCommand<App>>;
  readonly autocomplete?: (
    focused: string,
    typed: string,
    app: App,
  ) => readonly Choice[] | Promise<readonly Choice[]>;
  readonly press?: (action: string, argument: string, app: App) => Reply | Promise<Reply>;
}

export interface PreparedCommand<App> {
  readonly visibility: Visibility;
  readonly run: (app: App) => Reply | Promise<Reply>;
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
  readonly execute: (message: TargetMessage, app: App) => Reply | Promise<Reply>;
}

/** Closes a definition over its options' type. Wrong options come back as a failure that names each one. */
export function defineCommand<App, Options>(definition: CommandDefinition<App, Options>): Command<App> {
  return {
    data: definition.data,
    prepare: (raw) => {
      const parsed = definition.options.safeParse(raw);
      if (!parsed.success) {
        const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
        return {
          ok: false,
          failure: { code: 'wrong-option', message: `/${definition.data.name}: ${faults.join('; ')}` },
        };
      }
      const options = parsed.data;
      return {
        ok: true,
        value: { visibility: definition.visibility(options), run: (app) => definition.execute(options, app) },
      };
    },
    ...(definition.autocomplete && { autocomplete: definition.autocomplete }),
    ...(definition.press && { press: definition.press }),
  };
}
