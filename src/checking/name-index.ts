import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { oneSlip, spellingKey, withoutOne } from '../annotate/person-names.js';
import { lexiconKey } from '../language/lexicon.js';
import { termsOf } from '../language/terms.js';
import { slice, type Span } from '../model/span.js';
import { mentionsOf } from './name-mentions.js';

/** A name as the briefings write it, and where they first do. */
export interface KnownName {
  readonly name: string;
  readonly source: AnnotatedBriefing;
  readonly sentence: AnnotatedSentence;
  readonly mention: Span;
  /** Without initials. */
  readonly words: readonly NameWord[];
}

/** A word of a name: in lower case, and without its marks as well. */
export interface NameWord {
  readonly lower: string;
  readonly folded: string;
}

/** The names of briefings. */
export class NameIndex {
  readonly #written = new Map<string, KnownName>();
  readonly #byTerms = new Map<string, KnownName>();
  readonly #byWord = new Map<string, KnownName[]>();
  /** Every form of a word with one letter left out → the words, so that slips are found without a search. */
  readonly #bySlip = new Map<string, Set<string>>();

  /** Adds the names of a briefing. */
  add(source: AnnotatedBriefing): void {
    for (const sentence of source.sentences) {
      for (const mention of mentionsOf(source, sentence)) this.#add(source, sentence, mention);
    }
  }

  /** The name written just so, whatever its capitals. */
  written(name: string): KnownName | undefined {
    return this.#written.get(writtenKey(name));
  }

  /** A name of the same country, place or organization: "USA" for "United States". */
  alias(name: string): KnownName | undefined {
    const key = termsKey(name);
    return key === '' ? undefined : this.#byTerms.get(key);
  }

  /** Names that have a word, folded, or one a slip of the pen away from it. */
  withWord(word: string): KnownName[] {
    const similar = new Set([word, spellingKey(word)]);
    for (const form of withoutOne(word)) {
      for (const other of this.#bySlip.get(form) ?? []) if (oneSlip(word, other)) similar.add(other);
    }
    return [...similar].flatMap((one) => this.#byWord.get(one) ?? []);
  }

  #add(source: AnnotatedBriefing, sentence: AnnotatedSentence, mention: Span): void {
    const name = nameOf(source, mention);
    const key = writtenKey(name);
    if (this.#written.has(key)) return;
    const known: KnownName = { name, source, sentence, mention, words: nameWords(name) };
    this.#written.set(key, known);
    const terms = termsKey(name);
    if (terms !== '' && !this.#byTerms.has(terms)) this.#byTerms.set(terms, known);
    for (const word of new Set(known.words.flatMap(({ folded }) => [folded, spellingKey(folded)]))) {
      const others = this.#byWord.get(word);
      if (others === undefined) this.#byWord.set(word, [known]);
      else others.push(known);
      for (const form of withoutOne(word)) {
        this.#bySlip.set(form, (this.#bySlip.get(form) ?? new Set()).add(word));
      }
    }
  }
}

/** A name on one line, as it stands in its text. */
export function nameOf({ briefing }: AnnotatedBriefing, mention: Span): string {
  return slice(briefing.text, mention).replace(/\s+/gu, ' ');
}

/** The words of a name without initials: "Donald J. Trump" is Donald Trump. */
export function nameWords(name: string): NameWord[] {
  return name
    .split(/[\s-]+/u)
    .filter((word) => !/^\p{Lu}\.?$/u.test(word))
    .map((word) => word.toLowerCase().replace(/(?:['’]s|[.,'’])$/u, ''))
    .filter(Boolean)
    .map((lower) => ({ lower, folded: lexiconKey(lower) }));
}

/** What two ways of writing one name share: capitals, apostrophes and hyphens do not matter. */
export function writtenKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\-‐‑]+/gu, ' ');
}

/** The terms of a name that stands for a thing the lexicon knows: one term for all of it. */
function termsKey(name: string): string {
  const [only, ...others] = termsOf(name).filter(({ secondary }) => !secondary);
  return only === undefined || others.length > 0 ? '' : only.term;
}
