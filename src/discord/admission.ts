import { mayUse } from '../interface/access.js';
import type { Request } from '../interface/request.js';
import { say, type Words } from '../messages/phrase.js';
import { fail, succeed, type Result } from '../model/result.js';
import { Pace } from './pace.js';
import type { Work } from './requests.js';

/** Lets work through that may be done now: by the server's settings, and by what was asked in the last minute. */
export class Admission {
  readonly #pace = new Pace();

  /**
   * Fails with `not-allowed`, or with `too-many` and the time to wait.
   * @param now Milliseconds of a clock that never goes back.
   */
  admit(work: Work, request: Request, now: number): Result<Work, Words> {
    const allowed = mayUse(work.access, request);
    if (!allowed.ok) return allowed;
    if ('form' in work || !work.isQuestion) return succeed(work);
    const { guild, user, settings } = request;
    const own = { key: `${guild ?? ''}:${user.id}`, most: settings.perMember };
    const all = guild === null ? null : { key: guild, most: settings.perServer };
    const wait = this.#pace.take(all === null ? [own] : [own, all], now);
    if (wait === null) return succeed(work);
    const { turn, ms } = wait;
    const params = { most: turn.most, seconds: Math.ceil(ms / 1000) };
    return fail('too-many', say(turn === own ? 'pace.member' : 'pace.server', params));
  }
}
