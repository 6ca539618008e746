import { TokenReader } from '../language/packed-tokens.js';
import type { Token } from '../language/tokens.js';
import type { Attribution, NameMention, Quotation, Reference } from '../model/annotation.js';
import type { Briefing } from '../model/briefing.js';
import { nameOf, type Kept } from '../model/kept.js';
import { Recent } from '../model/recent.js';
import type { Alone } from './alone.js';
import type { AnnotatedBriefing, AnnotatedSentence } from './annotated.js';
import type { People } from './people.js';
import type { Quoted } from './quoted.js';
import { isStillTold, Listening, type Told } from './told.js';

/** What is packed of an annotated briefing besides its tokens. */
interface Found extends Pick<AnnotatedBriefing, 'attributions' | 'quotations' | 'quoted'> {
  readonly names: readonly (readonly NameMention[])[];
  readonly references: readonly (readonly Reference[])[];
}

interface Opened extends Found {
  readonly sentences: readonly AnnotatedSentence[];
}

/** Briefings that stay unpacked, and sentences whose tokens do: some 60 kB each, and some 2 kB. */
const opened = new Recent<PackedBriefing, Opened>(800);
const unpacked = new Recent<PackedSentence, readonly Token[]>(8000);

class PackedSentence implements AnnotatedSentence {
  readonly #reader: TokenReader;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly index: number,
    readonly block: number,
    readonly names: readonly NameMention[],
    readonly references: readonly Reference[],
    reader: TokenReader,
  ) {
    this.#reader = reader;
  }

  get tokens(): readonly Token[] {
    return unpacked.get(this, () => this.#reader.of(this.index, this.start));
  }
}

/**
 * An annotated briefing in a small space: it is unpacked when it is looked into, and stays so as long as it was among
 * the last. Of a large collection a question looks into few.
 */
class PackedBriefing implements AnnotatedBriefing {
  readonly #reader: TokenReader;
  readonly #found: string;

  /** @param found As JSON. */
  constructor(
    readonly briefing: Briefing,
    reader: TokenReader,
    found: string,
  ) {
    this.#reader = reader;
    this.#found = found;
  }

  get sentences(): readonly AnnotatedSentence[] {
    return this.#open().sentences;
  }

  get attributions(): readonly Attribution[] {
    return this.#open().attributions;
  }

  get quotations(): readonly Quotation[] {
    return this.#open().quotations;
  }

  get quoted(): readonly Quoted[] {
    return this.#open().quoted;
  }

  #open(): Opened {
    return opened.get(this, () => {
      const found = JSON.parse(this.#found) as Found;
      const sentences = this.briefing.sentences.map(
        ({ start, end, index, block }, at) =>
          new PackedSentence(
            start,
            end,
            index,
            block,
            found.names[at] ?? [],
            found.references[at] ?? [],
            this.#reader,
          ),
      );
      return { ...found, sentences };
    });
  }
}

/** What is kept: what was found, and what was told of people when it was. */
interface KeptFound {
  readonly told: Told;
  /** A `Found` as JSON. */
  readonly found: string;
}

/**
 * An annotated briefing from where it is kept, or made and kept. Annotating it goes by what it is told of people: what is
 * kept holds as long as it would be told the same.
 */
export function bringBack(
  briefing: Briefing,
  alone: Pick<Alone, 'packed'>,
  people: People,
  kept: Kept,
  make: (people: People) => AnnotatedBriefing,
): AnnotatedBriefing {
  const name = nameOf('annotation', briefing.text, briefing.blocks, briefing.sentences);
  const known = kept.get(name);
  const before = known === null ? null : (JSON.parse(known) as KeptFound);
  let found = before !== null && isStillTold(before.told, people) ? before.found : null;
  if (found === null) {
    const listening = new Listening(people);
    const { sentences, attributions, quotations, quoted } = make(listening);
    found = JSON.stringify({
      names: sentences.map(({ names }) => names),
      references: sentences.map(({ references }) => references),
      attributions,
      quotations,
      quoted,
    } satisfies Found);
    kept.put(name, JSON.stringify({ told: listening.told, found } satisfies KeptFound));
  }
  return new PackedBriefing(briefing, new TokenReader(briefing.text, alone.packed()), found);
}
