import type { Attribution, Quotation, Reference } from '../model/annotation.js';
import type { Block } from '../model/briefing.js';
import { overlaps, type Span } from '../model/span.js';
import { findAttributions, type Found } from './attribution/attribute.js';
import type { Models } from './attribution/models.js';
import { nobody, speakerOf, type Speaker } from './attribution/speaker.js';
import { viewsOf, type View } from './attribution/view.js';
import type { Quoted } from './quoted.js';
import { byContent, isPhrase, isUtterance, ownersOf, quotationsOf, type Said } from './quoted-words.js';
import type { NamedSentence } from './references.js';

/** A sentence with the block it stands in and whom its words stand for. */
export interface PlacedSentence extends NamedSentence {
  readonly block: number;
  readonly references: readonly Reference[];
}

/** What is said in one briefing, in two shapes, both in the order of their content. */
export interface Sayings {
  /** All that one cue attributes, whole; and utterances of which the text does not say whose they are. */
  readonly attributions: readonly Attribution[];
  /** Stretch by stretch, as `quotationsOf` gives them. */
  readonly quotations: readonly Quotation[];
}

/** A source surer than this names its speaker. */
const leastNamed = 0.4;

/** A briefing as far as it is annotated before it is asked who says what. */
interface Setting {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly PlacedSentence[];
  /** Stretches in quotation marks, in order. */
  readonly quoted: readonly Quoted[];
}

/** Who says what in one briefing. Linear in its length. */
export function findSayings({ text, blocks, sentences, quoted }: Setting, models: Models): Sayings {
  const views = viewsOf(blocks, sentences, quoted);
  const found = findAttributions(text, views, quoted, models);
  const owners = ownersOf(found, quoted);
  const said = saidBy(text, views, sentences, found, owners);
  const attributions: Attribution[] = said.map((one) => ({
    kind: kindOf(one.found, quoted),
    content: one.found.content,
    cue: one.found.cue,
    source: one.found.source && { start: one.found.source.start, end: one.found.source.end },
    speaker: one.speaker,
    resolved: one.resolved,
    confidence: one.found.chance * one.certainty,
  }));
  const quotations = quotationsOf(text, views, quoted, said, owners);
  for (const [index, stretch] of quoted.entries()) {
    if (owners[index] !== null || !(isUtterance(text, views, stretch) || isPhrase(text, stretch))) continue;
    attributions.push({
      kind: 'direct',
      content: [stretch.outer],
      cue: null,
      source: null,
      speaker: null,
      resolved: false,
      confidence: 0,
    });
  }
  return { attributions: attributions.sort(byContent(({ content }) => content[0])), quotations };
}

/** Names the speakers, those of whole quotations before those whom the quoted words themselves speak of. */
function saidBy(
  text: string,
  views: readonly View[],
  sentences: readonly PlacedSentence[],
  found: readonly Found[],
  owners: readonly (Found | null)[],
): Said[] {
  const references = new Map<number, ReadonlyMap<number, Reference>>();
  const referencesOf = (sentence: number): ReadonlyMap<number, Reference> => {
    let known = references.get(sentence);
    if (known === undefined) {
      known = new Map(sentences[sentence]?.references.map((one) => [one.end, one]));
      references.set(sentence, known);
    }
    return known;
  };
  const speakers = new Map<Found, Speaker>();
  const whoSays = (stretch: number): Speaker => {
    const owner = owners[stretch];
    return (owner == null ? undefined : speakers.get(owner)) ?? nobody;
  };
  const isNested = ({ sentence, head }: Found): boolean => (views[sentence]?.stretches[head] ?? -1) !== -1;
  for (const one of [...found.filter((each) => !isNested(each)), ...found.filter(isNested)]) {
    const view = views[one.sentence];
    const speaker =
      view === undefined || one.source === null
        ? nobody
        : speakerOf(text, view, one.source.tokens, one.head, referencesOf(one.sentence), whoSays);
    const sure = one.sourceChance * speaker.confidence >= leastNamed;
    speakers.set(one, sure ? speaker : nobody);
  }
  return found.map((one) => {
    const { name, resolved, confidence } = speakers.get(one) ?? nobody;
    return {
      found: one,
      speaker: name,
      resolved,
      certainty: one.sourceChance * (name === null ? 1 : confidence),
    };
  });
}

/** Direct: all in quotation marks; mixed: some of it; indirect: none. */
function kindOf({ content, words }: Found, quoted: readonly Quoted[]): Attribution['kind'] {
  if (words.length > 0) return 'direct';
  const inside = content.map((span) => quoted[firstOverlapping(quoted, span)]);
  const isWhole = content.every((span, at) => {
    const stretch = inside[at];
    return stretch !== undefined && stretch.outer.start <= span.start && span.end <= stretch.outer.end;
  });
  if (isWhole) return 'direct';
  return content.some((span, at) => {
    const stretch = inside[at];
    return stretch !== undefined && overlaps(span, stretch.outer);
  })
    ? 'mixed'
    : 'indirect';
}

/** Index of the first stretch that ends behind a span's start. */
function firstOverlapping(quoted: readonly Quoted[], span: Span): number {
  let [low, high] = [0, quoted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.outer.end ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
