import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Briefing, Rejection } from '../model/briefing.js';
import { fail, succeed, type Failure, type Result } from '../model/result.js';
import { toBriefing } from './briefing.js';
import { decode, defaultMaxBytes, tooLarge } from './decode.js';

export interface FolderReading {
  /** In the order of their paths. */
  readonly briefings: Briefing[];
  readonly rejections: Rejection[];
}

export interface FolderOptions {
  /** A larger file is rejected; 5 MB unless told otherwise. */
  readonly maxBytes?: number;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

const formats = new Map<string, 'text' | 'markdown'>([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

const maxFiles = 20_000;
const maxDepth = 32;

interface Listing {
  /** Paths from the folder, with `/`. */
  readonly files: string[];
  readonly rejections: Rejection[];
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

function reject(file: string, failure: Failure): Rejection {
  return { file, code: failure.code, message: failure.message };
}

function refusal(code: string): Failure {
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'I may not read it: check its permissions'
      : `the system says ${code}`;
  return { code: 'file-unreadable', message: `It could not be read: ${why}.` };
}

function extensionOf(path: string): string {
  return /[^/]\.(?<extension>[^./]+)$/u.exec(path)?.groups?.extension?.toLowerCase() ?? '';
}

function byCodeUnits(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Why a link is not followed, or null. */
async function linkFault(root: string, path: string): Promise<Failure | null> {
  let target: string;
  try {
    target = await realpath(path);
    if (target !== root && !target.startsWith(root + sep)) {
      return {
        code: 'link-outside',
        message: 'It is a link out of the briefings folder. Copy the file into the folder.',
      };
    }
    return (await stat(target)).isFile()
      ? null
      : {
          code: 'link-not-file',
          message: 'It is a link to something other than a file; I follow links to files only.',
        };
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
          reject(path, { code: 'folder-too-deep', message: `It lies more than ${maxDepth} folders deep.` }),
        );
      continue;
    }
    if (!entry.isFile() && !entry.isSymbolicLink()) {
      listing.rejections.push(reject(path, { code: 'not-a-file', message: 'It is not an ordinary file.' }));
      continue;
    }
    const fault = entry.isSymbolicLink() ? await linkFault(root, join(root, path)) : null;
    if (fault) {
      listing.rejections.push(reject(path, fault));
      continue;
    }
    const extension = extensionOf(path);
    if (formats.has(extension)) listing.files.push(path);
    else {
      const what = extension === '' ? 'no extension' : `.${extension}`;
      const message = `Not a format I read: ${what}. I read .txt, .text, .md and .markdown.`;
      listing.rejections.push(reject(path, { code: 'format-unknown', message }));
    }
  }
}

/** Path without extension; with it where another file would have the same id. */
function idsOf(files: readonly string[]): Map<string, string> {
  const stem = (path: string): string => path.slice(0, path.lastIndexOf('.'));
  const stems = new Map<string, number>();
  for (const path of files) stems.set(stem(path), (stems.get(stem(path)) ?? 0) + 1);
  const paths = new Set(files);
  return new Map(
    files.map((path) => [path, stems.get(stem(path)) === 1 && !paths.has(stem(path)) ? stem(path) : path]),
  );
}

async function readBounded(path: string, maxBytes: number): Promise<Result<Uint8Array>> {
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

async function readBriefing(
  root: string,
  file: string,
  id: string,
  maxBytes: number,
): Promise<Result<Briefing>> {
  const bytes = await readBounded(join(root, file), maxBytes);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.value, { maxBytes });
  if (!decoded.ok) return decoded;
  const { text, warnings } = decoded.value;
  const format = formats.get(extensionOf(file)) ?? 'text';
  return succeed(toBriefing({ id, file, text, bytes: bytes.value.length, format, warnings }));
}

/**
 * Reads every briefing below a folder, in the order of their paths. A file that cannot be read is rejected by name and
 * the rest goes on. Fails with `folder-missing`, `folder-unreadable`, `folder-too-large` or `folder-empty`.
 */
export async function readFolder(dir: string, options: FolderOptions = {}): Promise<Result<FolderReading>> {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const listing: Listing = { files: [], rejections: [] };
  let root: string;
  try {
    root = await realpath(dir);
    if (!(await stat(root)).isDirectory()) {
      return fail(
        'folder-missing',
        `${dir} is a file, not a folder. Give the folder that holds the briefings.`,
      );
    }
    await list(root, '', 0, listing);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return fail('folder-missing', `There is no folder ${dir}. Make it, or name another.`);
    }
    return fail('folder-unreadable', `The folder ${dir} could not be read (${code}). Check its permissions.`);
  }
  const { files, rejections } = listing;
  if (files.length > maxFiles) {
    return fail(
      'folder-too-large',
      `${dir} holds ${files.length} briefings; I read at most ${maxFiles}. Name a smaller folder.`,
    );
  }
  const ids = idsOf(files);
  const briefings: Briefing[] = [];
  for (const [done, file] of files.entries()) {
    const reading = await readBriefing(root, file, ids.get(file) ?? file, maxBytes);
    if (reading.ok) briefings.push(reading.value);
    else rejections.push(reject(file, reading.failure));
    options.onProgress?.(done + 1, files.length);
  }
  rejections.sort((a, b) => byCodeUnits({ name: a.file }, { name: b.file }));
  if (briefings.length === 0) {
    const named = rejections.slice(0, 3).map((one) => `${one.file}: ${one.message}`);
    const more = rejections.length > 3 ? ` (and ${rejections.length - 3} more)` : '';
    const rejected = named.length > 0 ? ` Not read: ${named.join(' ')}${more}` : '';
    return fail(
      'folder-empty',
      `${dir} holds no briefing I can read. Put .txt or .md files into it.${rejected}`,
    );
  }
  return succeed({ briefings, rejections });
}
