import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { until, type Exchange, type StoredMessage } from './exchange.js';
import { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import { Interactions } from './interactions.js';
import { objects, type Json } from './json.js';
import { allComponents, usualUploadLimit } from './message-rules.js';
import { Messages } from './messages.js';
import { openApi } from './openapi.js';
import {
  interactionEvent,
  readyEvent,
  shownMessage,
  writtenMessage,
  type Asker,
  type World,
} from './payloads.js';
import { Posts } from './posts.js';
import { Registry } from './registry.js';
import { answered, readRequest, refused, send, type RestAnswer, type RestRequest } from './rest.js';
import {
  chosenData,
  filledIn,
  sentOptions,
  shown,
  type Attachment,
  type FormValues,
  type OptionValues,
} from './sent-data.js';

/** One request as it was made, and the status it got. */
export interface Recorded {
  readonly request: string;
  readonly body: unknown;
  readonly status: number;
  /** What Discord would say was wrong with it. */
  readonly answer: unknown;
}

export interface StandInSettings {
  readonly heartbeatInterval?: number;
  /** How many shards are recommended. */
  readonly shards?: number;
  /** How many shards may identify at once, and within how many milliseconds no more; by default as many as like. */
  readonly identifying?: { readonly atOnce: number; readonly within: number };
  /** How often the bot may log in. */
  readonly logins?: number;
}

/** Where the stand-in keeps what is attached. */
const attachmentPath = '/attachments/';

const discordEpoch = 1_420_070_400_000;

/**
 * Discord on 127.0.0.1, as strict as the real one where that is known: three seconds to acknowledge, fifteen
 * minutes to answer, one acknowledgement, every body checked by rules of its own and against Discord's own
 * description where that is at hand. It records what is sent and can fail on purpose.
 */
export class StandIn {
  readonly token = 'stand-in.token.of-the-bot';
  /** Who uses the bot from now on; without a `userId`, somebody else each time. */
  asker: Omit<Asker, 'userId'> & { readonly userId?: string } = {
    roles: [],
    permissions: '0',
    appPermissions: '0',
    locale: 'en-GB',
  };

  readonly world: World = {
    applicationId: '100000000000000001',
    guildId: '200000000000000002',
    otherGuildId: '200000000000000022',
    channelId: '300000000000000003',
    userId: '400000000000000004',
  };
  readonly faults = new Faults();
  readonly requests: Recorded[] = [];
  readonly #attached = new Map<string, Buffer>();
  readonly registry: Registry;
  readonly posts: Posts;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly #http: Server;
  #ids = 0;
  #ahead = 0;

  private constructor(readonly settings: StandInSettings) {
    const nextId = (): string => this.#nextId();
    const show = (message: StoredMessage): Json => shownMessage(this.world, message);
    this.registry = new Registry(this.world.applicationId, this.world.guildId, nextId);
    this.posts = new Posts(this.world, nextId);
    this.interactions = new Interactions({ now: () => this.now(), nextId, show });
    this.messages = new Messages({
      all: () => [...this.interactions.messages(), ...this.posts.all],
      show,
    });
    this.#http = createServer((request, response) => {
      void this.#serve(request, response);
    });
    this.gateway = new Gateway(this.#http, {
      token: this.token,
      url: () => `ws://127.0.0.1:${this.#port()}`,
      ready: readyEvent(this.world),
      heartbeatInterval: settings.heartbeatInterval ?? 41_250,
      identifying: settings.identifying ?? { atOnce: 1, within: 0 },
    });
  }

  static async start(settings: StandInSettings = {}): Promise<StandIn> {
    const standIn = new StandIn(settings);
    // Compiling the description takes a second; the first interaction must not wait for it.
    openApi();
    await new Promise<void>((resolve) => {
      standIn.#http.listen(0, '127.0.0.1', resolve);
    });
    return standIn;
  }

  /** What DISCORD_API_URL is to be set to. */
  get url(): string {
    return `http://127.0.0.1:${this.#port()}/api`;
  }

  /** The stand-in's clock, in milliseconds. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Moves the clock on, to be late without waiting. */
  advance(ms: number): void {
    this.#ahead += ms;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  async untilReady(): Promise<void> {
    await until(() => this.gateway.isReady, 'the bot to log in', 60_000);
  }

  /**
   * Requests that were refused as badly formed or not allowed; none, as long as the bot behaves and no fault
   * is planned.
   */
  get refusals(): string[] {
    return this.requests
      .filter(({ status }) => status >= 400)
      .map(({ request, status, answer }) => `${request} → ${status} ${JSON.stringify(answer)}`);
  }

  /** Someone uses a slash command; a subcommand's name stands behind the command's: "sources list". */
  command(called: string, options: OptionValues = {}, isPrivate = false): Exchange {
    const attachments = Object.values(options).filter((value) => typeof value === 'object');
    const resolved = { attachments: Object.fromEntries(attachments.map((one) => [one.id, shown(one)])) };
    const [name, subcommand] = called.split(' ');
    const sent = sentOptions(options);
    const data = {
      id: this.#nextId(),
      name,
      type: 1,
      options: subcommand === undefined ? sent : [{ name: subcommand, type: 1, options: sent }],
      ...(attachments.length > 0 && { resolved }),
    };
    return this.#interact('command', 2, data, null, isPrivate);
  }

  /** Someone attaches a file; what Discord says of it may be other than it is. */
  attachment(filename: string, bytes: Buffer, stated: Partial<Attachment> = {}): Attachment {
    const id = this.#nextId();
    const path = `${attachmentPath}${id}`;
    this.#attached.set(path, bytes);
    return { id, filename, size: bytes.length, url: `http://127.0.0.1:${this.#port()}${path}`, ...stated };
  }

  /** Someone uses a command in the menu of a message with these words, or with other fields of a message. */
  messageCommand(name: string, content: string, fields: Json = {}, isPrivate = false): Exchange {
    const id = this.#nextId();
    const message = { ...writtenMessage(this.world, id, content), ...fields };
    const data = {
      id: this.#nextId(),
      name,
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: message } },
    };
    return this.#interact('command', 2, data, null, isPrivate);
  }

  /** Someone uses a command of a member's menu. */
  menuCommand(name: string): Exchange {
    const { userId } = this.world;
    const data = { id: this.#nextId(), name, type: 2, target_id: userId, resolved: { users: {} } };
    return this.#interact('command', 2, data, null, false);
  }

  /** Someone has typed into an option so far; a subcommand's name stands behind the command's. */
  typing(called: string, option: string, typed: string): Exchange {
    const [name, subcommand] = called.split(' ');
    const focused = [{ name: option, type: 3, value: typed, focused: true }];
    const options = subcommand === undefined ? focused : [{ name: subcommand, type: 1, options: focused }];
    return this.#interact('autocomplete', 4, { id: this.#nextId(), name, type: 1, options }, null, false);
  }

  /**
   * Someone presses the button with this id on the reply of an earlier exchange. It must be there and not be
   * disabled.
   */
  press(exchange: Exchange, customId: string): Exchange {
    const { message } = exchange;
    const button = allComponents(objects(message?.body.components)).find((one) => one.custom_id === customId);
    if (message === null || button === undefined) throw new Error(`no button ${customId} to press`);
    if (button.disabled === true) throw new Error(`the button ${customId} is disabled`);
    return this.pressId(message, customId);
  }

  /** The same for an id that need not be on the message, as on one that an earlier version sent. */
  pressId(message: StoredMessage, customId: string, isPrivate = false): Exchange {
    return this.#interact('button', 3, { component_type: 2, custom_id: customId }, message, isPrivate);
  }

  /** Someone chooses from the menu with this id on the reply of an earlier exchange: these, and as many as it takes. */
  choose(exchange: Exchange, customId: string, values: readonly string[]): Exchange {
    const { message } = exchange;
    const menu = allComponents(objects(message?.body.components)).find((one) => one.custom_id === customId);
    if (message === null || menu === undefined) throw new Error(`no menu ${customId} to choose from`);
    const data = chosenData(menu, customId, values);
    return this.#interact('button', 3, data, message, false);
  }

  /** Someone fills in the form that a press on a message opened, and sends it. Each field must be there. */
  send(exchange: Exchange, values: FormValues): Exchange {
    const { form, message } = exchange;
    if (form === null) throw new Error('no form was opened');
    return this.#interact('form', 5, filledIn(form, values), message, false);
  }

  #asker(): Asker {
    return { ...this.asker, userId: this.asker.userId ?? this.#nextId() };
  }

  #interact(
    kind: Exchange['kind'],
    type: number,
    data: Json,
    message: StoredMessage | null,
    isPrivate: boolean,
  ): Exchange {
    const id = this.#nextId();
    const token = `interaction-token-${id}`;
    const by = this.#asker();
    const exchange = this.interactions.begin(kind, id, token, message, {
      channelId: isPrivate ? this.world.channelId : (by.channel?.id ?? this.world.channelId),
      uploadLimit: by.uploadLimit ?? usualUploadLimit,
    });
    const event = {
      ...interactionEvent(this.world, by, id, token, isPrivate),
      type,
      data,
      ...(message && { message: shownMessage(this.world, message) }),
    };
    const guild = isPrivate ? null : (by.guild ?? this.world.guildId);
    this.gateway.dispatch('INTERACTION_CREATE', event, this.gateway.shardOf(guild));
    return exchange;
  }

  #nextId(): string {
    this.#ids += 1;
    return ((BigInt(Date.now() - discordEpoch) << 22n) + BigInt(this.#ids)).toString();
  }

  #port(): number {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen');
    return (address satisfies AddressInfo).port;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (request === null) {
      send(response, refused(400, 50_109, 'The request body contains invalid JSON.'));
      return;
    }
    const name = `${request.method} ${request.path}`;
    const fault = this.faults.take(name);
    if (fault?.kind === 'close') {
      response.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      send(response, refused(fault.status, 0, `${fault.status}: planned`));
      return;
    }
    if (fault?.kind === 'redirect') {
      send(response, { status: 302, body: null, headers: { location: fault.to } });
      return;
    }
    if (fault?.kind === 'limit') {
      send(response, limited(fault.retryAfter));
      return;
    }
    if (fault?.kind === 'delay') await setTimeout(fault.ms);
    const attached = this.#attached.get(request.path);
    if (attached !== undefined && (fault?.kind === 'stall' || fault?.kind === 'cut')) {
      response.writeHead(200, { 'content-length': attached.length });
      response.write(attached.subarray(0, attached.length / 2), () => {
        if (fault.kind === 'cut') response.destroy();
      });
      return;
    }
    if (attached !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(attached);
      return;
    }
    const answer = this.#answer(request);
    this.requests.push({ request: name, body: request.body, status: answer.status, answer: answer.body });
    if (fault?.kind === 'close-after') response.destroy();
    else send(response, answer);
  }

  #answer(request: RestRequest): RestAnswer {
    const { method, path, body, query, files } = request;
    const interaction = /^\/interactions\/(\d+)\/([^/]+)\/callback$/u.exec(path);
    if (method === 'POST' && interaction !== null) {
      const [, id = '', token = ''] = interaction;
      return this.interactions.acknowledge(id, token, body, query.get('with_response') === 'true');
    }
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/([^/]+))?$/u.exec(path);
    if (webhook?.[1] === this.world.applicationId) {
      return this.interactions.webhook(method, webhook[2] ?? '', webhook[3] ?? null, body, files);
    }
    if (request.authorization !== `Bot ${this.token}`) return refused(401, 0, '401: Unauthorized');
    return this.#authorized(request);
  }

  /** The routes that want the bot's token. */
  #authorized({ method, path, query, body }: RestRequest): RestAnswer {
    const { applicationId } = this.world;
    if (method === 'GET' && path === '/gateway/bot') {
      const { shards = 1, identifying, logins = 1000 } = this.settings;
      const limit = {
        total: 1000,
        remaining: Math.max(0, logins - this.gateway.identifies.length),
        reset_after: 3_600_000,
        max_concurrency: identifying?.atOnce ?? 1,
      };
      return answered({ url: `ws://127.0.0.1:${this.#port()}`, shards, session_start_limit: limit });
    }
    if (method === 'GET' && path === '/applications/@me') {
      return answered({ id: applicationId, name: 'Rapporteur', description: '', flags: 0 });
    }
    const channel = /^\/channels\/(\d+)\/messages$/u.exec(path);
    if (method === 'POST' && channel !== null) return this.posts.take(channel[1] ?? '', body);
    const message = /^\/channels\/(\d+)\/messages\/(\d+)$/u.exec(path);
    if (message !== null) return this.messages.answer(method, message[1] ?? '', message[2] ?? '', body);
    const commands = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/u.exec(path);
    if (commands?.[1] === applicationId)
      return this.registry.answer(method, commands[2] ?? null, body, query);
    return refused(404, 0, '404: Not Found');
  }
}

function limited(seconds: number): RestAnswer {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
  };
}
