import type { App } from '../app.js';
import type { StoredBriefing } from './stored-briefing.js';

/** Who wants to see briefings, and who will read the reply. */
export interface Viewer {
  /** The guild; null in private messages, where only what is shared is seen. */
  readonly guild: string | null;
  /** Ids of the roles that the asker has there. */
  readonly roles: readonly string[];
  /** Whether the asker may manage the guild, and sees all that it has. */
  readonly isAdmin: boolean;
  /** Whether the asker alone reads the reply. Others may lack the asker's roles: they are shown what everybody may see. */
  readonly isPrivate: boolean;
}

/** Something that has happened to a guild's briefings, or, with null, to the shared ones. */
export interface Change {
  readonly guild: string | null;
  readonly id: string;
  /** As it is now; null where it is gone. */
  readonly stored: StoredBriefing | null;
}

/** Hands out views of the briefings. */
export interface Views {
  /** What somebody may see, as far as it is loaded: an app that goes on to answer from what is there when it is asked. */
  viewFor(viewer: Viewer): App;
  /** Resolves when all of a guild's briefings, and the shared ones, are loaded, or after a short while. */
  settled(guild: string | null): Promise<void>;
  /** Tells of every briefing that has come, changed or gone; what is returned ends it. Loading is no change. */
  onChange(listener: (change: Change) => void): () => void;
}
