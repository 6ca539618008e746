import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { termsOf } from '../language/terms.js';
import type { Token } from '../language/tokens.js';
import type { Person } from '../model/annotation.js';
import type { BlockKind } from '../model/briefing.js';
import { contains, slice, type Span } from '../model/span.js';
import type { Analysis, QuestionWord } from './analyse.js';
import { admissibleOf } from './admissible.js';
import type { EvidenceSentence } from './evidence-sentence.js';
import { agreementFeatures } from './features/agreement.js';
import { Recent } from '../model/recent.js';
import { scoreOf, type Feature, type Weights } from './weights.js';
import type { MatchPlace, WordMatch } from './word-match.js';

/** A sentence weighed against a question. Every figure is 0 to 1 unless said. */
export interface Evidence extends EvidenceSentence {
  readonly matches: readonly WordMatch[];
  /** Share of the question's weight that the sentence itself meets. */
  readonly coverage: number;
  /** The same with title, heading and neighbours counted. */
  readonly contextCoverage: number;
  /** Share of the names and numbers that the sentence itself meets; 1 where the question has none. */
  readonly nameCoverage: number;
  /** Share of neighbouring question words that are neighbours here too. */
  readonly order: number;
  /** Whether it holds the words the question quotes. */
  readonly quoted: boolean;
  readonly features: readonly Feature[];
  /** Sum of the features' learned weights; higher fits better, comparable within one question only. */
  readonly score: number;
}

interface TermPlace {
  readonly span: Span;
  readonly strength: number;
}

/** How much a word met only near the sentence counts. */
const contextStrengths = { title: 0.6, section: 0.7, before: 0.6, after: 0.3, standing: 0.35 } as const;

/** What a reader calls a block: a question about "the picture" is met by a caption. */
const blockWords: Partial<Record<BlockKind, readonly string[]>> = {
  caption: ['photo', 'picture', 'image', 'caption', 'photographer'],
  byline: ['author', 'writer', 'wrote', 'byline', 'article', 'story', 'journalist', 'reporter'],
  title: ['headline', 'title'],
  teaser: ['headline', 'teaser'],
  timestamp: ['time', 'published', 'posted'],
};
const blockStrength = 0.7;

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

/** What a reader calls whoever writes: met by "I" and "my" outside of others' words. */
const writerWords =
  'author writer reviewer poster narrator commenter speaker user customer buyer purchaser consumer'.split(
    ' ',
  );
const firstPerson = new Set(['i', 'my', 'me', 'mine', 'myself', 'we', 'our']);
const writerStrength = 0.5;

/** Sentences, and titles and headings, whose terms are kept; some 4 kB each. */
const mostKept = 8000;

/** Terms of the sentences that were looked at lately, and of the words above them. */
export class EvidenceTerms {
  private readonly bySentence = new Recent<AnnotatedSentence, ReadonlyMap<string, TermPlace>>(mostKept);
  private readonly plain = new Recent<string, ReadonlySet<string>>(mostKept);
  private readonly byPerson = new Recent<string, readonly PersonTerm[]>(mostKept);

  /** @param named The person of a whole name. */
  constructor(private readonly named: (name: string) => Person | undefined) {}

  /** Every term of a sentence with its place; the names and roles behind pronouns and surnames included. */
  of(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    return this.bySentence.get(sentence, () => this.termsIn(source, sentence));
  }

  private termsIn(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    const terms = new Map<string, TermPlace>();
    const put = (term: string, span: Span, strength: number): void => {
      const there = terms.get(term);
      if (there === undefined || there.strength < strength) terms.set(term, { span, strength });
    };
    for (const term of termsOf(slice(source.briefing.text, sentence), sentence.start))
      put(term.term, spanOf(term), 1);
    const kind = source.briefing.blocks[sentence.block]?.kind;
    for (const word of (kind && blockWords[kind]) ?? []) {
      for (const term of termsOf(word))
        put(term.term, { start: sentence.start, end: sentence.start }, blockStrength);
    }
    const self = sentence.tokens.find(
      (token) =>
        firstPerson.has(token.lower) && !source.quotations.some(({ content }) => contains(content, token)),
    );
    if (self !== undefined) {
      for (const { term } of writerWords.flatMap((word) => termsOf(word)))
        put(term, spanOf(self), writerStrength);
    }
    for (const reference of sentence.references) {
      for (const { term, strength } of this.ofPerson(reference.person)) {
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
      for (const { term, strength } of this.ofPerson(quotation.speaker)) {
        put(term, quotation.source ?? quotation.content, strength * quotation.confidence);
      }
    }
    return terms;
  }

  /** What a person may be called by. */
  private ofPerson(name: string): readonly PersonTerm[] {
    return this.byPerson.get(name, () => {
      const person = this.named(name);
      return person === undefined ? [] : personTerms(person);
    });
  }

  /** Terms of a title or a heading. */
  ofWords(words: string): ReadonlySet<string> {
    return this.plain.get(words, () => new Set(termsOf(words).map((term) => term.term)));
  }
}

interface PersonTerm {
  readonly term: string;
  readonly strength: number;
}

function personTerms(person: Person): readonly PersonTerm[] {
  const terms = termsOf(person.name).map((term) => ({ term: term.term, strength: 0.95 }));
  for (const role of person.roles.slice(0, 4)) {
    for (const term of termsOf(role)) terms.push({ term: term.term, strength: 0.75 });
    // Who is "the NATO chief" in one briefing is its secretary general in another.
    for (const generic of genericNouns(role)) {
      for (const term of termsOf(generic)) terms.push({ term: term.term, strength: 0.6 });
    }
  }
  return terms;
}

/** The nouns by which a role's holder may be called: "leader", "chief". */
function genericNouns(role: string): readonly string[] {
  const words = lexiconKey(role).split(/[\s-]+/u);
  const { titles } = lexicon();
  return words.flatMap((_, at) =>
    [1, 2, 3].flatMap((length) => titles.byForm.get(words.slice(at, at + length).join(' '))?.generic ?? []),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const places: readonly MatchPlace[] = [
  'word',
  'reference',
  'synonym',
  'related',
  'before',
  'section',
  'title',
  'after',
];

/** Weighs one sentence against a question. */
export function weigh(
  analysis: Analysis,
  candidate: EvidenceSentence,
  terms: EvidenceTerms,
  weights: Weights,
  holdsQuoted = someWords(analysis.quoted),
): Evidence {
  const { source, sentence } = candidate;
  const own = terms.of(source, sentence);
  const context = contextOf(source, sentence, terms);
  const matches = analysis.words.map((word) => matchOf(word, own, context));
  const share = (pick: (match: WordMatch) => number, among = (_: WordMatch): boolean => true): number => {
    let [total, sum] = [0, 0];
    for (const match of matches) {
      if (!among(match)) continue;
      total += match.word.weight;
      sum += match.word.weight * pick(match);
    }
    return total === 0 ? 1 : sum / total;
  };
  const here = (match: WordMatch): number => (match.span === null ? 0 : match.strength);
  const isName = ({ word }: WordMatch): boolean => word.kind === 'name' || word.kind === 'number';
  const coverage = share(here);
  const contextCoverage = share((match) => match.strength);
  const nameCoverage = share(here, isName);
  const text = slice(source.briefing.text, sentence);
  const quoted = holdsQuoted(text);
  const order = orderOf(matches);
  const block = source.briefing.blocks[sentence.block]?.kind ?? 'paragraph';
  const length = sentence.tokens.length;
  const typed = admissibleOf(analysis, candidate).length > 0;
  const features: Feature[] = [
    ...places.map((place): Feature => [
      `met:${place}`,
      share((match) => (match.place === place ? match.strength : 0)),
    ]),
    ['unmet', share((match) => (match.strength === 0 ? 1 : 0))],
    ['all', contextCoverage ** 2],
    ['names', nameCoverage],
    ['names-unmet', share((match) => (match.strength === 0 ? 1 : 0), isName)],
    ['verb', share(here, ({ word }) => word.kind === 'verb')],
    ['focus', share(here, ({ word }) => word.focus)],
    ['order', order],
    ['quoted', quoted ? 1 : 0],
    [`typed:${analysis.asked.type}`, typed ? 1 : 0],
    ['short', length < 6 ? 1 : 0],
    ['long', Math.min(1, length / 60)],
    [`block:${block}`, 1],
    ['question', text.trimEnd().endsWith('?') ? 1 : 0],
    ['about-text', isAboutText(sentence.tokens) ? 1 : 0],
    ...agreementFeatures(analysis, matches, sentence.tokens),
  ];
  const score = scoreOf(weights, features);
  return {
    source,
    sentence,
    matches,
    coverage,
    contextCoverage,
    nameCoverage,
    order,
    quoted,
    features,
    score,
  };
}

function matchOf(
  word: QuestionWord,
  own: ReadonlyMap<string, TermPlace>,
  context: readonly ContextTerms[],
): WordMatch {
  let best: WordMatch = { word, place: 'none', strength: 0, span: null };
  const consider = (place: MatchPlace, strength: number, span: Span | null): void => {
    if (strength > best.strength) best = { word, place, strength, span };
  };
  const exact = own.get(word.term);
  if (exact !== undefined) consider(exact.strength === 1 ? 'word' : 'reference', exact.strength, exact.span);
  for (const [term, strength] of word.synonyms) {
    const place = own.get(term);
    if (place !== undefined) consider('synonym', strength * place.strength, place.span);
  }
  for (const [term, strength] of word.related) {
    const place = own.get(term);
    if (place !== undefined) consider('related', strength * place.strength, place.span);
  }
  if (best.strength > 0.6) return best;
  for (const { place, terms, strength } of context) {
    if (terms(word.term)) consider(place, strength, best.span);
    for (const [term, alternative] of word.synonyms) {
      if (terms(term)) consider(place, strength * alternative, best.span);
    }
  }
  return best;
}

interface ContextTerms {
  readonly place: MatchPlace;
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
  const neighbour = (place: MatchPlace, index: number, strength: number): void => {
    const other = source.sentences[index];
    if (other === undefined || Math.abs(other.block - sentence.block) > 1) return;
    const own = terms.of(source, other);
    context.push({
      place,
      terms: (term) => own.has(term),
      strength: other.block === sentence.block ? strength : strength * 0.8,
    });
  };
  neighbour('before', sentence.index - 1, contextStrengths.before);
  neighbour('before', sentence.index - 2, contextStrengths.before * 0.7);
  neighbour('after', sentence.index + 1, contextStrengths.after);
  const words = (place: MatchPlace, text: string, strength: number): void => {
    const own = terms.ofWords(text);
    context.push({ place, terms: (term) => own.has(term), strength });
  };
  if (block?.section != null) words('section', block.section, contextStrengths.section);
  words('title', source.briefing.title, contextStrengths.title);
  return context;
}

/** Whether a sentence speaks of a text, "this original", "the headline". */
function isAboutText(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ pos, lemma }, at) => pos === 'NOUN' && textWords.has(lemma) && tokens[at - 1]?.pos === 'DET',
  );
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
  return someWords([words])(text);
}

/** Briefings whose text is kept as `someWords` reads it. */
const mostPlain = 2000;
const plainTexts = new Recent<AnnotatedBriefing, string>(mostPlain);

/** Tells whether a briefing may hold some of these words in one of its sentences: where not, none need be looked at. */
export function mayHold(quoted: readonly string[]): (source: AnnotatedBriefing) => boolean {
  const wanted = quoted.map(termsless).filter((words) => words !== '');
  return (source) => {
    if (wanted.length === 0) return false;
    const text = plainTexts.get(source, () => termsless(source.briefing.text));
    return wanted.some((words) => text.includes(words));
  };
}

/** Tells whether a text holds some of these words. */
export function someWords(quoted: readonly string[]): (text: string) => boolean {
  const plain = (value: string): string => ` ${termsless(value)} `;
  const wanted = quoted.map(plain).filter((words) => words.trim() !== '');
  return (text) => {
    if (wanted.length === 0) return false;
    const whole = plain(text);
    return wanted.some((words) => whole.includes(words));
  };
}

function termsless(value: string): string {
  return value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
