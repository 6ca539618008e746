import type { App } from '../app.js';
import type { Config } from '../config.js';
import type { Command, MessageCommand } from '../interface/command.js';
import type { Rejection } from '../model/briefing.js';
import type { Notice } from '../model/notice.js';
import { succeed, type Result } from '../model/result.js';
import { english, inEnglish } from './english.js';
import type { OpenedGuild } from './guild.js';
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
  /** What a server sees, by its id. */
  readonly openGuild: (guild: string, config: Config) => Promise<Result<OpenedGuild>>;
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

/** Briefings that are open to be asked; where they are of the folder alone, nothing is known of earlier versions. */
export interface Opened extends Pick<OpenedGuild, 'app' | 'close'> {
  readonly own: OpenedGuild['own'] | null;
}

/** Opens the folder's briefings, or all that a server sees, and says which could not be read. */
export async function openFor(
  guild: string | null,
  core: Core,
  config: Config,
  io: Io,
): Promise<Result<Opened>> {
  if (guild !== null) {
    const opened = await core.openGuild(guild, config);
    if (opened.ok) await reportRejections(opened.value.app.rejections, io);
    return opened;
  }
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  await reportRejections(opened.value.rejections, io);
  return succeed({ app: opened.value, own: null, close: () => Promise.resolve() });
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
