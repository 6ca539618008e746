import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fail, succeed, type Result } from '../model/result.js';

/** Signatures and sizes of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const endSignature = 0x06_05_4b_50;
const endSize = 22;
const entrySignature = 0x02_01_4b_50;
const entrySize = 46;
const localSignature = 0x04_03_4b_50;
const localSize = 30;

const stored = 0;
const deflated = 8;

const unpack = promisify(inflateRaw);

const damaged = fail('draft-damaged', 'The file begins like a Word document and is damaged: save it again.');

/**
 * The names of an archive's files, once all of them together are known to unpack to at most `most` bytes: what an
 * archive says of its own sizes is not relied on. Only plain archives are taken, as word processors write them, so that
 * whoever reads this one next finds the same files. Fails with `draft-damaged` or `draft-too-large`.
 */
export async function boundedZip(bytes: Buffer, most: number): Promise<Result<readonly string[]>> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + endSize > bytes.length) return damaged;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt32LE(end) !== endSignature || offset + size !== end) return damaged;

  const names: string[] = [];
  let left = most;
  let at = offset;
  while (at < end) {
    if (at + entrySize > end || bytes.readUInt32LE(at) !== entrySignature) return damaged;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + entrySize + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) return damaged;
    names.push(bytes.toString('utf8', at + entrySize, at + entrySize + nameLength));
    const data = dataOf(bytes, bytes.readUInt32LE(at + 42), packed, offset);
    if (data === null || (method !== stored && method !== deflated)) return damaged;
    const unpacked = method === stored ? data.length : await unpackedSize(data, left);
    if (unpacked === null) return damaged;
    left -= unpacked;
    if (left < 0) {
      return fail(
        'draft-too-large',
        'The Word document holds too much: save its text alone, or a part of it.',
      );
    }
    at = next;
  }
  return names.length === count ? succeed(names) : damaged;
}

/** A file's bytes as they are packed; null where they do not lie before the directory. */
function dataOf(bytes: Buffer, local: number, packed: number, directory: number): Buffer | null {
  if (local + localSize > directory || bytes.readUInt32LE(local) !== localSignature) return null;
  const start = local + localSize + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return start + packed > directory ? null : bytes.subarray(start, start + packed);
}

/** More than `most` where it is more; null where the bytes are not what they should be. */
async function unpackedSize(data: Buffer, most: number): Promise<number | null> {
  try {
    return (await unpack(data, { maxOutputLength: Math.max(1, most) })).length;
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooMuch ? most + 1 : null;
  }
}
