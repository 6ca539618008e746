import { lexicon, lexiconKey } from '../../language/lexicon.js';
import { termsOf } from '../../language/terms.js';
import type { Token } from '../../language/tokens.js';
import { overlaps, slice } from '../../model/span.js';
import { titleAsked } from '../roles.js';
import { asksWords, leastStrength, list, type Requirement } from './requirement.js';

/** The person, country or other name asked about must be what the evidence speaks of. */
export const sameNames: Requirement = (_, { evidence }) => {
  const missed = evidence.matches.filter(
    (match) => match.word.kind === 'name' && match.strength < leastStrength,
  );
  return missed.length === 0
    ? null
    : `The nearest passages do not speak of ${list(missed.map((match) => match.word))} in this connection.`;
};

/** "What did X say about …" is answered by words of X, not by words about the same thing. */
export const sameSpeaker: Requirement = (analysis, { candidate, evidence }, people) => {
  if (!asksWords(analysis)) return null;
  const { type } = analysis.asked;
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
export const sameCountry: Requirement = (analysis, { evidence }) => {
  if (evidence.sentence.tokens.slice(0, 3).some((token) => pointing.has(token.lower))) return null;
  const { byForm } = lexicon().countries;
  const countryOf = (words: string): string | undefined => byForm.get(lexiconKey(words))?.name;
  const nearby = evidence.matches.filter(({ place }) => place === 'before' || place === 'after');
  const asked = new Set(analysis.words.map((word) => countryOf(word.surface)));
  const { text } = evidence.source.briefing;
  for (const { word } of nearby) {
    if (countryOf(word.surface) === undefined) continue;
    const others = evidence.sentence.names
      .map((name) => slice(text, name))
      .filter((name) => {
        const country = countryOf(name);
        return country !== undefined && !asked.has(country);
      });
    if (others.length > mostTold) return `The nearest passage does not speak of “${word.surface}”.`;
    if (others.length > 0)
      return `The nearest passage speaks of ${others.map((name) => `“${name}”`).join(' and ')}, not of “${word.surface}”.`;
  }
  return null;
};

/** Most other names that are told: where a sentence lists more, none stands in the place of the one asked for. */
export const mostTold = 2;

const pointing = new Set(['it', 'its', 'they', 'their', 'he', 'his', 'she', 'her']);

/** "Who is the defence minister of X" is answered by somebody with that office there. */
export const sameOffice: Requirement = (analysis, { candidate }, people) => {
  const office = titleAsked(analysis);
  // A list is of several people, of whom the briefings need not say one by one what they are.
  if (office === null || (analysis.asked.plural && candidate.kind === 'list')) return null;
  const holder = people.find((person) => person.name === candidate.person);
  if (holder !== undefined && office.isHeldBy(holder)) return null;
  return `The briefings name nobody as ${office.words}.`;
};

/** "I" to "XXXIX" behind a name: the third of that name is not the second. */
const ordinalNumeral = /^(?:I{1,3}|IV|V|VI{0,3}|IX|X{1,3}(?:I{1,3}|IV|V|VI{0,3}|IX)?)$/u;

/** Elizabeth II is not Elizabeth I, and the first war of a name not the second. */
export const sameNumeral: Requirement = ({ tokens }, { evidence }) => {
  for (const [name, asked] of numbered(tokens)) {
    const given = numbered(evidence.sentence.tokens).get(name);
    if (given !== undefined && given !== asked)
      return `The nearest passage speaks of “${name} ${given}”, not of “${name} ${asked}”.`;
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
