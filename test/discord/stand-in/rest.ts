import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type Json } from './json.js';

/** What a request is answered with. A null body is an answer without one. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestRequest {
  readonly method: string;
  /** Decoded, without the version's prefix and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly body: unknown;
  /** What came along in a form. */
  readonly files: readonly UploadedFile[];
}

/** A file that the bot sends along. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function answered(body: unknown, status = 200): RestAnswer {
  return { status, body };
}

export const noContent: RestAnswer = { status: 204, body: null };

/** Refusals as Discord words them. */
export function refused(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}

export function invalidForm(faults: readonly string[]): RestAnswer {
  return {
    status: 400,
    body: {
      message: 'Invalid Form Body',
      code: 50_035,
      errors: { body: { _errors: faults.map((message) => ({ code: 'INVALID', message })) } },
    },
  };
}

/** The longest body that is read, in bytes: a file of the size that everyone may attach, and the words beside it. */
const longestBody = 11 << 20;

/** Reads a request; null when its body is not what its content type says. */
export async function readRequest(message: IncomingMessage): Promise<RestRequest | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a request body that is no bytes');
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestBody) return null;
  }
  const url = new URL(message.url ?? '/', 'http://localhost');
  const read = readBody(Buffer.concat(chunks), message.headers['content-type'] ?? '');
  if (read === null) return null;
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, ''),
    query: url.searchParams,
    authorization: message.headers.authorization ?? null,
    ...read,
  };
}

/** JSON, or a form of JSON and files; null for anything else. */
function readBody(raw: Buffer, contentType: string): Pick<RestRequest, 'body' | 'files'> | null {
  if (raw.length === 0) return { body: undefined, files: [] };
  try {
    if (contentType.startsWith('application/json')) {
      return { body: JSON.parse(raw.toString('utf8')) as unknown, files: [] };
    }
    const [, boundary] = /^multipart\/form-data; boundary="?([^";]+)/u.exec(contentType) ?? [];
    if (boundary === undefined) return null;
    const parts = formParts(raw, boundary);
    const json = parts.find(({ field }) => field === 'payload_json');
    const files = parts.filter((part) => part !== json);
    // Discord takes a file by the number in its field alone.
    if (json === undefined || !files.every(({ field }) => /^files\[\d\]$/u.test(field))) return null;
    return {
      body: JSON.parse(json.bytes.toString('utf8')) as unknown,
      files: files.map(({ fileName, bytes }) => ({ name: fileName, bytes })),
    };
  } catch {
    return null;
  }
}

/** The parts of a form (RFC 7578), byte for byte. */
function formParts(raw: Buffer, boundary: string): { field: string; fileName: string; bytes: Buffer }[] {
  // One character a byte, so that places in the text are places in the bytes.
  const text = raw.toString('latin1');
  const parts: { field: string; fileName: string; bytes: Buffer }[] = [];
  for (let at = text.indexOf(`--${boundary}`); at !== -1;) {
    const from = text.indexOf('\r\n\r\n', at) + 4;
    const next = text.indexOf(`\r\n--${boundary}`, at + 1);
    if (from < 4 || next === -1) break;
    const head = text.slice(at, from);
    parts.push({
      field: / name="([^"]*)"/u.exec(head)?.[1] ?? '',
      fileName: / filename="([^"]*)"/u.exec(head)?.[1] ?? '',
      bytes: raw.subarray(from, next),
    });
    at = next + 2;
  }
  return parts;
}

/** Sends an answer. One without content carries no content type either, or clients try to parse it. */
export function send(response: ServerResponse, { status, body, headers }: RestAnswer): void {
  if (body === null) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** The flags of a body that is about to be checked for the rest. */
export function flagsOf(body: unknown): number {
  return isObject(body) && typeof body.flags === 'number' ? body.flags : 0;
}

export function objectOf(body: unknown): Json {
  return isObject(body) ? body : {};
}
