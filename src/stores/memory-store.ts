import { Listeners } from './listeners.js';
import { Queues } from './queues.js';
import { checkNames, type Store, type StoreChange } from './store.js';

/** A store that forgets everything with the process: for the terminal, and for tests. */
export class MemoryStore implements Store {
  /** Scope → kind → id → JSON, so that what goes in and out is a copy, as with every other store. */
  readonly #records = new Map<string, Map<string, Map<string, string>>>();
  readonly #logs = new Map<string, Map<string, { entries: string[] }>>();
  readonly #documents = new Map<string, Map<string, Uint8Array>>();
  readonly #exclusive = new Queues();
  readonly #listeners = new Listeners();

  read(scope: string, kind: string, id: string): Promise<unknown> {
    return later(() => {
      const value = this.#kind(scope, kind).get(checked(id));
      return value === undefined ? null : (JSON.parse(value) as unknown);
    });
  }

  write(scope: string, kind: string, id: string, value: unknown): Promise<void> {
    return later(() => {
      this.#kind(scope, kind).set(checked(id), JSON.stringify(value));
      this.#listeners.tell(scope, kind);
    });
  }

  remove(scope: string, kind: string, id: string): Promise<boolean> {
    return later(() => {
      const wasThere = this.#kind(scope, kind).delete(checked(id));
      if (wasThere) this.#listeners.tell(scope, kind);
      return wasThere;
    });
  }

  ids(scope: string, kind: string): Promise<readonly string[]> {
    return later(() => [...this.#kind(scope, kind).keys()]);
  }

  append(scope: string, log: string, entry: object): Promise<void> {
    return later(() => {
      this.#log(scope, log).entries.push(JSON.stringify(entry));
      this.#listeners.tell(scope, log);
    });
  }

  entries(scope: string, log: string): Promise<readonly unknown[]> {
    return later(() => this.#log(scope, log).entries.map((entry): unknown => JSON.parse(entry)));
  }

  revise(scope: string, log: string, revised: (entry: unknown) => unknown): Promise<number> {
    return later(() => {
      const own = this.#log(scope, log);
      let changed = 0;
      const kept = own.entries.flatMap((text) => {
        const entry: unknown = JSON.parse(text);
        const next = revised(entry);
        if (next === entry) return [text];
        changed += 1;
        return next === null ? [] : [JSON.stringify(next)];
      });
      own.entries = kept;
      if (changed > 0) this.#listeners.tell(scope, log);
      return changed;
    });
  }

  document(scope: string, id: string): Promise<Uint8Array | null> {
    return later(() => {
      const bytes = this.#documentsOf(scope).get(checked(id));
      return bytes === undefined ? null : Uint8Array.from(bytes);
    });
  }

  keepDocument(scope: string, id: string, bytes: Uint8Array): Promise<void> {
    return later(() => void this.#documentsOf(scope).set(checked(id), Uint8Array.from(bytes)));
  }

  removeDocument(scope: string, id: string): Promise<boolean> {
    return later(() => this.#documentsOf(scope).delete(checked(id)));
  }

  documents(scope: string): Promise<readonly string[]> {
    return later(() => [...this.#documentsOf(scope).keys()]);
  }

  scopes(): Promise<readonly string[]> {
    return later(() => {
      const kept = [...this.#records].filter(([, kinds]) => [...kinds.values()].some(({ size }) => size > 0));
      const logged = [...this.#logs].filter(([, logs]) =>
        [...logs.values()].some(({ entries }) => entries.length > 0),
      );
      const documented = [...this.#documents].filter(([, documents]) => documents.size > 0);
      return [...new Set([...kept, ...logged, ...documented].map(([scope]) => scope))];
    });
  }

  async exclusively<Value>(scope: string, work: () => Promise<Value>): Promise<Value> {
    return this.#exclusive.run(checked(scope), work);
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #kind(scope: string, kind: string): Map<string, string> {
    return child(
      child(this.#records, checked(scope), newMap<Map<string, string>>),
      checked(kind),
      newMap<string>,
    );
  }

  #documentsOf(scope: string): Map<string, Uint8Array> {
    return child(this.#documents, checked(scope), newMap<Uint8Array>);
  }

  #log(scope: string, log: string): { entries: string[] } {
    return child(
      child(this.#logs, checked(scope), newMap<{ entries: string[] }>),
      checked(log),
      (): { entries: string[] } => ({ entries: [] }),
    );
  }
}

/** What is thrown rejects. */
function later<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function checked(name: string): string {
  checkNames(name);
  return name;
}

const newMap = <Value>(): Map<string, Value> => new Map();

function child<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
