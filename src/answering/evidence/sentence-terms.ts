import type { AnnotatedBriefing, AnnotatedSentence } from '../../annotate/annotate.js';
import { termsOf } from '../../language/terms.js';
import type { Token } from '../../language/tokens.js';
import { RecentParts } from '../../model/recent-parts.js';
import { contains, slice, type Span } from '../../model/span.js';
import { isContent } from '../candidates/token-class.js';
import { signOf } from './signs.js';

/** A place in a sentence, and the index of the first token there; null where it stands in none. */
export interface TokenPlace {
  readonly span: Span;
  readonly token: number | null;
}

/** A person whom a sentence speaks of, or whose words it is. */
export interface PersonPlace extends TokenPlace {
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a note calls a text it speaks of: remarks on a text are seldom what is asked for. */
const textWords = new Set([
  'original',
  'article',
  'note',
  'text',
  'headline',
  'byline',
  'transcript',
  'translation',
]);
const firstPerson = new Set(['i', 'my', 'me', 'mine', 'myself', 'we', 'our']);

/** Numbers that a term's place takes: where it begins, where it ends, and its token from 1, or 0 for none. */
const placeSize = 3;
const [content, other] = ['1', '0'];

/** What of a sentence is weighed against a question, whatever is asked: read once, and kept in a small space. */
export class SentenceTerms {
  /** The different terms of its words, in order. */
  readonly terms: readonly string[];
  /** By term, its sign: to look for some terms costs a look at every sentence's, and a string is far away in memory. */
  readonly signs: Uint16Array;
  readonly #places: Uint32Array;
  /** The first word by which its writer speaks of himself; null without one. */
  readonly writer: TokenPlace | null;
  /** Those it speaks of, in order, then those whose words it is. */
  readonly people: readonly PersonPlace[];
  /** How many tokens it has. */
  readonly length: number;
  readonly isQuestion: boolean;
  /** Whether it speaks of a text, "this original", "the headline". */
  readonly isAboutText: boolean;
  readonly #content: string;

  constructor(source: AnnotatedBriefing, sentence: AnnotatedSentence) {
    const { tokens } = sentence;
    const text = slice(source.briefing.text, sentence);
    const terms = new Set<string>();
    const places: number[] = [];
    for (const one of termsOf(text, sentence.start)) {
      const { term, start, end } = one;
      if (terms.has(term)) continue;
      terms.add(term);
      places.push(start, end, (tokenAt(tokens, one) ?? -1) + 1);
    }
    this.terms = [...terms];
    this.signs = Uint16Array.from(this.terms, signOf);
    this.#places = Uint32Array.from(places);
    this.writer = writerOf(source, tokens);
    this.people = peopleOf(source, sentence, tokens);
    this.length = tokens.length;
    this.isQuestion = text.trimEnd().endsWith('?');
    this.isAboutText = tokens.some(
      ({ pos, lemma }, index) => pos === 'NOUN' && textWords.has(lemma) && tokens[index - 1]?.pos === 'DET',
    );
    // A character a token: of all that tells so little by an index it takes the least.
    this.#content = tokens.map((token) => (isContent(token) ? content : other)).join('');
  }

  /** Where one of `terms` stands first, given its index. */
  placeOf(index: number): TokenPlace {
    const at = index * placeSize;
    const [start, end, token] = [this.#places[at] ?? 0, this.#places[at + 1] ?? 0, this.#places[at + 2] ?? 0];
    return { span: { start, end }, token: token === 0 ? null : token - 1 };
  }

  /** Whether the token at an index has a meaning of its own; there may be none. */
  isContent(index: number): boolean {
    return this.#content[index] === content;
  }
}

/** Sentences that are kept; some 1 kB each. */
const mostKept = 32_000;
const kept = new RecentParts<AnnotatedBriefing, SentenceTerms>(mostKept);

export function sentenceTerms(source: AnnotatedBriefing, sentence: AnnotatedSentence): SentenceTerms {
  return kept.get(source, sentence.index, () => new SentenceTerms(source, sentence));
}

/** Index of the first token that shares something with a span. */
function tokenAt(tokens: readonly Token[], { start, end }: Span): number | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return (tokens[low]?.start ?? Infinity) < end ? low : null;
}

function writerOf({ quotations }: AnnotatedBriefing, tokens: readonly Token[]): TokenPlace | null {
  const at = tokens.findIndex(
    (token) => firstPerson.has(token.lower) && !quotations.some(({ content: said }) => contains(said, token)),
  );
  const token = tokens[at];
  return token === undefined ? null : { span: { start: token.start, end: token.end }, token: at };
}

function peopleOf(
  { quotations }: AnnotatedBriefing,
  { start, end, references }: AnnotatedSentence,
  tokens: readonly Token[],
): PersonPlace[] {
  const people = references.map((one) => ({
    name: one.person,
    span: { start: one.start, end: one.end },
    token: tokenAt(tokens, one),
    confidence: one.confidence,
  }));
  for (const { speaker, content: said, source, confidence } of quotations) {
    if (speaker === null || said.end <= start || said.start >= end) continue;
    const span = source ?? said;
    people.push({
      name: speaker,
      span: { start: span.start, end: span.end },
      token: tokenAt(tokens, span),
      confidence,
    });
  }
  return people;
}
