import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention, Person, Reference } from '../model/annotation.js';
import { contains, slice, type Span } from '../model/span.js';
import { nameWords, type People } from './people.js';
import { spanOf } from './names.js';

/** What resolving needs of a sentence. */
export interface NamedSentence extends Span {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

const pronouns: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};

/** How many sentences back a pronoun may look. */
const reach = 4;

/**
 * Resolves names, roles and third-person pronouns of one briefing to its people, in reading order. A pronoun takes the
 * nearest earlier sentence's first person of its gender (the subject comes first in English); inside quotation marks
 * only people named there count. What could be several people stays unresolved.
 */
export function resolveReferences(
  text: string,
  sentences: readonly NamedSentence[],
  quoted: readonly Span[],
  people: People,
  briefing: number,
): Reference[] {
  const references: Reference[] = [];
  const bySentence: Reference[][] = [];
  const quoteOf = (span: Span): Span | null => quoted.find((one) => contains(one, span)) ?? null;

  for (const [index, sentence] of sentences.entries()) {
    const here: Reference[] = [];
    const named = nameReferences(text, sentence, people, briefing);
    const roles = roleReferences(sentence, people, named);
    here.push(...named, ...roles);
    for (const token of sentence.tokens) {
      const gender = pronouns[token.lower];
      if (gender === undefined) continue;
      const quote = quoteOf(token);
      const fits = (reference: Reference): boolean =>
        genderFits(people, reference.person, gender) && quoteOf(reference) === quote;
      const before = [...here]
        .sort((a, b) => a.start - b.start)
        .filter((reference) => reference.end <= token.start && fits(reference));
      let antecedent = before[0];
      for (let back = 1; antecedent === undefined && back <= reach; back += 1) {
        antecedent = [...(bySentence[index - back] ?? [])].sort((a, b) => a.start - b.start).find(fits);
      }
      if (antecedent === undefined) continue;
      here.push({
        start: token.start,
        end: token.end,
        person: antecedent.person,
        kind: 'pronoun',
        confidence: antecedent.confidence * (before.length > 0 ? 0.9 : 0.85),
      });
    }
    bySentence.push(here);
    references.push(...here);
  }
  return references.sort((a, b) => a.start - b.start);
}

function genderFits(people: People, name: string, gender: 'm' | 'f'): boolean {
  const person = people.all.find((one) => one.name === name);
  return person === undefined || person.gender === 'u' || person.gender === gender;
}

function nameReferences(
  text: string,
  sentence: NamedSentence,
  people: People,
  briefing: number,
): Reference[] {
  const references: Reference[] = [];
  for (const mention of sentence.names) {
    const words = nameWords(sentence.tokens, mention);
    if (mention.kind === 'person') {
      const person = people.resolve(words, briefing);
      if (person !== null) {
        references.push({
          start: mention.start,
          end: mention.end,
          person: person.name,
          kind: 'name',
          confidence: 1,
        });
      }
    } else if (mention.kind === 'other' && words.length === 1) {
      const person = people.resembling(slice(text, mention), briefing);
      if (person !== null) {
        references.push({
          start: mention.start,
          end: mention.end,
          person: person.name,
          kind: 'misspelt-name',
          confidence: 0.6,
        });
      }
    }
  }
  return references;
}

/** "the NATO chief", "the former Netherlands prime minister": a definite description ending in a title or its generic noun. */
function roleReferences(sentence: NamedSentence, people: People, named: readonly Reference[]): Reference[] {
  const { tokens } = sentence;
  const references: Reference[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== 'the') continue;
    const end = descriptionEnd(tokens, at + 1);
    const span = end === null ? null : spanOf(tokens, at, end);
    if (end === null || span === null) continue;
    // "the President of France" names its own, and "the Defense Secretary Pete Hegseth" is named beside it.
    if (named.some((one) => one.start <= span.end + 2 && one.end > span.start)) continue;
    const words = tokens.slice(at + 1, end).map((one) => lexiconKey(one.word));
    const holder = holderOf(words, people.all);
    if (holder !== null) references.push({ ...span, person: holder.name, kind: 'role', confidence: 0.85 });
  }
  return references;
}

/** End of a short description whose last word is a title or a generic noun for one; null if there is none. */
function descriptionEnd(tokens: readonly Token[], from: number): number | null {
  const { titles } = lexicon();
  let end: number | null = null;
  for (let at = from; at < from + 6; at += 1) {
    const token = tokens[at];
    if (token === undefined || !['ADJ', 'NOUN', 'PROPN', 'PUNCT'].includes(token.pos)) break;
    if (token.pos === 'PUNCT' && token.word !== '-') break;
    if (token.word === '-') continue;
    const key = lexiconKey(token.word);
    const pair = `${lexiconKey(tokens[at - 1]?.word ?? '')} ${key}`;
    if (titles.byForm.has(key) || titles.byGeneric.has(key) || titles.byForm.has(pair)) end = at + 1;
  }
  return end;
}

/** The one person whose role agrees with a description; null for none or several. */
export function holderOf(words: readonly string[], people: readonly Person[]): Person | null {
  const { titles } = lexicon();
  const head = words.at(-1) ?? '';
  const pair = words.slice(-2).join(' ');
  const title =
    titles.byForm.get(pair) ?? titles.byForm.get(words.slice(-3).join(' ')) ?? titles.byForm.get(head);
  const heads = new Set([
    ...(title === undefined ? [] : [title.head]),
    ...(titles.byGeneric.get(head) ?? []).map((one) => one.head),
  ]);
  if (heads.size === 0) return null;
  const affiliations = words.map(affiliationOf).filter((one) => one !== null);
  const holders = people.filter((person) =>
    person.roles.some((role) => {
      const roleWords = role.split(/[\s-]+/u).map(lexiconKey);
      if (!roleHeads(roleWords).some((one) => heads.has(one))) return false;
      const of = roleWords.map(affiliationOf).filter((one) => one !== null);
      return affiliations.every((one) => of.includes(one)) && (affiliations.length > 0 || words.length <= 2);
    }),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function roleHeads(words: readonly string[]): string[] {
  const { titles } = lexicon();
  const heads: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const length of [1, 2, 3]) {
      const title = titles.byForm.get(words.slice(at, at + length).join(' '));
      if (title !== undefined) heads.push(title.head);
    }
  }
  return heads;
}

/** A country or organisation behind a word of a role: "Lithuanian" → "Lithuania". */
function affiliationOf(word: string): string | null {
  const { countries, organizations } = lexicon();
  return countries.byForm.get(word)?.name ?? organizations.byName.get(word)?.name ?? null;
}
