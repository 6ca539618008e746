import { inflateRawSync } from 'node:zlib';
import { errorCode } from '../../model/error-code.js';
import { notice } from '../../model/notice.js';
import { Unreadable } from './extracted.js';

/** Signatures and sizes of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16, and the mark of its end. */
const endSize = 22;
const entrySignature = 0x02_01_4b_50;
const entrySize = 46;
const localSignature = 0x04_03_4b_50;
const localSize = 30;

const stored = 0;
const deflated = 8;
/** Bit 0 of the general purpose flags. */
const encrypted = 1;

/** All files of a document together, unpacked, in bytes. */
const mostUnpacked = 80_000_000;

const damaged = (): Unreadable => new Unreadable('document-damaged', notice('read.damaged-archive'));

/**
 * The files of an archive that are wanted, once all of its files together are known to unpack to a bearable size: what
 * an archive says of its own sizes is not relied on. Only plain archives are taken, as word processors write them, so
 * that whoever reads this one next finds the same files. Throws `Unreadable`.
 */
export function unpack(given: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + endSize > bytes.length) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (offset + size !== end) throw damaged();

  const files = new Map<string, Buffer>();
  let entries = 0;
  let left = mostUnpacked;
  let at = offset;
  while (at < end) {
    if (at + entrySize > end || bytes.readUInt32LE(at) !== entrySignature) throw damaged();
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + entrySize + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw damaged();
    const name = bytes.toString('utf8', at + entrySize, at + entrySize + nameLength);
    if ((bytes.readUInt16LE(at + 8) & encrypted) !== 0) {
      throw new Unreadable('document-encrypted', notice('read.encrypted'));
    }
    const data = dataOf(bytes, bytes.readUInt32LE(at + 42), packed, offset);
    if (data === null || (method !== stored && method !== deflated)) throw damaged();
    const unpacked = method === stored ? data : inflated(data, left);
    left -= unpacked.length;
    if (left < 0) throw tooLarge();
    if (wanted.has(name)) files.set(name, unpacked);
    entries += 1;
    at = next;
  }
  if (entries !== count) throw damaged();
  return files;
}

/** A file's bytes as they are packed; null where they do not lie before the directory. */
function dataOf(bytes: Buffer, local: number, packed: number, directory: number): Buffer | null {
  if (local + localSize > directory || bytes.readUInt32LE(local) !== localSignature) return null;
  const start = local + localSize + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return start + packed > directory ? null : bytes.subarray(start, start + packed);
}

const tooLarge = (): Unreadable => new Unreadable('document-too-large', notice('read.unpacks-too-large'));

function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooMuch = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
    throw isTooMuch ? tooLarge() : damaged();
  }
}
