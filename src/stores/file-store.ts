import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RecordsError } from '../model/records.js';
import { appendLine, linesOf, makeFolder, removeFile, replaceFile } from './files.js';
import { checkNames, type Store } from './store.js';

/** A file, and the names that its path is made of: it may not be touched before they are checked. */
interface FileName {
  readonly names: readonly string[];
  readonly path: string;
}

/**
 * A store on disk: `SCOPE/KIND/ID.json` for a record, `SCOPE/LOG.jsonl` for a log. Calls on one file run one after
 * another; only one process may write to a folder.
 */
export class FileStore implements Store {
  readonly #folder: string;
  /** The last call on each file that has one under way. */
  readonly #busy = new Map<string, Promise<unknown>>();

  /** @param folder Its path; it is made with the first write. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  read(scope: string, kind: string, id: string): Promise<unknown> {
    return this.#inTurn(this.#record(scope, kind, id), 'read', async (path) => {
      const text = await textOf(path);
      return text === null ? null : (JSON.parse(text) as unknown);
    });
  }

  write(scope: string, kind: string, id: string, value: unknown): Promise<void> {
    return this.#inTurn(this.#record(scope, kind, id), 'written', async (path) => {
      await makeFolder(join(this.#folder, scope, kind));
      await replaceFile(path, JSON.stringify(value));
    });
  }

  remove(scope: string, kind: string, id: string): Promise<boolean> {
    return this.#inTurn(this.#record(scope, kind, id), 'removed', removeFile);
  }

  async ids(scope: string, kind: string): Promise<readonly string[]> {
    checkNames(scope, kind);
    const names = await namesIn(join(this.#folder, scope, kind));
    return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  }

  append(scope: string, log: string, entry: object): Promise<void> {
    return this.#inTurn(this.#log(scope, log), 'written', async (path) => {
      await makeFolder(join(this.#folder, scope));
      await appendLine(path, JSON.stringify(entry));
    });
  }

  entries(scope: string, log: string): Promise<readonly unknown[]> {
    return this.#inTurn(this.#log(scope, log), 'read', async (path) => {
      const text = await textOf(path);
      return text === null ? [] : linesOf(text).map(({ entry }) => entry);
    });
  }

  revise(scope: string, log: string, revised: (entry: unknown) => unknown): Promise<number> {
    return this.#inTurn(this.#log(scope, log), 'written', async (path) => {
      let changed = 0;
      const kept = linesOf((await textOf(path)) ?? '').flatMap(({ text, entry }) => {
        const next = revised(entry);
        if (next === entry) return [`${text}\n`];
        changed += 1;
        return next === null ? [] : [`${JSON.stringify(next)}\n`];
      });
      if (changed > 0) await replaceFile(path, kept.join(''));
      return changed;
    });
  }

  async scopes(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const scope of await namesIn(this.#folder)) {
      const kinds = await namesIn(join(this.#folder, scope));
      if (kinds.length > 0) found.push(scope);
    }
    return found;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  #record(scope: string, kind: string, id: string): FileName {
    return { names: [scope, kind, id], path: join(this.#folder, scope, kind, `${id}.json`) };
  }

  #log(scope: string, log: string): FileName {
    return { names: [scope, log], path: join(this.#folder, scope, `${log}.jsonl`) };
  }

  async #inTurn<Value>(
    { names, path }: FileName,
    done: string,
    work: (path: string) => Promise<Value>,
  ): Promise<Value> {
    checkNames(...names);
    const before = this.#busy.get(path);
    const own = (before ?? Promise.resolve())
      // The one before tells its own caller what broke.
      .catch(() => undefined)
      .then(() => work(path))
      .catch((error: unknown) => {
        throw new RecordsError(`The bot's own records cannot be ${done} (${codeOf(error)}).`, {
          cause: error,
        });
      });
    this.#busy.set(path, own);
    try {
      return await own;
    } finally {
      if (this.#busy.get(path) === own) this.#busy.delete(path);
    }
  }
}

/** What a file holds, or null where there is none. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof SyntaxError ? 'not JSON' : String(error);
}
