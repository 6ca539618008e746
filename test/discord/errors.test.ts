import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { describeError, discordFailure, isDroppedConnection } from '../../src/discord/errors.js';

const secret = 'interaction-token-of-someone';
const question = 'what nobody else should read';

function apiError(status: number, code: number, message: string): DiscordAPIError {
  const url = `https://discord.com/api/v10/webhooks/1/${secret}/messages/@original`;
  return new DiscordAPIError({ message, code }, code, status, 'PATCH', url, {
    files: undefined,
    body: { content: question },
  });
}

function coded(code: string, cause?: Error): Error {
  return Object.assign(new Error('it failed', cause && { cause }), { code });
}

describe('describeError', () => {
  it('says what happened without the token of the interaction and the words of the question', () => {
    const described = describeError(
      new Error('outer', { cause: apiError(400, 50_035, 'Invalid Form Body') }),
    );
    expect(described).toMatchObject({
      message: 'outer',
      cause: { message: 'Invalid Form Body', code: 50_035, status: 400, method: 'PATCH' },
    });
    expect(JSON.stringify(described)).not.toContain(secret);
    expect(JSON.stringify(described)).not.toContain(question);
  });

  it('takes what is no error', () => {
    expect(describeError('broken')).toEqual({ message: 'broken' });
  });
});

describe('discordFailure', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['a refused token', apiError(401, 0, '401: Unauthorized'), 'wrong-token'],
    ['a token refused by the gateway', new Error('Authentication failed'), 'wrong-token'],
    ['no access', apiError(403, 50_013, 'Missing Permissions'), 'no-access'],
    ['a wrong request', apiError(400, 50_035, 'Invalid Form Body'), 'refused'],
    [
      'a fault of Discord’s',
      new HTTPError(503, 'Service Unavailable', 'GET', 'https://x', {}),
      'discord-fault',
    ],
    ['no network', coded('ENOTFOUND'), 'unreachable'],
    ['no network, further down', new Error('x', { cause: coded('ECONNREFUSED') }), 'unreachable'],
    [
      'silence',
      Object.assign(new Error('This operation was aborted'), { name: 'AbortError' }),
      'unreachable',
    ],
    ['anything else', new TypeError('x is undefined'), 'refused'],
  ];
  it.each(cases)('names %s', (_what, error, code) => {
    const failure = discordFailure(error);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^[A-Z][^\n]*\.$/u);
  });
});

describe('isDroppedConnection', () => {
  const cases: readonly (readonly [unknown, boolean])[] = [
    [coded('UND_ERR_SOCKET'), true],
    [new Error('x', { cause: coded('UND_ERR_SOCKET') }), true],
    [coded('ECONNREFUSED'), false],
    [apiError(500, 0, 'x'), false],
    ['UND_ERR_SOCKET', false],
  ];
  it.each(cases)('%o: %s', (error, expected) => {
    expect(isDroppedConnection(error)).toBe(expected);
  });
});
