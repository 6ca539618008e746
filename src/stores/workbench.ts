import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { namesIn, replaceFile, withFolders } from './files.js';
import { hasEnded, owner } from './owner.js';

/** What nobody on this machine can be asked about is left alone for so long, in milliseconds. */
const day = 86_400_000;

/**
 * The folder where files lie until they are whole. Whatever a process that was killed has left there is taken away before
 * the first file of this one is put there.
 */
export class Workbench {
  readonly #folder: string;
  #cleared: Promise<void> | null = null;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The folder of the file is made where it is not there. */
  async replace(path: string, content: string | Uint8Array): Promise<void> {
    this.#cleared ??= this.#clear();
    await this.#cleared;
    this.#count += 1;
    const beside = join(this.#folder, `${this.#count}.${owner}`);
    await withFolders([this.#folder, dirname(path)], () => replaceFile(path, content, beside));
  }

  async #clear(): Promise<void> {
    for (const name of await namesIn(this.#folder)) {
      const path = join(this.#folder, name);
      if (hasEnded(name.replace(/^\d+\./u, '')) || (await isOld(path))) await rm(path, { force: true });
    }
  }
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > day;
  } catch {
    return false;
  }
}
