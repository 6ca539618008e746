import { say, type Words } from '../../src/messages/phrase.js';
import { fail, succeed, type Result } from '../../src/model/result.js';
import type { Label } from '../../src/model/kept-briefing.js';
import { writtenTime } from '../admin/words.js';

/** Characters of what was typed for a time that are repeated. */
const shownTyped = 40;

/** Who may see a briefing, in words: their roles have no names here. */
export function audienceWords({ roles }: Label): Words {
  return roles.length === 0
    ? say('briefings.everybody')
    : say('briefings.some-roles', { count: roles.length });
}

/** From when on it may be seen. */
export function embargoWords({ embargo }: Label): Words {
  if (embargo === null) return say('briefings.at-once');
  const isOver = Date.parse(embargo) <= Date.now();
  return say(isOver ? 'briefings.over' : 'briefings.until', { time: writtenTime(embargo) });
}

/** A label that shows nothing is none. */
export function labelColumns(label: Label): readonly Words[] {
  const { roles, embargo } = label;
  return [roles.length === 0 ? '' : audienceWords(label), embargo === null ? '' : embargoWords(label)];
}

/** The role that all members have is called as the server is; with it a briefing is for everybody. */
export function readRoles(roles: readonly string[], guild: string | null): readonly string[] {
  return roles.some((role) => role === guild) ? [] : [...new Set(roles)].sort();
}

const moment =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?)?\s*(?:(?:UTC|Z)|([+-]\d\d):?(\d\d))?$/iu;

/**
 * A moment to come, ISO 8601 in UTC, from what somebody typed; null where nothing was. Fails with `wrong-moment`.
 * @param now Milliseconds since 1970.
 */
export function readMoment(typed: string, now: number): Result<string | null, Words> {
  const text = typed.trim();
  if (text === '') return succeed(null);
  const [, day, hour = '0', minute = '00', offHours = '+00', offMinutes = '00'] = moment.exec(text) ?? [];
  const at = new Date(`${day ?? ''}T${hour.padStart(2, '0')}:${minute}:00${offHours}:${offMinutes}`);
  if (Number.isNaN(at.getTime()) || day === undefined || !isDay(day)) {
    return fail('wrong-moment', say('briefings.wrong-moment', { typed: text.slice(0, shownTyped) }));
  }
  const iso = at.toISOString();
  return at.getTime() <= now
    ? fail('wrong-moment', say('briefings.past-moment', { time: writtenTime(iso) }))
    : succeed(iso);
}

/** Whether there is such a day: one that its month has not would be read as one of the next. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
