import { tokensOf, type Token } from '../language/tokens.js';
import type { NameMention, Person, Quotation, Reference } from '../model/annotation.js';
import type { Briefing, Sentence } from '../model/briefing.js';
import { slice } from '../model/span.js';
import { findNames } from './names.js';
import { gatherPeople, useOf, type NameUse, type People } from './people.js';
import { findQuotations } from './quotations.js';
import { findQuoted, type Quoted } from './quoted.js';
import { resolveReferences } from './references.js';

export interface AnnotatedSentence extends Sentence {
  /** Offsets count in the briefing's text. */
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  /** Whom names, roles and pronouns of this sentence stand for. */
  readonly references: readonly Reference[];
}

export interface AnnotatedBriefing {
  readonly briefing: Briefing;
  readonly sentences: readonly AnnotatedSentence[];
  readonly quotations: readonly Quotation[];
  /** Stretches between quotation marks, attributed or not. */
  readonly quoted: readonly Quoted[];
}

export interface AnnotatedCollection {
  readonly briefings: readonly AnnotatedBriefing[];
  readonly people: readonly Person[];
}

/**
 * Annotates a collection: names in each sentence, then the people they make up across all briefings, then what refers
 * to whom and who said what. Annotators run in this order; each reads only what came before it.
 */
export function annotate(briefings: readonly Briefing[]): AnnotatedCollection {
  const tagged = briefings.map((briefing) =>
    briefing.sentences.map((sentence) => ({
      sentence,
      tokens: tokensOf(slice(briefing.text, sentence), sentence.start),
    })),
  );
  const uses: NameUse[] = [];
  for (const [index, briefing] of briefings.entries()) {
    for (const { tokens } of tagged[index] ?? []) {
      for (const mention of findNames(tokens)) {
        if (mention.kind === 'person') uses.push(useOf(briefing.text, tokens, mention, index));
      }
    }
  }
  const people = gatherPeople(uses);
  return {
    briefings: briefings.map((briefing, index) => annotateOne(briefing, tagged[index] ?? [], people, index)),
    people: people.all,
  };
}

function annotateOne(
  briefing: Briefing,
  tagged: readonly { readonly sentence: Sentence; readonly tokens: readonly Token[] }[],
  people: People,
  index: number,
): AnnotatedBriefing {
  const named = tagged.map(({ sentence, tokens }) => ({
    ...sentence,
    tokens,
    names: findNames(tokens, people.surnames),
  }));
  const quoted = briefing.blocks.flatMap((block) => findQuoted(slice(briefing.text, block), block.start));
  const references = resolveReferences(briefing.text, named, quoted, people, index);
  const quotations = findQuotations(briefing.text, briefing.blocks, named, quoted, references);
  let next = 0;
  const sentences = named.map((sentence) => {
    const own: Reference[] = [];
    for (; next < references.length; next += 1) {
      const reference = references[next];
      if (reference === undefined || reference.start >= sentence.end) break;
      own.push(reference);
    }
    return { ...sentence, references: own };
  });
  return { briefing, sentences, quotations, quoted };
}
