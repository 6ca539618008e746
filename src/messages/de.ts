import { admin } from './de/admin.js';
import { answers } from './de/answers.js';
import { briefings } from './de/briefings.js';
import { checks } from './de/checks.js';
import { commands } from './de/commands.js';
import { house } from './de/house.js';
import { notices } from './de/notices.js';
import type { Messages } from './phrase.js';

/** The bot's own words in German. */
export const de: Messages = {
  ...answers,
  ...briefings,
  ...checks,
  ...house,
  ...admin,
  ...commands,
  ...notices,
};
