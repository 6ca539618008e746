import { cite } from '../answering/cite.js';
import type { Collection } from '../answering/evidence/collection.js';
import type { Citation } from '../model/answer.js';
import type { Bounded, CheckedFigure } from '../model/checking.js';
import { slice } from '../model/span.js';
import {
  contentTerms,
  contextTerms,
  figuresOf,
  isComparable,
  measureTerms,
  sameUnit,
  type FigureIndex,
  type PlacedFigure,
} from './figure-index.js';
import type { Pause } from '../model/pause.js';
import { paragraphAt } from './paragraphs.js';
import type { Reading } from './reading.js';

/** Places shown for a figure. */
const shownPlaces = 3;

/** Share of a measure's words that two figures must have in common to measure one thing. */
const sameMeasureShare = 0.5;
/** Words besides the figure that make two sentences without a common measure speak of one thing. */
const leastShared = 2;

/** Two sentences say the same but for a figure when they share this much of their words, and so many of them. */
const sameSentenceShare = 0.8;
const leastWords = 4;
/** Passages looked at for such a sentence. */
const passageLimit = 5;

/** Checks the figures of a text, in its order; at most `most` of them. */
export async function checkFigures(
  readings: readonly Reading[],
  index: FigureIndex,
  collection: Collection,
  most: number,
  pause: Pause,
): Promise<Bounded<CheckedFigure>> {
  const all = readings.flatMap((reading) =>
    reading.annotated.sentences.flatMap((sentence) =>
      figuresOf(reading.annotated, sentence).map((placed) => ({ reading, placed })),
    ),
  );
  const items: CheckedFigure[] = [];
  for (const { reading, placed } of all.slice(0, most)) {
    await pause.breathe();
    const { sentence, figure } = placed;
    const { text } = placed.source.briefing;
    items.push({
      words: slice(text, figure),
      paragraph: paragraphAt(reading, figure.start),
      figure,
      sentence: slice(text, sentence),
      ...verdictOf(placed, index, collection),
    });
  }
  return { items, omitted: all.length - items.length };
}

function verdictOf(
  placed: PlacedFigure,
  index: FigureIndex,
  collection: Collection,
): Pick<CheckedFigure, 'verdict' | 'places'> {
  const same = index.same(placed.figure);
  const agreeing = same.filter((one) => measuresSame(placed, one));
  if (agreeing.length > 0) return { verdict: 'found', places: cited(agreeing) };
  if (same.length > 0) return { verdict: 'elsewhere', places: cited(same) };
  const others = otherValues(placed, collection);
  if (others.length > 0) return { verdict: 'differs', places: cited(others) };
  return { verdict: 'not-found', places: [] };
}

function cited(places: readonly PlacedFigure[]): Citation[] {
  return places.slice(0, shownPlaces).map(({ source, sentence, figure }) => cite(source, sentence, figure));
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count += 1;
  return count;
}

/** Whether two figures of one value measure one thing, as far as their words tell. */
function measuresSame(a: PlacedFigure, b: PlacedFigure): boolean {
  const [own, theirs] = [measureTerms(a), measureTerms(b)];
  const fewer = Math.min(own.size, theirs.size);
  if (fewer > 0 && sharedBy(own, theirs) >= fewer * sameMeasureShare) return true;
  return sharedBy(contextTerms(a), contextTerms(b)) >= leastShared;
}

/** Whether no other figure of its unit stands in a figure's sentence. */
function isAlone({ source, sentence, figure }: PlacedFigure): boolean {
  return figuresOf(source, sentence).filter((one) => sameUnit(figure, one.figure)).length === 1;
}

/**
 * Figures of sentences that say the same as the figure's own but for its value. Nothing less will do: numbers that
 * merely stand beside similar words are no contradiction. Every name, year and figure of the sentence must stand in the
 * other too, and neither may have another figure in that unit.
 */
function otherValues(placed: PlacedFigure, collection: Collection): PlacedFigure[] {
  const own = contextTerms(placed);
  const { source, sentence, figure } = placed;
  if (!isComparable(sentence) || own.size < leastWords || !isAlone(placed)) return [];
  const names = new Set(
    sentence.names.flatMap((name) => [...contentTerms(slice(source.briefing.text, name))]),
  );
  const isFixed = (term: string): boolean => names.has(term) || /\d/u.test(term);
  const found: PlacedFigure[] = [];
  for (const hit of collection.search(slice(source.briefing.text, sentence), passageLimit)) {
    const briefing = collection.find(hit.briefing);
    const passage = briefing?.briefing.passages[hit.passage];
    if (briefing === undefined || passage === undefined) continue;
    for (const other of briefing.sentences.slice(passage.firstSentence, passage.endSentence)) {
      if (!isComparable(other)) continue;
      const [only, ...more] = figuresOf(briefing, other).filter((one) => sameUnit(figure, one.figure));
      if (only === undefined || more.length > 0 || only.figure.value === figure.value) continue;
      const theirs = contextTerms(only);
      const shared = sharedBy(own, theirs);
      const [left, right] = [shared / own.size, shared / theirs.size];
      const isSame = Math.min(left, right) >= sameSentenceShare && shared >= leastWords;
      // A speaker may be named in the sentence before.
      const standing = isSame ? collection.terms.of(briefing, other) : theirs;
      if (isSame && [...own].every((term) => standing.has(term) || !isFixed(term))) found.push(only);
    }
  }
  // Neighbouring passages share sentences.
  return [...new Map(found.map((one) => [one.sentence, one])).values()];
}
