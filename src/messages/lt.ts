import { admin } from './lt/admin.js';
import { answers } from './lt/answers.js';
import { briefings } from './lt/briefings.js';
import { checks } from './lt/checks.js';
import { commands } from './lt/commands.js';
import { house } from './lt/house.js';
import { notices } from './lt/notices.js';
import type { Messages } from './phrase.js';

/** The bot's own words in Lithuanian. */
export const lt: Messages = {
  ...answers,
  ...briefings,
  ...checks,
  ...house,
  ...admin,
  ...commands,
  ...notices,
};
