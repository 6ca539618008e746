import type { Attachment } from 'discord.js';
import type { Config } from '../config.js';
import type { AttachedFile } from '../interface/attached-file.js';
import { say, type Words } from '../messages/phrase.js';
import { fail, succeed, type Result } from '../model/result.js';
import { limits } from './limits.js';

/** Where Discord keeps what people attach. */
const discordOrigins = ['https://cdn.discordapp.com', 'https://media.discordapp.net'] as const;

/** Milliseconds that the next bytes of a file, and all of it, are waited for. */
export interface Patience {
  readonly wait: number;
  readonly all: number;
}

/** What an interaction says of a file. */
export type StatedAttachment = Pick<Attachment, 'name' | 'url' | 'size'>;

/** Makes a file that can be read of what an interaction says of it. */
export type AttachmentReader = (attachment: StatedAttachment) => AttachedFile;

/**
 * Reads attachments from Discord alone, or from where DISCORD_API_URL points: no address that anybody typed is ever
 * called, no redirection followed. Reading fails with `file-too-large`, `attachment-elsewhere` or
 * `attachment-unreachable`, which it also is where fewer bytes come than were announced.
 */
export function attachmentReader(
  { discordApiUrl }: Pick<Config, 'discordApiUrl'>,
  patience: Patience = limits.download,
): AttachmentReader {
  const origins: readonly string[] =
    discordApiUrl === null ? discordOrigins : [...discordOrigins, new URL(discordApiUrl).origin];
  return ({ name, url, size }) => ({
    name,
    read: async (most) => {
      if (size > most) return tooLarge(most);
      if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) {
        return fail('attachment-elsewhere', say('file.elsewhere'));
      }
      const bytes = await download(url, most, patience);
      return bytes.ok && bytes.value.length < size ? unreachable(say('file.part')) : bytes;
    },
  });
}

async function download(url: string, most: number, patience: Patience): Promise<Result<Uint8Array, Words>> {
  const stalled = new AbortController();
  const late = new DOMException('The next bytes are awaited in vain.', 'TimeoutError');
  const timer = setTimeout(() => {
    stalled.abort(late);
  }, patience.wait);
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.any([stalled.signal, AbortSignal.timeout(patience.all)]),
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return unreachable(say('file.status', { status: String(response.status) }));
    }
    return await readAtMost(response.body, most, () => timer.refresh());
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return unreachable(say(isLate ? 'file.late' : 'file.broken'));
  } finally {
    clearTimeout(timer);
  }
}

/** The size that was stated is not relied on: reading stops as soon as there is more than `most`. */
async function readAtMost(
  body: ReadableStream<Uint8Array>,
  most: number,
  onBytes: () => void,
): Promise<Result<Uint8Array, Words>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    onBytes();
    size += chunk.length;
    if (size > most) return tooLarge(most);
    chunks.push(chunk);
  }
  return succeed(Buffer.concat(chunks));
}

function tooLarge(most: number): Result<never, Words> {
  return fail('file-too-large', say('file.too-large', { megabytes: Math.round(most / 1_000_000) }));
}

function unreachable(why: Words): Result<never, Words> {
  return fail('attachment-unreachable', say('file.unreachable', { why }));
}
