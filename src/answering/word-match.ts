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
  readonly #terms: EvidenceTerms;
  readonly #asked: ReadonlySet<string>;
  /** The asked terms of each sentence so far: one is also looked at for those beside it. */
  readonly #known = new Map<AnnotatedSentence, ReadonlyMap<string, TermPlace>>();

  constructor(words: readonly QuestionWord[], terms: EvidenceTerms) {
    this.#words = words;
    this.#terms = terms;
    this.#asked = new Set(
      words.flatMap(({ term, synonyms, related }) => [term, ...synonyms.keys(), ...related.keys()]),
    );
  }

  /** In the order of the words. */
  matchesIn({ source, sentence }: EvidenceSentence): readonly WordMatch[] {
    const own = this.#of(source, sentence);
    const context = this.#around(source, sentence);
    return this.#words.map((word) => matchOf(word, own, context));
  }

  #of(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    let known = this.#known.get(sentence);
    if (known === undefined) {
      known = this.#terms.of(source, sentence, this.#asked);
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
  let best: WordMatch = { word, place: 'none', strength: 0, span: null, token: null };
  const consider = (
    place: MatchPlace,
    strength: number,
    { span, token }: Pick<WordMatch, 'span' | 'token'>,
  ): void => {
    if (strength > best.strength) best = { word, place, strength, span, token };
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
  for (const { place, terms, strength } of context) {
    if (terms.has(word.term)) consider(place, strength, best);
    for (const [term, alternative] of word.synonyms) {
      if (terms.has(term)) consider(place, strength * alternative, best);
    }
  }
  return best;
}
