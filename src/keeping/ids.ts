import { randomInt } from 'node:crypto';
import { ownIdPrefix } from '../model/kept-briefing.js';

/** Of a server's own briefings. */
export const briefingIdPattern = /^\/[0-9a-z]{8}$/u;

/** A new word of letters and digits, which tells nobody anything and which nobody can guess another by. */
export function randomWord(length: number): string {
  return Array.from({ length }, () => randomInt(36).toString(36)).join('');
}

export const newBriefingId = (): string => ownIdPrefix + randomWord(8);
/** For an addition or an offer. */
export const newHandle = (): string => randomWord(12);
