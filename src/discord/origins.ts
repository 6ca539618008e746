import { ChannelType, type GatewayInteractionCreateDispatchData } from 'discord.js';

/** Where an interaction comes from: what the library knows only with the intent for guilds, which this bot goes without. */
export interface Origin {
  /** Ids of the roles of whoever it is from; none in private messages. */
  readonly roles: readonly string[];
  /** Id of the channel that the thread belongs to, where it is from a thread; null elsewhere. */
  readonly threadOf: string | null;
}

const nowhere: Origin = { roles: [], threadOf: null };

const threads: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Interactions that have been seen and not been taken up: the library passes over kinds that it does not know. */
const most = 1000;

/** Where the interactions come from that are about to be answered, as Discord itself says with each. */
export class Origins {
  readonly #byInteraction = new Map<string, Origin>();

  /** To be told of each interaction as it arrives. */
  note({ id, member, channel }: GatewayInteractionCreateDispatchData): void {
    const parent = channel !== undefined && 'parent_id' in channel ? channel.parent_id : null;
    this.#byInteraction.set(id, {
      roles: member?.roles ?? [],
      threadOf: threads.includes(channel?.type) ? (parent ?? null) : null,
    });
    const [oldest] = this.#byInteraction.keys();
    if (this.#byInteraction.size > most && oldest !== undefined) this.#byInteraction.delete(oldest);
  }

  /** Tells it once. */
  take(interactionId: string): Origin {
    const origin = this.#byInteraction.get(interactionId) ?? nowhere;
    this.#byInteraction.delete(interactionId);
    return origin;
  }
}
