import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { randomBytes } from 'node:crypto';
import type { Reply } from '../interface/reply.js';
import { say, type Words } from '../messages/phrase.js';
import { fail, type Failure } from '../model/result.js';

/** Discord's own error codes that mean something to us. */
export const discordErrors = {
  /** Too late to acknowledge, or not ours. */
  unknownInteraction: 10_062,
  alreadyAcknowledged: 40_060,
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  missingAccess: 50_001,
  missingPermissions: 50_013,
} as const;

/** A short id that ties what a person saw to a line of the log. */
export function newErrorId(): string {
  return randomBytes(4).toString('hex');
}

/** What a person is told when something broke that should not have, and why where that is known. */
export function faultReply(errorId: string, why: Words | null): Reply {
  return {
    tone: 'error',
    parts: [
      { kind: 'heading', text: say('fault.heading') },
      ...(why === null ? [] : [{ kind: 'text' as const, text: why }]),
      { kind: 'text', text: say('fault.text') },
      { kind: 'note', text: say('fault.number', { number: errorId }) },
    ],
    actions: [],
  };
}

/** The error's code where it, or what caused it, has one. */
function codeOf(error: unknown): string | number | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number'))
    return error.code;
  return codeOf(error.cause);
}

/** Whether Discord answered with one of these codes of its own. */
export function isDiscordError(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => error.code === code);
}

/**
 * A connection that broke while a request was under way: the one network error that discord.js does not try
 * again.
 */
export function isDroppedConnection(error: unknown): boolean {
  return codeOf(error) === 'UND_ERR_SOCKET';
}

/**
 * What the log may hold of an error. Discord's errors carry the address of the request, which holds the
 * interaction's token, and its body, which holds what people asked; neither may reach the log.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...(codeOf(error) !== null && { code: codeOf(error) }),
    ...((error instanceof DiscordAPIError || error instanceof HTTPError) && {
      status: error.status,
      method: error.method,
    }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/**
 * Why Discord's API could not be used, for the person who runs the bot: `wrong-token`, `no-access`,
 * `unreachable`, `discord-fault` or `refused`.
 */
export function discordFailure(error: unknown): Failure {
  return failureOf(error).failure;
}

function failureOf(error: unknown): ReturnType<typeof fail<string>> {
  if (isTokenRefused(error)) {
    return fail(
      'wrong-token',
      'Discord refused the token. Copy it again into DISCORD_TOKEN, from the Developer Portal under "Bot", "Reset Token".',
    );
  }
  if (error instanceof DiscordAPIError) {
    return error.status === 403
      ? fail('no-access', `Discord does not let this bot do that (${error.message}).`)
      : fail('refused', `Discord refused the request: ${error.message.replace(/\s*\n\s*/gu, '; ')}.`);
  }
  if (error instanceof HTTPError) {
    return fail(
      'discord-fault',
      `Discord failed with status ${error.status}. Try again later; see discordstatus.com.`,
    );
  }
  const code = codeOf(error);
  if (code !== null || (error instanceof Error && error.name === 'AbortError')) {
    return fail(
      'unreachable',
      `Discord could not be reached (${code ?? 'no answer in time'}). Check the network and DISCORD_API_URL, then try again.`,
    );
  }
  const what = error instanceof Error ? error.message : String(error);
  return fail(
    'refused',
    `Discord answered in a way this bot does not know (${what}). Check DISCORD_API_URL.`,
  );
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  // The gateway closes with 4004, which @discordjs/ws turns into a plain Error.
  return error instanceof Error && error.message === 'Authentication failed';
}
