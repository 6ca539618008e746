import type { GuildBriefings } from '../keeping/guild-briefings.js';
import type { KeptBriefings } from '../keeping/kept-briefings.js';
import type { KeptBriefing } from '../model/kept-briefing.js';
import type { Library } from './library.js';
import type { StoredBriefing } from './stored-briefing.js';

/** What a guild keeps of its own, before it is read. */
export async function ownBriefings(own: GuildBriefings): Promise<readonly StoredBriefing[]> {
  return (await own.list()).map((kept) => storedOf(kept, own));
}

/**
 * Keeps the shelves as the briefings are kept, from now on: whoever is told that one was added, changed or removed can
 * rely on it that the next question is answered by that. What is returned ends it.
 */
export function followKept(library: Library, kept: KeptBriefings): () => void {
  return kept.onChange(async ({ guild, changed, removed }) => {
    const own = kept.of(guild);
    // First, since nothing may be found any more that is withdrawn.
    for (const id of removed) await library.remove(guild, id);
    const broken: unknown[] = [];
    for (const id of changed) {
      const one = await own.find(id);
      if (one === null) continue;
      try {
        await library.put(guild, storedOf(one, own));
      } catch (error) {
        // The others are there all the same.
        broken.push(error);
      }
    }
    if (broken.length > 0) throw new AggregateError(broken, 'briefings could not be brought');
  });
}

function storedOf({ id, file, label }: KeptBriefing, own: GuildBriefings): StoredBriefing {
  return {
    id,
    file,
    audience: label.roles,
    embargo: label.embargo === null ? null : new Date(label.embargo),
    read: () => own.load(id),
  };
}
