import type { AnnotatedBriefing, AnnotatedSentence } from '../../annotate/annotate.js';
import { lexicon, lexiconKey } from '../../language/lexicon.js';
import { termsOf } from '../../language/terms.js';
import type { Person } from '../../model/annotation.js';
import type { BlockKind } from '../../model/briefing.js';
import { Recent } from '../../model/recent.js';
import { sentenceTerms, type TokenPlace } from './sentence-terms.js';
import { SignedTerms } from './signs.js';

export interface TermPlace extends TokenPlace {
  /** How well the sentence meets the term there: 1 for its own word, less where another stands for it. */
  readonly strength: number;
}

/** What a reader calls a block: a question about "the picture" is met by a caption. */
const blockWords: Partial<Record<BlockKind, string>> = {
  caption: 'photo picture image caption photographer',
  byline: 'author writer wrote byline article story journalist reporter',
  title: 'headline title',
  teaser: 'headline teaser',
  timestamp: 'time published posted',
};
const blockStrength = 0.7;

/** What a reader calls whoever writes: met by "I" and "my" outside of others' words. */
const writerWords =
  'author writer reviewer poster narrator commenter speaker user customer buyer purchaser consumer';
const writerStrength = 0.5;

/** Titles and headings, and people, whose terms are kept. */
const mostKept = 8000;

const everyTerm = { has: () => true, mayHave: () => true };

/** Terms by which sentences are met: of their words, of the people behind names and pronouns, and of what stands above. */
export class EvidenceTerms {
  private readonly plain = new Recent<string, ReadonlySet<string>>(mostKept);
  private readonly byPerson = new Recent<string, readonly PersonTerm[]>(mostKept);

  /** @param named The person of a whole name. */
  constructor(private readonly named: (name: string) => Person | undefined) {}

  /** The terms of a sentence with their places, the names and roles behind pronouns and surnames included. */
  of(source: AnnotatedBriefing, sentence: AnnotatedSentence): ReadonlyMap<string, TermPlace> {
    return this.find(source, sentence, everyTerm, (name) => this.ofPerson(name));
  }

  /** As `of`, for some terms alone, which are looked for in one sentence after another. */
  among(
    terms: ReadonlySet<string>,
  ): (source: AnnotatedBriefing, sentence: AnnotatedSentence) => ReadonlyMap<string, TermPlace> {
    const asked = new SignedTerms(terms);
    const people = new Map<string, readonly PersonTerm[]>();
    const ofPerson = (name: string): readonly PersonTerm[] => {
      let terms = people.get(name);
      if (terms === undefined) {
        terms = this.ofPerson(name).filter(({ term }) => asked.has(term));
        people.set(name, terms);
      }
      return terms;
    };
    return (source, sentence) => this.find(source, sentence, asked, ofPerson);
  }

  private find(
    source: AnnotatedBriefing,
    sentence: AnnotatedSentence,
    asked: Pick<SignedTerms, 'has' | 'mayHave'>,
    ofPerson: (name: string) => readonly PersonTerm[],
  ): ReadonlyMap<string, TermPlace> {
    const known = sentenceTerms(source, sentence);
    const found = new Map<string, TermPlace>();
    const put = (term: string, { span, token }: TokenPlace, strength: number): void => {
      if (asked.has(term) && (found.get(term)?.strength ?? 0) < strength)
        found.set(term, { span, token, strength });
    };
    for (let index = 0; index < known.terms.length; index += 1) {
      if (!asked.mayHave(known.signs[index] ?? 0)) continue;
      const term = known.terms[index] ?? '';
      if (asked.has(term)) put(term, known.placeOf(index), 1);
    }
    const names = blockWords[source.briefing.blocks[sentence.block]?.kind ?? 'paragraph'];
    if (names !== undefined) {
      const nowhere = { span: { start: sentence.start, end: sentence.start }, token: null };
      for (const term of this.ofWords(names)) put(term, nowhere, blockStrength);
    }
    if (known.writer !== null)
      for (const term of this.ofWords(writerWords)) put(term, known.writer, writerStrength);
    for (const person of known.people) {
      for (const { term, strength } of ofPerson(person.name)) put(term, person, strength * person.confidence);
    }
    return found;
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
