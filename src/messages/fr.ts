import { admin } from './fr/admin.js';
import { answers } from './fr/answers.js';
import { briefings } from './fr/briefings.js';
import { checks } from './fr/checks.js';
import { commands } from './fr/commands.js';
import { house } from './fr/house.js';
import { notices } from './fr/notices.js';
import type { Messages } from './phrase.js';

/** The bot's own words in French. */
export const fr: Messages = {
  ...answers,
  ...briefings,
  ...checks,
  ...house,
  ...admin,
  ...commands,
  ...notices,
};
