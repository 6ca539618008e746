import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { isObject, type Json } from './json.js';

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
  disallowedIntents: 4014,
};

/** Presences, members and message content must be granted to an application. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

interface Session {
  readonly id: string;
  /** Events in order; the sequence number of one is its place from 1. */
  readonly events: Json[];
}

export interface GatewaySettings {
  readonly token: string;
  /** Where the gateway is reached, without a path. */
  readonly url: () => string;
  /** The event that greets a new session, but for what belongs to the session. */
  readonly ready: Json;
  readonly heartbeatInterval: number;
}

/** The gateway's half of the stand-in: sessions that can be resumed, over one connection at a time. */
export class Gateway {
  /** What bots sent to identify themselves. */
  readonly identifies: Json[] = [];
  resumes = 0;
  heartbeats = 0;
  #sockets = 0;
  #socket: WebSocket | null = null;
  #session: Session | null = null;
  #greeted = false;
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

  /** Whether a bot is connected and greeted. */
  get isReady(): boolean {
    return this.#greeted;
  }

  /** How often a bot connected. */
  get connections(): number {
    return this.#sockets;
  }

  /** Sends an event; while nobody is connected it is kept for the session to be resumed. */
  dispatch(t: string, d: Json): void {
    if (this.#session === null) throw new Error('no session to send an event to');
    const event = { op: op.dispatch, t, d, s: this.#session.events.length + 1 };
    this.#session.events.push(event);
    if (this.#greeted) this.#send(event);
  }

  /** Cuts the connection without a word. */
  drop(): void {
    this.#greeted = false;
    this.#socket?.terminate();
  }

  /** Asks the bot to connect anew and resume. */
  askToReconnect(): void {
    this.#greeted = false;
    this.#send({ op: op.reconnect, d: null });
  }

  /** Tells the bot that its session is over. */
  invalidate(): void {
    this.#greeted = false;
    this.#session = null;
    this.#send({ op: op.invalidSession, d: false });
  }

  /** Closes the connection with a code of Discord's. */
  close(code: number): void {
    this.#greeted = false;
    this.#socket?.close(code);
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #send(payload: Json): void {
    this.#socket?.send(JSON.stringify(payload));
  }

  #connected(socket: WebSocket): void {
    this.#sockets += 1;
    this.#socket = socket;
    this.#greeted = false;
    socket.on('message', (data: Buffer) => {
      const payload: unknown = JSON.parse(data.toString('utf8'));
      if (isObject(payload)) this.#received(socket, payload);
    });
    socket.on('close', () => {
      if (this.#socket === socket) this.#greeted = false;
    });
    socket.on('error', () => undefined);
    this.#send({ op: op.hello, d: { heartbeat_interval: this.settings.heartbeatInterval } });
  }

  #received(socket: WebSocket, payload: Json): void {
    const data = isObject(payload.d) ? payload.d : {};
    switch (payload.op) {
      case op.heartbeat:
        this.heartbeats += 1;
        this.#send({ op: op.heartbeatAck });
        return;
      case op.identify:
        this.#identified(socket, data);
        return;
      case op.resume:
        this.#resumed(socket, data);
        return;
      default:
        socket.close(this.#greeted ? closeCode.unknownOpcode : closeCode.notAuthenticated);
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
    this.#session = { id: `session-${this.identifies.length}`, events: [] };
    this.#greeted = true;
    this.dispatch('READY', {
      ...this.settings.ready,
      v: 10,
      session_id: this.#session.id,
      resume_gateway_url: this.settings.url(),
      shard: data.shard ?? [0, 1],
    });
  }

  /** Sends what was missed, then says so; a session that is not known must begin anew. */
  #resumed(socket: WebSocket, data: Json): void {
    if (data.token !== this.settings.token) {
      socket.close(closeCode.authenticationFailed);
      return;
    }
    const session = this.#session;
    if (session === null || data.session_id !== session.id || typeof data.seq !== 'number') {
      this.#send({ op: op.invalidSession, d: false });
      return;
    }
    this.resumes += 1;
    this.#greeted = true;
    for (const missed of session.events.slice(data.seq)) this.#send(missed);
    this.dispatch('RESUMED', {});
  }
}
