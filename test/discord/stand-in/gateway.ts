import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { isObject, objects, type Json } from './json.js';

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

const closeCode = {
  unknownOpcode: 4001,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  invalidShard: 4010,
  disallowedIntents: 4014,
};

/** Presences, members and message content must be granted to an application. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

interface Session {
  readonly id: string;
  /** Events in order; the sequence number of one is its place from 1. */
  readonly events: Json[];
  /** Its connection, while it has one. */
  socket: WebSocket | null;
}

export interface GatewaySettings {
  readonly token: string;
  /** Where the gateway is reached, without a path. */
  readonly url: () => string;
  /** The event that greets a new session, but for what belongs to the session. */
  readonly ready: Json;
  readonly heartbeatInterval: number;
  /** How many shards with different rests may identify within how many milliseconds (`max_concurrency`). */
  readonly identifying: { readonly atOnce: number; readonly within: number };
}

/** The gateway's half of the stand-in: sessions that can be resumed, one for each shard. */
export class Gateway {
  /** What bots sent to identify themselves. */
  readonly identifies: Json[] = [];
  resumes = 0;
  heartbeats = 0;
  /** How often a shard identified before it was its turn, and was turned away. */
  hasty = 0;
  #sockets = 0;
  /** By the shard's number. */
  readonly #sessions = new Map<number, Session>();
  /** When a shard with this rest identified last. */
  readonly #lastIdentify = new Map<number, number>();
  #shardCount = 1;
  readonly #server: WebSocketServer;

  constructor(
    http: Server,
    readonly settings: GatewaySettings,
  ) {
    this.#server = new WebSocketServer({ server: http });
    this.#server.on('connection', (socket) => {
      this.#connected(socket);
    });
  }

  /** Whether a bot is connected and greeted, with every shard that it ever had. */
  get isReady(): boolean {
    return this.#sessions.size > 0 && [...this.#sessions.values()].every(({ socket }) => socket !== null);
  }

  /** The shards that are connected and greeted. */
  get shards(): number[] {
    return [...this.#sessions].flatMap(([shard, { socket }]) => (socket === null ? [] : [shard])).sort();
  }

  /** How often a bot connected. */
  get connections(): number {
    return this.#sockets;
  }

  /** The shard that hears of a server, or with null of private messages. */
  shardOf(guild: string | null): number {
    return guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(this.#shardCount));
  }

  /** Sends an event; while the shard is not connected it is kept for the session to be resumed. */
  dispatch(t: string, d: Json, shard = 0): void {
    const session = this.#sessions.get(shard);
    if (session === undefined) throw new Error('no session to send an event to');
    const event = { op: op.dispatch, t, d, s: session.events.length + 1 };
    session.events.push(event);
    if (session.socket !== null) send(session.socket, event);
  }

  /** Cuts the connection without a word. */
  drop(): void {
    this.#leave()?.terminate();
  }

  /** Asks the bot to connect anew and resume. */
  askToReconnect(): void {
    const socket = this.#leave();
    if (socket !== null) send(socket, { op: op.reconnect, d: null });
  }

  /** Tells the bot that its session is over. */
  invalidate(): void {
    const socket = this.#leave();
    this.#sessions.delete(0);
    if (socket !== null) send(socket, { op: op.invalidSession, d: false });
  }

  /** Closes the connection with a code of Discord's. */
  close(code: number): void {
    this.#leave()?.close(code);
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  /** Takes the connection from the session of the first shard. */
  #leave(): WebSocket | null {
    const session = this.#sessions.get(0);
    const socket = session?.socket ?? null;
    if (session !== undefined) session.socket = null;
    return socket;
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }

  #connected(socket: WebSocket): void {
    this.#sockets += 1;
    socket.on('message', (data: Buffer) => {
      const payload: unknown = JSON.parse(data.toString('utf8'));
      if (isObject(payload)) this.#received(socket, payload);
    });
    socket.on('close', () => {
      const session = this.#sessionOf(socket);
      if (session !== undefined) session.socket = null;
    });
    socket.on('error', () => undefined);
    send(socket, { op: op.hello, d: { heartbeat_interval: this.settings.heartbeatInterval } });
  }

  #received(socket: WebSocket, payload: Json): void {
    const data = isObject(payload.d) ? payload.d : {};
    switch (payload.op) {
      case op.heartbeat:
        this.heartbeats += 1;
        send(socket, { op: op.heartbeatAck });
        return;
      case op.identify:
        this.#identified(socket, data);
        return;
      case op.resume:
        this.#resumed(socket, data);
        return;
      default:
        socket.close(
          this.#sessionOf(socket) === undefined ? closeCode.notAuthenticated : closeCode.unknownOpcode,
        );
    }
  }

  #identified(socket: WebSocket, data: Json): void {
    this.identifies.push(data);
    if (data.token !== this.settings.token) {
      socket.close(closeCode.authenticationFailed);
      return;
    }
    if (typeof data.intents !== 'number' || (data.intents & privilegedIntents) !== 0) {
      socket.close(closeCode.disallowedIntents);
      return;
    }
    const [shard, count] = shardIn(data);
    if (!(shard >= 0 && shard < count)) {
      socket.close(closeCode.invalidShard);
      return;
    }
    if (!this.#mayIdentify(shard)) {
      this.hasty += 1;
      send(socket, { op: op.invalidSession, d: false });
      return;
    }
    this.#shardCount = count;
    const session = { id: `session-${this.identifies.length}`, events: [], socket };
    this.#sessions.set(shard, session);
    const { ready } = this.settings;
    const guilds = objects(ready.guilds).filter(({ id }) => this.shardOf(String(id)) === shard);
    this.dispatch(
      'READY',
      {
        ...ready,
        guilds,
        v: 10,
        session_id: session.id,
        resume_gateway_url: this.settings.url(),
        shard: [shard, count],
      },
      shard,
    );
  }

  #mayIdentify(shard: number): boolean {
    const { atOnce, within } = this.settings.identifying;
    const [now, last] = [performance.now(), this.#lastIdentify.get(shard % atOnce) ?? -Infinity];
    this.#lastIdentify.set(shard % atOnce, now);
    return now - last >= within;
  }

  /** Sends what was missed, then says so; a session that is not known must begin anew. */
  #resumed(socket: WebSocket, data: Json): void {
    if (data.token !== this.settings.token) {
      socket.close(closeCode.authenticationFailed);
      return;
    }
    const [shard, session] = [...this.#sessions].find(([, { id }]) => id === data.session_id) ?? [];
    if (shard === undefined || session === undefined || typeof data.seq !== 'number') {
      send(socket, { op: op.invalidSession, d: false });
      return;
    }
    this.resumes += 1;
    session.socket = socket;
    for (const missed of session.events.slice(data.seq)) send(socket, missed);
    this.dispatch('RESUMED', {}, shard);
  }
}

function send(socket: WebSocket, payload: Json): void {
  socket.send(JSON.stringify(payload));
}

/** Which shard identifies, and of how many; the only one unless it says so. */
function shardIn({ shard }: Json): readonly [number, number] {
  if (!Array.isArray(shard)) return [0, 1];
  const [id, count] = shard as unknown[];
  return [Number(id), Number(count)];
}
