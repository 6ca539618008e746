import type { Answer, Citation } from '../../src/model/answer.js';
import type { Person } from '../../src/model/annotation.js';
import type { AnswerType } from '../../src/model/question.js';
import { notice } from '../../src/model/notice.js';

function person(name: string, gender: Person['gender']): Person {
  return { name, surname: name.split(' ').at(-1)?.toLowerCase() ?? '', gender, roles: [] };
}

export const people: readonly Person[] = [
  person('Mark Rutte', 'm'),
  person('Donald Trump', 'm'),
  person('Vladimir Putin', 'm'),
  person('Inga Ruginiene', 'f'),
];

export interface Given {
  readonly question: string;
  /** Null for a question that was declined. */
  readonly answer: string | null;
  readonly type?: AnswerType;
  /** The sentence the answer stands in; the answer alone unless told. */
  readonly quote?: string;
  readonly speaker?: string;
  readonly polarity?: 'affirmed' | 'denied';
  readonly readAs?: string;
}

/** An answer as it is given to a question before a follow-up. */
export function answerTo({
  question,
  answer,
  type = 'thing',
  quote,
  speaker,
  polarity,
  readAs,
}: Given): Answer {
  const base = {
    question,
    answerType: type,
    confidence: 0.8,
    missing: [],
    corrections: [],
    trace: [],
    ...(readAs !== undefined && { readAs }),
  };
  if (answer === null)
    return {
      ...base,
      status: 'declined',
      reason: 'no-such-answer',
      message: notice('lacks.answer'),
      nearest: [],
    };
  const text = quote ?? answer;
  const at = text.indexOf(answer);
  const citation: Citation = {
    briefing: 'b',
    title: 'B',
    origin: null,
    published: null,
    file: 'b.txt',
    paragraph: 1,
    // Offsets count in the briefing, not in the quote.
    start: 100,
    end: 100 + text.length,
    quote: text,
    answer: at < 0 ? null : { start: 100 + at, end: 100 + at + answer.length },
  };
  return {
    ...base,
    status: 'answered',
    answer,
    citations: [citation],
    speaker: speaker ?? null,
    polarity: polarity ?? null,
    others: [],
  };
}
