import { dirname, join } from 'node:path';
import { notice } from '../model/notice.js';
import { RecordsError, type RecordsDeed } from '../model/records.js';
import { FileFeed } from './file-feed.js';
import { acquire } from './file-lock.js';
import {
  appendLines,
  codeOf,
  contentOf,
  linesOf,
  makeFolder,
  namesIn,
  removeFile,
  withFolders,
} from './files.js';
import { Queues } from './queues.js';
import { checkNames, isName, type Store, type StoreChange } from './store.js';
import { Workbench } from './workbench.js';

/** A file, and the names that its path is made of: it may not be touched before they are checked. */
interface FileName {
  readonly names: readonly string[];
  readonly path: string;
}

/**
 * A store on disk: `SCOPE/KIND/ID.json` for a record, `SCOPE/LOG.jsonl` for a log, `SCOPE/documents/ID.bytes` for a document.
 * What passes lies beside the scopes, under names that no scope may have: files that are not whole yet in `.new`, locks in
 * `.locks`, word of changes in `.changes`.
 *
 * Calls on one file run one after another. Several processes may use a folder of one machine as long as what each reads
 * and then changes is done `exclusively`, and no more than one revises logs.
 */
export class FileStore implements Store {
  readonly #folder: string;
  readonly #files = new Queues();
  readonly #exclusive = new Queues();
  /** By the path of a log, the lines that the last work of its queue is to append, while it has not begun. */
  readonly #waiting = new Map<string, { readonly lines: string[]; readonly written: Promise<void> }>();
  readonly #feed: FileFeed;
  readonly #bench: Workbench;

  /** @param folder Its path; it is made with the first write. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#feed = new FileFeed(join(folder, '.changes'));
    this.#bench = new Workbench(join(folder, '.new'));
  }

  read(scope: string, kind: string, id: string): Promise<unknown> {
    return this.#inTurn(this.#record(scope, kind, id), 'read', async (path) => {
      const text = await textOf(path);
      return text === null ? null : (JSON.parse(text) as unknown);
    });
  }

  async write(scope: string, kind: string, id: string, value: unknown): Promise<void> {
    await this.#replace(this.#record(scope, kind, id), JSON.stringify(value));
    await this.#feed.tell(scope, kind);
  }

  async remove(scope: string, kind: string, id: string): Promise<boolean> {
    const wasThere = await this.#inTurn(this.#record(scope, kind, id), 'removed', removeFile);
    if (wasThere) await this.#feed.tell(scope, kind);
    return wasThere;
  }

  async ids(scope: string, kind: string): Promise<readonly string[]> {
    checkNames(scope, kind);
    return explained('read', () => idsIn(join(this.#folder, scope, kind), '.json'));
  }

  async append(scope: string, log: string, entry: object): Promise<void> {
    await this.#appendTogether(this.#log(scope, log), JSON.stringify(entry));
    await this.#feed.tell(scope, log);
  }

  entries(scope: string, log: string): Promise<readonly unknown[]> {
    return this.#inTurn(this.#log(scope, log), 'read', async (path) =>
      linesOf((await textOf(path)) ?? '').flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    );
  }

  async revise(scope: string, log: string, revised: (entry: unknown) => unknown): Promise<number> {
    const changed = await this.#inTurn(this.#log(scope, log), 'written', async (path) => {
      let count = 0;
      const kept = linesOf((await textOf(path)) ?? '').flatMap(({ text, entry }) => {
        // What cannot be read may be mended one day: it is not for a revision to throw away.
        const next = entry === undefined ? undefined : revised(entry);
        if (next === entry) return [`${text}\n`];
        count += 1;
        return next === null ? [] : [`${JSON.stringify(next)}\n`];
      });
      if (count > 0) await this.#bench.replace(path, kept.join(''));
      return count;
    });
    if (changed > 0) await this.#feed.tell(scope, log);
    return changed;
  }

  document(scope: string, id: string): Promise<Uint8Array | null> {
    return this.#inTurn(this.#document(scope, id), 'read', contentOf);
  }

  keepDocument(scope: string, id: string, bytes: Uint8Array): Promise<void> {
    return this.#replace(this.#document(scope, id), bytes);
  }

  removeDocument(scope: string, id: string): Promise<boolean> {
    return this.#inTurn(this.#document(scope, id), 'removed', removeFile);
  }

  async documents(scope: string): Promise<readonly string[]> {
    checkNames(scope);
    return explained('read', () => idsIn(join(this.#folder, scope, 'documents'), '.bytes'));
  }

  async scopes(): Promise<readonly string[]> {
    return explained('read', async () => {
      const found: string[] = [];
      for (const scope of (await namesIn(this.#folder)).filter(isName)) {
        const kinds = await namesIn(join(this.#folder, scope));
        if (kinds.length > 0) found.push(scope);
      }
      return found;
    });
  }

  async exclusively<Value>(scope: string, work: () => Promise<Value>): Promise<Value> {
    checkNames(scope);
    const locks = join(this.#folder, '.locks');
    return this.#exclusive.run(scope, async () => {
      const release = await explained('changed', async () => {
        await makeFolder(locks);
        return acquire(join(locks, scope));
      });
      try {
        return await work();
      } finally {
        await release();
      }
    });
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    return this.#feed.listen(listener);
  }

  async close(): Promise<void> {
    this.#feed.close();
    await this.#exclusive.settle();
    await this.#files.settle();
  }

  #record(scope: string, kind: string, id: string): FileName {
    return { names: [scope, kind, id], path: join(this.#folder, scope, kind, `${id}.json`) };
  }

  #log(scope: string, log: string): FileName {
    return { names: [scope, log], path: join(this.#folder, scope, `${log}.jsonl`) };
  }

  #document(scope: string, id: string): FileName {
    return { names: [scope, id], path: join(this.#folder, scope, 'documents', `${id}.bytes`) };
  }

  #replace(file: FileName, content: string | Uint8Array): Promise<void> {
    return this.#inTurn(file, 'written', (path) => this.#bench.replace(path, content));
  }

  /** Lines that wait for the same work on a file are written in one go: many ask at once, and each line is to be flushed. */
  #appendTogether(file: FileName, line: string): Promise<void> {
    const { names, path } = file;
    checkNames(...names);
    const waiting = this.#waiting.get(path);
    if (waiting !== undefined) {
      waiting.lines.push(line);
      return waiting.written;
    }
    const lines = [line];
    const written = this.#inTurn(file, 'written', () => {
      if (this.#waiting.get(path)?.lines === lines) this.#waiting.delete(path);
      return withFolders([dirname(path)], () => appendLines(path, lines));
    });
    this.#waiting.set(path, { lines, written });
    return written;
  }

  async #inTurn<Value>(
    { names, path }: FileName,
    done: RecordsDeed,
    work: (path: string) => Promise<Value>,
  ): Promise<Value> {
    checkNames(...names);
    // What is appended from now on comes behind this.
    this.#waiting.delete(path);
    return this.#files.run(path, () => explained(done, () => work(path)));
  }
}

/** What the system refuses, as the records' own error. */
async function explained<Value>(done: RecordsDeed, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordsError) throw error;
    const cause = { cause: error };
    throw new RecordsError(notice(`records.not-${done}`, { why: codeOf(error) }), cause);
  }
}

async function idsIn(folder: string, extension: string): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names.flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : []));
}

/** What a file holds, or null where there is none. */
async function textOf(path: string): Promise<string | null> {
  return (await contentOf(path))?.toString('utf8') ?? null;
}
