import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention, Person } from '../model/annotation.js';
import { slice } from '../model/span.js';
import type { KnownPeople } from './parts.js';

/** A person's name as a briefing writes it once. */
export interface NameUse {
  readonly words: readonly string[];
  readonly roles: readonly string[];
  /** From the honorific before the name. */
  readonly gender: Person['gender'];
}

/** The people of a collection as one of its briefings sees them: a surname alone is first of all somebody of its own. */
export interface People extends KnownPeople {
  /** A person that one of these has given. */
  named(name: string): Person | undefined;
  /** The person a full name or a surname means, or null where it could be several. */
  resolve(words: readonly string[]): Person | null;
  /** The one person of the briefing whose surname differs from a word by one slip of the pen, or null. */
  resembling(word: string): Person | null;
  /** The one person, of the briefing or else of all, who is described by a role, or null. Words are folded. */
  holder(words: readonly string[]): Person | null;
}

/** The words of a name as written, with their diacritics and hyphens. */
export function wordsOf(text: string, mention: NameMention): string[] {
  return slice(text, mention)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
}

/** A mention of a person as the use of a name. */
export function useOf(text: string, tokens: readonly Token[], mention: NameMention): NameUse {
  const before = tokens[mention.firstToken - 1]?.lower.replaceAll('.', '') ?? '';
  return {
    words: wordsOf(text, mention),
    roles: mention.roles.map((role) => slice(text, role).replace(/\s+/gu, ' ')),
    gender: lexicon().titles.honorifics.get(before)?.gender ?? 'u',
  };
}
