import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import { offeredEverywhere } from '../src/interface/slash-command.js';
import { confidenceBands } from './confidence.js';
import { examplesOf } from './examples.js';

export const help = defineCommand({
  data: {
    name: 'help',
    description: 'What can be asked, with examples, and how to read an answer',
    ...offeredEverywhere,
  },
  access: 'everybody',
  options: z.strictObject({}),
  visibility: () => 'private',
  execute: async (_options, app: App) => helpReply(app, await examplesOf(app)),
});

function helpReply(app: App, examples: readonly string[]): Reply {
  const briefings = app.briefings.length === 1 ? '1 briefing' : `${app.briefings.length} briefings`;
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: 'Ask the briefings' },
      {
        kind: 'text',
        text:
          `There ${app.briefings.length === 1 ? 'is' : 'are'} ${briefings} to ask. Every answer is in a briefing’s own words, ` +
          'with the place they stand, who said them and when. Where the briefings do not say, you are told so.',
      },
      { kind: 'heading', text: 'What to ask' },
      {
        kind: 'list',
        items: [
          'Who, what, when, where: “Who called the plan ambitious?”',
          'How much, how many, how long: “How much was spent on training?”',
          'Why, how: “Why was the meeting put off?”',
          'Is it so: “Has the agreement been signed?”',
          'Words you remember: “Who said "we have to do more"?”',
          'Key words alone: “training budget 2025”',
        ],
      },
      ...(examples.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Try it: these briefings answer' },
            { kind: 'list' as const, items: examples },
          ]),
      { kind: 'heading', text: 'Commands' },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          [
            '/ask',
            'answers a question. “briefing” asks one briefing alone; “private” shows the answer to you alone.',
          ],
          [
            '/quote',
            'checks words against the briefings: who said them, and what differs. “speaker” says whose they are said to be.',
          ],
          [
            '/said',
            'lists what a person said, newest first. “about”, “since” and “until” narrow it; “private” shows it to you alone.',
          ],
          [
            '/check-draft',
            'checks the quotations, figures and names of an attached draft (.docx, .md, .txt); for you alone.',
          ],
          [
            'Check quotes',
            'in the menu of a message, under Apps: checks every quotation in it; for you alone.',
          ],
          [
            'Find evidence',
            'in the same menu: the passages nearest to each statement of the message; for you alone.',
          ],
          [
            '/sources',
            'lists what can be asked, and files that could not be read. “briefing” shows one in detail.',
          ],
          ['/help', 'shows this.'],
          ['/forget-me', 'says what is kept of you, and deletes it.'],
          ['/rapporteur', 'for those who manage the server: settings, status, what was asked.'],
        ],
      },
      { kind: 'heading', text: 'How sure an answer is' },
      {
        kind: 'table',
        columns: ['Confidence', 'how many such answers are right'],
        rows: confidenceBands.map(({ word, meaning }) => [word, meaning]),
      },
      {
        kind: 'note',
        text: 'Passages are quoted as they stand, slips included. A passage marked “not an answer” is only the nearest there is.',
      },
    ],
    actions: [],
  };
}
