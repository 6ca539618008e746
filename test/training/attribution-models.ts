import { annotate } from '../../src/annotate/annotate.js';
import { LinearModel, type Weights } from '../../src/annotate/linear/linear-model.js';
import { modelNames, modelsOf, type ModelName } from '../../src/annotate/attribution/models.js';
import { viewsOf } from '../../src/annotate/attribution/view.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { AttributedText } from '../evaluation/attributions.js';
import { addDecisions, addLinks, type AllDecisions, type MarkedDocument } from './attribution-examples.js';
import { Decisions, type Decision, type Fitting } from './sparse.js';

/** Chosen by cross-validation on a sample of PolNeAR's training texts. */
const fittings: Readonly<Record<ModelName, Fitting>> = {
  cue: { l1: 0.02, l2: 5e-4, least: 6 },
  cueStart: { l1: 0.01, l2: 1e-3, least: 6 },
  cueEnd: { l1: 0.01, l2: 1e-3, least: 6 },
  link: { l1: 0.003, l2: 1e-3, least: 4 },
  source: { l1: 0.01, l2: 5e-4, least: 6 },
  sourceEnd: { l1: 0.01, l2: 1e-3, least: 6 },
  side: { l1: 0.01, l2: 1e-3, least: 6 },
  rightStart: { l1: 0.01, l2: 1e-3, least: 6 },
  rightEnd: { l1: 0.01, l2: 1e-3, least: 6 },
  leftStart: { l1: 0.01, l2: 1e-2, least: 6 },
};

/** One of so many equal parts, by a document's id alone. */
export function partOf(id: string, count: number): number {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) >>> 0;
  return sum % count;
}

export type AllWeights = Readonly<Record<ModelName, Weights>>;

/** Models that find nothing: what they would find is to be learned. */
const silent = modelsOf(modelNames.map((name) => `# ${name}\n\nall\n-900 \n`).join('\n'));

/** Reads a text as far as the models of attribution need it. */
export function markedDocument({ id, text, attributions }: AttributedText): MarkedDocument {
  const [annotated] = annotate([toBriefing({ id, text })], { models: silent }).briefings;
  if (annotated === undefined) throw new Error('annotating one briefing gave none');
  const views = viewsOf(annotated.briefing.blocks, annotated.sentences, annotated.quoted);
  return { id, annotated, views, attributions };
}

/** Fits every model on some documents. */
export function fitModels(training: readonly MarkedDocument[]): AllWeights {
  const decisions = Object.fromEntries(modelNames.map((name) => [name, new Decisions()])) as AllDecisions;
  for (const document of training) addDecisions(document, decisions);
  // Links are learned beside cues as they will be found: by a model that has not seen the document.
  const halves = ([0, 1] as const).map(
    (half) =>
      new LinearModel(
        decisions.cue.fit(fittings.cue, ({ document }: Decision) => partOf(`${document}.`, 2) !== half),
      ),
  );
  for (const document of training) {
    const model = halves[partOf(`${document.id}.`, 2)];
    if (model !== undefined) addLinks(document, model, decisions.link);
  }
  return Object.fromEntries(
    modelNames.map((name) => [name, decisions[name].fit(fittings[name])]),
  ) as unknown as AllWeights;
}
