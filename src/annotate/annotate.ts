import { tokensOf, type Token } from '../language/tokens.js';
import type { Attribution, NameMention, Person, Quotation, Reference } from '../model/annotation.js';
import type { Block, Briefing, Sentence } from '../model/briefing.js';
import { slice } from '../model/span.js';
import { attributionModels, type Models } from './attribution/models.js';
import { findNames, nameKey } from './names.js';
import { nobody, type KnownPeople } from './parts.js';
import { gatherPeople, useOf, type NameUse, type People } from './people.js';
import { peopleByUse } from './promotion.js';
import { findSayings } from './quotations.js';
import { findQuoted, type Quoted } from './quoted.js';
import { resolveReferences } from './references.js';

export interface AnnotatedSentence extends Sentence {
  /** Offsets count in the briefing's text. */
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  /** Whom names, roles and pronouns of this sentence stand for, in order. */
  readonly references: readonly Reference[];
}

export interface AnnotatedBriefing {
  readonly briefing: Briefing;
  readonly sentences: readonly AnnotatedSentence[];
  /** All that is attributed to somebody, whole, in the order of its content. */
  readonly attributions: readonly Attribution[];
  /** The same stretch by stretch: reports without their "that", quoted words without their marks; in the order of their content. */
  readonly quotations: readonly Quotation[];
  /** Stretches between quotation marks, attributed or not, in order. */
  readonly quoted: readonly Quoted[];
}

export interface AnnotatedCollection {
  readonly briefings: readonly AnnotatedBriefing[];
  readonly people: readonly Person[];
}

/** A sentence with its tokens. */
interface Tagged {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

/**
 * Annotates a collection: names in each sentence, then the people they make up across all briefings, then what refers
 * to whom and who said what. Annotators run in this order; each reads only what came before it.
 * @param models Those that tell who said what; another than the bot's own only to train or to test them.
 */
export function annotate(
  briefings: readonly Briefing[],
  models: Models = attributionModels(),
): AnnotatedCollection {
  const tagged = briefings.map((briefing) =>
    briefing.sentences.map((sentence) => ({
      sentence,
      tokens: tokensOf(slice(briefing.text, sentence), sentence.start),
    })),
  );
  const { people, names } = peopleOf(briefings, tagged);
  const known: KnownPeople = { surnames: people.surnames, names };
  return {
    briefings: briefings.map((briefing, index) =>
      annotateOne(briefing, tagged[index] ?? [], { people, known, models }, index),
    ),
    people: people.all,
  };
}

/** The people of all briefings, and the whole names that only their use tells to be people's. */
function peopleOf(
  briefings: readonly Briefing[],
  tagged: readonly (readonly Tagged[])[],
): { people: People; names: ReadonlySet<string> } {
  const found = tagged.map((sentences) =>
    sentences.map(({ tokens }) => ({ tokens, names: findNames(tokens, nobody) })),
  );
  const names = new Set(found.flatMap((sentences) => [...peopleByUse(sentences)]));
  const uses: NameUse[] = [];
  for (const [index, briefing] of briefings.entries()) {
    for (const { tokens, names: mentions } of found[index] ?? []) {
      for (const mention of mentions) {
        const isPerson =
          mention.kind === 'person' ||
          (mention.kind === 'other' && names.has(nameKey(tokens, mention.firstToken, mention.endToken)));
        if (isPerson) uses.push(useOf(briefing.text, tokens, mention, index));
      }
    }
  }
  return { people: gatherPeople(uses), names };
}

/** Blocks beside the running text. */
const asides = new Set<Block['kind']>(['byline', 'timestamp', 'caption', 'teaser', 'link', 'table']);

/** What annotating one briefing goes by. */
interface Knowledge {
  readonly people: People;
  readonly known: KnownPeople;
  readonly models: Models;
}

function annotateOne(
  briefing: Briefing,
  tagged: readonly Tagged[],
  { people, known, models }: Knowledge,
  index: number,
): AnnotatedBriefing {
  const { text, blocks } = briefing;
  // Property by property, here and below: to spread an object and add to it takes the engine many times as long.
  const named = tagged.map(({ sentence: { start, end, index: at, block }, tokens }) => ({
    start,
    end,
    index: at,
    block,
    tokens,
    names: findNames(tokens, known),
    aside: asides.has(blocks[block]?.kind ?? 'paragraph'),
  }));
  const quoted = blocks.flatMap((block) => findQuoted(slice(text, block), block.start));
  const references = resolveReferences(text, named, quoted, people, index);
  const sentences = named.map(({ start, end, index: at, block, tokens, names }) => ({
    start,
    end,
    index: at,
    block,
    tokens,
    names,
    references: references[at] ?? [],
  }));
  return { briefing, sentences, ...findSayings({ text, blocks, sentences, quoted }, models), quoted };
}
