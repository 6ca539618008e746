import { holderOf } from '../annotate/descriptions.js';
import { isSurnameAlone, personKey, spellingKey, surnameOf } from '../annotate/person-names.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import { editDistance } from '../retrieval/edit-distance.js';

/** Whom a name, a part of one or a role means. */
export interface SpeakerMeant {
  /** Several where the words fit several; none where the briefings name nobody so. */
  readonly people: readonly Person[];
  /** How they were met. */
  readonly by: 'name' | 'role' | 'near-spelling' | null;
}

const nobody: SpeakerMeant = { people: [], by: null };

/**
 * The people whom somebody means by a full name, a surname, a title with a name ("Secretary General Rutte"), a role
 * ("the NATO chief"), a given name that one person has, or one of these with a slip of the pen.
 */
export function findSpeaker(asked: string, people: readonly Person[]): SpeakerMeant {
  const written = asked.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
  const words = written.map((word) => lexiconKey(word).replace(/'s$/u, ''));
  if (words[0] === 'the') words.shift();
  if (words.length === 0) return nobody;
  const folded = people.map((person) => ({ person, name: foldedName(person) }));
  const tail = words.join(' ');
  const named = folded.filter(
    ({ name }) => tail === name || (tail.endsWith(` ${name}`) && name.includes(' ')),
  );
  if (named.length > 0) return { people: named.map(({ person }) => person), by: 'name' };
  const holder = holderOf(words, people);
  if (holder !== null) return { people: [holder], by: 'role' };
  const name = withoutTitles(words);
  const similar = folded.filter(({ name: own }) => isSameName(name, own)).map(({ person }) => person);
  if (similar.length > 0) return { people: similar, by: 'name' };
  const given = people.filter(
    ({ name: own }) => name.length === 1 && lexiconKey(own.split(' ')[0] ?? '') === name[0],
  );
  if (given.length === 1) return { people: given, by: 'name' };
  const near = people.filter((person) => isNear(name, person));
  return near.length > 0 ? { people: near, by: 'near-spelling' } : nobody;
}

function foldedName(person: Person): string {
  return lexiconKey(person.name);
}

/** Without titles, honorifics and what goes with them at the front; never without the last word. */
function withoutTitles(words: readonly string[]): string[] {
  const { titles, countries, organizations } = lexicon();
  let from = 0;
  while (from < words.length - 1) {
    const size = [4, 3, 2, 1].find((length) => {
      const phrase = words.slice(from, from + length).join(' ');
      return (
        from + length < words.length &&
        (titles.byForm.has(phrase) ||
          titles.honorifics.has(phrase.replaceAll('.', '')) ||
          titles.modifiers.has(phrase) ||
          titles.byGeneric.has(phrase) ||
          countries.byForm.has(phrase) ||
          organizations.byName.has(phrase))
      );
    });
    if (size === undefined) break;
    from += size;
  }
  return words.slice(from);
}

/** Whether a name asked is a person's: first and last word, or the surname alone or with a given name's initial. */
function isSameName(words: readonly string[], own: string): boolean {
  const theirs = own.split(' ');
  if (spellingKey(surnameOf(words)) !== spellingKey(surnameOf(theirs))) return false;
  if (isSurnameAlone(words) || isSurnameAlone(theirs)) return true;
  return personKey(words) === personKey(theirs) || words[0]?.charAt(0) === own.charAt(0);
}

/** A name asked with this many letters may have one slip of the pen, or two. */
const [short, long] = [4, 8];

function isNear(words: readonly string[], person: Person): boolean {
  const asked = words.at(-1) ?? '';
  const slips = asked.length >= long ? 2 : asked.length >= short ? 1 : 0;
  if (slips === 0 || editDistance(asked, person.surname, slips) > slips) return false;
  return words.length === 1 || isSurnameAlone(words) || words[0]?.charAt(0) === foldedName(person).charAt(0);
}

/**
 * Whether words that a briefing gives to a speaker are the asked one's; null where that cannot be told.
 * @param resolved Whether `speaker` is a person's full name, not a source as written.
 */
export function isTheirs(
  asked: string,
  meant: SpeakerMeant,
  speaker: string | null,
  resolved: boolean,
): boolean | null {
  if (speaker === null) return null;
  const [own, theirs] = [bare(asked), bare(speaker)];
  if (own === theirs) return true;
  if (resolved) {
    if (meant.people.length > 0) return meant.people.some(({ name }) => name === speaker);
    return personKey(own.split(' ')) === personKey(theirs.split(' '));
  }
  if (own !== '' && (` ${theirs} `.includes(` ${own} `) || ` ${own} `.includes(` ${theirs} `))) {
    // "White House" in "the White House" is the same, "Trump" in "a Trump aide" is not.
    return meant.people.length > 0 ? false : true;
  }
  // "the minister", resolved to nobody, may be anybody who is one.
  return meant.people.some((person) => holderOf(theirs.split(' '), [person]) !== null) ? null : false;
}

function bare(name: string): string {
  return lexiconKey(name)
    .replace(/^(?:the|an?) /u, '')
    .trim();
}
