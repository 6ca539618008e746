import type { ReadOptions } from '../ingest/file.js';
import { folderEmpty, listFolder, type FolderListing } from '../ingest/folder.js';
import type { Notice } from '../model/notice.js';
import { succeed, type Result } from '../model/result.js';
import type { StoredBriefing } from './stored-briefing.js';

/**
 * The briefings of the folder that all share, before they are read; files that are none say so when they are read. Fails
 * as `listFolder` does, or with `folder-empty` where there is no file to read.
 */
export async function sharedFolder(
  dir: string,
  options: ReadOptions = {},
): Promise<Result<readonly StoredBriefing[], Notice>> {
  const listed = await listFolder(dir, options);
  if (!listed.ok) return listed;
  const { files, rejections } = listed.value;
  return files.length === 0 ? folderEmpty(dir, rejections) : succeed(storedOf(listed.value));
}

/** The briefings that a listing names, and what is no briefing, each under an id of its own. */
export function storedOf({ files, rejections }: FolderListing): StoredBriefing[] {
  const everybodys = { audience: [], embargo: null };
  return [
    ...files.map((file) => ({ ...file, ...everybodys })),
    ...rejections.map(({ file, code, message }) => ({
      // No path from the folder begins so: a file without extension may be called as another one's id.
      id: `./${file}`,
      file,
      ...everybodys,
      read: () => Promise.resolve({ ok: false as const, failure: { code, message } }),
    })),
  ];
}
