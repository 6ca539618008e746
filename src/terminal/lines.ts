import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { fail, succeed, type Result } from '../model/result.js';
import { reasonOf } from './reason.js';
import type { ResultId } from './results.js';

/** One line may hold a question with whole documents; more than this is not read into memory. In bytes. */
const longestLine = 64 * 1024 * 1024;

const lineFeed = 0x0a;

/** A file as a stream of bytes; `-` is standard input. Fails with `unreadable-file`. */
export async function openFile(file: string, input: Readable): Promise<Result<Readable>> {
  if (file === '-') return succeed(input);
  try {
    // A folder opens but does not read; anything else, a pipe among them, may be read.
    if ((await stat(file)).isDirectory())
      return fail('unreadable-file', `${file} is a folder: name a file in it.`);
    const handle = await open(file);
    return succeed(handle.createReadStream());
  } catch (error) {
    return fail(
      'unreadable-file',
      `${file} cannot be read (${reasonOf(error)}): check its name and its permissions.`,
    );
  }
}

/**
 * The lines of a stream, as they come and no faster than they are asked for, without their line feeds. A line that is too
 * long or no UTF-8 is a failure in its place. A line feed at the very end begins no further line.
 */
export async function* readLines(stream: Readable, longest = longestLine): AsyncGenerator<Result<string>> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Result<string> => {
    const line = size > longest ? tooLong(longest) : decode(Buffer.concat(parts));
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    let rest = Buffer.from(chunk);
    for (let at = rest.indexOf(lineFeed); at !== -1; at = rest.indexOf(lineFeed)) {
      keep(rest.subarray(0, at));
      yield take();
      rest = rest.subarray(at + 1);
    }
    keep(rest);
  }
  if (size > 0) yield take();

  function keep(part: Buffer): void {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  }
}

function tooLong(longest: number): Result<string> {
  return fail('line-too-long', `The line is longer than ${longest} bytes: split it.`);
}

function decode(bytes: Buffer): Result<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('not-utf-8', 'The line is not UTF-8 text: convert the file.');
  }
}

/** A value read from a line, with the id that the line gave, which is kept even when the rest is wrong. */
export interface ParsedLine<Value> {
  readonly id: ResultId;
  readonly value: Result<Value>;
}

const identified = z.object({ id: z.union([z.string(), z.number()]) });

/** Parses a line of JSON by a schema. A failure names the first thing that is wrong. */
export function parseLine<Value>(line: string, schema: z.ZodType<Value>): ParsedLine<Value> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, value: fail('not-json', 'The line is not JSON: give one JSON object a line.') };
  }
  const named = identified.safeParse(json);
  const id = named.success ? named.data.id : null;
  const parsed = schema.safeParse(json);
  if (parsed.success) return { id, value: succeed(parsed.data) };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { id, value: fail('wrong-line', `${where}${issue?.message ?? 'not what a line may hold'}.`) };
}

/** An id that a line may leave out. */
export const optionalId = z.union([z.string(), z.number()]).nullish();

/** A document as a line gives it. Fields that are null count as not given. */
export const documentSchema = z
  .object({
    id: z.string().min(1),
    title: z.string().nullish(),
    published: z.string().nullish(),
    text: z.string(),
  })
  .transform(({ id, title, published, text }) => ({
    id,
    text,
    ...(title != null && { title }),
    ...(published != null && { published }),
  }));

export type LineDocument = z.infer<typeof documentSchema>;

/** The first id that two documents share, or null. */
export function repeatedId(documents: readonly { readonly id: string }[]): string | null {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}
