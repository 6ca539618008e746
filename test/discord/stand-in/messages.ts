import type { StoredMessage } from './exchange.js';
import { isAbsent, isObject, objects, type Json } from './json.js';
import { flag, messageFaults } from './message-rules.js';
import { openApi } from './openapi.js';
import { answered, invalidForm, noContent, objectOf, refused, type RestAnswer } from './rest.js';

export interface MessageSettings {
  /** Every message that the bot has sent, ephemeral ones included. */
  readonly all: () => readonly StoredMessage[];
  /** How a stored message looks to the bot. */
  readonly show: (message: StoredMessage) => Json;
}

/**
 * The bot's own messages, reached with its token in place of an interaction's: whatever their age, and only where the bot
 * may look.
 */
export class Messages {
  /** Channels that the bot may not look into. */
  readonly hidden = new Set<string>();
  /** Channels that the bot may look into, but for what was said before. */
  readonly withoutHistory = new Set<string>();
  /** Messages that somebody has deleted. */
  readonly deleted = new Set<string>();
  /** How often each message was edited so. */
  readonly edits = new Map<string, number>();

  constructor(readonly settings: MessageSettings) {}

  /** GET and PATCH of /channels/{channel}/messages/{message} */
  answer(method: string, channelId: string, id: string, body: unknown): RestAnswer {
    if (this.hidden.has(channelId)) return refused(403, 50_001, 'Missing Access');
    const message = this.settings.all().find((one) => one.id === id && one.channelId === channelId);
    // An ephemeral message is no message of the channel.
    if (message === undefined || this.deleted.has(id) || (message.flags & flag.ephemeral) !== 0) {
      return refused(404, 10_008, 'Unknown Message');
    }
    if (method === 'GET') {
      if (this.withoutHistory.has(channelId)) return refused(403, 50_013, 'Missing Permissions');
      return answered({ ...this.settings.show(message), components: kept(message.body.components) });
    }
    if (method !== 'PATCH') return method === 'DELETE' ? noContent : refused(405, 0, '405');
    const isV2 = (message.flags & flag.componentsV2) !== 0;
    const faults = [
      ...messageFaults(body, { flags: flag.componentsV2 | flag.suppressEmbeds, isV2 }),
      // Unlike a reply to an interaction, such a message pings again whom an edit names, unless it is told not to.
      ...(isObject(body) && isAbsent(body.allowed_mentions) ? ['an edit that may ping'] : []),
      ...(openApi()?.edited(body) ?? []),
    ];
    if (faults.length > 0) return invalidForm(faults);
    message.body = { ...message.body, ...objectOf(body) };
    this.edits.set(id, (this.edits.get(id) ?? 0) + 1);
    return answered(this.settings.show(message));
  }
}

/** Components as Discord gives them back: each with a number of its own, and its defaults spelled out. */
function kept(components: unknown): Json[] {
  let id = 0;
  const numbered = (component: Json): Json => {
    id += 1;
    return {
      id,
      ...component,
      ...(component.type === 17 && { spoiler: component.spoiler ?? false }),
      ...(Array.isArray(component.components) && { components: objects(component.components).map(numbered) }),
      ...(isObject(component.accessory) && { accessory: numbered(component.accessory) }),
    };
  };
  return objects(components).map(numbered);
}
