import { errorReply, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import { findOwn } from './choose.js';
import { failureReply, heading, note, onServersAlone } from './words.js';

/** Bytes of an archive that is put together in memory, whatever may be attached. */
const mostBytes = 50_000_000;

/** Bytes beside the archive in the request that sends it. */
const beside = 100_000;

/** `/briefings export`: one briefing or all, as far as they may be attached. */
export async function exportReply(given: string | undefined, request: Request): Promise<Reply> {
  const { briefings, largestFile } = request;
  if (briefings === null) return onServersAlone;
  const found = given === undefined ? null : await findOwn(briefings, given);
  if (found?.ok === false) return failureReply(found.failure);
  const all = found === null ? await briefings.list() : [found.value];
  if (all.length === 0) {
    return errorReply(say('briefings.none', { command: say('command.briefings.name') }));
  }
  const most = Math.min(mostBytes, largestFile - beside);
  const archive = await briefings.exportZip(all.map(({ id }) => id));
  const bytes = await atMost(archive, most);
  if (bytes === null) {
    return errorReply(say('briefings.export-too-large', { megabytes: Math.floor(most / 1_000_000) }));
  }
  return {
    tone: 'information',
    parts: [
      heading(say('briefings.exported', { count: all.length })),
      note(say('briefings.exported-note')),
      { kind: 'archive', name: 'briefings.zip', bytes },
    ],
    actions: [],
  };
}

/** All that comes of a stream; null as soon as there is more than may be. */
async function atMost(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // To leave the loop ends the stream.
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
