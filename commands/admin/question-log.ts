import { say, type Words } from '../../src/messages/phrase.js';
import type { DeclineReason } from '../../src/model/answer.js';
import type { AskedQuestion, Call, Records, Vote } from '../../src/model/records.js';
import { confidenceWord } from '../confidence.js';
import { quoted } from '../quoted.js';

/** A question with what people made of the answer to it. */
export interface LoggedQuestion extends AskedQuestion {
  readonly votes: readonly Vote[];
  /** Calls for the administrators. */
  readonly calls: readonly Call[];
}

/** All that is kept of the questions asked, the newest first. */
export async function loggedQuestions(records: Records): Promise<LoggedQuestion[]> {
  const [questions, votes, calls] = await Promise.all([
    records.questions(),
    records.votes(),
    records.calls(),
  ]);
  return questions.toReversed().map((question) => ({
    ...question,
    votes: votes.get(question.id) ?? [],
    calls: calls.get(question.id) ?? [],
  }));
}

export function unhelpfulVotes({ votes }: LoggedQuestion): readonly Vote[] {
  return votes.filter(({ isHelpful }) => !isHelpful);
}

/** Declined questions that lack the same, the newest first. */
export interface Cluster {
  /** Why they were declined, in words. */
  readonly lack: Words;
  readonly questions: readonly [LoggedQuestion, ...LoggedQuestion[]];
}

/** Declined questions by why they were declined and which words no briefing holds: the most frequent lack first. */
export function clustersOf(questions: readonly LoggedQuestion[]): Cluster[] {
  const clusters = new Map<string, [LoggedQuestion, ...LoggedQuestion[]]>();
  for (const question of questions) {
    if (question.status !== 'declined') continue;
    const words = new Set(question.missing.map((word) => word.toLowerCase()));
    const key = JSON.stringify([question.reason, [...words].sort()]);
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, [question]);
    else cluster.push(question);
  }
  return [...clusters.values()]
    .sort((one, other) => other.length - one.length)
    .map((cluster) => ({ lack: lackOf(cluster[0]), questions: cluster }));
}

const reasonWords: Readonly<Record<DeclineReason, Words>> = {
  'empty-question': say('lack.empty-question'),
  'no-content-words': say('lack.no-content-words'),
  'question-too-long': say('lack.question-too-long'),
  'no-briefings': say('lack.no-briefings'),
  'not-in-briefings': say('lack.not-in-briefings'),
  'no-such-answer': say('lack.no-such-answer'),
};

function lackOf({ reason, missing }: AskedQuestion): Words {
  if (missing.length > 0) return say('lack.words', { words: quoted(missing) });
  // One that an earlier version gave has no words here.
  const known = Object.entries(reasonWords).find(([code]) => code === reason);
  return known?.[1] ?? reason ?? say('lack.unsaid');
}

/** What came of a question, in words. */
export function outcomeOf(question: AskedQuestion): Words {
  return question.status === 'answered'
    ? say('questions.answered', { word: say(`confidence.${confidenceWord(question.confidence)}`) })
    : say('questions.declined-for', { why: lackOf(question) });
}
