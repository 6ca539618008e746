import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand, type Choice, type Press } from '../src/interface/command.js';
import { errorReply, type Action, type Reply } from '../src/interface/reply.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say } from '../src/messages/phrase.js';
import type { Notice } from '../src/model/notice.js';
import type { Failure } from '../src/model/result.js';
import type { SaidOptions, Speaker } from '../src/model/saying.js';
import { saidReply } from './said-reply.js';
import { visibilityOf } from './visibility.js';

/** Statements on a page. */
const pageSize = 5;

/** So that a button's argument holds the whole call, in UTF-16 units. */
const longestSubject = 35;

const longestName = 200;

/** Another page of the list. */
const turned: Press<App> = {
  shows: 'update',
  run: ({ argument }, app) => {
    const [page = '', speaker = '', since, until, about] = argument.split('~');
    const isPage = /^[1-9]\d{0,4}$/u.test(page);
    if (!isPage || about === undefined) {
      return errorReply(say('stale.list', { command: say('command.said.name') }));
    }
    return pageReply(app, speaker, optionsOf(about, since, until), Number(page));
  },
};

export const said = defineCommand({
  data: {
    name: 'said',
    description: en['command.said.description'],
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.string,
        name: 'speaker',
        description: en['command.said.option.speaker'],
        required: true,
        autocomplete: true,
        max_length: longestName,
      },
      {
        type: optionKind.string,
        name: 'about',
        description: en['command.said.option.about'],
        max_length: longestSubject,
      },
      {
        type: optionKind.string,
        name: 'since',
        description: en['command.said.option.since'],
        max_length: 10,
      },
      {
        type: optionKind.string,
        name: 'until',
        description: en['command.said.option.until'],
        max_length: 10,
      },
      { type: optionKind.boolean, name: 'private', description: en['command.said.option.private'] },
    ],
  },
  options: z.strictObject({
    speaker: z.string().max(longestName),
    about: z.string().max(longestSubject).optional(),
    since: z.string().max(10).optional(),
    until: z.string().max(10).optional(),
    private: z.boolean().optional(),
  }),
  visibility: (options, request) => visibilityOf(options.private, request),
  execute: ({ speaker, about, since, until }, app: App) =>
    pageReply(app, speaker, optionsOf(about, since, until), 1),
  autocomplete: async (focused, typed, app) =>
    focused === 'speaker' ? (await app.speakers(typed)).map(choiceOf) : [],
  presses: { previous: turned, next: turned },
});

function optionsOf(
  about: string | undefined,
  since: string | undefined,
  until: string | undefined,
): SaidOptions {
  const given = (text: string | undefined): string | null =>
    text === undefined || text.trim() === '' ? null : text;
  const options = { about: given(about), since: given(since), until: given(until) };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null));
}

/** A person as a suggestion, with an office and how much the briefings have of them. */
export function choiceOf({ person, handle, statements }: Speaker): Choice {
  const [role] = person.roles;
  const what =
    statements === 0 ? say('said.nothing-reported') : say('said.statements', { count: statements });
  return {
    name: { line: [person.name, ...(role === undefined ? [] : [role]), what] },
    value: person.name.length <= longestChoice ? person.name : handle,
  };
}

/** A longer name is stood for by its handle: a suggestion's value is bounded, and stays where it was chosen. */
const longestChoice = 100;

async function pageReply(app: App, speaker: string, options: SaidOptions, page: number): Promise<Reply> {
  const answer = await app.said(speaker, options);
  if (!answer.ok) return failureReply(answer.failure);
  const pages = Math.max(1, Math.ceil(answer.value.statements.length / pageSize));
  const shown = Math.min(page, pages);
  return {
    ...saidReply(answer.value, { from: (shown - 1) * pageSize, most: pageSize }),
    actions: pages === 1 ? [] : pageActions(answer.value.speaker.handle, options, shown, pages),
  };
}

/** That the briefings do not name somebody is an answer, not a mistake of whoever asks. */
function failureReply({ code, message }: Failure<Notice>): Reply {
  if (code !== 'unknown-speaker') return errorReply(message);
  return {
    tone: 'decline',
    parts: [
      { kind: 'heading', text: say('decline.not-in-briefings') },
      { kind: 'text', text: message },
    ],
    actions: [],
  };
}

function pageActions(handle: string, options: SaidOptions, page: number, pages: number): Action[] {
  const { about = '', since = '', until = '' } = options;
  const turn = (name: 'previous' | 'next', to: number): Action => ({
    command: 'said',
    name,
    // The subject comes last and may hold anything but the colon, which parts the fields of a button's id.
    argument: [Math.min(pages, Math.max(1, to)), handle, since, until, about.replaceAll(/[:~]/gu, ' ')].join(
      '~',
    ),
    label: say(`button.${name}`),
    disabled: to < 1 || to > pages,
  });
  return [turn('previous', page - 1), turn('next', page + 1)];
}
