import { checkNames, type Store } from './store.js';

/** A store that forgets everything with the process: for the terminal, and for tests. */
export class MemoryStore implements Store {
  /** Scope → kind → id → JSON, so that what goes in and out is a copy, as with every other store. */
  readonly #records = new Map<string, Map<string, Map<string, string>>>();
  readonly #logs = new Map<string, Map<string, string[]>>();

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
    return later(() => void this.#log(scope, log).push(JSON.stringify(entry)));
  }

  entries(scope: string, log: string): Promise<readonly unknown[]> {
    return later(() => this.#log(scope, log).map((entry): unknown => JSON.parse(entry)));
  }

  prune(scope: string, log: string, keeps: (entry: unknown) => boolean): Promise<number> {
    return later(() => {
      const all = this.#log(scope, log);
      const kept = all.filter((entry) => keeps(JSON.parse(entry)));
      const pruned = all.length - kept.length;
      all.splice(0, all.length, ...kept);
      return pruned;
    });
  }

  scopes(): Promise<readonly string[]> {
    return later(() => {
      const kept = [...this.#records].filter(([, kinds]) => [...kinds.values()].some(({ size }) => size > 0));
      const logged = [...this.#logs].filter(([, logs]) =>
        [...logs.values()].some(({ length }) => length > 0),
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

  #log(scope: string, log: string): string[] {
    return child(child(this.#logs, checked(scope), newMap<string[]>), checked(log), (): string[] => []);
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
