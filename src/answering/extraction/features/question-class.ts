import type { Analysis } from '../../question/analyse.js';

/** What kind of question the learned weights tell apart. */
export function questionClassOf(analysis: Analysis): string {
  const { asked } = analysis;
  if (asked.form === 'keywords') return asked.anyFigure ? 'keywords-figure' : `keywords-${asked.type}`;
  return asked.anyFigure ? 'figure' : asked.type;
}

/** The same in a few words: how it is put, and what a figure counts, left out. */
export function questionKindOf(questionClass: string): string {
  const plain = questionClass.replace(/^keywords-/u, '');
  return coarse[plain] === 'figure' ? 'figure' : plain;
}

/** Classes that share the weights of features with many values. */
const coarse: Readonly<Record<string, string>> = {
  money: 'figure',
  percentage: 'figure',
  quantity: 'figure',
  ordinal: 'figure',
  duration: 'figure',
  'keywords-figure': 'figure',
  organization: 'name',
  place: 'name',
  person: 'name',
};

/** A coarser class for features with many values. */
export function group(questionClass: string): string {
  return coarse[questionClass] ?? questionClass;
}
