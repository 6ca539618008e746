import { z } from 'zod';
import type { Config } from '../../config.js';
import { fail, succeed, type Result } from '../../model/result.js';
import { reasonOf } from '../reason.js';
import { finding, type Finding } from './finding.js';

const usualApi = 'https://discord.com/api';

/** How long Discord may take to answer, in milliseconds. */
const patience = 5000;

const application = z.object({ id: z.string(), name: z.string() });
const registered = z.array(z.object({ name: z.string(), type: z.number().default(1) }));

/** Discord's number for a slash command; the others stand in menus. */
const slashCommand = 1;

/**
 * Whether Discord takes the token, whose it is, and whether the commands are registered where they should be. Speaks to
 * Discord only when there is a token, which it never repeats.
 * @param names The commands as a person knows them: "/ask", or a bare name for one of a menu.
 */
export async function checkDiscord(
  config: Config,
  names: readonly string[],
  version: string,
): Promise<Finding[]> {
  const { discordToken: token, discordGuildId: guild } = config;
  if (token === null) {
    const detail =
      'DISCORD_TOKEN is not set: serve and register need it (.env.example says where it is); ask does not.';
    return [finding('warn', 'Token', detail)];
  }
  const get = (path: string): Promise<Result<Response>> =>
    request(`${config.discordApiUrl ?? usualApi}/v10${path}`, token, version);

  const self = await get('/applications/@me');
  if (!self.ok) return [finding('fail', 'Token', self.failure.message)];
  if (self.value.status === 401) {
    return [
      finding(
        'fail',
        'Token',
        'Discord refuses DISCORD_TOKEN: reset it in the Developer Portal and copy the new one.',
      ),
    ];
  }
  const own = await parsed(self.value, application);
  if (!own.ok) return [finding('fail', 'Token', own.failure.message)];
  const { id, name } = own.value;
  const works = finding('ok', 'Token', `works; the application is ${name} (${id})`);

  const where = guild === null ? 'everywhere' : `in server ${guild}`;
  const scope = guild === null ? '' : `/guilds/${guild}`;
  const listed = await get(`/applications/${id}${scope}/commands`);
  if (!listed.ok) return [works, finding('fail', 'Commands', listed.failure.message)];
  if (guild !== null && (listed.value.status === 403 || listed.value.status === 404)) {
    const link = `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands`;
    return [
      works,
      finding('fail', 'Permission', `the bot may not have commands ${where}: invite it there by ${link}`),
    ];
  }
  const commands = await parsed(listed.value, registered);
  if (!commands.ok) return [works, finding('fail', 'Commands', commands.failure.message)];
  const there = new Set(
    commands.value.map((command) => (command.type === slashCommand ? `/${command.name}` : command.name)),
  );
  const missing = names.filter((command) => !there.has(command));
  const state =
    missing.length === 0
      ? finding('ok', 'Commands', `${names.join(', ')} are registered ${where}`)
      : finding(
          'warn',
          'Commands',
          `${missing.join(', ')} not registered ${where}: run rapporteur register.`,
        );
  return [works, state];
}

async function request(url: string, token: string, version: string): Promise<Result<Response>> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bot ${token}`, 'user-agent': `DiscordBot (rapporteur, ${version})` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return succeed(response);
  } catch (error) {
    // fetch hides the reason for a failed connection in its cause.
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return fail(
      'unreachable',
      `${new URL(url).origin} was not reached (${reasonOf(cause)}): check the network and DISCORD_API_URL.`,
    );
  }
}

async function parsed<Value>(response: Response, schema: z.ZodType<Value>): Promise<Result<Value>> {
  if (!response.ok) {
    return fail(
      'refused',
      `Discord answered ${response.status}: try again later, or see https://discordstatus.com.`,
    );
  }
  const body = schema.safeParse(await response.json().catch(() => null));
  if (body.success) return succeed(body.data);
  return fail('not-discord', 'What answered is not Discord: check DISCORD_API_URL.');
}
