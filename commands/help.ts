import { z } from 'zod';
import type { App } from '../src/app.js';
import { mayUse } from '../src/interface/access.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply, ReplyPart } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredEverywhere } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say } from '../src/messages/phrase.js';
import { confidenceBands } from './confidence.js';
import { examplesOf } from './examples.js';
import { whoseAre, type Whose } from './whose.js';

export const help = defineCommand({
  data: {
    name: 'help',
    description: en['command.help.description'],
    ...offeredEverywhere,
  },
  access: 'everybody',
  options: z.strictObject({}),
  visibility: () => 'private',
  // The examples are what the briefings say: they are for those who may ask.
  execute: async (_options, app: App, request) => {
    const examples = mayUse('askers', request).ok ? await examplesOf(app) : [];
    return helpReply(app, examples, await whoseAre(app, request), request);
  },
});

/** What can be asked, each with an example in the briefings' language. */
const kinds = [
  ['help.who', 'Who called the plan ambitious?'],
  ['help.how-much', 'How much was spent on training?'],
  ['help.why', 'Why was the meeting put off?'],
  ['help.is-it', 'Has the agreement been signed?'],
  ['help.words', 'Who said "we have to do more"?'],
  ['help.key-words', 'training budget 2025'],
] as const;

/** In the order in which somebody new needs them; `menu` stands for those in the menu of a message. */
const rows = [
  ['command', 'ask'],
  ['command', 'quote'],
  ['command', 'said'],
  ['command', 'check-draft'],
  ['menu', 'check-quotes'],
  ['menu', 'find-evidence'],
  ['command', 'sources'],
  ['command', 'help'],
  ['command', 'forget-me'],
  ['command', 'rapporteur'],
  ['command', 'briefings'],
] as const;

/** Whose briefings there are to ask; to those who manage a server that has none of its own yet, how it gets some. */
function notesOn({ own, labelled, waiting }: Whose, { guild, isAdmin }: Request): ReplyPart[] {
  const notes = [
    ...(own === 0 ? [] : [say('help.own', { count: own })]),
    ...(labelled === 0 ? [] : [say('help.labelled', { count: labelled })]),
    ...(waiting === 0
      ? []
      : [say('help.embargoed', { count: waiting, command: say('command.briefings.name') })]),
    ...(guild !== null && isAdmin && own + waiting === 0
      ? [
          say('help.first', {
            briefings: say('command.briefings.name'),
            settings: say('command.rapporteur.name'),
          }),
        ]
      : []),
  ];
  return notes.map((text) => ({ kind: 'text', text }));
}

function helpReply(app: App, examples: readonly string[], whose: Whose, request: Request): Reply {
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say('help.heading') },
      { kind: 'text', text: say('help.intro', { count: app.briefings.length }) },
      ...notesOn(whose, request),
      { kind: 'heading', text: say('help.what') },
      { kind: 'list', items: kinds.map(([kind, example]) => say(kind, { example })) },
      ...(examples.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: say('help.try') },
            { kind: 'list' as const, items: examples },
          ]),
      { kind: 'heading', text: say('help.commands') },
      {
        kind: 'table',
        columns: ['', ''],
        rows: rows.map(([kind, name]) => [
          kind === 'menu' ? say(`menu.${name}`) : say('help.slash', { name: say(`command.${name}.name`) }),
          say(`help.${name}`),
        ]),
      },
      { kind: 'heading', text: say('help.sure') },
      {
        kind: 'table',
        columns: [say('help.confidence'), say('help.confidence-means')],
        rows: confidenceBands.map(({ word, from }, index) => [
          say(`confidence.${word}`),
          say(`help.confidence-${word}`, {
            from: 100 * from,
            to: 100 * (confidenceBands[index - 1]?.from ?? 1),
          }),
        ]),
      },
      { kind: 'note', text: say('help.as-it-stands') },
    ],
    actions: [],
  };
}
