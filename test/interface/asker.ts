import type { Request } from '../../src/interface/request.js';
import type { Reply } from '../../src/interface/reply.js';
import { succeed } from '../../src/model/result.js';
import { usualSettings } from '../../src/model/settings.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { openRecords } from '../../src/stores/records.js';

export interface Posted {
  readonly channel: string;
  readonly reply: Reply;
}

/** Somebody on a server with records of its own, who may post there. What is posted elsewhere is put into `posts`. */
export async function asker(changed: Partial<Request> = {}, posts: Posted[] = []): Promise<Request> {
  const recordsFor = await openRecords(new MemoryStore());
  return {
    guild: '11',
    channel: '22',
    threadOf: null,
    user: { id: '33', name: 'Asker' },
    roles: [],
    isAdmin: false,
    mayAskPrivately: true,
    mayPost: true,
    locale: 'en-GB',
    settings: usualSettings,
    records: recordsFor('11'),
    briefings: null,
    largestFile: 10 << 20,
    meanwhile: () => undefined,
    marked: () => Promise.resolve(),
    health: () => ({ version: '1.2.3', node: '20.19.0', uptime: 0, memory: 1_000_000, times: [] }),
    post: (channel, reply) => {
      posts.push({ channel, reply });
      return Promise.resolve(succeed(null));
    },
    ...changed,
  };
}
