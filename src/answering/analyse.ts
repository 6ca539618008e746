import { findQuoted } from '../annotate/quoted.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { isCommon, termsOf } from '../language/terms.js';
import { tokensOf, type Token } from '../language/tokens.js';
import type { Span } from '../model/span.js';
import { askedOf, type Asked } from './question-type.js';

/** What the collection knows of words. */
export interface Vocabulary {
  has(term: string): boolean;
  /** How rare a term is among the passages; higher is rarer, 0 or more. */
  rarity(term: string): number;
  /** The nearest word the briefings hold for one they do not, or null. */
  correct(word: string): string | null;
}

/** A word of the question that evidence is compared by. Offsets count in the question. */
export interface QuestionWord extends Span {
  /** As asked. */
  readonly surface: string;
  readonly term: string;
  /** Other terms that may stand for it, with how well (0 to 1). */
  readonly alternatives: ReadonlyMap<string, number>;
  readonly kind: 'name' | 'number' | 'verb' | 'word';
  /** Share of the question's weight, 0 or more; rare words and names weigh more. */
  readonly weight: number;
  /** Whether any briefing holds the term. */
  readonly known: boolean;
}

export interface Analysis {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly asked: Asked;
  readonly words: readonly QuestionWord[];
  /** Words the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly corrections: readonly { readonly asked: string; readonly read: string }[];
  /** Words as asked that no briefing holds in any form. */
  readonly missing: readonly string[];
}

/** Reads a question: what it asks for, and which of its words any evidence must meet. */
export function analyse(question: string, vocabulary: Vocabulary): Analysis {
  const tokens = tokensOf(question);
  const asked = askedOf(tokens);
  const typingSpans = [...asked.typing].map((index) => tokens[index]).filter((token) => token !== undefined);
  const corrections: { asked: string; read: string }[] = [];
  const words: QuestionWord[] = [];
  for (const found of termsOf(question)) {
    if (found.secondary || isCommon(found.term)) continue;
    if (typingSpans.some((token) => token.start < found.end && found.start < token.end)) continue;
    const surface = question.slice(found.start, found.end);
    const token = tokens.find((one) => one.start < found.end && found.start < one.end);
    const kind = kindOf(found.term, surface, token);
    let term = found.term;
    const alternatives = alternativesOf(surface, token);
    let known = vocabulary.has(term);
    if (!known && ![...alternatives.keys()].some((other) => vocabulary.has(other))) {
      const read = vocabulary.correct(surface);
      const readTerm = read === null ? undefined : termsOf(read)[0]?.term;
      if (read !== null && readTerm !== undefined) {
        corrections.push({ asked: surface, read });
        term = readTerm;
        known = true;
      }
    }
    words.push({
      start: found.start,
      end: found.end,
      surface,
      term,
      alternatives,
      kind,
      weight: weightOf(term, kind, vocabulary),
      known,
    });
  }
  const missing = words
    .filter((word) => !word.known && ![...word.alternatives.keys()].some((other) => vocabulary.has(other)))
    .map((word) => word.surface);
  return {
    question,
    tokens,
    asked,
    words,
    quoted: findQuoted(question).map((quoted) => question.slice(quoted.start, quoted.end)),
    corrections,
    missing: [...new Set(missing)],
  };
}

function kindOf(term: string, surface: string, token: Token | undefined): QuestionWord['kind'] {
  if (/\d/u.test(term)) return 'number';
  const { countries, places, organizations } = lexicon();
  const key = lexiconKey(surface);
  if (countries.byForm.has(key) || places.byName.has(key) || organizations.byName.has(key)) return 'name';
  if (token?.pos === 'PROPN' && /^\p{Lu}/u.test(surface)) return 'name';
  return token?.pos === 'VERB' ? 'verb' : 'word';
}

/** Weights follow rarity; a name must agree more than a verb, which paraphrase changes first. */
const kindWeights: Readonly<Record<QuestionWord['kind'], number>> = {
  name: 1.3,
  number: 1.3,
  word: 1,
  verb: 0.8,
};

function weightOf(term: string, kind: QuestionWord['kind'], vocabulary: Vocabulary): number {
  return kindWeights[kind] * (1 + vocabulary.rarity(term));
}

/** Terms of the synonyms of a word, by its form and its dictionary form. */
function alternativesOf(surface: string, token: Token | undefined): Map<string, number> {
  const alternatives = new Map<string, number>();
  const { synonyms } = lexicon();
  const add = (word: string, strength: number): void => {
    const terms = termsOf(word).filter((term) => !term.secondary && !isCommon(term.term));
    const only = terms[0];
    if (terms.length !== 1 || only === undefined) return;
    alternatives.set(only.term, Math.max(alternatives.get(only.term) ?? 0, strength));
  };
  for (const form of new Set([lexiconKey(surface), token?.lemma ?? ''])) {
    for (const synonym of synonyms.get(form) ?? []) add(synonym.word, synonym.strength);
  }
  return alternatives;
}
