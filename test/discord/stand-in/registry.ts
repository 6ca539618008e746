import { commandFaults } from './command-rules.js';
import { isAbsent, isObject, objects, type Json } from './json.js';
import { openApi } from './openapi.js';
import { answered, invalidForm, refused, type RestAnswer } from './rest.js';

/** The commands registered with the stand-in, as Discord keeps and shows them. */
export class Registry {
  /** How many bulk overwrites there were. */
  overwrites = 0;
  readonly #byScope = new Map<string, readonly Json[]>();

  constructor(
    readonly applicationId: string,
    readonly guildId: string,
    readonly nextId: () => string,
  ) {}

  /** What is registered everywhere, or in a guild. */
  registered(guild: string | null = null): readonly Json[] {
    return this.#byScope.get(guild ?? '') ?? [];
  }

  /** Registers without rules: what some earlier version may have left. */
  plant(commands: readonly Json[], guild: string | null = null): void {
    this.#byScope.set(
      guild ?? '',
      commands.map((command) => this.#kept(command, guild)),
    );
  }

  /**
   * GET and PUT of the list; `guild` is null for the one that holds everywhere. Translations are listed only where the
   * query asks for them.
   */
  answer(method: string, guild: string | null, body: unknown, query: URLSearchParams): RestAnswer {
    if (guild !== null && guild !== this.guildId) return refused(403, 50_001, 'Missing Access');
    if (method === 'GET') {
      const isWhole = query.get('with_localizations') === 'true';
      return answered(isWhole ? this.registered(guild) : this.registered(guild).map(withoutTranslations));
    }
    if (method !== 'PUT') return refused(405, 0, '405: Method Not Allowed');
    const faults = [...commandFaults(body), ...(openApi()?.commands(body) ?? [])];
    if (faults.length > 0) return invalidForm(faults);
    this.overwrites += 1;
    this.plant(objects(body), guild);
    return answered(this.registered(guild));
  }

  /** Discord adds ids and versions, spells out some defaults and drops others. */
  #kept(command: Json, guild: string | null): Json {
    const type = isAbsent(command.type) ? 1 : command.type;
    return {
      ...command,
      id: this.nextId(),
      application_id: this.applicationId,
      version: this.nextId(),
      type,
      description: command.description ?? '',
      default_member_permissions: command.default_member_permissions ?? null,
      nsfw: command.nsfw ?? false,
      name_localizations: command.name_localizations ?? null,
      description_localizations: command.description_localizations ?? null,
      ...(isAbsent(command.options) ? {} : { options: objects(command.options).map(keptOption) }),
      ...(guild === null
        ? {
            dm_permission: true,
            contexts: command.contexts ?? null,
            integration_types: command.integration_types ?? [0],
          }
        : { guild_id: guild }),
    };
  }
}

function withoutTranslations(data: Json): Json {
  const kept = Object.fromEntries(
    Object.entries(data).filter(([field]) => !field.endsWith('_localizations')),
  );
  return isAbsent(kept.options) ? kept : { ...kept, options: objects(kept.options).map(withoutTranslations) };
}

function keptOption(option: Json): Json {
  const entries = Object.entries(option).filter(([, value]) => value !== false && !isAbsent(value));
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      field === 'options' ? objects(value).filter(isObject).map(keptOption) : value,
    ]),
  );
}
