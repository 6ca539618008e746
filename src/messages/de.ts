import { admin } from './de/admin.js';
import { answers } from './de/answers.js';
import { checks } from './de/checks.js';
import { commands } from './de/commands.js';
import { house } from './de/house.js';
import { notices } from './de/notices.js';
import type { Messages } from './phrase.js';

/** The bot's own words in German. */
export const de: Messages = { ...answers, ...checks, ...house, ...admin, ...commands, ...notices };
