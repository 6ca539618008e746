import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { until } from './exchange.js';
import { isObject, type Json } from './json.js';
import { flag } from './message-rules.js';
import { filledIn } from './sent-data.js';
import { StandIn } from './stand-in.js';

/* The stand-in as it is called: what it refuses of acknowledgements, edits, strangers and gateway payloads. */

const v2 = flag.componentsV2;
const message = (...components: Json[]): Json => ({ flags: v2, components });
const text = (content: string): Json => ({ type: 10, content });

describe('the stand-in', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await StandIn.start();
  });
  afterEach(async () => {
    await standIn.stop();
  });

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${standIn.url}/v10${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const raw = await response.text();
    const parsed: unknown = raw === '' ? null : JSON.parse(raw);
    return { status: response.status, code: isObject(parsed) ? parsed.code : null, body: parsed, response };
  }

  function begin(kind: 'command' | 'autocomplete' | 'button' = 'command') {
    const exchange = standIn.interactions.begin(kind, '900', 'secret', null, {
      channelId: standIn.world.channelId,
      uploadLimit: 1000,
    });
    const acknowledge = (body: unknown, query = '') =>
      call('POST', `/interactions/900/secret/callback${query}`, body);
    const edit = (body: unknown) =>
      call('PATCH', '/webhooks/100000000000000001/secret/messages/%40original', body);
    return { exchange, acknowledge, edit };
  }

  const defer = { type: 5 };
  const answer = message(text('a'));

  it('takes a deferral and an edit, and keeps the message', async () => {
    const { exchange, acknowledge, edit } = begin();
    const acknowledged = await acknowledge(defer);
    expect(acknowledged.status).toBe(204);
    expect(acknowledged.response.headers.get('content-type')).toBeNull();
    expect((await edit(answer)).status).toBe(200);
    expect(await exchange.answer()).toEqual(answer);
    expect(exchange.ephemeral).toBe(false);
  });

  it('gives the message back when that is asked for', async () => {
    const { body } = await begin().acknowledge({ type: 4, data: answer }, '?with_response=true');
    expect(body).toMatchObject({ resource: { message: { components: answer.components } } });
  });

  it('refuses an acknowledgement after three seconds', async () => {
    const { acknowledge } = begin();
    standIn.advance(3001);
    expect(await acknowledge(defer)).toMatchObject({ status: 404, code: 10_062 });
  });

  it('refuses a second acknowledgement', async () => {
    const { acknowledge } = begin();
    await acknowledge(defer);
    expect(await acknowledge(defer)).toMatchObject({ status: 400, code: 40_060 });
  });

  it('refuses an edit before the acknowledgement and one after fifteen minutes', async () => {
    const { acknowledge, edit } = begin();
    expect(await edit(answer)).toMatchObject({ status: 404, code: 10_008 });
    await acknowledge(defer);
    standIn.advance(15 * 60 * 1000 + 1);
    expect(await edit(answer)).toMatchObject({ status: 401, code: 50_027 });
  });

  const badCallbacks: readonly (readonly ['command' | 'autocomplete' | 'button', unknown])[] = [
    ['command', { type: 6 }],
    ['command', { type: 8, data: { choices: [] } }],
    ['command', { type: 5, data: { flags: v2 } }],
    ['command', { type: 5, data: { content: 'thinking' } }],
    ['command', { type: 4, data: {} }],
    ['button', { type: 6, data: { flags: 64 } }],
    ['button', { type: 8, data: { choices: [] } }],
    ['autocomplete', { type: 4, data: answer }],
    ['autocomplete', { type: 8, data: {} }],
  ];
  it.each(badCallbacks)('refuses to a %s the callback %j', async (kind, body) => {
    const { exchange, acknowledge } = begin(kind);
    expect(await acknowledge(body)).toMatchObject({ status: 400, code: 50_035 });
    expect(exchange.acknowledgedAt).toBeNull();
    expect(standIn.refusals).toHaveLength(1);
  });

  it('refuses strangers, unknown places and what is no JSON', async () => {
    const own = { authorization: `Bot ${standIn.token}` };
    expect((await call('GET', '/gateway/bot')).status).toBe(401);
    expect((await call('GET', '/gateway/bot', undefined, { authorization: 'Bot other' })).status).toBe(401);
    expect((await call('GET', '/gateway/bot', undefined, own)).status).toBe(200);
    expect((await call('GET', '/nowhere', undefined, own)).status).toBe(404);
    expect(await call('POST', '/interactions/1/none/callback', defer)).toMatchObject({
      status: 404,
      code: 10_062,
    });
    expect(
      await call('PATCH', '/webhooks/100000000000000001/none/messages/%40original', answer),
    ).toMatchObject({
      status: 404,
      code: 10_015,
    });
    const guild = '/applications/100000000000000001/guilds/999/commands';
    expect(await call('GET', guild, undefined, own)).toMatchObject({ status: 403, code: 50_001 });
    const broken = await fetch(`${standIn.url}/v10/x`, { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
  });

  it('takes posts into channels from the bot alone, and where it may', async () => {
    const post = (channel: string, body: unknown, token = standIn.token): ReturnType<typeof call> =>
      call('POST', `/channels/${channel}/messages`, body, { authorization: `Bot ${token}` });
    standIn.posts.closed.add('23');
    expect((await post('22', message(text('a')))).status).toBe(200);
    expect((await post('22', message(text(' ')))).code).toBe(50_035);
    expect((await post('23', message(text('a')))).code).toBe(50_001);
    expect((await post('22', message(text('a')), 'x')).status).toBe(401);
    expect(standIn.posts.all.map(({ channelId, body }) => [channelId, body])).toEqual([
      ['22', message(text('a'))],
    ]);
  });

  describe('has messages that the bot reaches with its token', () => {
    const other = message(text('b'));
    const quiet = { parse: [] };

    /** One that answered an interaction, and how it is looked at and edited. */
    async function sent(flags = 0) {
      const { exchange, acknowledge, edit } = begin();
      await acknowledge({ type: 5, ...(flags > 0 && { data: { flags } }) });
      await edit(answer);
      const { id = '', channelId = '' } = exchange.message ?? {};
      const path = `/channels/${channelId}/messages/${id}`;
      const own = { authorization: `Bot ${standIn.token}` };
      return {
        exchange,
        id,
        look: (at = path) => call('GET', at, undefined, own),
        change: (body: unknown, headers = own) => call('PATCH', path, body, headers),
      };
    }

    it('also after the interaction’s token has died', async () => {
      const { exchange, look, change } = await sent();
      standIn.advance(16 * 60 * 1000);
      const shown = await look();
      expect(shown.body).toMatchObject({ components: [{ ...text('a'), id: 1 }] });
      expect((await change({ components: other.components, allowed_mentions: quiet })).status).toBe(200);
      expect(exchange.message?.body.components).toEqual(other.components);
      expect(
        (await change({ components: other.components, allowed_mentions: quiet }, { authorization: 'Bot x' }))
          .status,
      ).toBe(401);
    });

    it('but for ephemeral ones', async () => {
      expect(await (await sent(64)).look()).toMatchObject({ status: 404, code: 10_008 });
    });

    it('but for deleted ones and those of another channel', async () => {
      const { id, look } = await sent();
      expect(await look(`/channels/77/messages/${id}`)).toMatchObject({ status: 404, code: 10_008 });
      standIn.messages.deleted.add(id);
      expect(await look()).toMatchObject({ status: 404, code: 10_008 });
    });

    it('where it may look, and looks back where it may', async () => {
      const { look, change } = await sent();
      standIn.messages.withoutHistory.add(standIn.world.channelId);
      expect(await look()).toMatchObject({ status: 403, code: 50_013 });
      expect((await change({ components: other.components, allowed_mentions: quiet })).status).toBe(200);
      standIn.messages.hidden.add(standIn.world.channelId);
      for (const refused of [await look(), await change(other)]) {
        expect(refused).toMatchObject({ status: 403, code: 50_001 });
      }
    });

    it('and edits as badly formed as any are refused, and those that may ping', async () => {
      const { change } = await sent();
      for (const wrong of [
        { components: [text(' ')], allowed_mentions: quiet },
        { content: 'x', allowed_mentions: quiet },
        other,
      ]) {
        expect(await change(wrong)).toMatchObject({ status: 400, code: 50_035 });
      }
    });
  });

  it('keeps files that stall, that are cut off, or that are not as they are said to be', async () => {
    const file = standIn.attachment('a.txt', Buffer.from('some words'));
    expect(await (await fetch(file.url)).text()).toBe('some words');
    standIn.faults.plan(/attachments/u, { kind: 'cut' });
    await expect(fetch(file.url).then((response) => response.text())).rejects.toThrow();
    standIn.faults.plan(/attachments/u, { kind: 'stall' });
    const stalled = fetch(file.url, { signal: AbortSignal.timeout(200) });
    expect((await stalled).headers.get('content-length')).toBe('10');
    await expect(stalled.then((response) => response.text())).rejects.toThrow(/timeout/u);
  });

  it('fills in forms as a person can alone', () => {
    const field = (fields: Json): Json => ({
      type: 18,
      label: 'l',
      component: { custom_id: 'x', ...fields },
    });
    const form = (fields: Json): Json => ({ custom_id: '0:a:b:c', title: 't', components: [field(fields)] });
    const file = standIn.attachment('a.txt', Buffer.from('x'));
    const files = { type: 19, min_values: 1, max_values: 2 };
    expect(filledIn(form(files), { x: [file] })).toMatchObject({
      components: [{ component: { type: 19, custom_id: 'x', values: [file.id] } }],
      resolved: { attachments: { [file.id]: { filename: 'a.txt' } } },
    });
    const roles = { type: 6, min_values: 0, max_values: 2, required: false };
    expect(filledIn(form({ ...roles, default_values: [{ id: '7', type: 'role' }] }), {})).toMatchObject({
      components: [{ component: { values: ['7'] } }],
    });
    expect(filledIn(form({ type: 4, value: 'as it was' }), {})).toMatchObject({
      components: [{ component: { value: 'as it was' } }],
    });
    for (const [fields, values] of [
      [files, {}],
      [files, { x: [file, file, file] }],
      [files, { y: [file] }],
      [roles, { x: ['1', '2', '3'] }],
      [{ type: 4 }, { x: '' }],
      [{ type: 4, max_length: 3 }, { x: 'four' }],
    ] as const) {
      expect(() => filledIn(form(fields), values)).toThrow();
    }
  });

  it('fails as planned and as often', async () => {
    const { exchange, acknowledge } = begin();
    standIn.faults.plan(/callback/u, { kind: 'close' });
    standIn.faults.plan(/callback/u, { kind: 'status', status: 503 });
    standIn.faults.plan(/callback/u, { kind: 'limit', retryAfter: 0.5 });
    await expect(acknowledge(defer)).rejects.toThrow();
    expect((await acknowledge(defer)).status).toBe(503);
    const limited = await acknowledge(defer);
    expect([limited.status, limited.response.headers.get('retry-after')]).toEqual([429, '0.5']);
    expect(exchange.acknowledgedAt).toBeNull();
    standIn.faults.plan(/callback/u, { kind: 'close-after' });
    await expect(acknowledge(defer)).rejects.toThrow();
    expect(exchange.acknowledgement).toBe(5);
  });

  describe('its gateway', () => {
    const op = (number: number, d: unknown): string => JSON.stringify({ op: number, d });

    async function connect(to = standIn): Promise<{ socket: WebSocket; received: Json[] }> {
      const socket = new WebSocket(to.url.replace('http', 'ws'));
      const received: Json[] = [];
      socket.on('message', (data: Buffer) => {
        const payload: unknown = JSON.parse(data.toString('utf8'));
        if (isObject(payload)) received.push(payload);
      });
      await until(() => received.length === 1, 'the gateway to say hello');
      return { socket, received };
    }

    const refusals: readonly (readonly [string, string, number])[] = [
      ['a wrong token', op(2, { token: 'other', intents: 0 }), 4004],
      ['privileged intents', op(2, { token: 'stand-in.token.of-the-bot', intents: 1 << 15 }), 4014],
      ['anything before identifying', op(3, {}), 4003],
    ];
    it.each(refusals)('closes on %s', async (_what, payload, expected) => {
      const { socket } = await connect();
      socket.send(payload);
      const [code] = (await once(socket, 'close')) as [number];
      expect(code).toBe(expected);
    });

    it('greets, answers heartbeats, and after a break sends what was missed', async () => {
      const first = await connect();
      first.socket.send(op(2, { token: standIn.token, intents: 0 }));
      first.socket.send(op(1, null));
      await until(() => first.received.length === 3, 'greeting and heartbeat');
      expect(first.received.map((payload) => payload.op)).toEqual([10, 0, 11]);
      const ready = first.received[1]?.d;
      if (!isObject(ready)) throw new Error('no READY');

      standIn.gateway.drop();
      standIn.gateway.dispatch('MISSED', {});
      const second = await connect();
      second.socket.send(op(6, { token: standIn.token, session_id: ready.session_id, seq: 1 }));
      await until(() => second.received.length === 3, 'what was missed');
      expect(second.received.map(({ t }) => t ?? null)).toEqual([null, 'MISSED', 'RESUMED']);
      expect(standIn.gateway.resumes).toBe(1);
    });

    it('keeps a session for each shard, and turns away one that is not its turn', async () => {
      const sharded = await StandIn.start({ identifying: { atOnce: 2, within: 60_000 } });
      try {
        const identify = async (shard: readonly number[]): Promise<Json[]> => {
          const { socket, received } = await connect(sharded);
          socket.send(op(2, { token: sharded.token, intents: 0, shard }));
          await until(() => received.length === 2, 'an answer');
          return received;
        };
        const even = await identify([0, 4]);
        const odd = await identify([1, 4]);
        expect([even[1]?.t, odd[1]?.t]).toEqual(['READY', 'READY']);
        expect((await identify([2, 4]))[1]).toMatchObject({ op: 9, d: false });
        expect([sharded.gateway.shards, sharded.gateway.hasty]).toEqual([[0, 1], 1]);
        sharded.gateway.dispatch('FOR_ODD', {}, sharded.gateway.shardOf(String(5n << 22n)));
        await until(() => odd.length === 3, 'the event');
        expect(even).toHaveLength(2);

        const { socket } = await connect(sharded);
        socket.send(op(2, { token: sharded.token, intents: 0, shard: [4, 4] }));
        expect(await once(socket, 'close')).toContain(4010);
      } finally {
        await sharded.stop();
      }
    });

    it('does not resume a session it does not know', async () => {
      const { socket, received } = await connect();
      socket.send(op(6, { token: standIn.token, session_id: 'other', seq: 1 }));
      await until(() => received.length === 2, 'an answer');
      expect(received[1]).toMatchObject({ op: 9, d: false });
    });
  });
});
