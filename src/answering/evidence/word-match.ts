import type { AnnotatedBriefing, AnnotatedSentence } from '../../annotate/annotate.js';
import type { Span } from '../../model/span.js';
import type { QuestionWord } from '../question/analyse.js';
import type { EvidenceSentence } from '../candidates/evidence-sentence.js';
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

/** What one term of a text means to a word of the question. */
interface Meaning {
  /** The word's place among the question's. */
  readonly word: number;
  readonly place: 'word' | 'synonym' | 'related';
  /** How well the term stands for the word, 0 to 1. */
  readonly strength: number;
  /** Of two terms that stand for a word equally well, the one with the lower number counts. */
  readonly order: number;
}

/** A word of the question that a term is used like. */
interface Use {
  readonly word: number;
  readonly cosine: number;
  readonly order: number;
}

/** The asked terms that a sentence holds, and what they come to for those beside it. */
interface Held {
  readonly terms: ReadonlyMap<string, TermPlace>;
  readonly around: Around;
}

/** How well each word of the question is met by itself or a synonym in what stands around a sentence, 0 to 1. */
type Around = Float64Array;

/** Something that stands around a sentence. */
interface Context {
  readonly place: MatchPlace;
  readonly around: Around;
  /** How much a word met there counts, 0 to 1. */
  readonly strength: number;
}

/** Where a sentence itself meets a word. */
type Own = Pick<WordMatch, 'place' | 'strength'> & { readonly order: number; readonly at: TermPlace };

/** Meets the words of one question in sentences. */
export class Matcher {
  readonly #words: readonly QuestionWord[];
  readonly #kindTerms: readonly string[];
  readonly #terms: EvidenceTerms;
  /** By term, as are uses: a sentence holds few of the many that are asked. */
  readonly #meanings: ReadonlyMap<string, readonly Meaning[]>;
  readonly #uses: ReadonlyMap<string, readonly Use[]>;
  readonly #find: ReturnType<EvidenceTerms['among']>;
  /** What each sentence so far holds: one is also looked at for those beside it. */
  readonly #held = new Map<AnnotatedSentence, Held>();
  /** What titles and headings come to. */
  readonly #above = new Map<string, Around>();
  readonly #nothing: Held;

  /** @param kindTerms As an analysis has them. */
  constructor(words: readonly QuestionWord[], kindTerms: readonly string[], terms: EvidenceTerms) {
    this.#words = words;
    this.#terms = terms;
    this.#kindTerms = kindTerms;
    this.#meanings = meaningsFor(words);
    this.#uses = usesFor(words);
    this.#find = terms.among(new Set([...kindTerms, ...this.#meanings.keys(), ...this.#uses.keys()]));
    this.#nothing = { terms: new Map(), around: new Float64Array(words.length) };
  }

  /** In the order of the words. */
  matchesIn({ source, sentence }: EvidenceSentence): readonly WordMatch[] {
    const { terms } = this.#of(source, sentence);
    const own = this.#ownIn(terms);
    const like = this.#likestIn(terms);
    const context = this.#around(source, sentence);
    return this.#words.map((word, at): WordMatch => {
      const best = own[at];
      const span = best?.at.span ?? null;
      const token = best?.at.token ?? null;
      let place: MatchPlace = best?.place ?? 'none';
      let strength = best?.strength ?? 0;
      if (strength > wellMet) return { word, place, strength, span, token, like: null };
      for (const one of context) {
        const other = one.strength * (one.around[at] ?? 0);
        if (other <= strength) continue;
        place = one.place;
        strength = other;
      }
      return { word, place, strength, span, token, like: like[at] ?? null };
    });
  }

  /** Whether a sentence says what kind of answer is asked for. */
  saysKind({ source, sentence }: EvidenceSentence): boolean {
    const { terms } = this.#of(source, sentence);
    return this.#kindTerms.some((term) => terms.get(term)?.strength === 1);
  }

  /** By word. */
  #ownIn(terms: Held['terms']): readonly (Own | undefined)[] {
    const own: (Own | undefined)[] = [];
    for (const [term, at] of terms) {
      for (const { word, place, strength, order } of this.#meanings.get(term) ?? []) {
        const other = strength * at.strength;
        const best = own[word];
        const isBetter =
          best === undefined
            ? other > 0
            : other > best.strength || (other === best.strength && order < best.order);
        if (!isBetter) continue;
        const isMeant = place === 'word' && at.strength !== 1;
        own[word] = { place: isMeant ? 'reference' : place, strength: other, order, at };
      }
    }
    return own;
  }

  /** By word, the word of a sentence itself that is used most like it. */
  #likestIn(terms: Held['terms']): readonly (Likeness | undefined)[] {
    const likest: (Likeness | undefined)[] = [];
    const orders: number[] = [];
    for (const [term, { strength, span, token }] of terms) {
      if (strength !== 1) continue;
      for (const { word, cosine, order } of this.#uses.get(term) ?? []) {
        const best = likest[word]?.cosine ?? 0;
        if (cosine < best || (cosine === best && order > (orders[word] ?? -1))) continue;
        likest[word] = { cosine, span, token };
        orders[word] = order;
      }
    }
    return likest;
  }

  #of(source: AnnotatedBriefing, sentence: AnnotatedSentence): Held {
    let held = this.#held.get(sentence);
    if (held === undefined) {
      const terms = this.#find(source, sentence);
      held = terms.size === 0 ? this.#nothing : { terms, around: this.#aroundOf(terms.keys()) };
      this.#held.set(sentence, held);
    }
    return held;
  }

  #aroundOf(terms: Iterable<string>): Around {
    const around = new Float64Array(this.#words.length);
    for (const term of terms) {
      for (const { word, place, strength } of this.#meanings.get(term) ?? [])
        if (place !== 'related') around[word] = Math.max(around[word] ?? 0, strength);
    }
    return around;
  }

  #around(source: AnnotatedBriefing, sentence: AnnotatedSentence): readonly Context[] {
    const context: Context[] = [];
    const neighbour = (place: MatchPlace, index: number, strength: number): void => {
      const other = source.sentences[index];
      if (other === undefined || Math.abs(other.block - sentence.block) > 1) return;
      const held = this.#of(source, other);
      if (held === this.#nothing) return;
      const share = other.block === sentence.block ? 1 : 0.8;
      context.push({ place, around: held.around, strength: strength * share });
    };
    neighbour('before', sentence.index - 1, contextStrengths.before);
    neighbour('before', sentence.index - 2, contextStrengths.before * 0.7);
    neighbour('after', sentence.index + 1, contextStrengths.after);
    const words = (place: MatchPlace, text: string, strength: number): void => {
      let around = this.#above.get(text);
      if (around === undefined) this.#above.set(text, (around = this.#aroundOf(this.#terms.ofWords(text))));
      context.push({ place, around, strength });
    };
    const section = source.briefing.blocks[sentence.block]?.section;
    if (section != null) words('section', section, contextStrengths.section);
    words('title', source.briefing.title, contextStrengths.title);
    return context;
  }
}

function meaningsFor(words: readonly QuestionWord[]): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  for (const [word, { term, synonyms, related }] of words.entries()) {
    let order = 0;
    const add = (other: string, place: Meaning['place'], strength: number): void => {
      order += 1;
      append(meanings, other, { word, place, strength, order });
    };
    add(term, 'word', 1);
    for (const [other, strength] of synonyms) add(other, 'synonym', strength);
    for (const [other, strength] of related) add(other, 'related', strength);
  }
  return meanings;
}

function usesFor(words: readonly QuestionWord[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const [word, { neighbours }] of words.entries()) {
    let order = 0;
    for (const [other, cosine] of neighbours) {
      order += 1;
      append(uses, other, { word, cosine, order });
    }
  }
  return uses;
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}
