import type { Token } from '../language/tokens.js';
import type { Block, Briefing } from '../model/briefing.js';
import { nameOf, nothingKept, type Kept } from '../model/kept.js';
import { slice } from '../model/span.js';
import type { AnnotatedBriefing, AnnotatedCollection } from './annotated.js';
import { readAlone, type Alone } from './alone.js';
import { attributionModels, type Models } from './attribution/models.js';
import { findNames } from './names.js';
import { bringBack } from './packed-briefing.js';
import type { KnownPeople } from './parts.js';
import { gatherPeople, type NameUse, type People } from './people.js';
import { findSayings } from './quotations.js';
import { findQuoted } from './quoted.js';
import { resolveReferences } from './references.js';

export type * from './annotated.js';

export interface AnnotateOptions {
  /** Where annotations are kept from one start to the next: nowhere, unless told. */
  readonly kept?: Kept;
  /**
   * Those that tell who said what; others than the bot's own only to train or to test them, and then nothing is to be
   * kept.
   */
  readonly models?: Models;
}

/**
 * Annotates a collection: names in each sentence, then the people they make up across all briefings, then what refers
 * to whom and who said what. Annotators run in this order; each reads only what came before it.
 */
export function annotate(
  briefings: readonly Briefing[],
  { kept = nothingKept, models = attributionModels() }: AnnotateOptions = {},
): AnnotatedCollection {
  const alone = briefings.map((briefing) => readAlone(briefing, kept));
  const { people, names } = peopleOf(alone);
  const knowledge: Knowledge = { people, known: { surnames: people.surnames, names }, models };
  // Whom words stand for depends on everybody whom the collection knows, and so does what is made of that.
  const everybody = kept === nothingKept ? '' : nameOf('people', people.all, [...names]);
  return {
    briefings: briefings.map((briefing, index) => {
      const own = alone[index];
      if (own === undefined) throw new Error('Every briefing is read before it is annotated.');
      const make = (): AnnotatedBriefing => annotateOne(briefing, own.tokens(), knowledge, index);
      return kept === nothingKept ? make() : bringBack(briefing, own, everybody, kept, make);
    }),
    people: people.all,
  };
}

/** The people of all briefings, and the whole names that only their use tells to be people's. */
function peopleOf(alone: readonly Alone[]): { people: People; names: ReadonlySet<string> } {
  const names = new Set(alone.flatMap(({ people }) => people));
  const uses: NameUse[] = [];
  for (const [briefing, one] of alone.entries()) {
    for (const { words, roles, gender, key } of one.uses) {
      if (key === null || names.has(key)) uses.push({ briefing, words, roles, gender });
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
  tagged: readonly (readonly Token[])[],
  { people, known, models }: Knowledge,
  index: number,
): AnnotatedBriefing {
  const { text, blocks } = briefing;
  // Property by property, here and below: to spread an object and add to it takes the engine many times as long.
  const named = briefing.sentences.map(({ start, end, index: at, block }, place) => {
    const tokens = tagged[place] ?? [];
    const aside = asides.has(blocks[block]?.kind ?? 'paragraph');
    return { start, end, index: at, block, tokens, names: findNames(tokens, known), aside };
  });
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
