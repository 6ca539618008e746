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
import { callAdmins } from './call-admins.js';
import { contextReply } from './context-reply.js';
import { forgotten, withAnswer } from './given-answer.js';
import { standsStill } from './stored-citation.js';
import { reasoned, reasonForm, voted } from './vote-presses.js';

/** Citations that are made ready to copy. */
const mostCopied = 3;

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
  reason: { form: reasonForm },
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
  tell: { shows: 'private', sees: 'public', isQuestion: true, run: withAnswer(callAdmins) },
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
