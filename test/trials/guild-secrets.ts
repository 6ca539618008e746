/*
 * Words that give away whose they are: coined, and each in one briefing, title or question alone. Nobody who may not see
 * one ever types it, so that wherever it turns up it has got out.
 */

/** Somebody who reads what the bot sends. */
export interface Reader {
  /** Null in private messages. */
  readonly guild: string | null;
  readonly roles: readonly string[];
  readonly isAdmin: boolean;
  /** Whether nobody else reads along. */
  readonly isAlone: boolean;
}

/** What somebody must have to see a secret now; it changes as its briefing does. */
export interface Secret {
  readonly word: string;
  readonly guild: string;
  /** Which of the guild: all, those who hold one of the roles, or nobody but who manages it. */
  seenBy: 'everybody' | readonly string[] | 'admins';
  /** Whether all could see it at some time: messages of that time stay. */
  wasPublic: boolean;
}

const syllables = [
  'ba',
  'dor',
  'fen',
  'gul',
  'hin',
  'jor',
  'kam',
  'lun',
  'mer',
  'nov',
  'pra',
  'sul',
  'tul',
  'vor',
];

/** The word of a number: it holds the word of no other. */
export function coined(number: number): string {
  const word = number.toString(syllables.length).padStart(4, '0');
  const spoken = Array.from(word, (digit) => syllables[Number.parseInt(digit, syllables.length)] ?? '').join(
    '',
  );
  return `X${spoken}q`;
}

/** A slip of the pen, which the bot would correct if it knew the word. */
export function slipOf(word: string): string {
  return word.charAt(0) + word.charAt(2) + word.charAt(1) + word.slice(3);
}

export function maySee({ guild, roles, isAdmin, isAlone }: Reader, { seenBy, ...secret }: Secret): boolean {
  if (guild !== secret.guild) return false;
  if (seenBy === 'everybody' || (isAdmin && isAlone)) return true;
  return seenBy !== 'admins' && isAlone && seenBy.some((role) => roles.includes(role));
}

/** The secrets of the trial, old ones included. */
export class Secrets {
  readonly #byWord = new Map<string, Secret>();

  new(guild: string, seenBy: Secret['seenBy']): Secret {
    return this.#keep(coined(this.#byWord.size), guild, seenBy);
  }

  /** An id that the bot has given something of a guild's. */
  keepId(id: string, guild: string): void {
    if (!this.#byWord.has(id.toLowerCase())) this.#keep(id, guild, 'everybody');
  }

  #keep(word: string, guild: string, seenBy: Secret['seenBy']): Secret {
    const secret = { word, guild, seenBy, wasPublic: seenBy === 'everybody' };
    this.#byWord.set(word.toLowerCase(), secret);
    return secret;
  }

  /** Those in a text, in any case. */
  in(text: string): Secret[] {
    const lower = text.toLowerCase();
    const coinedIn = [...lower.matchAll(/x[a-z]{8,13}q/gu)].flatMap(([word]) => this.#byWord.get(word) ?? []);
    const idsIn = [...lower.matchAll(/\/[a-z0-9]+/gu)].flatMap(([id]) => this.#byWord.get(id) ?? []);
    return [...coinedIn, ...idsIn];
  }
}

/** From now on others see it. */
export function turn(secret: Secret, seenBy: Secret['seenBy']): void {
  secret.seenBy = seenBy;
  if (seenBy === 'everybody') secret.wasPublic = true;
}
