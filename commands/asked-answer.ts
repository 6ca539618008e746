import type { App } from '../src/app.js';
import { errorReply, type Action, type Reply, type ReplyPart } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Answer } from '../src/model/answer.js';
import { RecordsError, type GivenAnswer } from '../src/model/records.js';
import type { Scope } from '../src/model/scope.js';
import { answerReply } from './answer-reply.js';
import { withEarlierVersions } from './earlier-versions.js';

/** A question on its way to an answer that has buttons. */
export interface Asking {
  readonly question: string;
  /** As typed. */
  readonly scope: Partial<Scope>;
  /** The answer that it follows up, under its id. */
  readonly previous: { readonly id: string; readonly given: GivenAnswer } | null;
  readonly isPrivate: boolean;
}

/** Follow-ups of follow-ups that are looked back through. */
const longestTalk = 8;

/** Asks, keeps what the buttons will need, logs the question and lays out the answer. */
export async function askAndKeep(asking: Asking, app: App, request: Request): Promise<Reply> {
  const { question, previous, isPrivate } = asking;
  const narrowed = await app.narrow(asking.scope);
  if (!narrowed.ok) return errorReply(narrowed.failure.message);
  const scope = narrowed.value;
  const began = performance.now();
  const before = previous && (await answerAgain(previous.given, app, request));
  const answer = app.ask(question, { scope, ...(before && { previous: before }) });
  const ms = performance.now() - began;
  const reply = await replyTo(answer, scope, app, request);
  if (saysNothing(answer)) return reply;
  try {
    const id = await keep(answer, scope, previous?.id ?? null, ms, request);
    return { ...reply, actions: actionsOf(answer, id, isPrivate) };
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    // The answer is worth more than its buttons.
    const parts: ReplyPart[] = [
      ...reply.parts,
      { kind: 'note', text: say('ask.no-buttons', { why: error.why }) },
    ];
    return { ...reply, parts };
  }
}

/** Lays out an answer, with what there is to say of the briefings' earlier versions. */
export function replyTo(answer: Answer, scope: Scope, app: App, { briefings }: Request): Promise<Reply> {
  const reply = answerReply(answer, { scope: scopeWords(scope, app), isFolded: true });
  return withEarlierVersions(reply, answer, app, briefings);
}

/** Keeps an answer for its buttons and its question for the admins, under one id. */
async function keep(
  answer: Answer,
  scope: Scope,
  previous: string | null,
  ms: number,
  { records, settings, user }: Request,
): Promise<string> {
  const [at, asker] = [new Date().toISOString(), records.keyOf(user.id)];
  const id = await records.keepAnswer({ ...givenOf(answer, scope), previous, at, asker });
  await records.logQuestion({
    id,
    at,
    asker,
    name: settings.keepsNames ? user.name : null,
    question: answer.question,
    status: answer.status,
    reason: answer.status === 'declined' ? answer.reason : null,
    missing: answer.missing,
    confidence: answer.confidence,
    ms,
  });
  return id;
}

/** What the briefings say today to a question that was asked before, read by the questions before it. */
export async function answerAgain(given: GivenAnswer, app: App, request: Request): Promise<Answer> {
  const talk = [given];
  for (let { previous } = given; previous !== null && talk.length < longestTalk;) {
    const before = await request.records.answer(previous);
    if (before === null) break;
    talk.push(before);
    previous = before.previous;
  }
  return (
    talk.reduceRight<Answer | undefined>(
      (previous, { question, scope }) => app.ask(question, { scope, ...(previous && { previous }) }),
      undefined,
    ) ?? app.ask(given.question, { scope: given.scope })
  );
}

function givenOf(answer: Answer, scope: Scope): Omit<GivenAnswer, 'previous' | 'at' | 'asker'> {
  const isAnswered = answer.status === 'answered';
  const citations = isAnswered ? answer.citations : answer.nearest;
  return {
    question: answer.question,
    scope,
    answer: isAnswered ? answer.answer : null,
    speaker: isAnswered ? answer.speaker : null,
    cited: citations.map(({ briefing, start, end, quote, answer: span }) => ({
      briefing,
      start,
      end,
      quote,
      answer: span,
    })),
  };
}

/** Whether a question left nothing that a button could go on from. */
function saysNothing(answer: Answer): boolean {
  return (
    answer.status === 'declined' &&
    ['empty-question', 'no-content-words', 'question-too-long', 'no-briefings'].includes(answer.reason)
  );
}

/** What a scope holds, each in a few words. */
function scopeWords({ briefing, speaker, since, until }: Scope, app: App): Words[] {
  const title = app.briefings.find(({ id }) => id === briefing)?.title;
  return [
    ...(title === undefined ? [] : [title]),
    ...(speaker === null ? [] : [say('scope.speaker', { speaker })]),
    ...timeWords(since, until),
  ];
}

function timeWords(since: string | null, until: string | null): Words[] {
  if (since === null) return until === null ? [] : [say('scope.until', { until: { date: until } })];
  if (until === null) return [say('scope.since', { since: { date: since } })];
  return [say('scope.between', { since: { date: since }, until: { date: until } })];
}

type Button = 'context' | 'more' | 'cite' | 'follow' | 'share' | 'helpful' | 'unhelpful' | 'tell';

/** The buttons under an answer or a decline. */
export function actionsOf(answer: Answer, id: string, isPrivate: boolean): Action[] {
  const button = (name: Button, argument = id): Action => ({
    command: 'ask',
    name,
    argument,
    label: say(`ask.${name}`),
  });
  const isAnswered = answer.status === 'answered';
  const hasMore = isAnswered && (answer.others.length > 0 || answer.citations.length > 1);
  return [
    ...(isAnswered || answer.nearest.length > 0 ? [button('context', `${id}~0`)] : []),
    ...(hasMore ? [button('more')] : []),
    ...(isAnswered ? [button('cite')] : []),
    button('follow', isPrivate ? `${id}~private` : id),
    ...(isPrivate ? [button('share')] : []),
    ...(isAnswered ? [button('helpful'), button('unhelpful')] : []),
    ...(isAnswered ? [] : [button('tell')]),
  ];
}
