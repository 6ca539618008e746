import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../src/shelves/collect.js';
import { selectionFeatures } from '../../src/answering/select.js';
import { scoreOf, type Feature, type Weights } from '../../src/answering/learned/weights.js';
import { loneSentences } from '../../src/ingest/lone-sentence.js';
import { packageRoot } from '../../src/model/package-root.js';
import { isSelectable, scoreSelection } from '../evaluation/measure-selection.js';
import { mean } from '../evaluation/measurement.js';
import { readSet, type Selection } from '../evaluation/sets.js';
import { fitRanking, type RankedChoice } from './ranking.js';

/*
 * Learns data/weights/selection.json, by which `select` scores sentences:
 *
 *     npm run train:selection -- PATH …
 *
 * Each PATH is a file of questions with sentences judged, one JSON object a line. Run it after `npm run train`: its
 * features rest on the weights learned there. Prints MAP and MRR on each file by what was learned from the others, and
 * on all by cross-validation; then fits on everything.
 */

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Name the files of judged sentences: npm run train:selection -- PATH …');
  process.exit(2);
}

/** L2 penalty on the weights of standardised features, and the folds it was chosen by. */
const decay = 0.01;
const folds = 8;

interface Case {
  readonly set: string;
  readonly item: Selection;
  readonly features: readonly (readonly Feature[])[];
}

function casesOf(path: string): Case[] {
  const set = readSet(path);
  if (set.kind !== 'selection') throw new Error(`${path} holds no judged sentences.`);
  return set.items.filter(isSelectable).map((item) => {
    const sentences = loneSentences(item.sentences.map(({ text }) => text));
    return { set: set.name, item, features: selectionFeatures(item.question, collect(sentences)) };
  });
}

function fit(cases: readonly Case[]): Weights {
  const choices: RankedChoice[] = cases.map(({ item, features }) => ({
    options: features,
    right: item.sentences.map(({ answers }) => answers),
  }));
  return fitRanking(choices, decay);
}

function tell(what: string, judged: readonly { one: Case; weights: Weights }[]): void {
  const scores = judged.map(({ one, weights }) =>
    scoreSelection(
      one.item,
      one.features.map((features) => scoreOf(weights, features)),
    ),
  );
  const map = mean(scores.map(({ averagePrecision }) => averagePrecision));
  const mrr = mean(scores.map(({ reciprocalRank }) => reciprocalRank));
  console.log(`${what}: MAP ${map.toFixed(4)}, MRR ${mrr.toFixed(4)} on ${judged.length} questions`);
}

const cases = paths.flatMap(casesOf);
const sets = [...new Set(cases.map(({ set }) => set))];
for (const set of sets.length > 1 ? sets : []) {
  const weights = fit(cases.filter((one) => one.set !== set));
  tell(
    `${set}, learned from the others`,
    cases.filter((one) => one.set === set).map((one) => ({ one, weights })),
  );
}
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = fit(cases.filter((_one, at) => at % folds !== fold));
  return cases.filter((_one, at) => at % folds === fold).map((one) => ({ one, weights }));
}).flat();
for (const set of sets)
  tell(
    `${set}, ${folds} folds`,
    held.filter(({ one }) => one.set === set),
  );

const weights = fit(cases);
const content = { about: 'Learned by npm run train:selection.', weights: Object.fromEntries(weights) };
writeFileSync(
  join(packageRoot, 'data', 'weights', 'selection.json'),
  `${JSON.stringify(content, null, 2)}\n`,
);
