import type { Figure } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import { overlaps, slice } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import { countedSpan } from '../../candidates/candidates.js';
import type { Evidence } from '../../evidence/evidence.js';
import { askedMeasure, figuresIn, wayGiven } from '../../question/measure.js';
import type { Substitution } from './substitution.js';

/** Most figures that are shown. */
const mostShown = 2;

/** A figure in another measure than the one asked for, where the sentence has none in that. */
export function otherMeasure(
  analysis: Analysis,
  { source, sentence, matches }: Evidence,
): Substitution | null {
  const asked = askedMeasure(analysis);
  if (asked === null) return null;
  const { said } = asked;
  const instead = new Set(
    analysis.words.filter((word) => said !== null && word.start < said.end && said.start < word.end),
  );
  // The names must be in the sentence itself: a figure beside a name may be anybody's.
  const nowhere = matches.some(
    ({ word, span }) => word.kind === 'name' && span === null && !instead.has(word),
  );
  if (nowhere) return null;
  const figures = figuresIn(sentence.tokens);
  const isAsked = (figure: Figure): boolean =>
    figure.kind === asked.kind &&
    (asked.unit === null || asked.kind !== 'money' || figure.unit === asked.unit);
  if (figures.some(isAsked)) return null;
  // A figure of the question's own is what it speaks of, not what it asks for; a bare number measures nothing.
  const others = figures.filter(
    (figure) =>
      figure.unit !== null &&
      !matches.some(({ word, span }) => word.kind === 'number' && span !== null && overlaps(span, figure)),
  );
  const [first] = others;
  if (first === undefined) return null;
  const alike = others.filter(
    ({ kind, unit }) => kind === first.kind && (kind !== 'money' || unit === first.unit),
  );
  const quoted = alike.slice(0, mostShown).map((figure) => {
    const counted = figure.kind === 'quantity' ? countedSpan(sentence.tokens, figure) : null;
    return slice(source.briefing.text, counted ?? figure);
  });
  const told = { given: wayGiven(first), figures: { named: quoted }, asked: asked.words };
  return { instead, message: notice('near.measure', told) };
}
