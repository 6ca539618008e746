import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder, from `start` upwards, that holds a `package.json`. Throws when there is none. */
export function findPackageRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) {
      throw new Error(
        `No package.json in ${start} or above it: the bot's own files are incomplete. Install it again.`,
      );
    }
  }
}

/** The bot's own folder, the same whether it runs from `src` or from `dist/src`: shipped data is found from here. */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)));
