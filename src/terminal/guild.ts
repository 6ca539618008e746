import type { App } from '../app.js';
import type { Config } from '../config.js';
import { KeptBriefings } from '../keeping/kept-briefings.js';
import { Library } from '../library/library.js';
import { ownBriefings } from '../library/own-briefings.js';
import { sharedFolder } from '../library/shared-folder.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { Kept } from '../model/kept.js';
import { RecordsError } from '../model/records.js';
import { fail, succeed, type Result } from '../model/result.js';
import { openStore } from '../stores/open.js';
import { inEnglish } from './english.js';

/** What one server sees, opened to be asked. */
export interface OpenedGuild {
  readonly app: App;
  /** The server's own, with their earlier versions. */
  readonly own: GuildBriefings;
  close(): Promise<void>;
}

/**
 * Opens the briefings that one server sees, as they are at this moment: those of the folder, and all of its own, as somebody
 * sees them who manages it. Whoever sits at the store may read it anyhow; what is under an embargo is on no shelf for
 * anybody. Fails as the folder or the store does.
 */
export async function openGuild(
  guild: string,
  config: Config,
  kept: Kept | undefined,
): Promise<Result<OpenedGuild>> {
  const shared = inEnglish(await sharedFolder(config.briefingsDir, { kept }));
  if (!shared.ok) return shared;
  const store = await openStore(config);
  if (!store.ok) return store;
  const all = new KeptBriefings(store.value, config.guildLimits, () => undefined);
  const own = all.of(guild);
  const library = new Library({
    load: (whose) => (whose === null ? Promise.resolve(shared.value) : ownBriefings(own)),
    mostMemory: Infinity,
    ...(kept && { kept }),
  });
  const close = async (): Promise<void> => {
    library.close();
    all.close();
    await store.value.close();
  };
  try {
    await library.loaded(null);
    await library.loaded(guild);
  } catch (error) {
    await close();
    if (!(error instanceof RecordsError)) throw error;
    return inEnglish(fail('records-unusable', error.why));
  }
  return succeed({
    app: library.viewFor({ guild, roles: [], isAdmin: true, isPrivate: true }),
    own,
    close,
  });
}
