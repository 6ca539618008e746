import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { termsOf, type Term } from '../language/terms.js';
import type { Person } from '../model/annotation.js';
import { slice, type Span } from '../model/span.js';
import type { Analysis, QuestionWord } from './analyse.js';

/** A sentence that may hold an answer, with what stands around it. */
export interface EvidenceSentence {
  readonly source: AnnotatedBriefing;
  readonly sentence: AnnotatedSentence;
}

/** Where and how well a sentence meets one word of the question. */
export interface WordMatch {
  readonly word: QuestionWord;
  /** 0 (not at all) to 1 (the word itself, here). */
  readonly strength: number;
  /** In the briefing's text; null where only the context meets it. */
  readonly span: Span | null;
}

/** A sentence weighed against a question. Every figure is 0 to 1 unless said. */
export interface Evidence extends EvidenceSentence {
  readonly matches: readonly WordMatch[];
  /** Share of the question's weight that the sentence itself meets. */
  readonly coverage: number;
  /** The same with title, heading and neighbours counted. */
  readonly contextCoverage: number;
  /** Share of the names and numbers met, context counted; 1 where the question has none. */
  readonly nameCoverage: number;
  /** Share of neighbouring question words that are neighbours here too. */
  readonly order: number;
  /** Whether it holds the words the question quotes. */
  readonly quoted: boolean;
  readonly score: number;
}

interface TermPlace {
  readonly span: Span;
  readonly strength: number;
}

/** How much a word met only near the sentence counts. */
const contextStrengths = { title: 0.6, section: 0.7, before: 0.6, after: 0.3, standing: 0.35 } as const;

/** Terms of one briefing's sentences, worked out once. */
export class EvidenceTerms {
  private readonly bySentence = new WeakMap<AnnotatedSentence, ReadonlyMap<string, TermPlace>>();
  private readonly plain = new WeakMap<AnnotatedBriefing, Map<string, ReadonlySet<string>>>();
  private readonly personTerms = new Map<string, readonly { term: string; strength: number }[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const terms = termsOf(person.name).map((term) => ({ term: term.term, strength: 0.95 }));
      for (const role of person.roles.slice(0, 4)) {
        for (const term of termsOf(role)) terms.push({ term: term.term, strength: 0.75 });
      }
      this.personTerms.set(person.name, terms);
    }
  }

  /** Every term of a sentence with its place; the names and roles behind pronouns and surnames included. */
  of(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    const known = this.bySentence.get(sentence);
    if (known !== undefined) return known;
    const terms = new Map<string, TermPlace>();
    const put = (term: string, span: Span, strength: number): void => {
      const there = terms.get(term);
      if (there === undefined || there.strength < strength) terms.set(term, { span, strength });
    };
    for (const term of termsOf(slice(source.briefing.text, sentence), sentence.start))
      put(term.term, spanOf(term), 1);
    for (const reference of sentence.references) {
      for (const { term, strength } of this.personTerms.get(reference.person) ?? []) {
        put(term, reference, strength * reference.confidence);
      }
    }
    for (const quotation of source.quotations) {
      if (
        quotation.speaker === null ||
        quotation.content.end <= sentence.start ||
        quotation.content.start >= sentence.end
      )
        continue;
      for (const { term, strength } of this.personTerms.get(quotation.speaker) ?? []) {
        put(term, quotation.source ?? quotation.content, strength * quotation.confidence);
      }
    }
    this.bySentence.set(sentence, terms);
    return terms;
  }

  /** Terms of a title or a heading. */
  ofWords(source: AnnotatedBriefing, words: string): ReadonlySet<string> {
    let known = this.plain.get(source);
    if (known === undefined) this.plain.set(source, (known = new Map<string, ReadonlySet<string>>()));
    let terms = known.get(words);
    if (terms === undefined) known.set(words, (terms = new Set(termsOf(words).map((term) => term.term))));
    return terms;
  }
}

function spanOf(term: Term): Span {
  return { start: term.start, end: term.end };
}

/** Weighs one sentence against a question. */
export function weigh(analysis: Analysis, candidate: EvidenceSentence, terms: EvidenceTerms): Evidence {
  const { source, sentence } = candidate;
  const own = terms.of(source, sentence);
  const context = contextOf(source, sentence, terms);
  const matches = analysis.words.map((word) => matchOf(word, own, context));
  const weigh = (pick: (match: WordMatch) => number, words = matches): number => {
    const total = words.reduce((sum, match) => sum + match.word.weight, 0);
    return total === 0 ? 1 : words.reduce((sum, match) => sum + match.word.weight * pick(match), 0) / total;
  };
  const names = matches.filter((match) => match.word.kind === 'name' || match.word.kind === 'number');
  const coverage = weigh((match) => (match.span === null ? 0 : match.strength));
  const contextCoverage = weigh((match) => match.strength);
  const nameCoverage = weigh((match) => match.strength, names);
  const text = slice(source.briefing.text, sentence);
  const quoted = analysis.quoted.some((words) => holdsWords(text, words));
  const order = orderOf(matches);
  const prose = ['paragraph', 'list-item', 'quotation'].includes(
    source.briefing.blocks[sentence.block]?.kind ?? 'paragraph',
  );
  const score =
    0.55 * coverage + 0.35 * contextCoverage + 0.1 * order + (quoted ? 0.5 : 0) + (prose ? 0.02 : 0);
  return { source, sentence, matches, coverage, contextCoverage, nameCoverage, order, quoted, score };
}

function matchOf(
  word: QuestionWord,
  own: ReadonlyMap<string, TermPlace>,
  context: readonly ContextTerms[],
): WordMatch {
  let best: WordMatch = { word, strength: 0, span: null };
  const consider = (strength: number, span: Span | null): void => {
    if (strength > best.strength) best = { word, strength, span };
  };
  const exact = own.get(word.term);
  if (exact !== undefined) consider(exact.strength, exact.span);
  for (const [term, strength] of word.alternatives) {
    const place = own.get(term);
    if (place !== undefined) consider(strength * place.strength * 0.95, place.span);
  }
  if (best.strength > 0.6) return best;
  for (const { terms, strength } of context) {
    if (terms(word.term)) consider(strength, best.span);
    for (const [term, alternative] of word.alternatives)
      if (terms(term)) consider(strength * alternative, best.span);
  }
  return best;
}

interface ContextTerms {
  readonly terms: (term: string) => boolean;
  readonly strength: number;
}

function contextOf(
  source: AnnotatedBriefing,
  sentence: AnnotatedSentence,
  terms: EvidenceTerms,
): ContextTerms[] {
  const context: ContextTerms[] = [];
  const block = source.briefing.blocks[sentence.block];
  const neighbour = (index: number, strength: number): void => {
    const other = source.sentences[index];
    if (other === undefined || Math.abs(other.block - sentence.block) > 1) return;
    const own = terms.of(source, other);
    context.push({
      terms: (term) => own.has(term),
      strength: other.block === sentence.block ? strength : strength * 0.8,
    });
  };
  neighbour(sentence.index - 1, contextStrengths.before);
  neighbour(sentence.index - 2, contextStrengths.before * 0.7);
  neighbour(sentence.index + 1, contextStrengths.after);
  const words = (text: string, strength: number): void => {
    const own = terms.ofWords(source, text);
    context.push({ terms: (term) => own.has(term), strength });
  };
  if (block?.section != null) words(block.section, contextStrengths.section);
  words(source.briefing.title, contextStrengths.title);
  return context;
}

/** Of the pairs of neighbouring question words, the share that stand in the same order within five words here. */
function orderOf(matches: readonly WordMatch[]): number {
  let pairs = 0;
  let kept = 0;
  for (let at = 1; at < matches.length; at += 1) {
    const [left, right] = [matches[at - 1]?.span, matches[at]?.span];
    pairs += 1;
    if (left != null && right != null && right.start >= left.start && right.start - left.end < 30) kept += 1;
  }
  return pairs === 0 ? 0 : kept / pairs;
}

/** Whether a text holds words, typography and case aside. */
export function holdsWords(text: string, words: string): boolean {
  const plain = (value: string): string => ` ${termsless(value)} `;
  const wanted = plain(words);
  return wanted.trim() !== '' && plain(text).includes(wanted);
}

function termsless(value: string): string {
  return value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
