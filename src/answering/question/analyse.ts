import { findQuoted } from '../../annotate/quoted.js';
import { lexicon, lexiconKey } from '../../language/lexicon.js';
import { isCommon, termsOf } from '../../language/terms.js';
import { isListedByTagger } from '../../language/tagger.js';
import type { Token } from '../../language/tokens.js';
import { splitSentences } from '../../language/sentences.js';
import { cover, overlaps, slice, type Span } from '../../model/span.js';
import type { Asked } from './asked.js';
import { questionTokens } from './question-tokens.js';
import { askedOf } from './question-type.js';
import { isHabitual } from './habitual.js';
import { neighboursOf } from './neighbours.js';
import { everydayRarity } from './rarity.js';
import { relatedTerms } from './related.js';

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
  /** Terms that may stand for it, with how well (0 to 1): synonyms, and the country behind its capital. */
  readonly synonyms: ReadonlyMap<string, number>;
  /** Terms that WordNet relates to it, likewise; looser than synonyms. */
  readonly related: ReadonlyMap<string, number>;
  /** Terms that are used like it, with their cosine: soft evidence alone. Empty for a name and a number. */
  readonly neighbours: ReadonlyMap<string, number>;
  /** Whether it is the head of the noun asked about. */
  readonly focus: boolean;
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
  /** Terms of the words that only say what kind of answer is asked for: "city" of "in which city". */
  readonly kindTerms: readonly string[];
  /** Words the question puts in quotation marks, the first few. */
  readonly quoted: readonly string[];
  readonly corrections: readonly { readonly asked: string; readonly read: string }[];
  /** Words as asked that no briefing holds in any form. */
  readonly missing: readonly string[];
}

/** Words outside the sentence that asks set the scene; they count less. */
const backgroundShare = 0.3;
/** Names there are what a pronoun of the sentence that asks stands for: "Jo Roe fell ill. Which team does he play for?" */
const meantShare = 0.9;
const pointingBack = new Set('he she it they him her them his its their this these'.split(' '));

/** The sentence that asks, where others set the scene: the last one with a question mark, else all of it. */
function askingPart(question: string): Span {
  const sentences = splitSentences(question);
  const asking = sentences.findLast((sentence) => /\?["'”’)]*$/u.test(slice(question, sentence)));
  if (asking === undefined) return { start: 0, end: question.length };
  // 'Who said "It was bad. It is worse now"?' is one question, whatever ends within the quotation.
  return findQuoted(question)
    .filter((quoted) => overlaps(quoted, asking))
    .flatMap((quoted) => sentences.filter((sentence) => overlaps(sentence, quoted)))
    .reduce<Span>(cover, asking);
}

/** A question shorter than this points back to what stands before it: "…. Is it?" */
const shortestAsking = 16;

/** Quotations of a question that are looked for: each costs a look at every sentence. */
const mostQuoted = 8;

function quotedIn(question: string): string[] {
  const quoted = findQuoted(question).map(({ start, end }) => question.slice(start, end));
  return [...new Set(quoted)].slice(0, mostQuoted);
}

/** Reads a question: what it asks for, and which of its words any evidence must meet. */
export function analyse(question: string, vocabulary: Vocabulary): Analysis {
  const asking = askingPart(question);
  const tokens = questionTokens(slice(question, asking), asking.start);
  const asked = askedOf(tokens);
  const typingSpans = [...asked.typing].map((index) => tokens[index]).filter((token) => token !== undefined);
  const small = !/\p{Lu}/u.test(question.slice(1));
  const pointsBack = tokens.some((token) => pointingBack.has(token.lower));
  const shareBehind = (kind: QuestionWord['kind']): number =>
    pointsBack && kind === 'name' ? meantShare : backgroundShare;
  const corrections: { asked: string; read: string }[] = [];
  const words: QuestionWord[] = [];
  const kindTerms: string[] = [];
  for (const found of termsOf(question)) {
    if (found.secondary || isCommon(found.term)) continue;
    if (typingSpans.some((token) => token.start < found.end && found.start < token.end)) {
      kindTerms.push(found.term);
      continue;
    }
    const surface = question.slice(found.start, found.end);
    const token = tokens.find((one) => one.start < found.end && found.start < one.end);
    if (token !== undefined && isHabitual(tokens, tokens.indexOf(token))) continue;
    const background = token === undefined && asking.end - asking.start >= shortestAsking;
    const kind = kindOf(found.term, surface, token, small, isOpener(tokens, token));
    let term = found.term;
    const synonyms = synonymsOf(term, surface, token);
    const related = new Map(relatedTerms(term).map((one) => [one.term, one.strength]));
    let known = vocabulary.has(term);
    if (!known && ![...synonyms.keys()].some((other) => vocabulary.has(other))) {
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
      synonyms,
      related,
      neighbours: kind === 'name' || kind === 'number' ? noNeighbours : neighboursOf(term),
      focus: token !== undefined && token.lemma === asked.focus.at(-1),
      kind,
      weight: weightOf(term, kind, vocabulary) * (background ? shareBehind(kind) : 1),
      known,
    });
  }
  const missing = words
    .filter(
      (word) =>
        !word.known &&
        ![...word.synonyms.keys(), ...word.related.keys()].some((other) => vocabulary.has(other)),
    )
    .map((word) => word.surface);
  return {
    question,
    tokens,
    asked,
    words,
    kindTerms,
    quoted: quotedIn(question),
    corrections,
    missing: [...new Set(missing)],
  };
}

const noNeighbours: ReadonlyMap<string, number> = new Map();

/**
 * Whether a token is an everyday word that has its capital from standing first, "Close to which mall": no name goes on
 * behind it.
 */
function isOpener(tokens: readonly Token[], token: Token | undefined): boolean {
  if (token === undefined || token !== tokens[0] || /^\p{Lu}/u.test(tokens[1]?.word ?? '')) return false;
  return isListedByTagger(token.lower) && !lexicon().givenNames.has(token.lower);
}

/**
 * @param small Whether the question is written without capitals: then names are, too.
 * @param opens As `isOpener` has it.
 */
function kindOf(
  term: string,
  surface: string,
  token: Token | undefined,
  small: boolean,
  opens: boolean,
): QuestionWord['kind'] {
  // "Which two countries": a small number in letters counts what is asked for; no evidence need say it.
  if (/\d/u.test(term)) return /^(?:\d|1[0-2])$/u.test(term) && !/\d/u.test(surface) ? 'word' : 'number';
  const { countries, places, organizations } = lexicon();
  const key = lexiconKey(surface);
  // "Whose car": not the Central African Republic.
  const isWritten = small || /^[\p{Lu}\p{N}]/u.test(surface);
  if (!isWritten) return token?.pos === 'VERB' ? 'verb' : 'word';
  if (countries.byForm.has(key) || places.byName.has(key) || organizations.byName.has(key)) return 'name';
  if (token?.pos === 'PROPN' && /^\p{Lu}/u.test(surface) && !opens) return 'name';
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
  const everyday = kind === 'number' ? 1 : everydayRarity(term);
  return kindWeights[kind] * (0.3 + everyday) * (1 + vocabulary.rarity(term));
}

/** Terms that may stand for a word: synonyms, and the country behind its capital or government. */
function synonymsOf(term: string, surface: string, token: Token | undefined): Map<string, number> {
  const alternatives = new Map<string, number>();
  const put = (other: string, strength: number): void => {
    if (other !== term) alternatives.set(other, Math.max(alternatives.get(other) ?? 0, strength));
  };
  const add = (word: string, strength: number): void => {
    const terms = termsOf(word).filter((one) => !one.secondary && !isCommon(one.term));
    const only = terms[0];
    if (terms.length === 1 && only !== undefined) put(only.term, strength);
  };
  const { synonyms, countries, organizations } = lexicon();
  const key = lexiconKey(surface);
  for (const form of new Set([key, token?.lemma ?? ''])) {
    for (const synonym of synonyms.get(form) ?? []) add(synonym.word, synonym.strength);
  }
  // "Moscow has launched": a capital or a seat of government speaks for its country, and the other way round.
  const country = countries.byCapital.get(key)?.name ?? organizations.byName.get(key)?.country ?? null;
  if (country !== null) add(country, governmentStrength);
  for (const capital of countries.byForm.get(key)?.capitals ?? []) add(capital, governmentStrength);
  return alternatives;
}

const governmentStrength = 0.75;
