import { findQuoted } from '../../annotate/quoted.js';
import { lexicon } from '../../language/lexicon.js';
import { splitSentences } from '../../language/sentences.js';
import type { Token } from '../../language/tokens.js';
import type { Person } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import { mayBe, type Antecedents } from './antecedents.js';
import { isBound, isExpletive, ownsNext } from './binding.js';
import { isPreposition, type Reading } from './reading.js';
import { spoken } from './words-said.js';

const genders: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
]);
const objects = new Set(['him', 'her']);
const single = new Set(['it', 'its']);
const plural = new Set(['they', 'them', 'their', 'theirs']);
const pointing = new Set(['that', 'this', 'those', 'these', 'so']);
const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been']);
const countryNouns = new Set(['country', 'nation', 'state']);
const cityNouns = new Set(['city', 'town', 'capital']);
/** Words before "of these" that pick among what the question itself brings. */
const picking = new Set(['which', 'one', 'some', 'many', 'much', 'all', 'any', 'none', 'most']);
/** Nouns behind "that" that mean words somebody said. */
const utterances = new Set([
  'word',
  'quote',
  'quotation',
  'statement',
  'remark',
  'comment',
  'phrase',
  'sentence',
  'claim',
]);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The question with what "he", "it", "that", "there" and "then" stand for in their places, taken from what was asked
 * and answered before; null where no word of it points there. A pronoun with a name before it in its own question
 * stands for that name and stays.
 */
export function resolvePronouns(
  reading: Reading,
  antecedents: Antecedents,
  people: readonly Person[],
): string | null {
  const { text, tokens } = reading;
  // What has sentences before it speaks of them.
  if (splitSentences(text).length > 1) return null;
  const saying = tokens.some((token) => token.pos === 'VERB' && lexicon().cues.verbs.has(token.lower));
  const candidates = antecedents.people(saying);
  const quoted = findQuoted(text);
  const edits: Edit[] = [];
  const named = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (quoted.some((span) => contains(span, token)) || isContracted(tokens, at)) continue;
    const words =
      ofPerson(reading, at, candidates, people, named) ??
      ofThing(reading, at, antecedents) ??
      ofPointing(tokens, at, antecedents) ??
      ofPlaceOrTime(tokens, at, antecedents);
    if (words !== null) edits.push({ start: token.start, ...words });
  }
  if (edits.length === 0) return null;
  return edits.reduceRight(
    (read, { start, end, words }) => read.slice(0, start) + words + read.slice(end),
    text,
  );
}

/** "They're", "he'll": a name would not take the ending. */
function isContracted(tokens: readonly Token[], at: number): boolean {
  return /^['’](?!s$)/u.test(tokens[at + 1]?.word ?? '') && tokens[at]?.end === tokens[at + 1]?.start;
}

type Replacement = Omit<Edit, 'start'> | null;

function replaced(tokens: readonly Token[], at: number, words: string | null): Replacement {
  const token = tokens[at];
  if (token === undefined || words === null) return null;
  return {
    end: token.end,
    words: ownsNext(tokens, at) ? `${words}${words.endsWith('s') ? "'" : "'s"}` : words,
  };
}

function ofPerson(
  reading: Reading,
  at: number,
  candidates: readonly string[],
  people: readonly Person[],
  named: Set<string>,
): Replacement {
  const word = reading.tokens[at]?.lower ?? '';
  const gender = genders.get(word);
  if (gender === undefined || isBound(reading, at)) return null;
  const fitting = candidates.filter((name) => mayBe(name, gender, people));
  // "Did he praise him": two people.
  const person = (objects.has(word) ? fitting.find((name) => !named.has(name)) : fitting[0]) ?? null;
  if (person !== null) named.add(person);
  return replaced(reading.tokens, at, person);
}

function ofThing(reading: Reading, at: number, { thing, several, words }: Antecedents): Replacement {
  const { tokens } = reading;
  const word = tokens[at]?.lower ?? '';
  const one = single.has(word);
  // "Where did she say it?"
  const said = lexicon().cues.verbs.has(tokens[at - 1]?.lower ?? '') && endsAt(tokens, at + 1);
  if (word === 'it' && said) return replaced(tokens, at, words === null ? null : spoken(words));
  if ((!one && !plural.has(word)) || isBound(reading, at) || (one && isExpletive(tokens, at))) return null;
  return replaced(tokens, at, one ? thing : several);
}

function ofPointing(tokens: readonly Token[], at: number, antecedents: Antecedents): Replacement {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (token === undefined || before === undefined || !pointing.has(token.lower)) return null;
  const said = antecedents.words;
  const ends = endsAt(tokens, at + 1) || isPreposition(next);
  const clause = tokens.slice(at + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  // "say that", "said so in May"; not "say that NATO …".
  if (lexicon().cues.verbs.has(before.lower) && before.pos === 'VERB') {
    return (ends || next?.pos === 'ADV') && !clause
      ? replaced(tokens, at, said === null ? null : spoken(said))
      : null;
  }
  if (token.lower === 'so') return null;
  if (next?.pos === 'NOUN') return ofNoun(tokens, at, antecedents);
  // "how much is that in dollars", "why was this agreed", "about that"; not "is that true".
  if (isPreposition(before)) return ends ? replaced(tokens, at, antecedents.that) : null;
  const asked = copulas.has(before.lower) || before.pos === 'AUX';
  const goesOn = ends || next?.pos === 'VERB';
  return asked && at > 1 && goesOn ? replaced(tokens, at, antecedents.that) : null;
}

/** "That country", "those words", "in that year": the answer to "which country", else by what the noun names. */
function ofNoun(tokens: readonly Token[], at: number, antecedents: Antecedents): Replacement {
  const noun = tokens[at + 1];
  const picks = tokens[at - 1]?.lower === 'of' && picking.has(tokens[at - 2]?.lower ?? '');
  // "requires that members be": a clause.
  const clause = tokens[at - 1]?.pos === 'VERB' && ['VERB', 'AUX'].includes(tokens[at + 2]?.pos ?? '');
  if (noun === undefined || tokens[at + 2]?.pos === 'NOUN' || picks || clause) return null;
  const whole = (words: string | null): Replacement => (words === null ? null : { end: noun.end, words });
  const { words, asked, country, city, organization, person, time } = antecedents;
  if (utterances.has(noun.lemma)) return whole(words?.quoted === true ? spoken(words) : null);
  if (asked?.noun === noun.lemma) return whole(asked.answer);
  if (countryNouns.has(noun.lemma)) return whole(country);
  if (cityNouns.has(noun.lemma)) return whole(city);
  switch (lexicon().questionNouns.get(noun.lemma)) {
    case 'organization':
      return whole(organization);
    case 'person':
      return whole(person);
    case 'date':
      // The preposition is the question's own.
      return whole(time === null || !isPreposition(tokens[at - 1]) ? time : time.replace(/^(?:in|on) /u, ''));
    default:
      return null;
  }
}

function ofPlaceOrTime(tokens: readonly Token[], at: number, { place, time }: Antecedents): Replacement {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (before === undefined) return null;
  if (token?.lower === 'there') {
    // "Is there", "wasn't there", "there are" say that something is; "there for" says why.
    const exists =
      next?.pos === 'AUX' || [before, tokens[at - 2], next].some((one) => copulas.has(one?.lower ?? ''));
    const purpose = next?.lower === 'for';
    if (exists || purpose || place === null) return null;
    return replaced(tokens, at, isPreposition(before) ? place : `in ${place}`);
  }
  // "And then who …" goes on; "who led it then" asks of that time.
  return token?.lower === 'then' && before.pos !== 'CCONJ' && endsAt(tokens, at + 1)
    ? replaced(tokens, at, time)
    : null;
}

/** Whether no word follows from a token on. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at).every(({ pos }) => pos === 'PUNCT');
}
