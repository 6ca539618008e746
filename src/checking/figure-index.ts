import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { measuredFigures } from '../annotate/measures.js';
import { lexiconKey } from '../language/lexicon.js';
import { isCommon, termsOf } from '../language/terms.js';
import type { Figure } from '../model/annotation.js';
import { slice, type Span } from '../model/span.js';

/** A figure in its sentence. */
export interface PlacedFigure {
  readonly source: AnnotatedBriefing;
  readonly sentence: AnnotatedSentence;
  readonly figure: Figure;
  readonly measure: Span | null;
}

/** The figures of a sentence that can be right or wrong: ordinals in words ("first") are rather ways of counting off. */
export function figuresOf(source: AnnotatedBriefing, sentence: AnnotatedSentence): PlacedFigure[] {
  const { text } = source.briefing;
  return measuredFigures(
    sentence.tokens,
    ({ kind, start, end }) => kind !== 'ordinal' || /\d/u.test(text.slice(start, end)),
  ).map(({ measure, ...figure }) => ({ source, sentence, figure, measure }));
}

/** The figures of briefings by their value. */
export class FigureIndex {
  readonly #byValue = new Map<string, PlacedFigure[]>();

  /** Adds the figures of a briefing. */
  add(source: AnnotatedBriefing): void {
    for (const sentence of source.sentences) {
      for (const placed of figuresOf(source, sentence)) {
        const key = keyOf(placed.figure);
        const others = this.#byValue.get(key);
        if (others === undefined) this.#byValue.set(key, [placed]);
        else others.push(placed);
      }
    }
  }

  /** The figures of the briefings with the same value in the same unit, in reading order. */
  same(figure: Figure): readonly PlacedFigure[] {
    return (this.#byValue.get(keyOf(figure)) ?? []).filter((one) => sameUnit(figure, one.figure));
  }
}

/** Twelve digits tell values apart that binary fractions blur: 82.69 × 1e9 is 82690000000 either way. */
function keyOf({ kind, value }: Figure): string {
  return `${kind} ${value.toPrecision(12)}`;
}

/** Whether two figures of one kind count in one unit: a named one, or things called by the same noun. */
export function sameUnit(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit === null || b.unit === null || a.unit === b.unit) return a.unit === b.unit;
  return a.kind === 'quantity' && counted(a.unit) === counted(b.unit);
}

/** The noun that a counted thing comes down to: "American troops" are troops. */
function counted(unit: string): string {
  return termsOf(lexiconKey(unit)).at(-1)?.term ?? unit;
}

/** The words that say what a figure measures: its measure, and the noun it counts. */
export function measureTerms({ source, figure, measure }: PlacedFigure): Set<string> {
  const words = measure === null ? '' : slice(source.briefing.text, measure);
  return contentTerms(`${words} ${figure.kind === 'quantity' ? (figure.unit ?? '') : ''}`);
}

/** How far from a figure its sentence still says something of it, in UTF-16 units: few sentences are as long. */
const contextLength = 400;

/** The words of a figure's sentence besides the figure itself. */
export function contextTerms({ source, sentence, figure }: PlacedFigure): Set<string> {
  const { text } = source.briefing;
  const start = Math.max(sentence.start, figure.start - contextLength);
  const end = Math.min(sentence.end, figure.end + contextLength);
  return contentTerms(`${text.slice(start, figure.start)} ${text.slice(figure.end, end)}`);
}

/** Whether a sentence is short enough that its figures can be told apart by the words around them. */
export function isComparable({ start, end }: Span): boolean {
  return end - start <= 2 * contextLength;
}

/** The terms of some words without common ones. */
export function contentTerms(words: string): Set<string> {
  return new Set(
    termsOf(words).flatMap(({ term, secondary }) => (secondary || isCommon(term) ? [] : [term])),
  );
}
