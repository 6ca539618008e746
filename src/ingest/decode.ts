import type { Warning } from '../model/briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';

export interface Decoded {
  /** The file's own content; a byte-order mark is not part of it, line ends stay as they are. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly warnings: readonly Warning[];
}

/** Files above this many bytes are refused unless told otherwise. */
export const defaultMaxBytes = 5 * 1024 * 1024;

/** Bytes 0x80–0x9F of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt); Node's own decoder has read them as controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Above this share of control characters the bytes are no text. */
const controlShare = 0.005;

function decodeWindows1252(bytes: Uint8Array): string {
  // Latin-1 is Windows-1252 but for one row.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => windows1252.charAt(sign.charCodeAt(0) - 0x80));
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: [] };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(lenient, /\ufffd/gu);
  // Text in another encoding hardly ever forms UTF-8 sequences by chance; a file full of them is UTF-8 with some damage.
  if (countOf(lenient, /[\u0080-\ufffc]/gu) > broken) {
    const message = notice('read.damaged-signs', { count: broken });
    return { text: lenient, encoding: 'utf-8', warnings: [{ code: 'encoding-damaged', message }] };
  }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', warnings: [] };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | null {
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : { text, encoding, warnings: [] };
}

/**
 * Reads a text file's bytes: UTF-8, UTF-16 with its byte-order mark, else Windows-1252.
 * Fails with `file-too-large`, `file-empty` or `file-binary`.
 */
export function decode(
  bytes: Uint8Array,
  options: { readonly maxBytes?: number } = {},
): Result<Decoded, Notice> {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (bytes.length > maxBytes) return tooLarge(bytes.length, maxBytes);
  if (bytes.length === 0) return fail('file-empty', notice('read.empty'));
  let decoded: Decoded | null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) decoded = decodeUtf16(bytes, 'utf-16le');
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) decoded = decodeUtf16(bytes, 'utf-16be');
  else decoded = decodeUnmarked(bytes);
  if (decoded === null) return fail('file-binary', notice('read.not-utf16'));
  const { text } = decoded;
  const controls = countOf(text, /[^\P{Cc}\t\n\v\f\r]/gu);
  if (text.includes('\0') || controls > text.length * controlShare) {
    return fail('file-binary', notice('read.binary'));
  }
  if (text.trim() === '') return fail('file-empty', notice('read.blank'));
  return succeed(decoded);
}

/** The refusal of a file of so many bytes, also when it is known before reading. */
export function tooLarge(size: number, maxBytes: number): Result<never, Notice> {
  const [inMegabytes, most] = [size / 1024 / 1024, maxBytes / 1024 / 1024];
  return fail('file-too-large', notice('read.too-large', { size: inMegabytes, most }));
}
