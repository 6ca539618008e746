import { join } from 'node:path';
import { packageRoot } from '../../src/model/package-root.js';
import { readNewsQuestions } from './news.js';

/*
 * Prints the questions about public news with their articles, one JSON object a line, as `npm run train`, `npm run eval`
 * and `ask --batch` take them: `npm run --silent news-questions -- DATASETS [--held-out]`.
 */

const [datasets, option] = process.argv.slice(2);
if (datasets === undefined || (option !== undefined && option !== '--held-out')) {
  console.error('Name the folder of the data sets: npm run --silent news-questions -- DATASETS [--held-out]');
  process.exit(2);
}
const path = join(packageRoot, 'test', 'training', 'news-questions.jsonl');
for (const question of readNewsQuestions(path, datasets, option === undefined ? 'learned' : 'held-out'))
  console.log(JSON.stringify(question));
