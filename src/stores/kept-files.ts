import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  futimesSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Kept } from '../model/kept.js';
import { codeVersion } from './code-version.js';
import { makeFolderAtOnce } from './make-folder.js';

const day = 86_400_000;

/** What nothing asked for in so many days goes. */
const mostDays = 30;
/** Together no more than this stays, in bytes; what was asked for longest ago goes first. */
const mostBytes = 2_000_000_000;

/** Length of the digest that a file begins with; a line break follows. */
const digestLength = 64;
/** Bytes left free before it: so the value begins where numbers of eight bytes may, and lists of them are not copied. */
const before = 7;

const digestOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where it cannot be, it is not.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is there still.
  }
}

/**
 * Keeps values in files of a folder, one each, under names that hold for one version of the code alone; those of a briefing
 * in a folder of its own. A file that is not whole, or that something else wrote, is as good as none.
 */
export class KeptFiles implements Kept {
  /** Where the files are. */
  readonly folder: string;
  /** What the files hold for. */
  readonly version: string;
  #hasNew = false;
  #mayWrite = true;

  /** @param version Worked out from the code unless told, which takes a tenth of a second: before anybody waits. */
  constructor(folder: string, version = codeVersion()) {
    this.folder = folder;
    this.version = version;
  }

  get(name: string): Buffer | null {
    return this.#get(this.folder, name);
  }

  put(name: string, value: string | Uint8Array): void {
    this.#put(this.folder, name, value);
  }

  of(briefing: string): Kept {
    const folder = this.#folderOf(briefing);
    return {
      get: (name) => this.#get(folder, name),
      put: (name, value) => {
        this.#put(folder, name, value);
      },
      of: (other) => this.of(other),
      forget: (other) => {
        this.forget(other);
      },
    };
  }

  forget(briefing: string): void {
    const folder = this.#folderOf(briefing);
    // One by one: to remove a folder with all that it may hold takes Node ten times as long.
    for (const name of namesIn(folder)) removeIfThere(join(folder, name));
    removeIfEmpty(folder);
  }

  #get(folder: string, name: string): Buffer | null {
    try {
      const path = this.#path(folder, name);
      // Of most briefings nothing is there at a first start: to be told so by an error takes ten times as long.
      if (!existsSync(path)) return null;
      const file = openSync(path, 'r');
      try {
        const { size, mtimeMs } = fstatSync(file);
        const bytes = Buffer.allocUnsafeSlow(before + size).subarray(before);
        const body = bytes.subarray(digestLength + 1, readSync(file, bytes));
        if (bytes.toString('latin1', 0, digestLength) !== digestOf(basename(path), body)) return null;
        // Its age says how long nobody asked for it.
        const now = Date.now();
        if (now - mtimeMs > day) futimesSync(file, now / 1000, now / 1000);
        return body;
      } finally {
        closeSync(file);
      }
    } catch {
      return null;
    }
  }

  #put(folder: string, name: string, value: string | Uint8Array): void {
    if (!this.#mayWrite) return;
    const path = this.#path(folder, name);
    // Written beside its place: whoever looks finds all of it or nothing, also when several write at the same time.
    const beside = `${path}.${randomUUID()}`;
    try {
      const body = typeof value === 'string' ? Buffer.from(value) : value;
      if (!existsSync(folder)) makeFolderAtOnce(folder);
      writeFileSync(beside, Buffer.concat([Buffer.from(`${digestOf(basename(path), body)}\n`), body]), {
        mode: 0o600,
      });
      renameSync(beside, path);
      this.#hasNew = true;
    } catch {
      // A full disk, or a folder that may not be written to: the next start works it out again.
      this.#mayWrite = false;
      removeIfThere(beside);
    }
  }

  /** Takes away what is old or too much, if anything was added since. */
  tidy(limits: { readonly days?: number; readonly bytes?: number } = {}): void {
    if (!this.#hasNew) return;
    this.#hasNew = false;
    try {
      const { days = mostDays, bytes = mostBytes } = limits;
      const files = readdirSync(this.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          const { size, mtimeMs } = statSync(path);
          return { path, size, age: Date.now() - mtimeMs };
        })
        .sort((a, b) => a.age - b.age);
      let sum = 0;
      for (const { path, size, age } of files) {
        sum += size;
        if (sum <= bytes && age <= days * day) continue;
        rmSync(path, { force: true });
        removeIfEmpty(dirname(path));
      }
    } catch {
      // Somebody else is tidying the same folder.
    }
  }

  #folderOf(briefing: string): string {
    const whole = digestOf(briefing);
    return join(this.folder, whole.slice(0, 2), whole.slice(0, 32));
  }

  #path(folder: string, name: string): string {
    return join(folder, digestOf(this.version, name));
  }
}
