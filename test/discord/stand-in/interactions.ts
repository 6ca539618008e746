import { Exchange, type ExchangeKind, type StoredMessage } from './exchange.js';
import { isAbsent, isObject, objects, type Json } from './json.js';
import { choiceFaults, fileFaults, flag, messageFaults, modalFaults } from './message-rules.js';
import { openApi } from './openapi.js';
import {
  answered,
  flagsOf,
  invalidForm,
  noContent,
  objectOf,
  refused,
  type RestAnswer,
  type UploadedFile,
} from './rest.js';

/** Milliseconds within which an interaction must be acknowledged. */
const acknowledgeWithin = 3000;

/** Milliseconds for which its token then lives. */
const tokenLife = 15 * 60 * 1000;

const callback = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  suggestions: 8,
  modal: 9,
} as const;

const allowedCallbacks: Readonly<Record<ExchangeKind, readonly number[]>> = {
  command: [callback.message, callback.deferredMessage, callback.modal],
  autocomplete: [callback.suggestions],
  button: [
    callback.message,
    callback.deferredMessage,
    callback.deferredUpdate,
    callback.update,
    callback.modal,
  ],
  form: [callback.message, callback.deferredMessage, callback.deferredUpdate, callback.update],
};

export interface InteractionSettings {
  /** The stand-in's clock, in milliseconds. */
  readonly now: () => number;
  readonly nextId: () => string;
  /** How a stored message looks to the bot. */
  readonly show: (message: StoredMessage) => Json;
}

/** The interactions that were sent, and Discord's rules about answering them. */
export class Interactions {
  readonly all: Exchange[] = [];

  constructor(readonly settings: InteractionSettings) {}

  begin(
    kind: ExchangeKind,
    id: string,
    token: string,
    message: StoredMessage | null,
    place: Exchange['place'],
  ): Exchange {
    const exchange = new Exchange(kind, id, token, this.settings.now(), place);
    exchange.message = message;
    this.all.push(exchange);
    return exchange;
  }

  /** Every message that came of them, ephemeral ones included. */
  messages(): StoredMessage[] {
    return this.all.flatMap(({ message, followUps }) => [
      ...(message === null ? [] : [message]),
      ...followUps,
    ]);
  }

  /** POST /interactions/{id}/{token}/callback */
  acknowledge(id: string, token: string, body: unknown, withResponse: boolean): RestAnswer {
    const exchange = this.all.find((one) => one.id === id && one.token === token);
    const late = exchange !== undefined && this.settings.now() - exchange.sentAt > acknowledgeWithin;
    if (exchange === undefined || (late && exchange.acknowledgedAt === null)) {
      return refused(404, 10_062, 'Unknown interaction');
    }
    if (exchange.acknowledgedAt !== null) {
      return refused(400, 40_060, 'Interaction has already been acknowledged.');
    }
    const { type, data } = objectOf(body);
    const faults = [...callbackFaults(exchange, type, data), ...(openApi()?.callback(body) ?? [])];
    if (typeof type !== 'number' || faults.length > 0) return invalidForm(faults);

    exchange.acknowledgedAt = this.settings.now();
    exchange.acknowledgement = type;
    this.#carryOut(exchange, type, objectOf(data));
    if (!withResponse) return noContent;
    const resource = exchange.message && { type, message: this.settings.show(exchange.message) };
    return answered({ interaction: { id, type: 2, response_message_id: exchange.message?.id }, resource });
  }

  #carryOut(exchange: Exchange, type: number, data: Json): void {
    if (type === callback.suggestions) {
      exchange.choices = objects(data.choices);
      exchange.answeredAt = this.settings.now();
      return;
    }
    if (type === callback.modal) exchange.form = data;
    if (type === callback.deferredMessage || type === callback.message) {
      exchange.ephemeral = (flagsOf(data) & flag.ephemeral) !== 0;
      exchange.message = this.#store(exchange, data);
    }
    if (type === callback.update && exchange.message !== null) exchange.message.body = data;
    if (type === callback.message || type === callback.update) exchange.answeredAt = this.settings.now();
  }

  #store({ place: { channelId } }: Exchange, body: Json): StoredMessage {
    return { id: this.settings.nextId(), channelId, body, flags: flagsOf(body) };
  }

  /** /webhooks/{application}/{token}, and its messages. `which` is null for a follow-up. */
  webhook(
    method: string,
    token: string,
    which: string | null,
    body: unknown,
    files: readonly UploadedFile[] = [],
  ): RestAnswer {
    const exchange = this.all.find((one) => one.token === token);
    if (exchange === undefined) return refused(404, 10_015, 'Unknown Webhook');
    if (this.settings.now() - exchange.sentAt > tokenLife)
      return refused(401, 50_027, 'Invalid Webhook Token');
    if (exchange.acknowledgedAt === null || exchange.kind === 'autocomplete') {
      return refused(404, 10_008, 'Unknown Message');
    }
    if (which === null) return method === 'POST' ? this.#followUp(exchange, body) : refused(405, 0, '405');
    const message =
      which === '@original' ? exchange.message : exchange.followUps.find(({ id }) => id === which);
    if (isAbsent(message)) return refused(404, 10_008, 'Unknown Message');
    if (method === 'GET') return answered(this.settings.show(message));
    return method === 'PATCH' ? this.#edit(exchange, message, body, files) : refused(405, 0, '405');
  }

  #followUp(exchange: Exchange, body: unknown): RestAnswer {
    const faults = [
      ...messageFaults(body, {
        flags: flag.componentsV2 | flag.ephemeral | flag.suppressEmbeds,
        isV2: false,
      }),
      ...(openApi()?.followUp(body) ?? []),
    ];
    if (faults.length > 0) return invalidForm(faults);
    const message = this.#store(exchange, objectOf(body));
    exchange.followUps.push(message);
    return answered(this.settings.show(message));
  }

  #edit(
    exchange: Exchange,
    message: StoredMessage,
    body: unknown,
    files: readonly UploadedFile[],
  ): RestAnswer {
    const isV2 = (message.flags & flag.componentsV2) !== 0;
    const faults = [
      ...messageFaults(body, { flags: flag.componentsV2 | flag.suppressEmbeds, isV2 }),
      ...fileFaults(body, files, exchange.place.uploadLimit),
      ...(openApi()?.edit(body) ?? []),
    ];
    if (faults.length > 0) return invalidForm(faults);
    exchange.files = files;
    message.body = objectOf(body);
    message.flags |= flagsOf(body);
    exchange.edits += 1;
    exchange.answeredAt = this.settings.now();
    return answered(this.settings.show(message));
  }
}

/** What is wrong with a callback's type and data, beside what is wrong with the message in it. */
function callbackFaults(exchange: Exchange, type: unknown, data: unknown): string[] {
  if (typeof type !== 'number' || !allowedCallbacks[exchange.kind].includes(type)) {
    return [`a callback of type ${String(type)} to a ${exchange.kind}`];
  }
  switch (type) {
    case callback.deferredMessage:
      return deferFaults(data, flag.ephemeral);
    case callback.deferredUpdate:
      return deferFaults(data, 0);
    case callback.suggestions:
      return choiceFaults(data);
    case callback.modal:
      return modalFaults(data);
    default:
      return messageFaults(data, {
        flags: flag.componentsV2 | flag.ephemeral | flag.suppressEmbeds,
        isV2: type === callback.update && ((exchange.message?.flags ?? 0) & flag.componentsV2) !== 0,
      });
  }
}

/** A defer may carry one flag at most, and nothing else. */
function deferFaults(data: unknown, flags: number): string[] {
  if (isAbsent(data)) return [];
  if (!isObject(data)) return ['data that is no object'];
  const extra = Object.keys(data).filter((field) => field !== 'flags' && !isAbsent(data[field]));
  return [
    ...extra.map((field) => `${field} on a defer`),
    ...((flagsOf(data) & ~flags) === 0 ? [] : [`flags ${flagsOf(data)} on a defer`]),
  ];
}
