import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import { notice, type Notice } from '../../../model/notice.js';
import { overlaps, slice, type Span } from '../../../model/span.js';
import type { Analysis, QuestionWord } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { editDistance } from '../../../retrieval/edit-distance.js';
import { peopleIndex, type PeopleIndex } from '../../question/people-index.js';
import { titleAsked } from '../../question/roles.js';
import type { WordMatch } from '../../evidence/word-match.js';
import { asAsked, leastStrength, type Requirement } from './requirement.js';

/** The person, country or other name asked about should be what the evidence speaks of. */
export const sameNames: Requirement = (_, { evidence }) => toldOf(missedNames(evidence));

/**
 * A name that the evidence does not meet must at least be one that its briefing speaks of, and no other of its kind may
 * stand in its place: the bill of Massachusetts is "the bill" further down, but what one person did or one city has is
 * not another's.
 */
export const namesAtHand: Requirement = (analysis, { evidence }, people) => {
  const known = peopleIndex(people);
  const isAtHand = ({ surface, term }: QuestionWord): boolean =>
    evidence.source.briefing.text.includes(surface) &&
    !lexicon().givenNames.has(lexiconKey(surface)) &&
    known.endingWith(term).length === 0 &&
    !namesAnother(analysis, evidence, surface);
  return toldOf(
    missedNames(evidence).filter(
      (match) => !isAtHand(match.word) && !isGivenOtherwise(analysis, match, evidence, known),
    ),
  );
};

/** Whether the evidence itself has a name of the same kind that the question does not have. */
function namesAnother({ question }: Analysis, { source, sentence }: Evidence, asked: string): boolean {
  const { text } = source.briefing;
  const kinds = new Set(
    source.sentences.flatMap(({ names }) =>
      names.filter((name) => slice(text, name).includes(asked)).map(({ kind }) => kind),
    ),
  );
  return sentence.names.some((name) => kinds.has(name.kind) && !question.includes(slice(text, name)));
}

function missedNames({ matches }: Evidence): WordMatch[] {
  return matches.filter(({ word, strength }) => word.kind === 'name' && strength < leastStrength);
}

function toldOf(missed: readonly WordMatch[]): Notice | null {
  return missed.length === 0
    ? null
    : notice('unmet.names', { names: asAsked(missed.map(({ word }) => word)) });
}

/** Edits that make a slip in a given name: "Lindsay" for "Lindsey". */
const slips = 1;

/**
 * Whether a missed name stands before the last name of somebody whom the evidence speaks of, and whom the briefings give
 * no other given name than a slip makes of it.
 */
function isGivenOtherwise(
  { words }: Analysis,
  { word }: WordMatch,
  { matches }: Evidence,
  people: PeopleIndex,
): boolean {
  const next = words[words.indexOf(word) + 1];
  const met = matches.find((match) => match.word === next);
  if (next === undefined || met === undefined || met.strength < leastStrength) return false;
  const named = people.endingWith(next.term);
  const asked = lexiconKey(word.surface);
  const given = named.flatMap(({ name }) => lexiconKey(name).split(' ').slice(0, -1).at(0) ?? []);
  return named.length > 0 && given.every((one) => one === asked || editDistance(asked, one, slips) <= slips);
}

/** Where a word may stand beside the evidence without being said of it. */
const beside: ReadonlySet<string> = new Set(['before', 'after', 'title', 'section', 'standing']);

/**
 * A country that only the title, the heading or a neighbouring sentence speaks of, while the evidence itself speaks of
 * another, is not meant by it; nor is a country or an organization there, where the evidence begins with another ("NATO
 * was founded in 1949"). A pronoun at the sentence's start may mean it still ("It borders Norway").
 */
export const sameCountry: Requirement = (analysis, { evidence }) => {
  const { source, sentence, matches } = evidence;
  if (sentence.tokens.slice(0, 3).some((token) => pointing.has(token.lower))) return null;
  const asked = new Set(analysis.words.map((word) => countryOf(word.surface) ?? bodyOf(word.surface)));
  const subject = subjectOf(evidence);
  for (const { word, place } of matches) {
    if (!beside.has(place)) continue;
    const country = countryOf(word.surface);
    if (country === undefined && bodyOf(word.surface) === undefined) continue;
    const others = sentence.names
      .filter((name) => !isTitleOfAsked(evidence, name))
      .map((name) => slice(source.briefing.text, name))
      .filter((name) => {
        const other = countryOf(name);
        const isInItsPlace = country !== undefined && other !== undefined;
        return (isInItsPlace || name === subject) && !asked.has(other ?? bodyOf(name));
      });
    if (others.length > mostTold) return notice('unmet.country', { name: asAsked([word]) });
    if (others.length > 0) return notice('near.name', { here: { named: others }, asked: asAsked([word]) });
  }
  return null;
};

/** Whether a name only says of what somebody asked about is something: "*German* Chancellor Olaf Scholz". */
function isTitleOfAsked({ sentence, matches }: Evidence, name: Span): boolean {
  const { tokens } = sentence;
  return sentence.names.some((bearer) => {
    if (bearer.kind !== 'person' || bearer.start <= name.start) return false;
    const between = tokens.filter((token) => token.start >= name.end && token.end <= bearer.start);
    return (
      between.length <= longestTitle &&
      between.every(({ pos }) => inTitle.has(pos)) &&
      matches.some(({ word, span }) => word.kind === 'name' && span !== null && overlaps(span, bearer))
    );
  });
}

/** Tokens between a country and who bears a title there. */
const longestTitle = 3;
const inTitle = new Set<Token['pos']>(['ADJ', 'NOUN', 'PROPN']);

function countryOf(words: string): string | undefined {
  return lexicon().countries.byForm.get(lexiconKey(words))?.name;
}

function bodyOf(words: string): string | undefined {
  return lexicon().organizations.byName.get(lexiconKey(words))?.name;
}

/** The country or organization that a sentence begins with, as written, if its verb follows; null otherwise. */
function subjectOf({ source, sentence }: Evidence): string | null {
  const first = sentence.names.at(0);
  const verbAt = sentence.tokens.findIndex((token) => first !== undefined && token.start >= first.end);
  if (first === undefined || verbAt < 1 || verbAt > 3) return null;
  const isSubject = ['VERB', 'AUX'].includes(sentence.tokens[verbAt]?.pos ?? '');
  const words = slice(source.briefing.text, first);
  return isSubject && (countryOf(words) ?? bodyOf(words)) !== undefined ? words : null;
}

/** Most other names that are told: where a sentence lists more, none stands in the place of the one asked for. */
export const mostTold = 2;

const pointing = new Set(['it', 'its', 'they', 'their', 'he', 'his', 'she', 'her']);

/**
 * What Eric Roe did is not what Anna Roe did: who is asked about by given and last name is not told of by another bearer
 * of the last name, where neither the given name nor a pronoun stands for them.
 */
export const sameBearer: Requirement = ({ words }, { candidate, evidence }) => {
  const { source, sentence, matches } = evidence;
  for (const [at, last] of words.entries()) {
    const given = words[at - 1];
    if (given?.kind !== 'name' || last.kind !== 'name' || last.start !== given.end + 1) continue;
    if (matches.some(({ word, span }) => word === given && span !== null)) continue;
    const [asked, family] = [lexiconKey(given.surface), lexiconKey(last.surface)];
    const isAsked = (name: string): boolean => {
      const [first = '', ...rest] = lexiconKey(name).split(' ');
      return rest.at(-1) === family && editDistance(asked, first, slips) <= slips;
    };
    if (sentence.references.some(({ person }) => isAsked(person))) continue;
    const other = sentence.names.find((name) => {
      const [first = '', ...rest] = lexiconKey(slice(source.briefing.text, name)).split(' ');
      return (
        name.kind === 'person' &&
        !overlaps(name, candidate) &&
        rest.at(-1) === family &&
        lexicon().givenNames.has(first) &&
        editDistance(asked, first, slips) > slips
      );
    });
    if (other !== undefined)
      return notice('near.name', {
        here: { named: [slice(source.briefing.text, other)] },
        asked: asAsked([given, last]),
      });
  }
  return null;
};

/** "Who is the defence minister of X" is answered by somebody with that office there. */
export const sameOffice: Requirement = (analysis, { candidate }, people) => {
  const office = titleAsked(analysis);
  // A list is of several people, of whom the briefings need not say one by one what they are.
  if (office === null || (analysis.asked.plural && candidate.kind === 'list')) return null;
  const holder = candidate.person === null ? undefined : peopleIndex(people).named(candidate.person);
  if (holder !== undefined && office.isHeldBy(holder)) return null;
  return notice('unmet.office', { office: { named: [office.words] } });
};

/** "I" to "XXXIX" behind a name: the third of that name is not the second. */
const ordinalNumeral = /^(?:I{1,3}|IV|V|VI{0,3}|IX|X{1,3}(?:I{1,3}|IV|V|VI{0,3}|IX)?)$/u;

/** Elizabeth II is not Elizabeth I, and the first war of a name not the second. */
export const sameNumeral: Requirement = ({ tokens }, { evidence }) => {
  for (const [name, asked] of numbered(tokens)) {
    const given = numbered(evidence.sentence.tokens).get(name);
    if (given !== undefined && given !== asked)
      return notice('near.name', {
        here: { named: [`${name} ${given}`] },
        asked: { named: [`${name} ${asked}`] },
      });
  }
  return null;
};

/** Names with the numeral behind them, the last of each name. */
function numbered(tokens: readonly Token[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [at, { word }] of tokens.entries()) {
    const name = tokens[at - 1];
    if (name?.pos === 'PROPN' && /^\p{Lu}/u.test(name.word) && ordinalNumeral.test(word))
      found.set(name.word, word);
  }
  return found;
}
