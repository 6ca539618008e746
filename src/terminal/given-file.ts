import type { Readable } from 'node:stream';
import type { AttachedFile } from '../interface/attached-file.js';
import { fail, succeed, type Result } from '../model/result.js';
import { openFile } from './lines.js';

/** A file named at the terminal, as a command takes one: `-` is standard input. */
export function givenFile(file: string, input: Readable): AttachedFile {
  return { name: file, read: (most) => readFileGiven(file, input, most) };
}

/** Its bytes. Fails with `unreadable-file`, or with `file-too-large` beyond `most` of them. */
export async function readFileGiven(
  file: string,
  input: Readable,
  most: number,
): Promise<Result<Uint8Array>> {
  const opened = await openFile(file, input);
  return opened.ok ? readAtMost(opened.value, file, most) : opened;
}

async function readAtMost(stream: Readable, file: string, most: number): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) {
      return fail(
        'file-too-large',
        `${file} has more than ${(most / 1_000_000).toFixed(0)} MB, which is the most that is read: give a part of it, or its text alone.`,
      );
    }
    chunks.push(bytes);
  }
  return succeed(Buffer.concat(chunks));
}
