import type { App } from '../../src/app.js';
import type { Press } from '../../src/interface/command.js';
import { errorReply, type Action, type Reply, type ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type MessageKey, type Words } from '../../src/messages/phrase.js';
import { csvOf } from '../../src/model/csv.js';
import {
  clustersOf,
  loggedQuestions,
  outcomeOf,
  unhelpfulVotes,
  type Cluster,
  type LoggedQuestion,
} from './question-log.js';
import { quoted } from '../quoted.js';
import { writtenTime } from './words.js';

const command = 'rapporteur';

/** Rows on a page. */
const pageSize = 6;

/** Characters of a question that are shown; the file has all of it. */
const shownQuestion = 300;

/** Reasons that are shown with an answer that did not help. */
const shownReasons = 5;

/** UTF-16 units of the file; a reply takes no larger one. */
const mostCharacters = 2_900_000;

type ViewName = 'asked' | 'declined' | 'unhelpful';

interface View {
  /** How many questions it has, for the heading. */
  readonly count: (questions: readonly LoggedQuestion[]) => number;
  readonly columns: readonly MessageKey[];
  readonly rows: (questions: readonly LoggedQuestion[], withNames: boolean) => (readonly Words[])[];
}

const views: Readonly<Record<ViewName, View>> = {
  asked: {
    count: (questions) => questions.length,
    columns: [
      'questions.column-question',
      'questions.column-asked',
      'questions.column-by',
      'questions.column-outcome',
      'questions.column-votes',
      'questions.column-calls',
    ],
    rows: (questions, withNames) =>
      questions.map((question) => [
        clipped(question.question),
        writtenTime(question.at),
        withNames ? (question.name ?? '') : '',
        outcomeOf(question),
        votesOf(question),
        question.calls.length === 0 ? '' : String(question.calls.length),
      ]),
  },
  declined: {
    count: (questions) => questions.filter(({ status }) => status === 'declined').length,
    columns: [
      'questions.column-lack',
      'questions.column-asked',
      'questions.column-last',
      'questions.column-instance',
      'questions.column-calls',
    ],
    rows: (questions) => clustersOf(questions).map(clusterRow),
  },
  unhelpful: {
    count: (questions) => questions.filter(isUnhelpful).length,
    columns: [
      'questions.column-question',
      'questions.column-votes',
      'questions.column-reasons',
      'questions.column-outcome',
      'questions.column-asked',
    ],
    rows: (questions) =>
      questions
        .filter(isUnhelpful)
        .map((question) => [
          clipped(question.question),
          votesOf(question),
          reasonsOf(question),
          outcomeOf(question),
          writtenTime(question.at),
        ]),
  },
};

const viewNames: readonly ViewName[] = ['asked', 'declined', 'unhelpful'];

function isUnhelpful(question: LoggedQuestion): boolean {
  return unhelpfulVotes(question).length > 0;
}

function clusterRow({ lack, questions }: Cluster): readonly Words[] {
  const [newest] = questions;
  const calls = questions.reduce((sum, question) => sum + question.calls.length, 0);
  return [
    lack,
    say('questions.times', { count: questions.length }),
    writtenTime(newest.at),
    clipped(newest.question),
    calls === 0 ? '' : String(calls),
  ];
}

function votesOf(question: LoggedQuestion): Words {
  const no = unhelpfulVotes(question).length;
  const yes = question.votes.length - no;
  const items = [
    ...(yes === 0 ? [] : [say('questions.votes-helpful', { count: yes })]),
    ...(no === 0 ? [] : [say('questions.votes-unhelpful', { count: no })]),
  ];
  return say('list', { items });
}

function reasonsOf(question: LoggedQuestion): Words {
  const reasons = unhelpfulVotes(question).flatMap(({ reason }) => (reason === '' ? [] : [reason]));
  const more = reasons.length - shownReasons;
  const shown = say('list', { items: quoted(reasons.slice(0, shownReasons)) });
  return more > 0 ? say('questions.more-reasons', { reasons: shown, count: more }) : shown;
}

function clipped(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  return line.length <= shownQuestion ? line : `${line.slice(0, shownQuestion - 1).trimEnd()}…`;
}

/** One page of a view. A page past the end is the last one: questions may have gone since the button was drawn. */
export async function questionsReply(name: ViewName, asked: number, request: Request): Promise<Reply> {
  const { records, settings } = request;
  const view = views[name];
  const questions = await loggedQuestions(records);
  const rows = view.rows(questions, settings.keepsNames);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const parts: ReplyPart[] = [
    { kind: 'heading', text: say(`questions.${name}-heading`, { count: view.count(questions) }) },
    {
      kind: 'note',
      text: {
        line: [
          say('questions.kept', { days: settings.keepsDays }),
          say(settings.keepsNames ? 'questions.with-names' : 'questions.without-names'),
          ...(pages === 1 ? [] : [say('sources.page', { page, pages })]),
        ],
      },
    },
    shown.length === 0
      ? { kind: 'text', text: say(`questions.${name}-none`) }
      : { kind: 'table', columns: view.columns.map((column) => say(column)), rows: shown },
  ];
  return { tone: 'information', parts, actions: actions(name, page, pages, questions.length > 0) };
}

function actions(name: ViewName, page: number, pages: number, isAny: boolean): Action[] {
  const turn = (to: number, label: 'previous' | 'next'): Action => ({
    ...{ command, name, argument: String(Math.min(pages, Math.max(1, to))) },
    label: say(`button.${label}`),
    disabled: to < 1 || to > pages,
  });
  return [
    ...viewNames.map((other) => ({
      ...{ command, name: other, argument: '1', label: say(`questions.${other}`) },
      disabled: other === name,
    })),
    { command, name: 'export', argument: '', label: say('questions.export'), disabled: !isAny },
    ...(pages === 1 ? [] : [turn(page - 1, 'previous'), turn(page + 1, 'next')]),
  ];
}

function viewPress(name: ViewName): Press<App> {
  return {
    shows: 'update',
    run: ({ argument }, _app, request) => {
      const page = Number(argument);
      return Number.isSafeInteger(page) && page >= 1
        ? questionsReply(name, page, request)
        : errorReply(
            say('stale.list', {
              command: say('questions.command', { command: say('command.rapporteur.name') }),
            }),
          );
    },
  };
}

const titles = [
  ...['asked_at', 'name', 'question', 'status', 'reason', 'missing', 'confidence', 'ms'],
  ...['helpful', 'not_helpful', 'reasons', 'calls'],
] as const;

function* exportRows(
  questions: readonly LoggedQuestion[],
  withNames: boolean,
): Generator<readonly (string | number)[]> {
  for (const question of questions) {
    const no = unhelpfulVotes(question);
    yield [
      question.at,
      withNames ? (question.name ?? '') : '',
      question.question,
      question.status,
      question.reason ?? '',
      question.missing.join('; '),
      question.confidence,
      question.ms,
      question.votes.length - no.length,
      no.length,
      no.flatMap(({ reason }) => (reason === '' ? [] : [reason])).join('; '),
      question.calls.length,
    ];
  }
}

async function exported({ records, settings }: Request): Promise<Reply> {
  const questions = await loggedQuestions(records);
  const { text, rows } = csvOf(titles, exportRows(questions, settings.keepsNames), mostCharacters);
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say('questions.exported', { count: rows }) },
      {
        kind: 'note',
        text:
          rows === questions.length
            ? say('questions.exported-all')
            : say('questions.exported-newest', { count: questions.length }),
      },
      { kind: 'file', name: 'questions.csv', text },
    ],
    actions: [],
  };
}

/** What the buttons of the questions do. */
export const questionPresses: Readonly<Record<string, Press<App>>> = {
  asked: viewPress('asked'),
  declined: viewPress('declined'),
  unhelpful: viewPress('unhelpful'),
  export: { shows: 'private', run: (_given, _app, request) => exported(request) },
};
