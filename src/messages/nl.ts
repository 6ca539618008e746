import { admin } from './nl/admin.js';
import { answers } from './nl/answers.js';
import { briefings } from './nl/briefings.js';
import { checks } from './nl/checks.js';
import { commands } from './nl/commands.js';
import { house } from './nl/house.js';
import { notices } from './nl/notices.js';
import type { Messages } from './phrase.js';

/** The bot's own words in Dutch. */
export const nl: Messages = {
  ...answers,
  ...briefings,
  ...checks,
  ...house,
  ...admin,
  ...commands,
  ...notices,
};
