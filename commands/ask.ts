import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import { errorReply } from '../src/interface/reply.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { succeed } from '../src/model/result.js';
import { askPresses } from './ask-presses.js';
import { askAndKeep } from './asked-answer.js';
import { findBriefing, suggestBriefings } from './choose-briefing.js';
import { choiceOf } from './said.js';
import { visibilityOf } from './visibility.js';

/** The longest question that is taken, in UTF-16 units; a briefing's page pasted whole is none. */
const longestQuestion = 6000;

const longestName = 200;

export const ask = defineCommand({
  data: {
    name: 'ask',
    description: en['command.ask.description'],
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.string,
        name: 'question',
        description: en['command.ask.option.question'],
        required: true,
        max_length: longestQuestion,
      },
      {
        type: optionKind.string,
        name: 'speaker',
        description: en['command.ask.option.speaker'],
        autocomplete: true,
        max_length: longestName,
      },
      {
        type: optionKind.string,
        name: 'briefing',
        description: en['command.ask.option.briefing'],
        autocomplete: true,
      },
      {
        type: optionKind.string,
        name: 'since',
        description: en['command.ask.option.since'],
        max_length: 10,
      },
      {
        type: optionKind.string,
        name: 'until',
        description: en['command.ask.option.until'],
        max_length: 10,
      },
      { type: optionKind.boolean, name: 'private', description: en['command.ask.option.private'] },
    ],
  },
  options: z.strictObject({
    question: z.string().max(longestQuestion),
    speaker: z.string().max(longestName).optional(),
    briefing: z.string().optional(),
    since: z.string().max(10).optional(),
    until: z.string().max(10).optional(),
    private: z.boolean().optional(),
  }),
  visibility: (options, request) => visibilityOf(options.private, request),
  execute: async ({ question, speaker, briefing, since, until, ...options }, app: App, request) => {
    const isPrivate = visibilityOf(options.private, request) === 'private';
    const found = briefing === undefined ? succeed(null) : findBriefing(app, briefing);
    if (!found.ok) return errorReply(found.failure.message);
    const scope = {
      briefing: found.value?.id ?? null,
      speaker: speaker ?? null,
      since: since ?? null,
      until: until ?? null,
    };
    return askAndKeep({ question, scope, previous: null, isPrivate }, app, request);
  },
  autocomplete: async (focused, typed, app) => {
    if (focused === 'speaker') return (await app.speakers(typed)).map(choiceOf);
    return focused === 'briefing' ? suggestBriefings(app, typed) : [];
  },
  presses: askPresses,
});
