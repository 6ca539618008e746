import { say, type Words } from '../../src/messages/phrase.js';

/** An ISO 8601 time in UTC as a person writes it: "4 March 2025, 14:05 UTC". */
export function writtenTime(at: string): Words {
  return say('questions.time', { date: { date: at.slice(0, 10) }, time: at.slice(11, 16) });
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time in its two largest units: "3 days, 4 hours". */
export function writtenSpan(ms: number): Words {
  const [days = 0, hours = 0, minutes = 0] = [ms / day, (ms % day) / hour, (ms % hour) / minute].map(
    Math.floor,
  );
  if (days > 0) return say('status.days-hours', { days, hours });
  if (hours > 0) return say('status.hours-minutes', { hours, minutes });
  return minutes > 0 ? say('status.minutes', { minutes }) : say('status.no-minute');
}
