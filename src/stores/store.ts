/**
 * What survives the process, as JSON. Everything belongs to a scope, which is a server or the bot itself: no call
 * reaches beyond the scope it names. Records are replaced as a whole; logs only grow, until they are revised.
 *
 * What a call has done when its promise resolves outlives the process and the power; what it was doing when either
 * failed is there as a whole or not at all. A call that cannot write rejects with a `RecordsError`, and changes nothing.
 */
export interface Store {
  /** A record, or null. Kinds and ids are 1 to 64 letters, digits, `-`, `_` and `.`, and begin with one of the first two. */
  read(scope: string, kind: string, id: string): Promise<unknown>;
  write(scope: string, kind: string, id: string, value: unknown): Promise<void>;
  /** Whether it was there. */
  remove(scope: string, kind: string, id: string): Promise<boolean>;
  /** The ids of all records of a kind, in no order. */
  ids(scope: string, kind: string): Promise<readonly string[]>;
  /** Adds an entry at the end of a log. */
  append(scope: string, log: string, entry: object): Promise<void>;
  /** The entries of a log, the oldest first. */
  entries(scope: string, log: string): Promise<readonly unknown[]>;
  /**
   * Puts in place of each entry what `revised` makes of it: the entry itself to keep it as it is, null to take it out.
   * Resolves with the number of entries that are not as they were.
   */
  revise(scope: string, log: string, revised: (entry: unknown) => unknown): Promise<number>;
  /** Every scope with a record or an entry. */
  scopes(): Promise<readonly string[]>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

const namePattern = /^[A-Za-z0-9][\w.-]{0,63}$/u;

/** Throws a RangeError for a name that could lead out of its folder: no such name comes from a person. */
export function checkNames(...names: readonly string[]): void {
  for (const name of names)
    if (!namePattern.test(name)) throw new RangeError(`not a name for the store: ${JSON.stringify(name)}`);
}
