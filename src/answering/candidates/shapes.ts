import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import { Shape } from '../../annotate/syntax/shape.js';
import { RecentParts } from '../../model/recent-parts.js';
import type { Analysis } from '../question/analyse.js';
import type { EvidenceSentence } from './evidence-sentence.js';

/** Sentences whose trees are kept; some 2 kB each. */
const mostKept = 4000;
const remembered = new RecentParts<AnnotatedBriefing, Shape>(mostKept);

/** The tree of a sentence: made when it is first asked for, as few sentences are of use to any question. */
export function shapeOf({ source, sentence }: EvidenceSentence): Shape {
  return remembered.get(source, sentence.index, () => new Shape(sentence.tokens));
}

/** One question is asked of many sentences. */
const asked = new WeakMap<Analysis, Shape>();

/** The tree of a question. */
export function askedShapeOf(analysis: Analysis): Shape {
  let shape = asked.get(analysis);
  if (shape === undefined) asked.set(analysis, (shape = new Shape(analysis.tokens)));
  return shape;
}
