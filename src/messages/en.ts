import { admin } from './en/admin.js';
import { answers } from './en/answers.js';
import { briefings } from './en/briefings.js';
import { checks } from './en/checks.js';
import { commands } from './en/commands.js';
import { house } from './en/house.js';
import { notices } from './en/notices.js';

/**
 * The bot's own words in English, by key. What stands in braces is put in when a phrase is written (ICU MessageFormat,
 * unicode-org.github.io/icu/userguide/format_parse/messages). The other languages have the same keys.
 */
export const en = {
  ...answers,
  ...briefings,
  ...checks,
  ...house,
  ...admin,
  ...commands,
  ...notices,
} as const;
