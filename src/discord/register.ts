import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { localizedCommands } from '../../commands/localized.js';
import type { Config } from '../config.js';
import { fail, succeed, type Result } from '../model/result.js';
import { discordErrors, discordFailure, isDiscordError } from './errors.js';
import {
  compareCommands,
  globalFields,
  type CommandData,
  type RegistrationChange,
  type Scope,
} from './registration.js';

/** What is to be registered, and where. */
export interface RegisterOptions {
  /** Register in this server alone; else the configuration's, else everywhere. */
  readonly guild?: string;
  /** Say what would be done and do nothing. */
  readonly dryRun: boolean;
  /** Remove every command instead. */
  readonly clear: boolean;
}

const application = z.object({ id: z.string(), name: z.string() });
const registeredCommands = z.array(z.looseObject({ name: z.string() }));

/** Commands and buttons are answered by way of the interaction itself, which needs no permission. */
const permissions = '0';

/** The address that adds the bot to a server. */
function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions,
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/**
 * Brings the commands that Discord has for this application in line with the code, and prints what it
 * adds, changes and removes, then the invite link. Writes only when something differs. Fails with `no-token`,
 * `wrong-guild`, `wrong-token`, `no-access`, `unreachable`, `discord-fault` or `refused`.
 */
export async function register(
  config: Config,
  options: RegisterOptions,
  print: (line: string) => void,
): Promise<Result<void>> {
  if (config.discordToken === null) {
    return fail(
      'no-token',
      'DISCORD_TOKEN is not set. Set it to the bot\'s token, from the Developer Portal under "Bot".',
    );
  }
  const guild = options.guild ?? config.discordGuildId;
  if (guild !== null && !/^\d{17,20}$/u.test(guild)) {
    return fail('wrong-guild', `"${guild}" is not the id of a server, which has 17 to 20 digits.`);
  }
  const rest = new REST(config.discordApiUrl === null ? {} : { api: config.discordApiUrl });
  rest.setToken(config.discordToken);
  let invite: string | null = null;
  try {
    const { id, name } = application.parse(await rest.get(Routes.currentApplication()));
    invite = inviteLink(id);
    print(`Commands of ${name}, ${guild === null ? 'on every server' : `on the server ${guild} alone`}:`);
    const lines = await align(rest, id, guild, options);
    for (const line of lines) print(line);
  } catch (error) {
    if (invite !== null && isDiscordError(error, discordErrors.missingAccess)) {
      return fail(
        'no-access',
        `The bot is not on the server ${guild ?? ''}, or was added without its commands. Add it: ${invite}`,
      );
    }
    if (error instanceof z.ZodError) {
      return fail('refused', 'What answered is not Discord: check DISCORD_API_URL.');
    }
    return { ok: false, failure: discordFailure(error) };
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
  print(`Invite link: ${invite}`);
  return succeed(undefined);
}

/** Does what is to be done and says what it was. */
async function align(
  rest: REST,
  applicationId: string,
  guild: string | null,
  { dryRun, clear }: RegisterOptions,
): Promise<string[]> {
  const route =
    guild === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guild);
  const scope: Scope = guild === null ? 'global' : 'guild';
  const wanted = clear ? [] : (await localizedCommands()).map((command) => sent(command, scope));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = registeredCommands.parse(await rest.get(route, { query }));
  const changes = compareCommands(registered, wanted, scope);
  if (changes.length === 0) return [`  nothing to change: ${counted(registered.length)} registered`];
  if (!dryRun) await rest.put(route, { body: wanted });
  return [
    ...changes.map((change) => `  ${described(change, dryRun)}`),
    ...(dryRun ? ['  a rehearsal: nothing was changed'] : []),
  ];
}

/** A command as it is sent: only one that is registered everywhere may say where it is offered. */
function sent(data: CommandData, scope: Scope): CommandData {
  const fields = Object.entries(data);
  return Object.fromEntries(
    scope === 'global' ? fields : fields.filter(([field]) => !globalFields.includes(field)),
  );
}

function described({ kind, name, fields }: RegistrationChange, dryRun: boolean): string {
  const done = { add: 'added', change: 'changed', remove: 'removed' }[kind];
  return `${dryRun ? `would ${kind}` : done} ${name}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`;
}

function counted(number: number): string {
  return number === 1 ? '1 command is' : `${number} commands are`;
}
