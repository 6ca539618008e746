import { say, type Words } from '../messages/phrase.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Access } from './command.js';
import type { Request } from './request.js';

/**
 * Whether somebody may use a command where they are; fails with `not-allowed`. Those who manage the server set who may
 * ask, and may themselves; whoever runs the bot sets whether may be asked where there is no server.
 */
export function mayUse(access: Access, request: Request): Result<null, Words> {
  const { guild, isAdmin, settings, roles, channel, threadOf, mayAskPrivately } = request;
  if (access === 'everybody' || isAdmin) return succeed(null);
  if (access === 'admins') {
    return fail('not-allowed', say(guild === null ? 'access.server' : 'access.admins'));
  }
  if (guild === null && !mayAskPrivately) return fail('not-allowed', say('access.private'));
  // The role that all members have is called as the server is, and is not listed among a member's own.
  const isNamed = settings.roles.some((role) => role === guild || roles.includes(role));
  if (settings.roles.length > 0 && !isNamed) {
    return fail('not-allowed', say('access.roles'));
  }
  const isPlace = settings.channels.some((place) => place === channel || place === threadOf);
  if (settings.channels.length > 0 && !isPlace) {
    return fail('not-allowed', say('access.channels'));
  }
  return succeed(null);
}
