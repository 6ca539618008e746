import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../src/answering/question/analyse.js';
import { Scales, type Evidence } from '../../src/answering/evidence/evidence.js';
import { rerank } from '../../src/answering/evidence/retrieve.js';
import { weightsOf } from '../../src/answering/learned/weights.js';
import { collectionOf } from './asking.js';

const collection = collectionOf(
  'Ada Marsh opened the harbour of Tay in May 1987. It cost 12 million euros. “It will stand,” she said. The harbour was closed.',
  'The harbour of Tay was closed in June. Nobody said why. The harbour was closed. It was closed in June for 40 days.',
  'Tay has a harbour. Is it open? The town of Tay paid 3% of the cost. Tom Bell was the mayor of Tay, and opened the harbour.',
);
const sentences = collection.briefings.flatMap((source) =>
  source.sentences.map((sentence) => ({ source, sentence })),
);
const questions = [
  'When was the harbour of Tay closed?',
  'Who opened the harbour of Tay?',
  'How much did the harbour cost?',
  'Who said “It will stand”?',
  'Who said “It will fall”?',
  'What was closed?',
  'Was the harbour closed in June?',
];

/** Small whole numbers, so that many sentences weigh the same. */
const weights = fc
  .tuple(
    ...[...weightsOf('sentences').keys()].map((name) =>
      fc.integer({ min: -2, max: 2 }).map((weight) => [name, weight] as const),
    ),
  )
  .map((entries) => new Map(entries));

it('gives the sentences that weighing and sorting all of them gives, whatever the weights', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...questions),
      fc.shuffledSubarray(sentences),
      fc.oneof(weights, fc.constant(weightsOf('sentences')), fc.constant(new Map<string, number>())),
      fc.integer({ min: 1, max: sentences.length }),
      (question, given, weighing, limit) => {
        const analysis = analyse(question, collection.vocabulary);
        const scales = new Scales(analysis, collection.terms, weighing);
        const all = given.map((one) => scales.weigh(one)).sort((a, b) => b.score - a.score);
        const quoting = all.filter(({ quoted }) => quoted);
        const told = ({ sentence, score, features }: Evidence): unknown => ({ sentence, score, features });
        expect(rerank(analysis, given, collection, weighing, limit).map(told)).toEqual(
          (quoting.length > 0 ? quoting : all).slice(0, limit).map(told),
        );
      },
    ),
  );
});
