import type { Briefing } from '../model/briefing.js';
import type { Notice } from '../model/notice.js';
import type { Result } from '../model/result.js';

/** A briefing that is kept for somebody, before it is read: whose it is can be told without opening it. */
export interface StoredBriefing {
  /**
   * Unique among everything that one person may see. One of the shared folder is a path; a guild's own begin with
   * `ownIdPrefix`, which no path from the folder does.
   */
  readonly id: string;
  /** What it is called where it could not be read: its path, or the name it was given with. */
  readonly file: string;
  /** Ids of the roles that may see it; empty for everybody in the guild. */
  readonly audience: readonly string[];
  /** The moment before which nobody sees it; null for none. */
  readonly embargo: Date | null;
  /** Reads it as it stands now. The briefing has this id. */
  readonly read: () => Promise<Result<Briefing, Notice>>;
}

/** Gives what a guild has of its own; null stands for what is shared by all. It is asked at a guild's first use, and again after its briefings were let go. */
export type LoadBriefings = (guild: string | null) => Promise<readonly StoredBriefing[]>;
