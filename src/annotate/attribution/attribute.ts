import { cover, type Span } from '../../model/span.js';
import { spanOf } from '../parts.js';
import type { Quoted } from '../quoted.js';
import { describeLeftStart, leftEnd, leftStarts } from './content-left.js';
import { describeRightEnd, describeRightStart, rightEnds, rightStarts } from './content-right.js';
import { describeSide, sidesOf, type Reporting, type Source } from './content-side.js';
import { cueEnds, cueStarts, describeCueEnd, describeCueStart, type Cue } from './cue-extent.js';
import { describeCue, mayBeCue } from './cue-features.js';
import { chanceOf, type LinearModel } from '../linear/linear-model.js';
import { shoutedReportsIn, signaturesIn, turnsIn, type LaidOut } from './layout.js';
import { describeLink, linkable, type Head, type Linking } from './link-features.js';
import type { Models } from './models.js';
import { describeSourceEnd, sourceEnds } from './source-extent.js';
import { describeSource, sourceChunks } from './source-features.js';
import { placeStretches, type Stretch } from './stretches.js';
import type { View } from './view.js';

/** A quoted stretch that hangs on a cue: its index, and how likely it does, 0 to 1. */
export interface Words {
  readonly stretch: number;
  readonly chance: number;
}

/** Something attributed, before anybody is named. */
export interface Found {
  /** Index of the sentence in which cue and source stand. */
  readonly sentence: number;
  /** Index of the token that heads the cue. */
  readonly head: number;
  readonly cue: Span;
  /** The source: its words, and the half-open range of its tokens; null where the sentence holds none. */
  readonly source: (Span & { readonly tokens: Source }) | null;
  /** In order, never empty. */
  readonly content: readonly Span[];
  /** The quoted stretches that are the whole content; none for a report. */
  readonly words: readonly Words[];
  /** 0 to 1: how likely there is such an attribution, and how likely its source is this one, or none. */
  readonly chance: number;
  readonly sourceChance: number;
}

/** A head less likely than this is not asked whether quoted words are its own. */
const leastHead = 0.08;
/** A head that no quotation hangs on must be as likely as this. */
const leastCue = 0.4;

/**
 * What is attributed in one document, by linear models asked in turn: which words are cues, on whose cue a quotation
 * hangs, how far a cue reaches, where its source stands, what its content is. Linear in the document's length.
 * @param quoted Stretches in quotation marks that may be somebody's words.
 */
export function findAttributions(
  text: string,
  views: readonly View[],
  quoted: readonly Quoted[],
  models: Models,
): Found[] {
  const heads = views.map((view, sentence) => headsOf(view, sentence, models.cue));
  const stretches = placeStretches(text, views, quoted);
  const laidOut = [...turnsIn(views), ...signaturesIn(views, stretches), ...shoutedReportsIn(views)];
  const taken = new Set(laidOut.map(({ stretch }) => stretch));
  const links = linksOf(views, stretches, heads, models.link, (index) => taken.has(index));
  const found: Found[] = laidOut.flatMap((one) => ofLayout(one, views[one.sentence]) ?? []);
  const colons = new Map(laidOut.map(({ sentence, head }) => [sentence, head]));
  for (const [sentence, view] of views.entries()) {
    let free = (colons.get(sentence) ?? -1) + 1;
    for (const head of heads[sentence] ?? []) {
      const words = links.get(head) ?? [];
      if (head.token < free || (words.length === 0 && head.chance < leastCue)) continue;
      const cue = cueAt(view, head.token, models);
      const span = spanOf(view.tokens, cue.first, cue.end);
      if (span === null) continue;
      free = cue.end;
      const { source, chance: sourceChance } = sourceOf(view, cue, models);
      const content =
        words.length > 0
          ? words.map(({ stretch }) => quoted[stretch]?.outer).filter((one) => one !== undefined)
          : contentOf(view, { cue, source }, quoted, models);
      if (content.length === 0) continue;
      const chance = Math.max(head.chance, words[0]?.chance ?? 0);
      found.push({
        sentence,
        head: head.token,
        cue: span,
        source: sourceSpan(view, source),
        content,
        words,
        chance,
        sourceChance,
      });
    }
  }
  return found;
}

/** How sure it is that whom the layout names is who speaks. */
const layoutChance = 0.95;

function ofLayout(
  { sentence, head, source, content, stretch }: LaidOut,
  view: View | undefined,
): Found | null {
  const cue = view === undefined ? null : spanOf(view.tokens, head, head + 1);
  if (view === undefined || cue === null) return null;
  return {
    sentence,
    head,
    cue,
    source: sourceSpan(view, source),
    content,
    words: stretch === null ? [] : [{ stretch, chance: layoutChance }],
    chance: layoutChance,
    sourceChance: layoutChance,
  };
}

/** The tokens of a sentence that may head a cue, in order. */
export function headsOf(view: View, sentence: number, model: LinearModel): Head[] {
  const heads: Head[] = [];
  if (!view.isProse) return heads;
  for (let token = 0; token < view.tokens.length; token += 1) {
    if (!mayBeCue(view, token)) continue;
    const score = model.score((sink) => {
      describeCue(view, token, sink);
    });
    const chance = chanceOf(score);
    if (chance >= leastHead) heads.push({ sentence, token, chance });
  }
  return heads;
}

/** How much less sure it is of words that go on behind others of the same cue. */
const carriedOn = 0.9;

/** By head: the stretches that hang on it. */
function linksOf(
  views: readonly View[],
  stretches: readonly Stretch[],
  heads: readonly (readonly Head[])[],
  model: LinearModel,
  isTaken: (stretch: number) => boolean,
): Map<Head, Words[]> {
  const links = new Map<Head, Words[]>();
  let previous: Linking['previous'] = null;
  for (const [index, stretch] of stretches.entries()) {
    if (views[stretch.first]?.isProse !== true || isTaken(index)) continue;
    const linking: Linking = { views, stretch, previous };
    const { option: head = null, chance } = model.choose<Head | null>(
      [...linkable(linking, heads), null],
      (option, sink) => {
        describeLink(linking, option, sink);
      },
    );
    previous = { stretch, head };
    if (head === null) continue;
    const known = links.get(head);
    if (known === undefined) links.set(head, [{ stretch: index, chance }]);
    else known.push({ stretch: index, chance: chance * carriedOn });
  }
  return links;
}

function cueAt(view: View, head: number, models: Models): Cue {
  const first = models.cueStart.choose(cueStarts(view, head), (start, sink) => {
    describeCueStart(view, head, start, sink);
  });
  const end = models.cueEnd.choose(cueEnds(view, head), (stop, sink) => {
    describeCueEnd(view, head, stop, sink);
  });
  return { head, first: first.option ?? head, end: end.option ?? head + 1 };
}

function sourceOf(
  view: View,
  cue: Cue,
  models: Models,
): { readonly source: Source | null; readonly chance: number } {
  const { option: chunk = null, chance } = models.source.choose(
    [...sourceChunks(view, cue), null],
    (option, sink) => {
      describeSource(view, cue, option, sink);
    },
  );
  if (chunk === null) return { source: null, chance };
  const end = models.sourceEnd.choose(sourceEnds(view, cue, chunk), (stop, sink) => {
    describeSourceEnd(view, cue, chunk, stop, sink);
  });
  return { source: { first: chunk.first, end: end.option ?? chunk.end, kind: chunk.kind }, chance };
}

function sourceSpan(view: View, source: Source | null): Found['source'] {
  const span = source === null ? null : spanOf(view.tokens, source.first, source.end);
  return span === null || source === null ? null : { ...span, tokens: source };
}

function contentOf(view: View, reporting: Reporting, quoted: readonly Quoted[], models: Models): Span[] {
  const { option: side = 'right' } = models.side.choose(sidesOf(view, reporting), (option, sink) => {
    describeSide(view, reporting, option, sink);
  });
  const spans: (Span | null)[] = [];
  if (side !== 'right') {
    const end = leftEnd(view, reporting);
    const { option: start = end } = models.leftStart.choose(leftStarts(view, end), (option, sink) => {
      describeLeftStart(view, reporting, side, option, end, sink);
    });
    spans.push(spanOf(view.tokens, start, end));
  }
  if (side !== 'left') {
    const { option: start } = models.rightStart.choose(rightStarts(view, reporting), (option, sink) => {
      describeRightStart(view, reporting, option, sink);
    });
    if (start !== undefined) {
      const { option: end = start } = models.rightEnd.choose(rightEnds(view, start), (option, sink) => {
        describeRightEnd(view, reporting, start, option, sink);
      });
      spans.push(toMark(view, start, end, quoted));
    }
  }
  return spans.filter((span) => span !== null);
}

/** The content from a token on; where its sentence ends inside a quotation, the quotation to its end. */
function toMark(view: View, start: number, end: number, quoted: readonly Quoted[]): Span | null {
  const span = spanOf(view.tokens, start, end);
  const stretch = quoted[view.stretches[end - 1] ?? -1];
  if (span === null || stretch === undefined) return span;
  return stretch.outer.start >= span.start && stretch.outer.end > view.end
    ? cover(span, stretch.outer)
    : span;
}
