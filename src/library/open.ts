import type { KeepingLimits } from '../keeping/adding.js';
import { KeptBriefings } from '../keeping/kept-briefings.js';
import type { KeptFiles } from '../stores/kept-files.js';
import type { Store } from '../stores/store.js';
import { watchFolder, type FolderNews } from './folder-watch.js';
import { Library } from './library.js';
import { followKept, ownBriefings } from './own-briefings.js';
import { ScribeThread } from './scribe-thread.js';
import type { StoredBriefing } from './stored-briefing.js';

/** What the library is opened over. */
export interface Holdings {
  /** The folder that all share, and what it holds now. */
  readonly folder: string;
  readonly shared: readonly StoredBriefing[];
  /** Where the guilds' own briefings are kept. */
  readonly store: Store;
  readonly limits: KeepingLimits;
  /** For the guilds' own briefings together, in bytes. */
  readonly mostMemory: number;
  /** Where annotations are kept from one start to the next: nowhere, unless told. */
  readonly cache?: KeptFiles | undefined;
}

export interface LibraryNews extends FolderNews {
  /** A change that cannot be followed on the shelves. */
  readonly onError: (error: unknown, guild: string) => void;
}

/** The library of a bot that runs, and what its guilds keep. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly kept: KeptBriefings;
  close(): Promise<void>;
}

/** Opens the library, and keeps it as the folder and the store are, whoever changes them. */
export function openLibrary(
  { folder, shared, store, limits, mostMemory, cache }: Holdings,
  news: LibraryNews,
): OpenedLibrary {
  const kept = new KeptBriefings(store, limits, news.onError);
  const thread = new ScribeThread(cache);
  const library = new Library({
    load: (guild) => (guild === null ? Promise.resolve(shared) : ownBriefings(kept.of(guild))),
    mostMemory,
    scribe: thread.scribe,
    ...(cache && { kept: cache }),
  });
  const endFollowing = followKept(library, kept);
  const endWatching = watchFolder(folder, library, shared, news);
  return {
    library,
    kept,
    close: async () => {
      await endWatching();
      endFollowing();
      kept.close();
      library.close();
      thread.close();
    },
  };
}
