import { setTimeout } from 'node:timers/promises';
import type { Json } from './json.js';
import type { UploadedFile } from './rest.js';

export type ExchangeKind = 'command' | 'autocomplete' | 'button' | 'form';

/** A message as the stand-in keeps it. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  body: Json;
  flags: number;
}

/**
 * One interaction from its sending to everything the bot did about it. Times are the stand-in's, in
 * milliseconds.
 */
export class Exchange {
  readonly followUps: StoredMessage[] = [];
  /** How many times the reply was edited. */
  edits = 0;
  acknowledgedAt: number | null = null;
  /** The type of the callback that acknowledged it. */
  acknowledgement: number | null = null;
  ephemeral = false;
  /** Whether the reply holds something, rather than "thinking…". */
  answeredAt: number | null = null;
  choices: readonly Json[] | null = null;
  /** The form that was opened. */
  form: Json | null = null;
  /** Files that came with the last edit. */
  files: readonly UploadedFile[] = [];
  /** The bot's reply; for a button, the message that it stands on. */
  message: StoredMessage | null = null;

  constructor(
    readonly kind: ExchangeKind,
    readonly id: string,
    readonly token: string,
    readonly sentAt: number,
    /** Where it was, and the bytes of a file that may be attached there. */
    readonly place: { readonly channelId: string; readonly uploadLimit: number },
  ) {}

  /** How long the acknowledgement took. */
  get delay(): number {
    if (this.acknowledgedAt === null) throw new Error('the interaction was not acknowledged');
    return this.acknowledgedAt - this.sentAt;
  }

  /** Waits for the reply itself and returns its body. */
  async answer(within = 10_000): Promise<Json> {
    await until(() => this.answeredAt !== null, `an answer to the ${this.kind}`, within);
    if (this.message === null) throw new Error('the answer is not a message');
    return this.message.body;
  }

  /** Waits for a form and returns it. */
  async opened(within = 5000): Promise<Json> {
    await until(() => this.form !== null, 'a form', within);
    return this.form ?? {};
  }

  async suggestions(within = 5000): Promise<readonly Json[]> {
    await until(() => this.choices !== null, 'suggestions', within);
    return this.choices ?? [];
  }
}

/** Waits until it holds, looking every few milliseconds; throws when it takes too long. */
export async function until(holds: () => boolean, what: string, within = 10_000): Promise<void> {
  const deadline = performance.now() + within;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited ${within} ms in vain for ${what}`);
    await setTimeout(4);
  }
}
