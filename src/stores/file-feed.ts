import { watch, type FSWatcher } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Listeners } from './listeners.js';
import { ownFile, withFolders } from './files.js';
import { makeFolderAtOnce } from './make-folder.js';
import { owner } from './owner.js';
import { announced, isName, type StoreChange } from './store.js';

/**
 * How processes over one folder hear of each other's changes: a file for each scope and name, in one folder that they all
 * watch, written anew with every change. That it is written matters, and not what.
 */
export class FileFeed {
  readonly #folder: string;
  readonly #listeners = new Listeners();
  #watcher: FSWatcher | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  listen(listener: (change: StoreChange) => void): () => void {
    this.#watcher ??= this.#watch();
    return this.#listeners.add(listener);
  }

  /** Tells this process and the others. What was changed stays changed where these cannot be told. */
  async tell(scope: string, name: string): Promise<void> {
    if (!announced.has(name)) return;
    this.#listeners.tell(scope, name);
    try {
      const path = join(this.#folder, `${scope}+${name}`);
      await withFolders([this.#folder], () => writeFile(path, owner, { mode: ownFile }));
    } catch {
      // A full disk: they see it with the next change, or where they are about to change something themselves.
    }
  }

  close(): void {
    this.#watcher?.close();
    this.#watcher = null;
  }

  /** Null where the folder cannot be watched: then this process hears of its own changes alone. */
  #watch(): FSWatcher | null {
    try {
      makeFolderAtOnce(this.#folder);
      const watcher = watch(this.#folder, { persistent: false }, (_, file) => {
        const [scope = '', name = ''] = (file ?? '').split('+');
        if (isName(scope) && isName(name)) this.#listeners.tell(scope, name);
      });
      return watcher.on('error', () => {
        this.close();
      });
    } catch {
      return null;
    }
  }
}
