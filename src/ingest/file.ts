import type { Briefing, Warning } from '../model/briefing.js';
import { nameOf, nothingKept, type Kept } from '../model/kept.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { toBriefing } from './briefing.js';
import { decode, defaultMaxBytes, tooLarge } from './decode.js';
import { formatOf, promisedBy, type Format } from './formats/detect.js';

/** A file of one of the formats, as bytes. */
export interface BriefingFile {
  /** The id that its briefing shall have. */
  readonly id: string;
  /** Path from the briefings' folder, with `/`: its name promises a format, which its content need not keep. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** How a file is read. */
export interface ReadOptions {
  /** A larger file is rejected; unless told otherwise, 5 MB of text and 32 MB of the other formats. */
  readonly maxBytes?: number | undefined;
  /** Where briefings are kept from one start to the next: nowhere, unless told. */
  readonly kept?: Kept | undefined;
}

/** Of formats that hold pictures and fonts besides their words more is taken than of plain text. */
const maxDocumentBytes = 32 * 1024 * 1024;

/** The extension of a path in lower case, without the dot; empty where it has none. */
export function extensionOf(path: string): string {
  return /[^/]\.(?<extension>[^./]+)$/u.exec(path)?.groups?.extension?.toLowerCase() ?? '';
}

/** The most bytes that a file may have before it is opened: what it holds decides afterwards. */
export function mostBytes(maxBytes: number | undefined): number {
  return maxBytes ?? maxDocumentBytes;
}

function misnamed(extension: string, format: Format): Warning {
  const held = notice(`format.${format}`);
  return {
    code: 'extension-wrong',
    message:
      extension === '' ? notice('read.unnamed', { held }) : notice('read.misnamed', { extension, held }),
  };
}

/**
 * Makes a file a briefing, by what it holds. Text and Markdown are told apart by the name alone, and decoded and nothing
 * else, so that offsets count in the file's own text. Fails with `format-unknown`, or as `decode` and `readDocument` do.
 */
export async function readFile(
  given: BriefingFile,
  { maxBytes, kept = nothingKept }: ReadOptions = {},
): Promise<Result<Briefing, Notice>> {
  const { id, file, bytes } = given;
  const name = kept === nothingKept ? '' : nameOf('briefing', id, file, maxBytes ?? null, bytes);
  const own = kept.of(id);
  const known = own.get(name);
  if (known !== null) return succeed(JSON.parse(known.toString()) as Briefing);
  const read = await readAnew(given, maxBytes);
  if (read.ok) own.put(name, JSON.stringify(read.value));
  return read;
}

async function readAnew(
  { id, file, bytes }: BriefingFile,
  maxBytes: number | undefined,
): Promise<Result<Briefing, Notice>> {
  const extension = extensionOf(file);
  const promised = promisedBy(extension);
  const held = formatOf(bytes, promised);
  if ('other' in held) {
    const formats = notice('format.all');
    return fail('format-unknown', notice('read.unknown', { held: held.other, formats }));
  }
  const { format } = held;
  const kept = promised === format || (format === 'text' && promised === 'markdown');
  const warnings = kept ? [] : [misnamed(extension, format)];
  if (format !== 'text') {
    const most = mostBytes(maxBytes);
    if (bytes.length > most) return tooLarge(bytes.length, most);
    const { readDocument } = await import('./formats/read.js');
    const extracted = await readDocument(bytes, format);
    if (!extracted.ok) return extracted;
    const { text } = extracted.value;
    return succeed(toBriefing({ id, file, text, bytes: bytes.length, extracted: extracted.value, warnings }));
  }
  const decoded = decode(bytes, { maxBytes: maxBytes ?? defaultMaxBytes });
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  return succeed(
    toBriefing({
      id,
      file,
      text,
      bytes: bytes.length,
      format: promised === 'markdown' ? 'markdown' : 'text',
      warnings: [...warnings, ...decoded.value.warnings],
    }),
  );
}
