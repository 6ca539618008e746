import type { StoredMessage } from './exchange.js';
import { flag, messageFaults } from './message-rules.js';
import { openApi } from './openapi.js';
import { shownMessage, type World } from './payloads.js';
import { answered, flagsOf, invalidForm, objectOf, refused, type RestAnswer } from './rest.js';

/** Messages that the bot posts into channels by itself, not as a reply. */
export class Posts {
  readonly all: StoredMessage[] = [];
  /** Channels that the bot may not post in. */
  readonly closed = new Set<string>();

  constructor(
    readonly world: World,
    readonly nextId: () => string,
  ) {}

  /** POST /channels/{id}/messages */
  take(channelId: string, body: unknown): RestAnswer {
    if (this.closed.has(channelId)) return refused(403, 50_001, 'Missing Access');
    const faults = [
      ...messageFaults(body, { flags: flag.componentsV2 | flag.suppressEmbeds, isV2: false }),
      ...(openApi()?.post(body) ?? []),
    ];
    if (faults.length > 0) return invalidForm(faults);
    const message = { id: this.nextId(), channelId, body: objectOf(body), flags: flagsOf(body) };
    this.all.push(message);
    return answered(shownMessage(this.world, message));
  }
}
