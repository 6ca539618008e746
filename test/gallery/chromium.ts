import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, succeed, type Result } from '../../src/model/result.js';

/** What Chromium, and what is made of it, is called on a PATH. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
] as const;

/**
 * The program that draws: that of CHROMIUM_PATH, or the first of the usual names on the PATH. Fails with `no-chromium`
 * and what to install.
 */
export function findChromium(environment: NodeJS.ProcessEnv): Result<string> {
  const { CHROMIUM_PATH: told = '', PATH = '' } = environment;
  if (told !== '') {
    return isProgram(told)
      ? succeed(told)
      : fail('no-chromium', `CHROMIUM_PATH is ${told}, which is no program: set it to that of Chromium.`);
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  return found === undefined
    ? fail(
        'no-chromium',
        'There is no Chromium to draw with: install one (as “apt install chromium”, or Chrome from google.com/chrome), or set CHROMIUM_PATH to its program.',
      )
    : succeed(found);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
