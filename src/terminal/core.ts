import type { App } from '../app.js';
import type { Command, MessageCommand } from '../interface/command.js';
import type { Rejection } from '../model/briefing.js';
import type { Notice } from '../model/notice.js';
import type { Result } from '../model/result.js';
import { english, inEnglish } from './english.js';
import { writeLine, type Io } from './io.js';
import type { LineDocument } from './lines.js';
import { printableLine } from './printable.js';
import { startProgress } from './progress.js';

/** What the terminal needs of the bot. It is handed in, so that a wrong call is answered before the parts are loaded. */
export interface Core {
  readonly openApp: (options: {
    readonly briefingsDir: string;
    readonly onProgress?: (done: number, total: number) => void;
  }) => Promise<Result<App, Notice>>;
  readonly appOf: (documents: readonly LineDocument[]) => App;
  readonly loadCommands: () => Promise<{
    readonly commands: readonly Command<App>[];
    readonly messageCommands: readonly MessageCommand<App>[];
  }>;
}

/** Reads and indexes a folder, with progress on standard error. */
export async function openBriefings(core: Core, briefingsDir: string, io: Io): Promise<Result<App>> {
  const progress = startProgress(io);
  try {
    return inEnglish(await core.openApp({ briefingsDir, onProgress: progress.update }));
  } finally {
    progress.finish();
  }
}

const namedAtMost = 3;

/** Says on standard error, in one line, which files were not read: an answer without them may be another. */
export async function reportRejections(rejections: readonly Rejection[], io: Io): Promise<void> {
  if (rejections.length === 0) return;
  const named = rejections.slice(0, namedAtMost).map(({ file, message }) => `${file} (${english(message)})`);
  const others = rejections.length - named.length;
  const count = rejections.length === 1 ? '1 file was' : `${rejections.length} files were`;
  const rest = others === 0 ? '' : ` and ${others} more, which rapporteur briefings lists`;
  await writeLine(io.errors, printableLine(`${count} not read: ${named.join('; ')}${rest}`));
}
