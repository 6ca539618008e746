import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention, Reference } from '../model/annotation.js';
import { slice, type Span } from '../model/span.js';
import { findDescriptions } from './descriptions.js';
import { wordsOf, type People } from './people.js';
import { antecedentOf, isSubject, reach, type Antecedent } from './pronouns.js';
import type { Quoted } from './quoted.js';

/** Stands for somebody whom the briefings do not name: "he" behind "the French minister" is nobody else. */
const unknown = '';

/** What resolving needs of a sentence. */
export interface NamedSentence extends Span {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

/** Names the start of the quotation a place stands in, or −1; asked from left to right. */
function quoteFinder(quoted: readonly Quoted[]): (at: number) => number {
  let next = 0;
  return (at) => {
    while (next > 0 && (quoted[next]?.outer.start ?? Infinity) > at) next -= 1;
    while (next < quoted.length && (quoted[next]?.outer.end ?? 0) <= at) next += 1;
    const quote = quoted[next];
    return quote !== undefined && quote.outer.start <= at ? quote.outer.start : -1;
  };
}

/**
 * Resolves names, roles and third-person pronouns of one briefing to its people, in reading order; the result holds a
 * list for each sentence. Inside quotation marks a pronoun means only people named there. What could be several people
 * stays unresolved.
 * @param sentences `aside`: outside the running text, as a caption or a teaser is; no later pronoun looks back to it.
 */
export function resolveReferences(
  text: string,
  sentences: readonly (NamedSentence & { readonly aside: boolean })[],
  quoted: readonly Quoted[],
  people: People,
): Reference[][] {
  const quoteAt = quoteFinder(quoted);
  const { gender: genders } = lexicon().grammar.pronouns;
  const recent: Antecedent[][] = [];
  return sentences.map((sentence) => {
    const { tokens } = sentence;
    const fixed = [...nameReferences(text, sentence, people), ...roleReferences(sentence, people)].sort(
      (a, b) => a.start - b.start,
    );
    const here: Antecedent[] = [];
    let next = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const known = fixed[next];
      if (known !== undefined && token.start >= known.start) {
        let end = at;
        while (end < tokens.length && (tokens[end]?.start ?? Infinity) < known.end) end += 1;
        here.push(antecedent(known, isSubject(tokens, known, at, end), quoteAt(known.start)));
        next += 1;
        at = Math.max(at, end - 1);
        continue;
      }
      const gender = genders.get(token.lower);
      if (gender === undefined) continue;
      const quote = quoteAt(token.start);
      const fits = (mention: Antecedent): boolean => {
        const person = people.named(mention.person);
        return (
          mention.quote === quote &&
          (person === undefined || person.gender === 'u' || person.gender === gender)
        );
      };
      const found = antecedentOf(token, fits, here.slice(-maxMentions), recent);
      if (found === null) continue;
      const { start, end } = token;
      const { person } = found.mention;
      const reference: Reference = { start, end, person, kind: 'pronoun', confidence: found.confidence };
      here.push(antecedent(reference, isSubject(tokens, reference, at, at + 1), quote));
    }
    if (!sentence.aside) {
      recent.unshift(here.slice(0, maxMentions));
      if (recent.length > reach) recent.pop();
    }
    return here
      .filter(({ person }) => person !== unknown)
      .map(({ start, end, person, kind, confidence }) => ({ start, end, person, kind, confidence }));
  });
}

/** Property by property: to spread an object and add to it takes the engine many times as long. */
function antecedent(
  { start, end, person, kind, confidence }: Reference,
  isSubject: boolean,
  quote: number,
): Antecedent {
  return { start, end, person, kind, confidence, isSubject, quote };
}

/** More mentions than this in one sentence are not weighed against one another: the cost would be their square. */
const maxMentions = 30;

function nameReferences(text: string, sentence: NamedSentence, people: People): Reference[] {
  const references: Reference[] = [];
  for (const mention of sentence.names) {
    const { start, end } = mention;
    const words = wordsOf(text, mention);
    if (mention.kind === 'person') {
      const person = people.resolve(words);
      if (person !== null) references.push({ start, end, person: person.name, kind: 'name', confidence: 1 });
    } else if (mention.kind === 'other' && words.length === 1) {
      const person = people.resembling(slice(text, mention));
      if (person !== null)
        references.push({ start, end, person: person.name, kind: 'misspelt-name', confidence: 0.6 });
    }
  }
  return references;
}

/** "the NATO chief", "the former Netherlands prime minister", "NATO secretary general says". */
function roleReferences(sentence: NamedSentence, people: People): Reference[] {
  const references: Reference[] = [];
  const persons = sentence.names.filter((name) => name.kind === 'person');
  let next = 0;
  for (const description of findDescriptions(sentence.tokens)) {
    const { start, end, words } = description;
    while ((persons[next]?.end ?? Infinity) <= start) next += 1;
    const beside = persons[next];
    // "the Defense Secretary Pete Hegseth", "the secretary general, Mark Rutte," is named beside it.
    if (beside !== undefined && beside.start <= end + 2) continue;
    references.push({
      start,
      end,
      person: people.holder(words)?.name ?? unknown,
      kind: description.bare ? 'bare-role' : 'role',
      confidence: 0.85,
    });
  }
  return references;
}
