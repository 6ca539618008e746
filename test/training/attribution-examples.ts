import type { AnnotatedBriefing } from '../../src/annotate/annotate.js';
import { headsOf } from '../../src/annotate/attribution/attribute.js';
import { describeLeftStart, leftEnd, leftStarts } from '../../src/annotate/attribution/content-left.js';
import {
  describeRightEnd,
  describeRightStart,
  rightEnds,
  rightStarts,
  sentenceEnd,
} from '../../src/annotate/attribution/content-right.js';
import {
  describeSide,
  sides,
  type Reporting,
  type Source,
} from '../../src/annotate/attribution/content-side.js';
import {
  cueEnds,
  cueStarts,
  describeCueEnd,
  describeCueStart,
  type Cue,
} from '../../src/annotate/attribution/cue-extent.js';
import { describeCue, mayBeCue } from '../../src/annotate/attribution/cue-features.js';
import type { LinearModel, Sink } from '../../src/annotate/linear/linear-model.js';
import {
  describeLink,
  linkable,
  type Head,
  type Linking,
} from '../../src/annotate/attribution/link-features.js';
import type { ModelName } from '../../src/annotate/attribution/models.js';
import { describeSourceEnd, sourceEnds } from '../../src/annotate/attribution/source-extent.js';
import { describeSource, sourceChunks } from '../../src/annotate/attribution/source-features.js';
import { placeStretches, type Stretch } from '../../src/annotate/attribution/stretches.js';
import type { View } from '../../src/annotate/attribution/view.js';
import type { Span } from '../../src/model/span.js';
import type { GoldAttribution } from '../evaluation/attributions.js';
import type { Decisions } from './sparse.js';

/** A document with what its annotators marked. */
export interface MarkedDocument {
  readonly id: string;
  readonly annotated: AnnotatedBriefing;
  readonly views: readonly View[];
  readonly attributions: readonly GoldAttribution[];
}

/** A marked attribution, found among the tokens of the sentence its cue stands in. */
interface Marked {
  readonly gold: GoldAttribution;
  readonly sentence: number;
  readonly view: View;
  readonly cue: Cue;
}

export type AllDecisions = Readonly<Record<ModelName, Decisions>>;

/** Half-open range of the tokens that a span touches, or null. */
function rangeOf({ tokens }: View, span: Span): readonly [first: number, end: number] | null {
  const first = tokens.findIndex((token) => token.end > span.start);
  if (first < 0 || (tokens[first]?.start ?? Infinity) >= span.end) return null;
  const end = tokens.findIndex((token) => token.start >= span.end);
  return [first, end < 0 ? tokens.length : end];
}

const headTags = [['verb', 'ved', 'ving'], ['noun', 'speaker', 'adj'], null] as const;

/** The marked attributions of a document whose cue has a token that may be its head: its first verb, else noun, else any. */
function markedIn({ views, attributions }: MarkedDocument): Marked[] {
  const found: Marked[] = [];
  for (const gold of attributions) {
    const [span] = gold.cue;
    if (span === undefined) continue;
    const sentence = views.findIndex(({ start, end }) => start <= span.start && span.start < end);
    const view = views[sentence];
    const range = view === undefined ? null : rangeOf(view, span);
    if (view === undefined || range === null) continue;
    const tokens = Array.from({ length: range[1] - range[0] }, (_, at) => range[0] + at);
    const able = tokens.filter((at) => mayBeCue(view, at));
    const head = headTags
      .map((tags) =>
        able.find((at) => tags === null || (tags as readonly string[]).includes(view.tags[at] ?? '')),
      )
      .find((at) => at !== undefined);
    if (head !== undefined)
      found.push({ gold, sentence, view, cue: { head, first: range[0], end: range[1] } });
  }
  return found;
}

function addChoice<Option>(
  decisions: Decisions,
  document: string,
  options: readonly Option[],
  isRight: (option: Option) => boolean,
  describe: (option: Option, sink: Sink) => void,
): void {
  const right = options.findIndex(isRight);
  if (right < 0) return;
  decisions.add(
    document,
    options.map((option) => (sink: Sink) => {
      describe(option, sink);
    }),
    right,
  );
}

/** Adds what a document teaches every model but that of the links. */
export function addDecisions(document: MarkedDocument, decisions: AllDecisions): void {
  const marked = markedIn(document);
  for (const [sentence, view] of document.views.entries()) {
    if (!view.isProse) continue;
    const heads = new Set(marked.filter((one) => one.sentence === sentence).map(({ cue }) => cue.head));
    for (let at = 0; at < view.tokens.length; at += 1) {
      if (!mayBeCue(view, at)) continue;
      const describe = (sink: Sink): void => {
        describeCue(view, at, sink);
      };
      decisions.cue.add(document.id, [describe, () => undefined], heads.has(at) ? 0 : 1);
    }
  }
  for (const one of marked) addAttribution(document.id, one, decisions);
}

function addAttribution(id: string, { gold, view, cue }: Marked, decisions: AllDecisions): void {
  const isCueStart = (start: number): boolean => start === cue.first;
  addChoice(decisions.cueStart, id, cueStarts(view, cue.head), isCueStart, (start, sink) => {
    describeCueStart(view, cue.head, start, sink);
  });
  const isCueEnd = (end: number): boolean => end === cue.end;
  addChoice(decisions.cueEnd, id, cueEnds(view, cue.head), isCueEnd, (end, sink) => {
    describeCueEnd(view, cue.head, end, sink);
  });
  const source = addSource(id, gold, view, cue, decisions);
  if (gold.quoted !== 'full') addContent(id, gold, view, { cue, source }, decisions);
}

function addSource(
  id: string,
  gold: GoldAttribution,
  view: View,
  cue: Cue,
  decisions: AllDecisions,
): Source | null {
  const [span] = gold.source;
  const range = span === undefined ? null : rangeOf(view, span);
  const chunks = sourceChunks(view, cue);
  const opening = range === null ? [] : chunks.filter(({ first }) => first === range[0]);
  const chunk = opening.find(({ end }) => end === range?.[1]) ?? opening.at(-1) ?? null;
  if (chunk !== null || span === undefined) {
    addChoice(
      decisions.source,
      id,
      [...chunks, null],
      (option) => option === chunk,
      (option, sink) => {
        describeSource(view, cue, option, sink);
      },
    );
  }
  if (range === null) return null;
  if (chunk !== null) {
    const isEnd = (end: number): boolean => end === range[1];
    addChoice(decisions.sourceEnd, id, sourceEnds(view, cue, chunk), isEnd, (end, sink) => {
      describeSourceEnd(view, cue, chunk, end, sink);
    });
  }
  return { first: range[0], end: range[1], kind: chunk?.kind ?? 'noun' };
}

function addContent(
  id: string,
  gold: GoldAttribution,
  view: View,
  reporting: Reporting,
  decisions: AllDecisions,
): void {
  const [cue] = gold.cue;
  if (cue === undefined) return;
  const ranges = (side: (span: Span) => boolean) =>
    gold.content
      .filter(side)
      .map((span) => rangeOf(view, span))
      .filter((range) => range !== null);
  const left = ranges((span) => span.end <= cue.start);
  const right = ranges((span) => span.start >= cue.end);
  const side = left.length === 0 ? 'right' : right.length === 0 ? 'left' : 'both';
  if (left.length + right.length === 0) return;
  addChoice(
    decisions.side,
    id,
    sides,
    (option) => option === side,
    (option, sink) => {
      describeSide(view, reporting, option, sink);
    },
  );
  const [rightStart, rightEnd] = [right[0]?.[0], right.at(-1)?.[1]];
  if (rightStart !== undefined && rightEnd !== undefined) {
    const isStart = (start: number): boolean => start === rightStart;
    addChoice(decisions.rightStart, id, rightStarts(view, reporting), isStart, (start, sink) => {
      describeRightStart(view, reporting, start, sink);
    });
    const isEnd = (end: number): boolean => end === Math.min(rightEnd, sentenceEnd(view));
    addChoice(decisions.rightEnd, id, rightEnds(view, rightStart), isEnd, (end, sink) => {
      describeRightEnd(view, reporting, rightStart, end, sink);
    });
  }
  const leftStart = left[0]?.[0];
  if (leftStart === undefined) return;
  const end = leftEnd(view, reporting);
  const isStart = (start: number): boolean => start === leftStart;
  addChoice(decisions.leftStart, id, leftStarts(view, end), isStart, (start, sink) => {
    describeLeftStart(view, reporting, side, start, end, sink);
  });
}

/** Share of a stretch that a content must hold, and of the content that the stretch must make up, to be its words. */
const [leastHeld, leastMade] = [0.7, 0.75];

/** Adds what a document teaches about quotations and their cues. The model of cues must not have been fitted on it. */
export function addLinks(document: MarkedDocument, cueModel: LinearModel, decisions: Decisions): void {
  const { id, annotated, views } = document;
  const marked = markedIn(document);
  const heads = views.map((view, sentence) => headsOf(view, sentence, cueModel));
  let previous: Linking['previous'] = null;
  for (const stretch of placeStretches(annotated.briefing.text, views, annotated.quoted)) {
    if (views[stretch.first]?.isProse !== true) continue;
    const linking: Linking = { views, stretch, previous };
    const owner = ownerOf(stretch, marked);
    const head: Head | null =
      heads[owner?.sentence ?? -1]?.find(({ token }) => token === owner?.cue.head) ?? null;
    if (owner === null || head !== null) {
      addChoice(
        decisions,
        id,
        [...linkable(linking, heads), null],
        (option) => option === head,
        (option, sink) => {
          describeLink(linking, option, sink);
        },
      );
    }
    previous = { stretch, head };
  }
}

/** The attribution whose content a stretch is, the shortest if several hold it. */
function ownerOf({ outer }: Stretch, marked: readonly Marked[]): Marked | null {
  let owner: Marked | null = null;
  let size = Infinity;
  for (const one of marked) {
    const shared = one.gold.content.map(
      (span) => Math.min(span.end, outer.end) - Math.max(span.start, outer.start),
    );
    const held = shared.reduce((sum, length) => sum + Math.max(0, length), 0);
    const made = one.gold.content
      .filter((_, at) => (shared[at] ?? 0) > 0)
      .reduce((sum, span) => sum + span.end - span.start, 0);
    const [cue] = one.gold.cue;
    const within = cue !== undefined && cue.start >= outer.start && cue.end <= outer.end;
    if (within || held < leastHeld * (outer.end - outer.start) || held < leastMade * made || made >= size)
      continue;
    owner = one;
    size = made;
  }
  return owner;
}
