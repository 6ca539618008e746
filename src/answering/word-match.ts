import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import type { Span } from '../model/span.js';
import type { QuestionWord } from './analyse.js';
import type { EvidenceSentence } from './evidence-sentence.js';
import type { EvidenceTerms, TermPlace } from './evidence-terms.js';

/** Where a word of the question was met. */
export type MatchPlace =
  'word' | 'reference' | 'synonym' | 'related' | 'before' | 'section' | 'title' | 'after' | 'none';

/** Where and how well a sentence meets one word of the question; without a place where only the context meets it. */
export interface WordMatch {
  readonly word: QuestionWord;
  readonly place: MatchPlace;
  /** 0 (not at all) to 1 (the word itself, here). */
  readonly strength: number;
  /** In the briefing's text; null where only the context meets it. */
  readonly span: Span | null;
  /** Index of the sentence's token there; null without one. */
  readonly token: number | null;
  /** Where the word itself is not here: the word here that is used most like it. It meets no requirement. */
  readonly like: Likeness | null;
}

/** A word that is used like another. */
export interface Likeness {
  /** Cosine of their vectors, 0 to 1. */
  readonly cosine: number;
  /** In the briefing's text. */
  readonly span: Span;
  /** Index of the sentence's token there; null without one. */
  readonly token: number | null;
}

/** How much a word met only near the sentence counts. */
const contextStrengths = { title: 0.6, section: 0.7, before: 0.6, after: 0.3 } as const;

/** A word met better than this in the sentence is not looked for around it. */
const wellMet = 0.6;

interface ContextTerms {
  readonly place: MatchPlace;
  readonly terms: { has(term: string): boolean };
  readonly strength: number;
}

/** Meets the words of one question in sentences. */
export class Matcher {
  readonly #words: readonly QuestionWord[];
  readonly #kindTerms: readonly string[];
  readonly #terms: EvidenceTerms;
  readonly #find: ReturnType<EvidenceTerms['among']>;
  /** The asked terms of each sentence so far: one is also looked at for those beside it. */
  readonly #known = new Map<AnnotatedSentence, ReadonlyMap<string, TermPlace>>();

  /** @param kindTerms As an analysis has them. */
  constructor(words: readonly QuestionWord[], kindTerms: readonly string[], terms: EvidenceTerms) {
    this.#words = words;
    this.#terms = terms;
    this.#kindTerms = kindTerms;
    this.#find = terms.among(
      new Set([
        ...kindTerms,
        ...words.flatMap(({ term, synonyms, related, neighbours }) => [
          term,
          ...synonyms.keys(),
          ...related.keys(),
          ...neighbours.keys(),
        ]),
      ]),
    );
  }

  /** In the order of the words. */
  matchesIn({ source, sentence }: EvidenceSentence): readonly WordMatch[] {
    const own = this.#of(source, sentence);
    const context = this.#around(source, sentence);
    return this.#words.map((word) => matchOf(word, own, context));
  }

  /** Whether a sentence says what kind of answer is asked for. */
  saysKind({ source, sentence }: EvidenceSentence): boolean {
    const own = this.#of(source, sentence);
    return this.#kindTerms.some((term) => own.get(term)?.strength === 1);
  }

  #of(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    let known = this.#known.get(sentence);
    if (known === undefined) {
      known = this.#find(source, sentence);
      this.#known.set(sentence, known);
    }
    return known;
  }

  #around(source: AnnotatedBriefing, sentence: AnnotatedSentence): ContextTerms[] {
    const context: ContextTerms[] = [];
    const neighbour = (place: MatchPlace, index: number, strength: number): void => {
      const other = source.sentences[index];
      if (other === undefined || Math.abs(other.block - sentence.block) > 1) return;
      const share = other.block === sentence.block ? 1 : 0.8;
      context.push({ place, terms: this.#of(source, other), strength: strength * share });
    };
    neighbour('before', sentence.index - 1, contextStrengths.before);
    neighbour('before', sentence.index - 2, contextStrengths.before * 0.7);
    neighbour('after', sentence.index + 1, contextStrengths.after);
    const words = (place: MatchPlace, text: string, strength: number): void => {
      context.push({ place, terms: this.#terms.ofWords(text), strength });
    };
    const section = source.briefing.blocks[sentence.block]?.section;
    if (section != null) words('section', section, contextStrengths.section);
    words('title', source.briefing.title, contextStrengths.title);
    return context;
  }
}

function matchOf(
  word: QuestionWord,
  own: ReadonlyMap<string, TermPlace>,
  context: readonly ContextTerms[],
): WordMatch {
  let best: WordMatch = { word, place: 'none', strength: 0, span: null, token: null, like: null };
  const consider = (
    place: MatchPlace,
    strength: number,
    { span, token }: Pick<WordMatch, 'span' | 'token'>,
  ): void => {
    if (strength > best.strength) best = { ...best, place, strength, span, token };
  };
  const exact = own.get(word.term);
  if (exact !== undefined) consider(exact.strength === 1 ? 'word' : 'reference', exact.strength, exact);
  if (own.size > 0) {
    for (const [term, strength] of word.synonyms) {
      const place = own.get(term);
      if (place !== undefined) consider('synonym', strength * place.strength, place);
    }
    for (const [term, strength] of word.related) {
      const place = own.get(term);
      if (place !== undefined) consider('related', strength * place.strength, place);
    }
  }
  if (best.strength > wellMet) return best;
  if (own.size > 0) best = { ...best, like: likestOf(word, own) };
  for (const { place, terms, strength } of context) {
    if (terms.has(word.term)) consider(place, strength, best);
    for (const [term, alternative] of word.synonyms) {
      if (terms.has(term)) consider(place, strength * alternative, best);
    }
  }
  return best;
}

/** The word of a sentence itself that is used most like a question's. */
function likestOf({ neighbours }: QuestionWord, own: ReadonlyMap<string, TermPlace>): Likeness | null {
  let likest: Likeness | null = null;
  for (const [term, cosine] of neighbours) {
    const place = own.get(term);
    if (place?.strength === 1 && cosine > (likest?.cosine ?? 0))
      likest = { cosine, span: place.span, token: place.token };
  }
  return likest;
}
