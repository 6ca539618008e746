/**
 * What survives the process: records and logs as JSON, documents as the bytes they were given as. Everything belongs to a
 * scope, which is a server or the bot itself: no call reaches beyond the scope it names. Records and documents are
 * replaced as a whole; logs only grow, until they are revised.
 *
 * What a call has done when its promise resolves outlives the process and the power; what it was doing when either
 * failed is there as a whole or not at all. A call that cannot read or write rejects with a `RecordsError`, and
 * changes nothing.
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

  /** A document's bytes, or null. */
  document(scope: string, id: string): Promise<Uint8Array | null>;
  keepDocument(scope: string, id: string, bytes: Uint8Array): Promise<void>;
  /** Whether it was there. */
  removeDocument(scope: string, id: string): Promise<boolean>;
  /** The ids of all documents, in no order. */
  documents(scope: string): Promise<readonly string[]>;

  /** Every scope with a record, an entry or a document. */
  scopes(): Promise<readonly string[]>;

  /**
   * Runs `work` while no other work of the scope runs, in this process or in another over the same store: one after
   * another, in the order asked for within a process. Work must not ask for the same scope again. Rejects with a
   * `RecordsError` where another process does not come to an end within half a minute.
   */
  exclusively<Value>(scope: string, work: () => Promise<Value>): Promise<Value>;
  /**
   * Tells of every change to what is `announced`, whoever made it: at once of this process's own, within a second of
   * another's. It may tell of one twice, and of several as one. What is returned ends it.
   */
  onChange(listener: (change: StoreChange) => void): () => void;

  /** Waits for what is being written. */
  close(): Promise<void>;
}

export interface StoreChange {
  readonly scope: string;
  /** The kind of a record, or a log. */
  readonly name: string;
}

/** The kinds and logs that processes keep in mind and must hear of. Telling of every question would be for nobody. */
export const announced: ReadonlySet<string> = new Set(['settings', 'library']);

const namePattern = /^[A-Za-z0-9][\w.-]{0,63}$/u;

/** Throws a RangeError for a name that could lead out of its folder: no such name comes from a person. */
export function checkNames(...names: readonly string[]): void {
  for (const name of names)
    if (!isName(name)) throw new RangeError(`not a name for the store: ${JSON.stringify(name)}`);
}

export function isName(name: string): boolean {
  return namePattern.test(name);
}
