import { deserialize, serialize } from 'node:v8';
import { TokenReader, type PackedTokens } from '../language/packed-tokens.js';
import type { Token } from '../language/tokens.js';
import type { Attribution, NameMention, Quotation, Reference } from '../model/annotation.js';
import type { Briefing } from '../model/briefing.js';
import { nameFor, type Kept } from '../model/kept.js';
import { Lately, type Holder } from '../model/lately.js';
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
const opened = new Lately(800);
const unpacked = new Lately(8000);

const decoder = new TextDecoder();

class PackedSentence implements AnnotatedSentence, Holder {
  readonly #reader: TokenReader;
  #tokens: readonly Token[] | undefined;

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
    if (this.#tokens === undefined) {
      this.#tokens = this.#reader.of(this.index, this.start);
      unpacked.add(this);
    }
    return this.#tokens;
  }

  letGo(): void {
    this.#tokens = undefined;
  }
}

/**
 * An annotated briefing in a small space: it is unpacked when it is looked into, and stays so as long as it was among
 * the last. Of a large collection a question looks into few.
 */
class PackedBriefing implements AnnotatedBriefing, Holder {
  readonly #reader: TokenReader;
  readonly #found: Uint8Array;
  #opened: Opened | undefined;

  /** @param found As JSON, in UTF-8. */
  constructor(
    readonly briefing: Briefing,
    reader: TokenReader,
    found: Uint8Array,
  ) {
    this.#reader = reader;
    this.#found = found;
  }

  withFound(found: Uint8Array): PackedBriefing {
    return new PackedBriefing(this.briefing, this.#reader, found);
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

  letGo(): void {
    this.#opened = undefined;
  }

  #open(): Opened {
    if (this.#opened === undefined) {
      this.#opened = this.#unpack();
      opened.add(this);
    }
    return this.#opened;
  }

  #unpack(): Opened {
    const found = JSON.parse(decoder.decode(this.#found)) as Found;
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
  }
}

/** What annotating a briefing comes to, in a form that can be kept or sent. */
export interface Annotation {
  /** What was told of people when it was made: it holds as long as they would tell the same. */
  readonly told: Told;
  /** All that was found, as JSON in UTF-8: outside of the heap, of which it would be a third. */
  readonly found: Uint8Array;
  /** Whom it refers to, each once, in the order of the text. */
  readonly people: readonly string[];
}

/** An annotation as it is kept: what need not be looked into at once as JSON. */
interface Stored extends Omit<Annotation, 'told'> {
  readonly told: string;
}

/** The annotation of a briefing that is kept, whatever people tell today; null where none is. */
export function keptAnnotation(briefing: Briefing, kept: Kept): Annotation | null {
  const known = kept.get(nameFor('annotation', briefing));
  if (known === null) return null;
  const { told, found, people } = deserialize(known) as Stored;
  return {
    get told() {
      return JSON.parse(told) as Told;
    },
    // Copied: the rest of the file is not to stay in memory with it.
    found: found.slice(),
    people,
  };
}

/** The annotation of a briefing as people tell today: the one that is kept, or one that is made and kept. */
export function annotationOf(
  briefing: Briefing,
  people: People,
  kept: Kept,
  make: (people: People) => AnnotatedBriefing,
): Annotation {
  const known = keptAnnotation(briefing, kept);
  return known !== null && isStillTold(known.told, people)
    ? known
    : madeAnnotation(briefing, people, kept, make);
}

/** An annotation of a briefing as people tell today, made and kept. */
export function madeAnnotation(
  briefing: Briefing,
  people: People,
  kept: Kept,
  make: (people: People) => AnnotatedBriefing,
): Annotation {
  const listening = new Listening(people);
  const made = make(listening);
  const { sentences, attributions, quotations, quoted } = made;
  const json = JSON.stringify({
    names: sentences.map(({ names }) => names),
    references: sentences.map(({ references }) => references),
    attributions,
    quotations,
    quoted,
  } satisfies Found);
  const { told } = listening;
  const annotation = { told, found: new TextEncoder().encode(json), people: peopleIn(made) };
  const stored: Stored = { ...annotation, told: JSON.stringify(told) };
  kept.put(nameFor('annotation', briefing), serialize(stored));
  return annotation;
}

/** A briefing with what was found in it. */
export function annotatedBy(
  briefing: Briefing,
  tokens: PackedTokens,
  { found }: Pick<Annotation, 'found'>,
): AnnotatedBriefing {
  return new PackedBriefing(briefing, new TokenReader(briefing.text, tokens), found);
}

/** The same briefing with something else found in it; null where it was not packed. */
export function annotatedAnew(
  annotated: AnnotatedBriefing,
  { found }: Pick<Annotation, 'found'>,
): AnnotatedBriefing | null {
  return annotated instanceof PackedBriefing ? annotated.withFound(found) : null;
}

/** The people that a briefing speaks of, each once, in the order of the text. */
export function peopleIn({ sentences }: AnnotatedBriefing): string[] {
  return [...new Set(sentences.flatMap(({ references }) => references.map(({ person }) => person)))];
}
