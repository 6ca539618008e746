import { parseArgs } from 'node:util';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { AttributionScores } from './attribution-scores.js';
import { readAttributedTexts } from './attributions.js';

/*
 * Measures the annotators on a set of attributions (source, cue and content spans a document), one JSON object a line:
 *
 *     node --import tsx test/evaluation/attribution.ts PATH
 *
 * For source, cue and content: precision, recall and F1 of spans that agree in every token, and of single tokens. For
 * fully quoted contents: how often the content was found, and how often with the right source. For named speakers: how
 * often the name is not in the source that people marked, where that holds one.
 */

const { positionals } = parseArgs({ allowPositionals: true });
const [path] = positionals;
if (path === undefined) throw new Error('Give a file of attributions: test/evaluation/attribution.ts PATH');

const scores = new AttributionScores();
for (const document of readAttributedTexts(path)) {
  const [annotated] = annotate([toBriefing({ id: document.id, text: document.text })]).briefings;
  if (annotated !== undefined) scores.add(document.text, document.attributions, annotated.attributions);
}
process.stdout.write(`${scores.lines.join('\n')}\n`);
