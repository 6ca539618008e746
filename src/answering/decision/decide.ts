import type { DeclineReason } from '../../model/answer.js';
import { fold } from '../../language/shadow.js';
import { notice, type Notice } from '../../model/notice.js';
import { slice } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { Evidence } from '../evidence/evidence.js';
import type { ScoredCandidate } from '../extraction/extract.js';
import type { Feature } from '../learned/weights.js';

/** Candidates that say the same, the best first. */
export interface AnswerGroup {
  /** What the candidates have in common: the folded answer. */
  readonly key: string;
  readonly best: ScoredCandidate;
  /** At most one a sentence, the best first. */
  readonly members: readonly ScoredCandidate[];
  /** Sum over the briefings of that of its likeliest candidate there, 0 to 1: to agree counts, to repeat oneself not. */
  readonly probability: number;
}

/** Puts together what gives the same answer, the likeliest first; `scored` must be in that order. */
export function groupAnswers(scored: readonly ScoredCandidate[]): AnswerGroup[] {
  const groups = new Map<
    string,
    { best: ScoredCandidate; members: ScoredCandidate[]; probability: number }
  >();
  for (const one of scored) {
    const key = answerKey(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { best: one, members: [one], probability: one.probability });
    else {
      const { source } = one.evidence;
      if (!group.members.some((member) => member.evidence.source === source))
        group.probability += one.probability;
      if (!group.members.some((member) => member.evidence === one.evidence)) group.members.push(one);
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => b.probability - a.probability);
}

const plainWords = /^[a-z\d%$.,-]+(?: [a-z\d%$.,-]+)*$/u;
const articles = /^(?:the|a|an)\s+/u;

/** The answer without case, marks and article, for telling whether two say the same. */
export function answerKey({ candidate, evidence }: ScoredCandidate): string {
  if (candidate.person !== null && candidate.kind === 'person') return fold(candidate.person);
  const words = fold(slice(evidence.source.briefing.text, candidate));
  // Most are plain words already: to see that costs less than to replace nothing.
  const bare = plainWords.test(words) ? words : words.replace(/[^\p{L}\p{N}%$€£.,-]+/gu, ' ').trim();
  return bare.replace(articles, '');
}

export interface Refusal {
  readonly reason: DeclineReason;
  readonly message: Notice;
}

/** What a question lacks before any evidence is looked at; null when it can be asked. */
export function refuseQuestion(analysis: Analysis, limit: number): Refusal | null {
  const { question, words } = analysis;
  if (question.trim() === '') {
    return {
      reason: 'empty-question',
      message: notice('asked.nothing'),
    };
  }
  if (question.length > limit) {
    return {
      reason: 'question-too-long',
      message: notice('asked.too-long', { count: question.length, most: limit }),
    };
  }
  if (words.length === 0 && analysis.quoted.length === 0) {
    return {
      reason: 'no-content-words',
      message: notice('asked.no-words'),
    };
  }
  return null;
}

/** What is decided: an answer, or why there is none. */
export interface Choice {
  readonly best: AnswerGroup | undefined;
  readonly confidence: Confidence | undefined;
  readonly refusal: Refusal | null;
  /** The evidence of which the refusal tells what it lacks; null where it tells of none. */
  readonly lacking: Evidence | null;
}

export interface Confidence {
  /** 0 to 1: how likely the answer is right. */
  readonly value: number;
  readonly features: readonly Feature[];
}
