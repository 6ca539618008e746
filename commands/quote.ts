import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { withOlderPlaces } from './earlier-versions.js';
import { quoteReply } from './quote-reply.js';
import { choiceOf } from './said.js';
import { visibilityOf } from './visibility.js';

/** What Discord takes in one option, in UTF-16 units. */
const longestWords = 6000;
const longestName = 200;

export const quote = defineCommand({
  data: {
    name: 'quote',
    description: en['command.quote.description'],
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.string,
        name: 'words',
        description: en['command.quote.option.words'],
        required: true,
        max_length: longestWords,
      },
      {
        type: optionKind.string,
        name: 'speaker',
        description: en['command.quote.option.speaker'],
        autocomplete: true,
        max_length: longestName,
      },
      { type: optionKind.boolean, name: 'private', description: en['command.quote.option.private'] },
    ],
  },
  options: z.strictObject({
    words: z.string().max(longestWords),
    speaker: z.string().max(longestName).optional(),
    private: z.boolean().optional(),
  }),
  visibility: (options, request) => visibilityOf(options.private, request),
  execute: async ({ words, speaker }, app: App, { briefings }) => {
    const finding = await app.quote(words, speaker === undefined ? {} : { speaker });
    return withOlderPlaces(quoteReply(finding), finding, app, briefings);
  },
  autocomplete: async (focused, typed, app) =>
    focused === 'speaker' ? (await app.speakers(typed)).map(choiceOf) : [],
});
