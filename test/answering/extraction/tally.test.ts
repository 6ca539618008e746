import { expect, it } from 'vitest';
import { optionsOf } from '../../../src/answering/candidates/admissible.js';
import { describe as putFeatures, featuresOf } from '../../../src/answering/extraction/features.js';
import { askingOf, settingOf } from '../../../src/answering/extraction/features/setting.js';
import { Tally } from '../../../src/answering/extraction/tally.js';
import { scoreOf, weightsOf } from '../../../src/answering/learned/weights.js';
import { collectionOf, weighed } from '../asking.js';

const collection = collectionOf(
  'Ada Marsh, the mayor of Tay, opened the harbour in May 1987: it was built by Tom Bell for 12 million euros. “It will stand,” she said.',
  'The harbour of Tay, such as it is, was not closed. Tay is a town of 30,000 people. “Nobody,” Bell said, “will close it.”',
);

it.each([
  'Who opened the harbour of Tay?',
  'Which harbour was built by Tom Bell?',
  'Who said “It will stand”?',
  'What did Ada Marsh say?',
  'How many people live in Tay?',
  'tay harbour cost',
  'Was the harbour closed?',
])('adds up the features of one candidate after another as scoring each by itself does: %s', (question) => {
  const { analysis, evidence } = weighed(question, collection);
  const weights = weightsOf('spans');
  const tally = new Tally(weights);
  const asking = askingOf(analysis);
  let scored = 0;
  for (const one of evidence) {
    const setting = settingOf(asking, one);
    for (const { candidate, fits } of optionsOf(analysis, one)) {
      tally.start();
      putFeatures(setting, candidate, fits, tally.put);
      expect(tally.score).toBe(scoreOf(weights, featuresOf(setting, candidate, fits)));
      scored += 1;
    }
  }
  expect(scored).toBeGreaterThan(3);
});
