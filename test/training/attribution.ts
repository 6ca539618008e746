import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAttributions } from '../../src/annotate/attribution/attribute.js';
import { keepSpellings } from '../../src/annotate/linear/codes.js';
import { modelNames, modelsOf } from '../../src/annotate/attribution/models.js';
import { packageRoot } from '../../src/model/package-root.js';
import { AttributionScores } from '../evaluation/attribution-scores.js';
import { readAttributedTexts } from '../evaluation/attributions.js';
import { fitModels, markedDocument, partOf, type AllWeights } from './attribution-models.js';
import { sizeOf } from './sparse.js';

/*
 * Learns the weights of data/weights/attribution.txt from texts with marked attributions:
 *
 *     node --import tsx test/training/attribution.ts PATH…
 *
 * Prints the scores by cross-validation (documents held out by fifths); then fits on everything and writes the file.
 * `--check` stops before the file is written.
 */

const parts = process.argv.slice(2);
const paths = parts.filter((part) => !part.startsWith('--'));
if (paths.length === 0) {
  console.error('Name files of attributions: test/training/attribution.ts PATH…');
  process.exit(2);
}

const folds = 5;

function said(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

const about = `Weights in hundredths of the models that tell who said what, learned by test/training/attribution.ts: under a model's name
a paragraph a template, then a feature a line.
`;

/** The weights of all models, each under its name. */
function written(weights: AllWeights): string {
  return modelNames.map((name) => `# ${name}\n\n${weights[name]}`).join('\n');
}

keepSpellings();
const texts = paths.flatMap((path) => readAttributedTexts(path));
const documents = texts.map((text) => markedDocument(text));
said(`${documents.length} documents read`);

const scores = new AttributionScores();
for (let fold = 0; fold < folds; fold += 1) {
  const models = modelsOf(written(fitModels(documents.filter(({ id }) => partOf(id, folds) !== fold))));
  for (const { id, annotated, views, attributions } of documents) {
    if (partOf(id, folds) !== fold) continue;
    const { text } = annotated.briefing;
    scores.add(text, attributions, findAttributions(text, views, annotated.quoted, models));
  }
  said(`fold ${fold + 1} of ${folds}`);
}
console.log(scores.lines.join('\n'));

if (!parts.includes('--check')) {
  const weights = fitModels(documents);
  for (const name of modelNames) said(`${name}: ${sizeOf(weights[name])} weights`);
  const path = join(packageRoot, 'data', 'weights', 'attribution.txt');
  writeFileSync(path, `${about}\n${written(weights)}`);
}
