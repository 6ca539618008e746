import type { App } from '../src/app.js';
import { placeOf } from '../src/interface/citation-line.js';
import type { Given, Press } from '../src/interface/command.js';
import { errorReply, type Reply, type ReplyPart } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { say, type Words } from '../src/messages/phrase.js';
import { languageOf, write } from '../src/messages/write.js';
import { citationOf } from '../src/model/citation.js';
import type { GivenAnswer } from '../src/model/records.js';
import { answerReply, otherAnswers, passage } from './answer-reply.js';
import { actionsOf, answerAgain, askAndKeep, replyTo } from './asked-answer.js';
import { contextReply } from './context-reply.js';
import { standsStill } from './stored-citation.js';

const mostReason = 500;
/** Citations that are made ready to copy. */
const mostCopied = 3;

type Work = (given: GivenAnswer, id: string, app: App, request: Request) => Reply | Promise<Reply>;

/** Does something with the answer that the button's argument names first. */
function withAnswer(work: Work): (given: Given, app: App, request: Request) => Promise<Reply> {
  return async ({ argument }, app, request) => {
    const [id = ''] = argument.split('~');
    const given = await request.records.answer(id);
    return given === null ? forgotten : work(given, id, app, request);
  };
}

const forgotten = errorReply(say('ask.forgotten'));

/** What the buttons under an answer do. The first part of each argument is the answer's id. */
export const askPresses: Readonly<Record<string, Press<App>>> = {
  context: { shows: 'private', run: stepped },
  step: { shows: 'update', run: stepped },
  more: { shows: 'private', isQuestion: true, run: withAnswer(moreEvidence) },
  // The person is called as those know them who read the message: whoever had it shared may know a fuller name.
  cite: { shows: 'private', sees: 'message', isQuestion: true, run: withAnswer(readyToCopy) },
  share: {
    shows: async (request, { argument }, seen) => {
      const given = await request.records.answer(argument);
      return request.mayPost && given !== null && isForAll(given, seen) ? 'public' : 'private';
    },
    sees: 'public',
    isQuestion: true,
    run: withAnswer(shared),
  },
  helpful: { shows: 'private', run: withAnswer((...call) => voted(true, ...call)) },
  unhelpful: { shows: 'private', run: withAnswer((...call) => voted(false, ...call)) },
  reason: {
    form: ({ argument }) => ({
      command: 'ask',
      name: 'reasoned',
      argument,
      title: say('ask.reason-title'),
      fields: [
        {
          name: 'reason',
          label: say('ask.reason-label'),
          isLong: true,
          isRequired: true,
          most: mostReason,
          value: '',
        },
      ],
    }),
  },
  reasoned: { shows: 'update', run: reasoned },
  follow: {
    form: ({ argument }) => ({
      command: 'ask',
      name: 'followed',
      argument,
      title: say('ask.follow'),
      fields: [
        {
          name: 'question',
          label: say('ask.follow-label'),
          isLong: true,
          isRequired: true,
          most: 4000,
          value: '',
        },
      ],
    }),
  },
  followed: {
    shows: (request, given) => (isPrivate(given, request) ? 'private' : 'public'),
    isQuestion: true,
    run: followed,
  },
  // Those who read the log channel need not have the roles of whoever calls them.
  tell: { shows: 'private', sees: 'public', isQuestion: true, run: withAnswer(told) },
};

async function stepped({ argument }: Given, app: App, request: Request): Promise<Reply> {
  const [id = '', citation = '0', paragraph] = argument.split('~');
  const given = await request.records.answer(id);
  if (given === null) return forgotten;
  return contextReply(given, id, Number(citation), paragraph === undefined ? null : Number(paragraph), app);
}

async function moreEvidence(given: GivenAnswer, _id: string, app: App, request: Request): Promise<Reply> {
  const answer = await answerAgain(given, app, request);
  if (answer.status === 'declined') return changed(answerReply(answer, { scope: [], isFolded: false }));
  const reply: Reply = {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say('ask.evidence') },
      { kind: 'note', text: say('ask.evidence-for', { answer: answer.answer }) },
      ...answer.citations.map((citation, index) => passage(citation, index + 1, null)),
      ...otherAnswers(answer),
    ],
    actions: [],
  };
  return answer.answer === given.answer ? reply : changed(reply);
}

/** The same, with a word that the briefings have changed since the answer was given. */
function changed(reply: Reply): Reply {
  const [first, ...rest] = reply.parts;
  const note: ReplyPart = { kind: 'note', text: say('ask.changed') };
  return { ...reply, parts: first === undefined ? [note] : [first, note, ...rest] };
}

async function readyToCopy(given: GivenAnswer, _id: string, app: App, request: Request): Promise<Reply> {
  const speaker = await speakerIn(given, app, request);
  const language = languageOf(request.locale);
  const parts = given.cited.slice(0, mostCopied).flatMap((cited, index): ReplyPart[] => {
    const briefing = standsStill(cited, app);
    if (!briefing.ok) return [{ kind: 'text', text: briefing.failure.message }];
    const lines: Words[] = [
      say('quoted', { text: cited.quote.trim() }),
      ...(index === 0 && speaker !== null ? [say('ask.copy-speaker', { speaker })] : []),
      placeOf(citationOf(briefing.value, cited, cited.answer)),
    ];
    return [{ kind: 'copy', text: lines.map((line) => write(line, language)).join('\n') }];
  });
  return {
    tone: 'information',
    parts: [{ kind: 'heading', text: say('ask.copy') }, ...parts],
    actions: [],
  };
}

/** Who said what an answer cites first, as it is known among the briefings that are seen; null where it is not. */
async function speakerIn(given: GivenAnswer, app: App, request: Request): Promise<string | null> {
  if (given.speaker === null) return null;
  const answer = await answerAgain(given, app, request);
  if (answer.status === 'declined') return null;
  const [first] = given.cited;
  const isSame =
    answer.citations[0]?.briefing === first?.briefing && answer.citations[0]?.quote === first?.quote;
  return isSame ? answer.speaker : null;
}

/** Whether everybody may see what an answer cites. */
function isForAll({ cited }: GivenAnswer, { briefings }: App): boolean {
  const seen = new Set(briefings.map(({ id }) => id));
  return cited.every(({ briefing }) => seen.has(briefing));
}

async function shared(given: GivenAnswer, id: string, app: App, request: Request): Promise<Reply> {
  if (!request.mayPost) {
    return errorReply(say('ask.no-share'));
  }
  if (!isForAll(given, app)) return errorReply(say('ask.not-for-all'));
  const answer = await answerAgain(given, app, request);
  const reply = await replyTo(answer, given.scope, app, request);
  const isSame = (answer.status === 'answered' ? answer.answer : null) === given.answer;
  return { ...(isSame ? reply : changed(reply)), actions: actionsOf(answer, id, false) };
}

async function voted(
  isHelpful: boolean,
  _given: GivenAnswer,
  id: string,
  _app: App,
  { records, user }: Request,
): Promise<Reply> {
  const voter = records.keyOf(user.id);
  const before = await records.voteOf(id, voter);
  const reason = before?.isHelpful === isHelpful ? before.reason : '';
  await records.vote(id, voter, { isHelpful, reason, at: new Date().toISOString() });
  return thanks(isHelpful, id, reason !== '');
}

function thanks(isHelpful: boolean, id: string, hasReason: boolean): Reply {
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say(isHelpful ? 'ask.noted-helpful' : 'ask.noted-unhelpful') },
      { kind: 'text', text: say(hasReason ? 'ask.one-vote-reason' : 'ask.one-vote') },
    ],
    actions: [
      {
        command: 'ask',
        name: 'reason',
        argument: id,
        label: say(hasReason ? 'ask.reason-change' : 'ask.reason-add'),
      },
    ],
  };
}

async function reasoned({ argument, fields }: Given, _app: App, { records, user }: Request): Promise<Reply> {
  if ((await records.answer(argument)) === null) return forgotten;
  const voter = records.keyOf(user.id);
  const vote = await records.voteOf(argument, voter);
  if (vote === null) return errorReply(say('ask.vote-first'));
  const reason = (fields.reason ?? '').slice(0, mostReason);
  await records.vote(argument, voter, { ...vote, reason, at: new Date().toISOString() });
  return thanks(vote.isHelpful, argument, reason !== '');
}

/** A follow-up stays as private as what it follows, and is private where its asker may not post. */
function isPrivate({ argument }: Given, { mayPost }: Request): boolean {
  return argument.endsWith('~private') || !mayPost;
}

async function followed(press: Given, app: App, request: Request): Promise<Reply> {
  const [id = ''] = press.argument.split('~');
  const given = await request.records.answer(id);
  if (given === null) return forgotten;
  const question = press.fields.question ?? '';
  const { scope } = given;
  return askAndKeep(
    { question, scope, previous: { id, given }, isPrivate: isPrivate(press, request) },
    app,
    request,
  );
}

async function told(given: GivenAnswer, id: string, app: App, request: Request): Promise<Reply> {
  const { records, user } = request;
  const { logChannel } = request.settings;
  const caller = records.keyOf(user.id);
  const isFirst = await records.callAdmins(id, caller, { at: new Date().toISOString() });
  // Whoever presses again is told so, and the channel is not.
  if (isFirst && logChannel !== null) {
    let isTold = false;
    try {
      const posted = await tellChannel(logChannel, given, app, request);
      if (!posted.ok) return errorReply(posted.failure.message);
      isTold = true;
    } finally {
      if (!isTold) await records.withdrawCall(id, caller);
    }
  }
  const [heading, text] =
    logChannel === null
      ? [say('call.kept'), say('call.kept-where', { command: say('command.rapporteur.name') })]
      : [say('call.told'), say('call.told-where')];
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'text', text },
    ],
    actions: [],
  };
}

async function tellChannel(
  channel: string,
  given: GivenAnswer,
  app: App,
  request: Request,
): ReturnType<Request['post']> {
  const { settings, user } = request;
  const answer = await answerAgain(given, app, request);
  const by = settings.keepsNames ? say('call.by-name', { name: user.name }) : say('call.by-member');
  const reply = await replyTo(answer, given.scope, app, request);
  return request.post(channel, { ...reply, parts: [{ kind: 'note', text: by }, ...reply.parts] });
}
