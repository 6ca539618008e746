import { lexicon } from '../../src/language/lexicon.js';
import { wordTerm } from '../../src/language/word-term.js';
import { partsOfSpeech, readEntries, readSynsets, type Synset } from './wordnet-database.js';

/*
 * Words that vectors put side by side and that mean different things: opposites and members of one kind. "Father" for
 * "mother" is a wrong answer, not another word.
 */

/** Lexicographers' files (lexnames(5WN)) whose nouns are either the same, one a kind of the other, or different things. */
const distinct = new Set(['05', '08', '13', '15', '18', '20', '23', '27', '28']);
/** Files whose nouns differ where one kind right above both has them: a car is no truck, red is not blue. */
const attribute = '07';
const distinctSisters = new Set(['06', attribute, '19', '25']);

/** Whether two terms must not stand for one another, however near their vectors. */
export function neverNear(): (a: string, b: string) => boolean {
  const opposites = oppositeTerms();
  const senses = nounSenses();
  const { gendered } = lexicon().titles;
  const genders = new Map([...gendered].map(([word, gender]) => [wordTerm(word), gender]));
  return (a, b) => {
    if (opposites.get(a)?.has(b) === true) return true;
    const [own, other] = [genders.get(a), genders.get(b)];
    if (own !== undefined && other !== undefined && own !== other) return true;
    return areDistinct(senses.get(a), senses.get(b));
  };
}

/** A sense of a noun: the file and the synset it stands in, the kinds right above it, and all of those above. */
interface Sense {
  readonly file: string;
  readonly synset: string;
  readonly parents: ReadonlySet<string>;
  readonly wider: ReadonlySet<string>;
}

/** The most frequent senses of a noun that are compared. */
const compared = 2;

function areDistinct(a: readonly Sense[] = [], b: readonly Sense[] = []): boolean {
  const isSame = (one: Sense, other: Sense): boolean =>
    one.synset === other.synset || one.wider.has(other.synset) || other.wider.has(one.synset);
  if (a.some((one) => b.some((other) => isSame(one, other)))) return false;
  return a.some((one, rank) =>
    b.some((other, otherRank) => {
      if (one.file !== other.file) return false;
      if (distinct.has(one.file) && rank === 0 && otherRank === 0) return true;
      return distinctSisters.has(one.file) && meet(one.parents, other.parents);
    }),
  );
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((item) => other.has(item));
}

function nounSenses(): ReadonlyMap<string, readonly Sense[]> {
  const synsets = readSynsets('noun');
  const known = new Map<string, ReadonlySet<string>>();
  const widerOf = (offset: string): ReadonlySet<string> => {
    const before = known.get(offset);
    if (before !== undefined) return before;
    const parents = parentsOf(synsets.get(offset));
    const wider = new Set(parents.flatMap((parent) => [parent, ...widerOf(parent)]));
    known.set(offset, wider);
    return wider;
  };
  const found = new Map<string, { tagged: number; senses: readonly Sense[] }>();
  for (const { lemma, senses, tagged } of readEntries('noun')) {
    const term = wordTerm(lemma);
    // Of the nouns with one stem, the one whose senses are used most.
    if ((found.get(term)?.tagged ?? -1) >= tagged) continue;
    const first = senses.slice(0, compared).map((synset): Sense => {
      const parents = new Set(parentsOf(synsets.get(synset)));
      // Red is a chromatic colour and white an achromatic one.
      const above = [...parents].flatMap((parent) => parentsOf(synsets.get(parent)));
      const file = synsets.get(synset)?.file ?? '';
      return {
        file,
        synset,
        parents: file === attribute ? new Set([...parents, ...above]) : parents,
        wider: widerOf(synset),
      };
    });
    found.set(term, { tagged, senses: first });
  }
  return new Map([...found].map(([term, { senses }]) => [term, senses]));
}

function parentsOf(synset: Synset | undefined): string[] {
  return (synset?.pointers ?? [])
    .filter(({ symbol, pos }) => symbol.startsWith('@') && pos === 'noun')
    .map(({ offset }) => offset);
}

/** The opposites of each term: the lexicon's, WordNet's, and for adjectives those of the words with like sense. */
function oppositeTerms(): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const put = (a: string, b: string): void => {
    const [from, to] = [wordTerm(a), wordTerm(b)];
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  };
  for (const [word, others] of lexicon().antonyms) for (const other of others) put(word, other);
  for (const pos of partsOfSpeech) {
    const synsets = readSynsets(pos);
    const likeWords = (synset: Synset): string[] => [
      ...synset.words,
      ...synset.pointers
        .filter(({ symbol }) => symbol === '&')
        .flatMap(({ offset }) => synsets.get(offset)?.words ?? []),
    ];
    for (const synset of synsets.values()) {
      for (const pointer of synset.pointers) {
        const other = pointer.symbol === '!' ? synsets.get(pointer.offset) : undefined;
        if (other === undefined) continue;
        for (const word of likeWords(synset)) for (const opposite of likeWords(other)) put(word, opposite);
      }
    }
  }
  return opposites;
}
