import { checkNames, type Store } from './store.js';

/** A store that forgets everything with the process: for the terminal, and for tests. */
export class MemoryStore implements Store {
  /** Scope → kind → id → JSON, so that what goes in and out is a copy, as with every other store. */
  readonly #records = new Map<string, Map<string, Map<string, string>>>();
  readonly #logs = new Map<string, Map<string, { entries: string[] }>>();

  read(scope: string, kind: string, id: string): Promise<unknown> {
    return later(() => {
      const value = this.#kind(scope, kind).get(checked(id));
      return value === undefined ? null : (JSON.parse(value) as unknown);
    });
  }

  write(scope: string, kind: string, id: string, value: unknown): Promise<void> {
    return later(() => void this.#kind(scope, kind).set(checked(id), JSON.stringify(value)));
  }

  remove(scope: string, kind: string, id: string): Promise<boolean> {
    return later(() => this.#kind(scope, kind).delete(checked(id)));
  }

  ids(scope: string, kind: string): Promise<readonly string[]> {
    return later(() => [...this.#kind(scope, kind).keys()]);
  }

  append(scope: string, log: string, entry: object): Promise<void> {
    return later(() => void this.#log(scope, log).entries.push(JSON.stringify(entry)));
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
      return changed;
    });
  }

  scopes(): Promise<readonly string[]> {
    return later(() => {
      const kept = [...this.#records].filter(([, kinds]) => [...kinds.values()].some(({ size }) => size > 0));
      const logged = [...this.#logs].filter(([, logs]) =>
        [...logs.values()].some(({ entries }) => entries.length > 0),
      );
      return [...new Set([...kept, ...logged].map(([scope]) => scope))];
    });
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
