import type { Words } from '../messages/phrase.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import type { Records } from '../model/records.js';
import type { Result } from '../model/result.js';
import type { Settings } from '../model/settings.js';
import type { Health } from './health.js';
import type { Reply } from './reply.js';

/** Who asks, and where. Ids are those of the front end. */
export interface Request {
  /** The server; null in private messages and in the terminal. */
  readonly guild: string | null;
  readonly channel: string | null;
  /** The channel that this one is a thread of; null where it is none. */
  readonly threadOf: string | null;
  readonly user: { readonly id: string; readonly name: string };
  /** Ids of the roles that the asker has on the server. */
  readonly roles: readonly string[];
  /** Whether the asker may manage the server. */
  readonly isAdmin: boolean;
  /** Whether may be asked where there is no server of the bot's, as in private messages: whoever runs it says so. */
  readonly mayAskPrivately: boolean;
  /** Whether the asker and the bot may both post in the channel, at this moment. */
  readonly mayPost: boolean;
  /** The asker's language as the front end names it: "en-GB", "de". */
  readonly locale: string;
  /** Those of the server. */
  readonly settings: Settings;
  /** What is kept of the server. */
  readonly records: Records;
  /** The server's own briefings, for those who look after them; null where there is no server. */
  readonly briefings: GuildBriefings | null;
  /** Bytes of the largest file that may go with the reply. */
  readonly largestFile: number;
  /** Shows something in place of the reply while that is being made; what comes too fast is passed over. */
  readonly meanwhile: (reply: Reply) => void;
  /** Resolves when the messages that cited what has changed say so, or when that takes longer than somebody waits. */
  readonly marked: () => Promise<void>;
  /** How the bot is doing at this moment. */
  readonly health: () => Health;
  /** Posts into another channel of the server. Fails with `cannot-post` where the bot may not. */
  readonly post: (channel: string, reply: Reply) => Promise<Result<null, Words>>;
}
