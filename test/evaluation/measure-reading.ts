import { appOf } from '../../src/app.js';
import { mean, overItems, type Measurement } from './measurement.js';
import { calibrationBands, calibrationError } from './metrics/calibration.js';
import { rightOfMostConfident, type Tried } from './metrics/coverage.js';
import { bestOf, exactMatch, tokenF1, type Normalization } from './metrics/overlap.js';
import { isExact, isRightAnswer } from './metrics/right.js';
import { sample, type Reading } from './sets.js';

/** RealTimeQA, known by the dates of its documents, keeps articles; the SQuAD family drops them. */
function normalizationOf(items: readonly Reading[]): Normalization {
  const dated = items.some(({ documents }) => documents.some(({ published }) => published !== undefined));
  return { articles: dated ? 'keep' : 'drop' };
}

/**
 * Asks each question of its own documents: for its best span; and, in a set that has unanswerable questions, once
 * more with leave to decline, which scores 1 on those and 0 on the others.
 */
export function measureReading(
  name: string,
  all: readonly Reading[],
  limit: number | undefined,
): Measurement {
  const items = sample(all, limit);
  const how = normalizationOf(all);
  const mayDecline = all.some(({ unanswerable }) => unanswerable);
  const spans = { exact: [] as number[], f1: [] as number[] };
  const free = { exact: [] as number[], f1: [] as number[], declined: [] as number[], kept: [] as number[] };
  const exactness: number[] = [];
  const tries: Tried[] = [];
  const failures: string[] = [];

  const times = overItems(items, ({ id, question, documents, answers, unanswerable }) => {
    const app = appOf(documents);
    const exact = (given: string): number =>
      bestOf(answers, (gold) => (exactMatch(given, gold, how) ? 1 : 0));
    const f1 = (given: string): number => bestOf(answers, (gold) => tokenF1(given, gold, how));
    const isRight = (given: string): boolean => !unanswerable && isRightAnswer(given, answers, '');
    const forced = app.ask(question, { reading: true });
    const span = forced.status === 'answered' ? forced.answer : '';
    if (!unanswerable) {
      spans.exact.push(exact(span));
      spans.f1.push(f1(span));
      if (f1(span) < 1) failures.push(`${id} ${question}\n  gave ${span}, expected ${answers.join(' | ')}`);
    }
    if (!mayDecline) {
      tries.push({ confidence: forced.confidence, right: isRight(span), answered: true });
      return;
    }
    const answer = app.ask(question);
    if (answer.status === 'declined') {
      tries.push({ confidence: answer.confidence, right: isRight(span), answered: false });
      (unanswerable ? free.declined : free.kept).push(unanswerable ? 1 : 0);
      free.exact.push(unanswerable ? 1 : 0);
      free.f1.push(unanswerable ? 1 : 0);
      return;
    }
    tries.push({ confidence: answer.confidence, right: isRight(answer.answer), answered: true });
    (unanswerable ? free.declined : free.kept).push(unanswerable ? 0 : 1);
    free.exact.push(unanswerable ? 0 : exact(answer.answer));
    free.f1.push(unanswerable ? 0 : f1(answer.answer));
    for (const citation of answer.citations) {
      const text = app.briefings.find((briefing) => briefing.id === citation.briefing)?.text ?? '';
      exactness.push(isExact(citation, text) ? 1 : 0);
    }
    if (unanswerable)
      failures.push(
        `${id} ${question}\n  gave ${answer.answer} (${answer.confidence.toFixed(2)}), expected to decline`,
      );
  });

  const judged = tries.filter(({ answered }) => answered);
  return {
    name,
    size: items.length,
    of: all.length,
    scores: {
      'exact match': mean(spans.exact),
      F1: mean(spans.f1),
      ...(mayDecline
        ? {
            'exact match, may decline': mean(free.exact),
            'F1, may decline': mean(free.f1),
            'unanswerable declined': mean(free.declined),
            'answerable answered': mean(free.kept),
            'quotes exact': exactness.length === 0 ? 1 : mean(exactness),
          }
        : {}),
      'calibration error': calibrationError(judged),
      'right, most confident fifth': rightOfMostConfident(tries),
    },
    groups: [],
    bands: calibrationBands(judged),
    tries,
    failures,
    times,
  };
}
