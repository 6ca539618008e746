import { healthOf } from '../interface/health.js';
import type { Request } from '../interface/request.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import { fail } from '../model/result.js';
import { usualSettings } from '../model/settings.js';
import { MemoryStore } from '../stores/memory-store.js';
import { openRecords } from '../stores/records.js';

/** Whoever sits at the terminal: nothing is kept of what they ask, and there is nobody to tell. */
export async function terminalRequest(briefings: GuildBriefings | null): Promise<Request> {
  const recordsFor = await openRecords(new MemoryStore());
  return {
    guild: null,
    channel: null,
    threadOf: null,
    user: { id: 'terminal', name: 'terminal' },
    roles: [],
    isAdmin: false,
    mayAskPrivately: true,
    mayPost: true,
    locale: 'en',
    settings: usualSettings,
    records: recordsFor(null),
    briefings,
    largestFile: Infinity,
    meanwhile: () => undefined,
    marked: () => Promise.resolve(),
    health: () => healthOf([]),
    post: () => Promise.resolve(fail('cannot-post', 'There are no channels in a terminal.')),
  };
}
