import type { DeclineReason } from '../../src/model/answer.js';
import type { AskedQuestion, Call, Records, Vote } from '../../src/model/records.js';
import { confidenceWord } from '../confidence.js';

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
  readonly lack: string;
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

const reasonWords: Readonly<Record<DeclineReason, string>> = {
  'empty-question': 'nothing was asked',
  'no-content-words': 'nothing to look for',
  'question-too-long': 'too long a question',
  'no-briefings': 'no briefings to ask',
  'not-in-briefings': 'not in the briefings',
  'no-such-answer': 'no answer in the briefings',
};

function lackOf({ reason, missing }: AskedQuestion): string {
  if (missing.length > 0) return `no briefing holds ${missing.map((word) => `“${word}”`).join(', ')}`;
  // One that an earlier version gave has no words here.
  const known = Object.entries(reasonWords).find(([code]) => code === reason);
  return known?.[1] ?? reason ?? 'not said why';
}

/** What came of a question, in words. */
export function outcomeOf(question: AskedQuestion): string {
  return question.status === 'answered'
    ? `answered, confidence ${confidenceWord(question.confidence)}`
    : `declined: ${lackOf(question)}`;
}
