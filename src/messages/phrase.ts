import type { Named, NamedCurrency, Notice } from '../model/notice.js';
import type { en } from './en.js';

/** The key of a message in the table. */
export type MessageKey = keyof typeof en;

/** Every message of a language. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** A part of the table in another language: the same keys, all of them. */
export type Translated<Part> = Readonly<Record<keyof Part, string>>;

/** Words of the bot's own, before it is known in which language they are read. */
export interface Phrase {
  readonly key: MessageKey;
  readonly params: Readonly<Record<string, Param>>;
}

/** Words side by side on one line, with a middle dot between. */
export interface Line {
  readonly line: readonly Words[];
}

/** An ISO 8601 date, possibly reduced, to be written as the language does. */
export interface WrittenDate {
  readonly date: string;
}

/** The bot's own words, what the core has to tell, or text that stays as it is in every language. */
export type Words = string | Phrase | Notice | Line | WrittenDate | Named | NamedCurrency;

/** What is put into a message: words, a number that is counted, or a list of words. */
export type Param = Words | number | readonly Words[];

/** A message with what goes into it. */
export function say(key: MessageKey, params: Readonly<Record<string, Param>> = {}): Phrase {
  return { key, params };
}
