import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Reference } from '../model/annotation.js';

/** A person's mention as a pronoun's antecedent. */
export interface Antecedent extends Reference {
  /** Whether it is the subject of a verb there. */
  readonly isSubject: boolean;
  /** Start of the quotation it stands in, or −1. */
  readonly quote: number;
}

/** How many sentences back a pronoun may look. */
export const reach = 4;

/** Whether the word before a verb: not behind a preposition, not a possessor. */
export function isSubject(
  tokens: readonly Token[],
  reference: Reference,
  first: number,
  end: number,
): boolean {
  const before = tokens[first - 1];
  const after = tokens[end];
  if (before?.pos === 'ADP' && reference.start > 0) return false;
  if (after?.lower === "'s" || after?.lower === "'") return false;
  return after !== undefined && ['VERB', 'AUX', 'ADV', 'PUNCT', 'PRON'].includes(after.pos);
}

/**
 * Whom a pronoun stands for: in its own sentence the subject before it (for "his" and "him" the nearest, for "he" the
 * first), else the subject or, failing one, the first person of the nearest earlier sentence that has one who fits.
 * @param fits Whether a mention agrees in gender and stands in the same quotation.
 * @param here Mentions of the sentence before the pronoun, in order.
 * @param earlier Mentions of earlier sentences, the nearest sentence first.
 */
export function antecedentOf(
  pronoun: Token,
  fits: (mention: Antecedent) => boolean,
  here: readonly Antecedent[],
  earlier: readonly (readonly Antecedent[])[],
): { readonly mention: Antecedent; readonly confidence: number } | null {
  const own = here.filter(fits);
  if (own.length > 0) {
    const subjects = own.filter((mention) => mention.isSubject);
    const nominative = lexicon().grammar.pronouns.subject.has(pronoun.lower);
    const mention = (nominative ? subjects[0] : subjects.at(-1)) ?? own[0];
    if (mention === undefined) return null;
    return { mention, confidence: mention.confidence * 0.9 * doubt(own) };
  }
  for (const sentence of earlier) {
    const there = sentence.filter(fits);
    const mention = there.find((one) => one.isSubject) ?? there[0];
    if (mention !== undefined) return { mention, confidence: mention.confidence * 0.85 * doubt(there) };
  }
  return null;
}

/** Less where several people fit. */
function doubt(mentions: readonly Antecedent[]): number {
  const first = mentions[0]?.person;
  return mentions.every((mention) => mention.person === first) ? 1 : 0.8;
}
