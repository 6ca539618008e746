import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp, type App } from '../../src/app.js';
import type { Answer, Citation } from '../../src/model/answer.js';
import { english } from '../../src/terminal/english.js';
import { BadSet } from './bad-set.js';
import { mean, overItems, type Group, type Measurement } from './measurement.js';
import { calibrationBands, calibrationError, type Judged } from './metrics/calibration.js';
import { rightOfMostConfident, type Tried } from './metrics/coverage.js';
import { isExact, isRight, isRightCitation } from './metrics/right.js';
import { sample, type Question } from './sets.js';

/** How one question went. */
interface Outcome {
  readonly question: Question;
  readonly answered: boolean;
  readonly right: boolean;
  readonly cited: boolean;
  readonly confidence: number;
  readonly given: string;
}

/** Every citation an answer shows. */
function citationsOf(answer: Answer): readonly Citation[] {
  if (answer.status === 'declined') return answer.nearest;
  return [...answer.citations, ...answer.others.flatMap((other) => other.citations)];
}

/** Checks quotes against the texts in memory and, for plain text files, against the files themselves. */
class ExactnessCheck {
  private readonly texts = new Map<string, readonly string[]>();
  readonly results: number[] = [];

  constructor(app: App, folder: string) {
    for (const { id, text, file } of app.briefings) {
      const stored = file.endsWith('.txt')
        ? [readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/u, '')]
        : [];
      this.texts.set(id, [text, ...stored]);
    }
  }

  /** The answer must be the words marked in its first quote, when any are. */
  check(answer: Answer): void {
    for (const citation of citationsOf(answer)) {
      const texts = this.texts.get(citation.briefing) ?? [];
      this.results.push(texts.length > 0 && texts.every((text) => isExact(citation, text)) ? 1 : 0);
    }
    if (answer.status === 'declined') return;
    const [first] = answer.citations;
    const marked = first?.answer
      ? this.texts.get(first.briefing)?.[0]?.slice(first.answer.start, first.answer.end)
      : null;
    this.results.push(first !== undefined && (marked === null || marked === answer.answer) ? 1 : 0);
  }
}

function outcomeOf(question: Question, answer: Answer): Outcome {
  if (answer.status === 'declined') {
    return {
      question,
      answered: false,
      right: false,
      cited: false,
      confidence: answer.confidence,
      given: 'declined',
    };
  }
  const right = !question.unanswerable && isRight(answer, question.answers, question.type);
  const [first] = answer.citations;
  return {
    question,
    answered: true,
    right,
    cited: right && first !== undefined && isRightCitation(first, question.question, question.answers),
    confidence: answer.confidence,
    given: answer.answer,
  };
}

function groupBy(by: 'type' | 'manner', outcomes: readonly Outcome[]): Group {
  const names = [...new Set(outcomes.map(({ question }) => question[by]))].sort();
  return {
    by,
    columns: ['right', 'declined'],
    rows: names.map((name) => {
      const inside = outcomes.filter(({ question }) => question[by] === name);
      const answerable = inside.filter(({ question }) => !question.unanswerable);
      const unanswerable = inside.filter(({ question }) => question.unanswerable);
      return {
        name,
        counts: [answerable.length, unanswerable.length],
        scores: [
          mean(answerable.map(({ right }) => (right ? 1 : 0))),
          mean(unanswerable.map(({ answered }) => (answered ? 0 : 1))),
        ],
      };
    }),
  };
}

function failureLine({ question, given, confidence, right }: Outcome): string {
  const expected = question.unanswerable ? 'decline' : question.answers.join(' | ');
  const what = right
    ? 'CITATION'
    : question.unanswerable
      ? 'ANSWERED'
      : given === 'declined'
        ? 'DECLINED'
        : 'WRONG';
  return `${what} ${question.id} (${question.type}, ${question.manner}) ${question.question}\n  gave ${given} (${confidence.toFixed(2)}), expected ${expected}`;
}

/** Asks the questions of a folder of briefings, which may decline. */
export async function measureQuestions(
  name: string,
  questions: readonly Question[],
  folder: string,
  limit: number | undefined,
): Promise<Measurement> {
  const opened = await openApp({ briefingsDir: folder });
  if (!opened.ok) throw new BadSet(english(opened.failure.message));
  const app = opened.value;
  const exactness = new ExactnessCheck(app, folder);
  const outcomes: Outcome[] = [];
  const tries: Tried[] = [];
  const asked = sample(questions, limit);
  const times = overItems(asked, (question) => {
    const answer = app.ask(question.question);
    exactness.check(answer);
    outcomes.push(outcomeOf(question, answer));
  });
  for (const outcome of outcomes) {
    const { question, answered } = outcome;
    const forced = answered ? outcome : outcomeOf(question, app.ask(question.question, { reading: true }));
    tries.push({ confidence: outcome.confidence, right: forced.right, answered });
  }
  const answerable = outcomes.filter(({ question }) => !question.unanswerable);
  const unanswerable = outcomes.filter(({ question }) => question.unanswerable);
  const judged: Judged[] = outcomes.filter(({ answered }) => answered);
  return {
    name,
    size: asked.length,
    of: questions.length,
    scores: {
      right: mean(answerable.map(({ right }) => (right ? 1 : 0))),
      'right, rightly cited': mean(answerable.map(({ cited }) => (cited ? 1 : 0))),
      'unanswerable declined': mean(unanswerable.map(({ answered }) => (answered ? 0 : 1))),
      'quotes exact': exactness.results.length === 0 ? 1 : mean(exactness.results),
      'calibration error': calibrationError(judged),
      'right, most confident fifth': rightOfMostConfident(tries),
    },
    groups: [groupBy('type', outcomes), groupBy('manner', outcomes)],
    bands: calibrationBands(judged),
    tries,
    failures: outcomes
      .filter(({ question, cited, answered }) => (question.unanswerable ? answered : !cited))
      .map(failureLine),
    times,
  };
}
