import { oneSlip, spellingKey } from '../annotate/person-names.js';
import { cite } from '../answering/cite.js';
import type { Collection } from '../answering/evidence/collection.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { termsOf } from '../language/terms.js';
import type { NameKind } from '../model/annotation.js';
import type { Bounded, CheckedName } from '../model/checking.js';
import { slice } from '../model/span.js';
import {
  nameOf,
  nameWords,
  writtenKey,
  type KnownName,
  type NameIndex,
  type NameWord,
} from './name-index.js';
import { mentionsOf } from './name-mentions.js';
import type { Pause } from '../model/pause.js';
import { paragraphAt } from './paragraphs.js';
import type { Reading } from './reading.js';

/** Known names shown for one that is not known. */
const shownNames = 3;
/** Passages looked at for a name that no annotator took for one. */
const passageLimit = 10;

/** A name of a text with how often it stands there. */
interface Counted {
  readonly name: string;
  readonly kind: NameKind;
  readonly paragraph: number;
  times: number;
}

/** Checks the names of a text, each once, in its order; at most `most` of them. Adjectives of countries are no names. */
export async function checkNames(
  readings: readonly Reading[],
  index: NameIndex,
  collection: Collection,
  most: number,
  pause: Pause,
): Promise<Bounded<CheckedName>> {
  const all = new Map<string, Counted>();
  for (const reading of readings) {
    const { annotated } = reading;
    for (const mention of annotated.sentences.flatMap((sentence) => mentionsOf(annotated, sentence))) {
      if (mention.kind === 'demonym') continue;
      const name = nameOf(annotated, mention);
      const known = all.get(writtenKey(name));
      if (known !== undefined) known.times += 1;
      else {
        const paragraph = paragraphAt(reading, mention.start);
        all.set(writtenKey(name), { name, kind: mention.kind, paragraph, times: 1 });
      }
    }
  }
  const items: CheckedName[] = [];
  for (const { name, kind, paragraph, times } of [...all.values()].slice(0, most)) {
    await pause.breathe();
    items.push({ words: name, kind, paragraph, times, ...verdictOf(name, index, collection) });
  }
  return { items, omitted: all.size - items.length };
}

type Finding = Pick<CheckedName, 'verdict' | 'known' | 'place'>;

function verdictOf(name: string, index: NameIndex, collection: Collection): Finding {
  const known = index.written(name) ?? (isListed(name) ? index.alias(name) : undefined);
  if (known !== undefined) return finding('known', [known]);
  const words = nameWords(name);
  const similar = candidates(words, index).map((candidate) => ({
    candidate,
    likeness: likenessOf(words, candidate.words),
  }));
  const of = (likeness: Likeness): KnownName[] =>
    similar.filter((one) => one.likeness === likeness).map(({ candidate }) => candidate);
  if (of('same').length > 0) return finding('known', of('same'));
  const near = [...of('marks'), ...(isListed(name) ? [] : of('slip'))];
  if (near.length > 0) return finding('near', near);
  const unmarked = placeInText(name, collection);
  if (unmarked !== null) return { verdict: 'known', known: [name], place: unmarked };
  const last = words.at(-1);
  const namesakes = candidates(words, index).filter(({ words: theirs }) =>
    theirs.some(({ folded }) => folded === last?.folded),
  );
  return { ...finding('not-found', words.length > 1 ? namesakes : []), place: null };
}

function finding(verdict: CheckedName['verdict'], found: readonly KnownName[]): Finding {
  const [first] = found;
  return {
    verdict,
    known: [...new Set(found.map(({ name }) => name))].slice(0, shownNames),
    place: first === undefined ? null : cite(first.source, first.sentence, first.mention),
  };
}

/** Whether the lexicon knows a name, so that it is no slip for another. */
function isListed(name: string): boolean {
  const { countries, organizations, places, givenNames } = lexicon();
  const key = lexiconKey(name);
  return (
    countries.byForm.has(key) ||
    organizations.byName.has(key) ||
    places.byName.has(key) ||
    givenNames.has(key)
  );
}

/** Known names with a word that may be one of a name's, at either end. */
function candidates(words: readonly NameWord[], index: NameIndex): KnownName[] {
  const ends = new Set([words.at(-1), words[0]].flatMap((word) => word?.folded ?? []));
  return [...new Set([...ends].flatMap((word) => index.withWord(word)))];
}

/** How a name agrees with a known one: letter for letter, but for marks on letters, but for slips; null for not. */
type Likeness = 'same' | 'marks' | 'slip' | null;

const worse = ['same', 'marks', 'slip'] as const;

/** All words of the shorter name must be words of the longer one, in order; of two whole names, the last ones too. */
function likenessOf(asked: readonly NameWord[], known: readonly NameWord[]): Likeness {
  const [shorter, longer] = asked.length <= known.length ? [asked, known] : [known, asked];
  // "Mark" may be Mark Rutte's name; a name of three words that begins with it is another's.
  if (shorter.length < 2 && longer === asked && longer.length > 1) return null;
  let worst = 0;
  let from = 0;
  for (const word of shorter) {
    let found: Likeness = null;
    for (; from < longer.length && found === null; from += 1) {
      const other = longer[from];
      found = other === undefined ? null : wordLikeness(word, other);
    }
    if (found === null) return null;
    worst = Math.max(worst, worse.indexOf(found));
  }
  if (shorter.length > 1) {
    const [one, other] = [shorter.at(-1), longer.at(-1)];
    if (one === undefined || other === undefined || wordLikeness(one, other) === null) return null;
  }
  return worse[worst] ?? null;
}

function wordLikeness(a: NameWord, b: NameWord): Likeness {
  if (a.lower === b.lower) return 'same';
  if (a.folded === b.folded) return 'marks';
  return spellingKey(a.folded) === spellingKey(b.folded) || oneSlip(a.folded, b.folded) ? 'slip' : null;
}

/** A sentence with the words of a name, next to one another, where they were not taken for a name; null for none. */
function placeInText(name: string, collection: Collection): CheckedName['place'] {
  const wanted = primaryTerms(name).join(' ');
  if (wanted === '' || !primaryTerms(name).every((term) => collection.vocabulary.has(term))) return null;
  for (const hit of collection.search(name, passageLimit)) {
    const source = collection.find(hit.briefing);
    const passage = source?.briefing.passages[hit.passage];
    if (source === undefined || passage === undefined) continue;
    for (const sentence of source.sentences.slice(passage.firstSentence, passage.endSentence)) {
      const terms = primaryTerms(slice(source.briefing.text, sentence));
      if (` ${terms.join(' ')} `.includes(` ${wanted} `)) return cite(source, sentence, null);
    }
  }
  return null;
}

function primaryTerms(words: string): string[] {
  return termsOf(words).flatMap(({ term, secondary }) => (secondary ? [] : [term]));
}
