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

/** The longest body that is read, in bytes. */
const longestBody = 1 << 20;

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
  const raw = Buffer.concat(chunks).toString('utf8');
  const body = raw === '' ? undefined : parseBody(raw, message.headers['content-type'] ?? '');
  if (body === null) return null;
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, ''),
    query: url.searchParams,
    authorization: message.headers.authorization ?? null,
    body,
  };
}

/** JSON, or the JSON part of a form with files; null for anything else. */
function parseBody(raw: string, contentType: string): unknown {
  let json: string | null = null;
  if (contentType.startsWith('application/json')) json = raw;
  else if (contentType.startsWith('multipart/form-data')) {
    json = /name="payload_json"[^\r\n]*(?:\r\n[^\r\n]+)*\r\n\r\n([^\r\n]*)/u.exec(raw)?.[1] ?? null;
  }
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
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
