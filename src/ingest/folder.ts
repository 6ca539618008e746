import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Briefing, Rejection } from '../model/briefing.js';
import { errorCode } from '../model/error-code.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Failure, type Result } from '../model/result.js';
import { tooLarge } from './decode.js';
import { extensionOf, mostBytes, readFile, type ReadOptions } from './file.js';
import { formatOf, headBytes, promisedBy } from './formats/detect.js';

/** A file of the folder that is to be read. */
export interface FolderFile {
  /** The id that its briefing has: its path without extension, with it where another file would have the same. */
  readonly id: string;
  /** Path from the folder, with `/`. */
  readonly file: string;
  /** Reads it as it stands now. Fails with `file-unreadable`, or as `readFile` does. */
  readonly read: () => Promise<Result<Briefing, Notice>>;
}

/** What a folder holds, in the order of the paths. */
export interface FolderListing {
  readonly files: readonly FolderFile[];
  /** What is not to be read. */
  readonly rejections: readonly Rejection[];
}

/** What was read of a folder. */
export interface FolderReading {
  /** In the order of their paths. */
  readonly briefings: Briefing[];
  readonly rejections: Rejection[];
}

/** How a folder is read. */
export interface FolderOptions extends ReadOptions {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

const maxFiles = 20_000;
const maxDepth = 32;

interface Listing {
  /** Paths from the folder, with `/`. */
  readonly files: string[];
  readonly rejections: Rejection[];
}

const codeOf = (error: unknown): string => errorCode(error) ?? 'unknown';

function reject(file: string, failure: Failure<Notice>): Rejection {
  return { file, code: failure.code, message: failure.message };
}

function refusal(code: string): Failure<Notice> {
  const message =
    code === 'EACCES' || code === 'EPERM' ? notice('read.forbidden') : notice('read.failed', { code });
  return { code: 'file-unreadable', message };
}

function byCodeUnits(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Why a link is not followed, or null. */
async function linkFault(root: string, path: string): Promise<Failure<Notice> | null> {
  let target: string;
  try {
    target = await realpath(path);
    if (target !== root && !target.startsWith(root + sep)) {
      return { code: 'link-outside', message: notice('read.link-outside') };
    }
    return (await stat(target)).isFile()
      ? null
      : { code: 'link-not-file', message: notice('read.link-not-file') };
  } catch (error) {
    return refusal(codeOf(error));
  }
}

async function list(root: string, folder: string, depth: number, listing: Listing): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    listing.rejections.push(reject(folder, refusal(codeOf(error))));
    return;
  }
  for (const entry of entries.sort(byCodeUnits)) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (depth < maxDepth) await list(root, path, depth + 1, listing);
      else
        listing.rejections.push(
          reject(path, { code: 'folder-too-deep', message: notice('read.too-deep', { most: maxDepth }) }),
        );
      continue;
    }
    if (!entry.isFile() && !entry.isSymbolicLink()) {
      listing.rejections.push(reject(path, { code: 'not-a-file', message: notice('read.not-a-file') }));
      continue;
    }
    const fault = entry.isSymbolicLink() ? await linkFault(root, join(root, path)) : null;
    if (fault) {
      listing.rejections.push(reject(path, fault));
      continue;
    }
    if (await isBriefing(join(root, path), extensionOf(path))) listing.files.push(path);
    else {
      const extension = extensionOf(path);
      const formats = notice('format.all');
      const message =
        extension === ''
          ? notice('read.no-extension', { formats })
          : notice('read.unknown-name', { extension, formats });
      listing.rejections.push(reject(path, { code: 'format-unknown', message }));
    }
  }
}

/** Whether a file is to be read: one whose name promises nothing, if it begins like a document, as a PDF does. */
async function isBriefing(path: string, extension: string): Promise<boolean> {
  if (promisedBy(extension) !== null) return true;
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const held = formatOf(buffer.subarray(0, bytesRead), null);
      return 'format' in held && held.format !== 'text';
    } finally {
      await handle.close();
    }
  } catch {
    // Neither its name nor its content tells that it was meant to be read.
    return false;
  }
}

/** Path without extension; with it where another file would have the same id. */
function idsOf(files: readonly string[]): Map<string, string> {
  const stem = (path: string): string => path.replace(/(?<=[^/])\.[^./]+$/u, '');
  const stems = new Map<string, number>();
  for (const path of files) stems.set(stem(path), (stems.get(stem(path)) ?? 0) + 1);
  const paths = new Set(files);
  return new Map(
    files.map((path) => [path, stems.get(stem(path)) === 1 && !paths.has(stem(path)) ? stem(path) : path]),
  );
}

async function readBounded(path: string, maxBytes: number): Promise<Result<Uint8Array, Notice>> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      return size > maxBytes ? tooLarge(size, maxBytes) : succeed(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, failure: refusal(codeOf(error)) };
  }
}

/**
 * Finds every briefing below a folder. What is not to be read is rejected by name and the rest goes on. Fails with
 * `folder-missing`, `folder-unreadable` or `folder-too-large`.
 */
export async function listFolder(
  dir: string,
  options: ReadOptions = {},
): Promise<Result<FolderListing, Notice>> {
  const listing: Listing = { files: [], rejections: [] };
  let root: string;
  try {
    root = await realpath(dir);
    if (!(await stat(root)).isDirectory()) {
      return fail('folder-missing', notice('folder.is-file', { dir }));
    }
    await list(root, '', 0, listing);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return fail('folder-missing', notice('folder.missing', { dir }));
    }
    return fail('folder-unreadable', notice('folder.unreadable', { dir, code }));
  }
  const { files, rejections } = listing;
  if (files.length > maxFiles) {
    const [count, most] = [files.length, maxFiles];
    return fail('folder-too-large', notice('folder.too-large', { dir, count, most }));
  }
  const ids = idsOf(files);
  return succeed({
    files: files.map((file) => {
      const id = ids.get(file) ?? file;
      return { id, file, read: () => readOne(join(root, file), { id, file }, options) };
    }),
    rejections,
  });
}

async function readOne(
  path: string,
  named: Pick<FolderFile, 'id' | 'file'>,
  options: ReadOptions,
): Promise<Result<Briefing, Notice>> {
  const bytes = await readBounded(path, mostBytes(options.maxBytes));
  return bytes.ok ? readFile({ ...named, bytes: bytes.value }, options) : bytes;
}

/**
 * Reads every briefing below a folder, in the order of their paths. A file that cannot be read is rejected by name and
 * the rest goes on. Fails as `listFolder` does, or with `folder-empty`.
 */
export async function readFolder(
  dir: string,
  options: FolderOptions = {},
): Promise<Result<FolderReading, Notice>> {
  const listed = await listFolder(dir, options);
  if (!listed.ok) return listed;
  const { files } = listed.value;
  const rejections = [...listed.value.rejections];
  const briefings: Briefing[] = [];
  for (const [done, { file, read }] of files.entries()) {
    const reading = await read();
    if (reading.ok) briefings.push(reading.value);
    else rejections.push(reject(file, reading.failure));
    options.onProgress?.(done + 1, files.length);
  }
  rejections.sort((a, b) => byCodeUnits({ name: a.file }, { name: b.file }));
  return briefings.length === 0 ? folderEmpty(dir, rejections) : succeed({ briefings, rejections });
}

/** Fails with `folder-empty`: nothing in the folder can be read. */
export function folderEmpty(dir: string, rejections: readonly Rejection[]): Result<never, Notice> {
  const [first] = rejections;
  const formats = notice('format.all');
  if (first === undefined) return fail('folder-empty', notice('folder.empty', { dir, formats }));
  const { file, message: why } = first;
  const count = rejections.length;
  return fail('folder-empty', notice('folder.none-read', { dir, formats, count, file, why }));
}
