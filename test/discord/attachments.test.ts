import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { attachmentReader } from '../../src/discord/attachments.js';
import { write } from '../../src/messages/write.js';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server on loopback that answers every request by these bytes, in two pieces. */
async function serving(bytes: string, status = 200): Promise<string> {
  const started = createServer((_request, response) => {
    response.writeHead(status);
    response.write(bytes.slice(0, 3));
    response.end(bytes.slice(3));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

async function read(url: string, most: number, api: string | null, size = 1) {
  const file = attachmentReader({ discordApiUrl: api && `${api}/api` })({ name: 'draft.md', url, size });
  expect(file.name).toBe('draft.md');
  return file.read(most);
}

describe('an attached file', () => {
  it('is read from where DISCORD_API_URL points', async () => {
    const origin = await serving('some words');
    const found = await read(`${origin}/attachments/1/draft.md?ex=1`, 10, origin);
    expect(found.ok && Buffer.from(found.value).toString()).toBe('some words');
  });

  it('is read no further than it may be large, whatever its size is said to be', async () => {
    const origin = await serving('some words');
    expect(await read(`${origin}/x`, 9, origin)).toMatchObject({ failure: { code: 'file-too-large' } });
    expect(await read(`${origin}/x`, 9, origin, 10)).toMatchObject({ failure: { code: 'file-too-large' } });
  });

  it.each([
    'https://example.org/draft.md',
    'http://cdn.discordapp.com/draft.md',
    'https://cdn.discordapp.com.example.org/draft.md',
    'https://cdn.discordapp.com@example.org/draft.md',
    'https://cdn.discordapp.com:8443/draft.md',
    'http://127.0.0.1/draft.md',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'draft.md',
    '',
  ])('is not fetched from %j', async (url) => {
    expect(await read(url, 10, null)).toMatchObject({ failure: { code: 'attachment-elsewhere' } });
  });

  it('is not had where the server has none, or is not there', async () => {
    const origin = await serving('gone', 404);
    const gone = await read(`${origin}/x`, 10, origin);
    expect(gone).toMatchObject({ failure: { code: 'attachment-unreachable' } });
    expect(gone.ok ? '' : write(gone.failure.message, 'en')).toContain('404');
    server?.close();
    server?.closeAllConnections();
    expect(await read(`${origin}/x`, 10, origin)).toMatchObject({
      failure: { code: 'attachment-unreachable' },
    });
  });
});
