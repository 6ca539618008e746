import { findFigures } from '../annotate/figures.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { fold } from '../language/shadow.js';
import { termsOf } from '../language/terms.js';
import type { Token } from '../language/tokens.js';
import type { Person } from '../model/annotation.js';
import { overlaps, slice } from '../model/span.js';
import type { Analysis, QuestionWord } from './analyse.js';
import type { AnswerGroup, Refusal } from './decide.js';
import type { WordMatch } from './evidence.js';
import type { ScoredCandidate } from './extract.js';
import { clipped, naming } from './naming.js';
import { polarityOf } from './polarity.js';
import { relatedTerms } from './related.js';
import { titleAsked } from './roles.js';

/** What a candidate must meet besides being likely; a near miss fails one of these and is named as such. */
type Requirement = (analysis: Analysis, one: ScoredCandidate, people: readonly Person[]) => string | null;

/** A word met this well, here or beside, counts as met. */
const leastStrength = 0.3;

/** The first requirement a candidate fails, as a refusal; null when it meets them all. */
export function unmetRequirement(
  analysis: Analysis,
  one: ScoredCandidate,
  people: readonly Person[],
): Refusal | null {
  for (const requirement of requirements) {
    const message = requirement(analysis, one, people);
    if (message !== null) return { reason: 'no-such-answer', message };
  }
  return null;
}

const list = (words: readonly QuestionWord[]): string => naming(words.map((word) => word.surface));

/** The person, country or other name asked about must be what the evidence speaks of. */
const sameNames: Requirement = (_, { evidence }) => {
  const missed = evidence.matches.filter(
    (match) => match.word.kind === 'name' && match.strength < leastStrength,
  );
  return missed.length === 0
    ? null
    : `The nearest passages do not speak of ${list(missed.map((match) => match.word))} in this connection.`;
};

/** "What did X say about …" is answered by words of X, not by words about the same thing. */
const sameSpeaker: Requirement = (analysis, { candidate, evidence }, people) => {
  const { cues } = lexicon();
  const asksWords = analysis.tokens.some((token) => token.pos !== 'NOUN' && cues.verbs.has(token.lower));
  const { type } = analysis.asked;
  if (type !== 'quotation' && (type !== 'description' || !asksWords)) return null;
  const terms = people.map((person) => ({
    person,
    term: termsOf(person.name).findLast((one) => !one.secondary)?.term,
  }));
  const named = analysis.words
    .map((word) => terms.find(({ term }) => term === word.term)?.person)
    .find((person) => person !== undefined);
  if (named === undefined) return null;
  const holding = evidence.source.quotations.filter((one) => overlaps(one.content, candidate));
  // Words in marks that no cue gives to anybody belong to whoever their sentence speaks of.
  const said =
    holding.some((one) => one.speaker === named.name) ||
    (type === 'quotation' &&
      holding.every((one) => one.speaker === null) &&
      evidence.sentence.references.some((one) => one.person === named.name));
  return said ? null : `The nearest passages give no words of ${named.name} on this.`;
};

/**
 * A country that is only spoken of nearby, while the evidence itself speaks of another, is not meant by it; a pronoun at
 * the sentence's start may mean it still ("It borders Norway").
 */
const sameCountry: Requirement = (analysis, { evidence }) => {
  if (evidence.sentence.tokens.slice(0, 3).some((token) => pointing.has(token.lower))) return null;
  const { byForm } = lexicon().countries;
  const countryOf = (words: string): string | undefined => byForm.get(lexiconKey(words))?.name;
  const nearby = evidence.matches.filter(({ place }) => place === 'before' || place === 'after');
  const asked = new Set(analysis.words.map((word) => countryOf(word.surface)));
  const { text } = evidence.source.briefing;
  for (const { word } of nearby) {
    if (countryOf(word.surface) === undefined) continue;
    const other = evidence.sentence.names.find((name) => {
      const country = countryOf(slice(text, name));
      return country !== undefined && !asked.has(country);
    });
    if (other !== undefined)
      return `The nearest passage speaks of “${slice(text, other)}”, not of “${word.surface}”.`;
  }
  return null;
};

const pointing = new Set(['it', 'its', 'they', 'their', 'he', 'his', 'she', 'her']);

/** Words in quotation marks must be in the evidence, a slip of the pen aside. */
const sameQuotation: Requirement = (analysis, { evidence }) => {
  const text = new Set(words(slice(evidence.source.briefing.text, evidence.sentence)));
  for (const quoted of analysis.quoted) {
    const wanted = words(quoted);
    const held = wanted.filter((word) => text.has(word)).length;
    if (
      !evidence.quoted &&
      negations(wanted) !== negations([...evidence.sentence.tokens].map((token) => token.lower))
    ) {
      return `The nearest passage has the words “${clipped(quoted)}” only with a negation more or less.`;
    }
    if (wanted.length > 1 && !evidence.quoted && held < leastHeld * wanted.length) {
      return `The nearest passages do not hold the words “${clipped(quoted)}”.`;
    }
  }
  return null;
};

function negations(of: readonly string[]): number {
  const { particles } = lexicon().negators;
  return of.filter((word) => particles.has(word)).length;
}

/** How far before a verb its negation may stand, in tokens. */
const negationReach = 3;

/** Words of a question that a negation in the evidence may answer: "ruled out sending", "warned against". */
const contrary = new Set(
  'against out stop prevent avoid hold caution warn refuse reject deny lack fail neglect little few without'.split(
    ' ',
  ),
);

/** What was not done is no answer to what was done. */
const samePolarity: Requirement = (analysis, { evidence }) => {
  const { particles, verbs } = lexicon().negators;
  const negates = (word: string): boolean => particles.has(word) || verbs.has(word);
  const { asked } = analysis;
  if (asked.type === 'yes-no') return null;
  if (analysis.tokens.some((token) => negates(token.lower) || contrary.has(token.lemma))) return null;
  const { tokens } = evidence.sentence;
  for (const { word, span } of evidence.matches) {
    if (word.kind === 'name' || word.kind === 'number' || span === null) continue;
    const at = tokens.findIndex((token) => token.start < span.end && span.start < token.end);
    // The tagger takes many a verb for something else; the same word as a verb, or behind a "not", tells it better.
    const isVerb =
      (tokens[at]?.pos === 'VERB' || negates(tokens[at - 1]?.lower ?? '')) &&
      tokens[at]?.lemma === word.surface.toLowerCase();
    if (word.kind !== 'verb' && !isVerb) continue;
    const clause: Token[] = [];
    for (let before = at - 1; before >= Math.max(0, at - negationReach); before -= 1) {
      const token = tokens[before];
      if (token === undefined || token.pos === 'PUNCT') break;
      clause.push(token);
      if (token.pos === 'VERB') break;
    }
    if (clause.some((token) => negates(token.lower))) {
      return `The nearest passage says so with a negation before “${word.surface}”.`;
    }
  }
  return null;
};

/** Share of a quotation's words that may stand for all of it. */
const leastHeld = 0.75;

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A year or figure of the question must stand in the evidence or above it, not just nearby. */
const sameNumbers: Requirement = (_, { evidence }) => {
  // "The 75th anniversary … The picture was taken on …": an ordinal stays in view, a year or an amount does not.
  const isMet = ({ word, place, strength }: WordMatch): boolean =>
    strength >= leastStrength && place !== 'after' && (place !== 'before' || /\D$/u.test(word.term));
  const missed = evidence.matches.filter((match) => match.word.kind === 'number' && !isMet(match));
  return missed.length === 0
    ? null
    : `The nearest passages do not give this for ${list(missed.map((match) => match.word))}.`;
};

/** Names alone do not make evidence: of what is said about them, something must be met. */
const samePredicate: Requirement = (analysis, { evidence }) => {
  // What somebody or something is needs no deed: "What office does she hold?"
  if (analysis.asked.type === 'title' || analysis.asked.type === 'definition') return null;
  const others = evidence.matches.filter(({ word }) => word.kind === 'word' || word.kind === 'verb');
  if (others.length === 0 || evidence.quoted || others.some((match) => match.strength >= leastStrength))
    return null;
  return `The briefings mention the names, but nothing about ${list(others.map((match) => match.word))}.`;
};

/** "How many drones" is answered by a number of drones. */
const sameCount: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.wh !== 'how' || asked.type !== 'quantity' || asked.anyFigure || asked.focus.length === 0)
    return null;
  const head = asked.focus.at(-1) ?? '';
  const wanted = termsOf(head)[0]?.term ?? head;
  const alike = new Set([wanted, ...relatedTerms(wanted).map((one) => one.term)]);
  for (const synonym of lexicon().synonyms.get(head) ?? []) {
    const term = termsOf(synonym.word)[0]?.term;
    if (term !== undefined) alike.add(term);
  }
  const { tokens } = evidence.sentence;
  const counted = tokens.slice(candidate.firstToken, candidate.endToken + 5);
  const found = counted.some((token) => {
    const term = termsOf(token.word)[0]?.term ?? token.lower;
    return alike.has(term);
  });
  return found ? null : `The nearest passages give no number of “${head}”.`;
};

/** "In what year" is not answered by "Monday". */
const sameGrain: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.type !== 'date' || candidate.kind === 'time') return null;
  const said = slice(evidence.source.briefing.text, candidate);
  const noun = asked.focus.at(-1) ?? '';
  if (noun === 'year' && !/\d{4}|year/u.test(said)) return 'The nearest passages do not say in which year.';
  if (noun === 'month' && !namesMonth(said)) return 'The nearest passages do not say in which month.';
  if (noun === 'century' && !/century|\d{3,4}/u.test(said))
    return 'The nearest passages do not say in which century.';
  return null;
};

function namesMonth(text: string): boolean {
  const { months } = lexicon().calendar;
  return words(text).some((word) => months.has(word));
}

/** Dimensions that the word behind "how" asks for. */
const dimensionsAsked = new Map<string, readonly string[]>([
  ['high', ['length']],
  ['tall', ['length']],
  ['deep', ['length']],
  ['wide', ['length']],
  ['far', ['length']],
  ['heavy', ['mass']],
  ['fast', ['speed']],
  ['hot', ['temperature']],
  ['cold', ['temperature']],
  ['warm', ['temperature']],
]);
/** A size may be an area, a sum or a head count, but is written in digits: "two things" is none. */
const sizes = new Set(['big', 'large', 'small']);
const ageWords = new Set(['old', 'aged', 'age', 'born']);

/** "How high" is answered in metres, "how old" by an age. */
const sameDimension: Requirement = (analysis, { candidate, evidence }) => {
  const { asked, tokens } = analysis;
  if (asked.wh !== 'how') return null;
  const word = tokens[asked.whAt + 1]?.lower ?? '';
  if (word === 'old' && !evidence.sentence.tokens.some((token) => ageWords.has(token.lower))) {
    return 'The nearest passages give no age.';
  }
  const said = slice(evidence.source.briefing.text, candidate);
  if (sizes.has(word) && !/\d/u.test(said)) return `The nearest passages do not say how ${word}.`;
  const wanted = dimensionsAsked.get(word);
  if (wanted === undefined) return null;
  const { byForm } = lexicon().units;
  const inside = evidence.sentence.tokens.slice(candidate.firstToken, candidate.endToken);
  const fits = inside.some((token) => wanted.includes(byForm.get(lexiconKey(token.word))?.dimension ?? ''));
  return fits && findFigures(inside).length > 0 ? null : `The nearest passages do not say how ${word}.`;
};

/** "Who is the defence minister of X" is answered by somebody with that office there. */
const sameOffice: Requirement = (analysis, { candidate }, people) => {
  const office = titleAsked(analysis);
  if (office === null) return null;
  const holder = people.find((person) => person.name === candidate.person);
  if (holder !== undefined && office.isHeldBy(holder)) return null;
  return `The briefings name nobody as ${office.words}.`;
};

/** A yes-no question is answered by what affirms or denies it. */
const sameQuestion: Requirement = (analysis, { evidence }) =>
  analysis.asked.type !== 'yes-no' || polarityOf(analysis, evidence) !== null
    ? null
    : 'The nearest passages neither affirm nor deny it.';

const requirements: readonly Requirement[] = [
  sameQuotation,
  samePolarity,
  sameSpeaker,
  sameNames,
  sameCountry,
  sameNumbers,
  samePredicate,
  sameCount,
  sameGrain,
  sameDimension,
  sameOffice,
  sameQuestion,
];

/** Answers looked at before giving up. */
const mostTried = 5;

/** The likeliest answer that meets every requirement, or none, and what the likelier ones lack. */
export function firstMeeting(
  analysis: Analysis,
  groups: readonly AnswerGroup[],
  people: readonly Person[],
): { readonly group: AnswerGroup | undefined; readonly unmet: Refusal | null } {
  let first: Refusal | null = null;
  for (const group of groups.slice(0, mostTried)) {
    const unmet = unmetRequirement(analysis, group.best, people);
    if (unmet === null) return { group, unmet: first };
    first ??= unmet;
  }
  return { group: undefined, unmet: first };
}
