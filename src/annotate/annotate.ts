import type { Token } from '../language/tokens.js';
import type { Block, Briefing } from '../model/briefing.js';
import { nothingKept, type Kept } from '../model/kept.js';
import { atOnce } from '../model/pause.js';
import { slice } from '../model/span.js';
import { readAlone, type Alone } from './alone.js';
import type { AnnotatedBriefing, AnnotatedCollection } from './annotated.js';
import { attributionModels, type Models } from './attribution/models.js';
import { findNames } from './names.js';
import { annotatedBy, annotationOf } from './packed-briefing.js';
import type { People } from './people.js';
import { findSayings } from './quotations.js';
import { findQuoted } from './quoted.js';
import { resolveReferences } from './references.js';
import { Register } from './register.js';

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
export function annotate(briefings: readonly Briefing[], options: AnnotateOptions = {}): AnnotatedCollection {
  const register = new Register();
  const read = briefings.map((briefing, at) => {
    const alone = readAlone(briefing, options.kept ?? nothingKept);
    atOnce(register.put(String(at), alone));
    return { briefing, alone };
  });
  return {
    briefings: read.map(({ briefing, alone }, at) =>
      annotateOne(briefing, alone, register.seenFrom(String(at)), options),
    ),
    people: register.all,
  };
}

/** Blocks beside the running text. */
const asides = new Set<Block['kind']>(['byline', 'timestamp', 'caption', 'teaser', 'link', 'table']);

/** Annotates one briefing, given what it tells by itself and the people it stands among. */
export function annotateOne(
  briefing: Briefing,
  alone: Pick<Alone, 'tokens' | 'packed'>,
  people: People,
  { kept = nothingKept, models }: AnnotateOptions = {},
): AnnotatedBriefing {
  if (kept === nothingKept) return annotateWords(briefing, alone.tokens(), people, models);
  const annotation = annotationOf(briefing, people, kept, (asked) =>
    annotateWords(briefing, alone.tokens(), asked, models),
  );
  return annotatedBy(briefing, alone.packed(), annotation);
}

/**
 * The same, from the tokens of each sentence, without keeping it.
 * @param models Those that tell who said what.
 */
export function annotateWords(
  briefing: Briefing,
  tagged: readonly (readonly Token[])[],
  people: People,
  models: Models = attributionModels(),
): AnnotatedBriefing {
  const { text, blocks } = briefing;
  // Property by property, here and below: to spread an object and add to it takes the engine many times as long.
  const named = briefing.sentences.map(({ start, end, index: at, block }, place) => {
    const tokens = tagged[place] ?? [];
    const aside = asides.has(blocks[block]?.kind ?? 'paragraph');
    return { start, end, index: at, block, tokens, names: findNames(tokens, people), aside };
  });
  const quoted = blocks.flatMap((block) => findQuoted(slice(text, block), block.start));
  const references = resolveReferences(text, named, quoted, people);
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
