import type { App } from '../src/app.js';
import type { Command, MessageCommand } from '../src/interface/command.js';
import { ask } from './ask.js';
import { briefings } from './briefings.js';
import { checkDraft } from './check-draft.js';
import { checkQuotes } from './check-quotes.js';
import { findEvidence } from './find-evidence.js';
import { forgetMe } from './forget-me.js';
import { help } from './help.js';
import { quote } from './quote.js';
import { rapporteur } from './rapporteur.js';
import { said } from './said.js';
import { sources } from './sources.js';

/** Every slash command there is, in the order Discord is told of them. */
export const commands: readonly Command<App>[] = [
  ask,
  quote,
  said,
  checkDraft,
  sources,
  help,
  forgetMe,
  rapporteur,
  briefings,
];

/** Every command of a message's menu, in the order Discord is told of them. */
export const messageCommands: readonly MessageCommand<App>[] = [checkQuotes, findEvidence];
