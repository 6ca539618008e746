/** The words behind a command, told apart. */
export interface Parsed {
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | null;
  /** The names of the options that were given. */
  readonly options: readonly string[];
  /** The words that are no options, or null when there are none; an empty word counts. */
  readonly words: string | null;
  /** The same, each for itself. */
  readonly positionals: readonly string[];
}
