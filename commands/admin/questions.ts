import type { App } from '../../src/app.js';
import type { Press } from '../../src/interface/command.js';
import { errorReply, type Action, type Reply, type ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { csvOf } from './csv.js';
import {
  clustersOf,
  loggedQuestions,
  outcomeOf,
  unhelpfulVotes,
  type Cluster,
  type LoggedQuestion,
} from './question-log.js';
import { counted, grouped, writtenTime } from './words.js';

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
  /** On the button that leads there. */
  readonly label: string;
  readonly heading: (questions: readonly LoggedQuestion[]) => string;
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: (questions: readonly LoggedQuestion[], withNames: boolean) => (readonly string[])[];
}

const views: Readonly<Record<ViewName, View>> = {
  asked: {
    label: 'Asked',
    heading: (questions) => `Questions asked: ${grouped(questions.length)}`,
    none: 'Nothing has been asked here, or nothing that is still kept.',
    columns: ['Question', 'Asked', 'By', 'Outcome', 'Votes', 'Calls for the administrators'],
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
    label: 'Declined',
    heading: (questions) =>
      `Questions declined: ${grouped(questions.filter(({ status }) => status === 'declined').length)}`,
    none: 'No question that is kept was declined.',
    columns: ['What was lacking', 'Asked', 'Last', 'For instance', 'Calls for the administrators'],
    rows: (questions) => clustersOf(questions).map(clusterRow),
  },
  unhelpful: {
    label: 'Not helpful',
    heading: (questions) => `Marked as not helpful: ${grouped(questions.filter(isUnhelpful).length)}`,
    none: 'No answer that is kept was marked as not helpful.',
    columns: ['Question', 'Votes', 'Reasons', 'Outcome', 'Asked'],
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

function clusterRow({ lack, questions }: Cluster): readonly string[] {
  const [newest] = questions;
  const calls = questions.reduce((sum, question) => sum + question.calls.length, 0);
  return [
    lack,
    counted(questions.length, 'time'),
    writtenTime(newest.at),
    clipped(newest.question),
    calls === 0 ? '' : String(calls),
  ];
}

function votesOf(question: LoggedQuestion): string {
  const no = unhelpfulVotes(question).length;
  const yes = question.votes.length - no;
  return [...(yes === 0 ? [] : [`${yes} helpful`]), ...(no === 0 ? [] : [`${no} not helpful`])].join(', ');
}

function reasonsOf(question: LoggedQuestion): string {
  const reasons = unhelpfulVotes(question).flatMap(({ reason }) => (reason === '' ? [] : [`“${reason}”`]));
  const more = reasons.length - shownReasons;
  return [...reasons.slice(0, shownReasons), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
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
    { kind: 'heading', text: view.heading(questions) },
    {
      kind: 'note',
      text: [
        `Kept for ${counted(settings.keepsDays, 'day')}`,
        settings.keepsNames ? 'with names' : 'without names',
        ...(pages === 1 ? [] : [`page ${page} of ${pages}`]),
      ].join(' · '),
    },
    shown.length === 0
      ? { kind: 'text', text: view.none }
      : { kind: 'table', columns: view.columns, rows: shown },
  ];
  return { tone: 'information', parts, actions: actions(name, page, pages, questions.length > 0) };
}

function actions(name: ViewName, page: number, pages: number, isAny: boolean): Action[] {
  const turn = (to: number, label: string): Action => ({
    ...{ command, name, argument: String(Math.min(pages, Math.max(1, to))), label },
    disabled: to < 1 || to > pages,
  });
  return [
    ...viewNames.map((other) => ({
      ...{ command, name: other, argument: '1', label: views[other].label },
      disabled: other === name,
    })),
    { command, name: 'export', argument: '', label: 'Export as CSV', disabled: !isAny },
    ...(pages === 1 ? [] : [turn(page - 1, 'Previous'), turn(page + 1, 'Next')]),
  ];
}

function viewPress(name: ViewName): Press<App> {
  return {
    shows: 'update',
    run: ({ argument }, _app, request) => {
      const page = Number(argument);
      return Number.isSafeInteger(page) && page >= 1
        ? questionsReply(name, page, request)
        : errorReply('This button leads nowhere. Use /rapporteur questions for a fresh list.');
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
      { kind: 'heading', text: `Exported: ${counted(rows, 'question')}` },
      {
        kind: 'note',
        text:
          rows === questions.length
            ? 'The newest first. A field that a spreadsheet would run as a formula begins with an apostrophe.'
            : `The newest of ${grouped(questions.length)}: one file does not hold more.`,
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
