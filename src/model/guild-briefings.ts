import type { Briefing } from './briefing.js';
import type { Notice } from './notice.js';
import type { Result } from './result.js';
import type {
  Addition,
  Edit,
  Given,
  GivenFile,
  HistoryEntry,
  KeptBriefing,
  OlderMention,
  Replacement,
  Undone,
  VersionChanges,
} from './kept-briefing.js';

/** The briefings of one server's own, as those who manage it look after them. `by` stands for a person, null for the terminal. */
export interface GuildBriefings {
  /** By title. */
  list(): Promise<readonly KeptBriefing[]>;
  find(id: string): Promise<KeptBriefing | null>;
  /** The current version, read, with its corrections. */
  load(id: string): Promise<Result<Briefing, Notice>>;
  /** A version as it was given, 1 for the first. */
  loadVersion(id: string, number: number): Promise<Result<Briefing, Notice>>;
  add(files: readonly GivenFile[], given: Given): Promise<Result<Addition, Notice>>;
  /** Settles what is to become of a file that is nearly another's text. */
  settle(
    offer: string,
    as: 'version' | 'apart' | 'dropped',
    by: string | null,
  ): Promise<Result<KeptBriefing | null, Notice>>;
  replace(id: string, file: GivenFile, given: Given): Promise<Result<Replacement, Notice>>;
  /** Takes back an addition, or a version. */
  undo(addition: string, by: string | null): Promise<Result<Undone, Notice>>;
  edit(id: string, edit: Edit, by: string | null): Promise<Result<KeptBriefing, Notice>>;
  remove(ids: readonly string[], by: string | null): Promise<Result<readonly KeptBriefing[], Notice>>;
  /** The newest first; of one briefing, or of all, those that are gone included. */
  history(id: string | null): Promise<readonly HistoryEntry[]>;
  /** What a version changed against the one before: fails for the first, and for what is not there. */
  changes(id: string, version: number): Promise<Result<VersionChanges, Notice>>;
  /**
   * For each of some words where they stand in earlier versions of these briefings and no more in the current ones. `ids`
   * are what whoever asks may see.
   */
  olderMentions(
    words: readonly string[],
    ids: readonly string[],
  ): Promise<readonly (readonly OlderMention[])[]>;
  /** Whether a version has all of these words; null where it is not there, or cannot be read. */
  hasWords(id: string, version: number, words: readonly string[]): Promise<boolean | null>;
  /** A zip of the documents as they were given, with what is known of them; null for all. */
  exportZip(ids: readonly string[] | null): Promise<AsyncIterable<Uint8Array>>;
}
