import type { Readable } from 'node:stream';
import { readFile } from '../ingest/file.js';
import type { Briefing } from '../model/briefing.js';
import type {
  Addition,
  Edit,
  Given,
  GivenFile,
  HistoryEntry,
  KeptBriefing,
  KeptVersion,
  OlderMention,
  Replacement,
  Undone,
  VersionChanges,
} from '../model/kept-briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Store } from '../stores/store.js';
import { decideAddition, type KeepingLimits, type Read } from './adding.js';
import { changesBetween } from './changes.js';
import { decideEdit, decideRemoval } from './changing.js';
import { zipOf } from './export.js';
import { harmlessName } from './file-names.js';
import { checkedFacts, checkedLabel } from './given-facts.js';
import type { GuildLog } from './guild-log.js';
import { corrected } from './facts.js';
import { olderMentions, plain } from './older.js';
import { readGiven } from './reading.js';
import { termsOf, unknownBriefing } from './terms.js';
import { decideReplacement, decideSettling, decideUndoing, type Settling } from './versions.js';

/** Files that are taken at once. */
export const mostFiles = 10;

/** Bytes of documents that are looked through for words of earlier versions. */
const mostLookedThrough = 20_000_000;

/** What a server's own briefings need around them. */
export interface Surroundings {
  readonly store: Store;
  readonly limits: KeepingLimits;
  readonly now: () => Date;
}

/**
 * The briefings of one server: what those who manage it add, correct, replace and take away. Operations that change
 * something run one after another, and are acknowledged once they outlive the power and whoever listens has heard of them.
 * What the store refuses rejects with a `RecordsError`.
 */
export class GuildBriefings {
  readonly #guild: string;
  readonly #log: GuildLog;
  readonly #around: Surroundings;

  constructor(guild: string, log: GuildLog, around: Surroundings) {
    this.#guild = guild;
    this.#log = log;
    this.#around = around;
  }

  /** By title. Nothing is read but the list. */
  async list(): Promise<readonly KeptBriefing[]> {
    const { briefings } = await this.#log.current();
    return [...briefings].sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  }

  async find(id: string): Promise<KeptBriefing | null> {
    return (await this.#log.current()).find(id);
  }

  /** A briefing with its text, as it is now. Fails with `unknown-briefing`, or as the readers of its format do. */
  async load(id: string): Promise<Result<Briefing, Notice>> {
    const kept = await this.find(id);
    const current = kept?.versions.at(-1);
    if (kept === null || current === undefined) return unknownBriefing();
    const read = await this.#read(id, current);
    if (!read.ok) return read;
    return succeed({ ...read.value, ...corrected(read.value, read.value.certainty, kept.corrections) });
  }

  /** A version as it was given, without corrections. Fails with `unknown-briefing` or `unknown-version`, or as `load` does. */
  async loadVersion(id: string, number: number): Promise<Result<Briefing, Notice>> {
    const kept = await this.find(id);
    if (kept === null) return unknownBriefing();
    const version = kept.versions.find((one) => one.number === number);
    if (version === undefined) {
      return fail('unknown-version', notice('kept.no-version', { last: kept.versions.length }));
    }
    return this.#read(id, version);
  }

  /**
   * Takes files, 1 to 10 of them; what becomes of each is told in its turn. Those that are kept are so together, or none
   * of them. Fails with `no-files`, `too-many-files`, `title-for-many`, or as facts and labels do.
   */
  async add(files: readonly GivenFile[], given: Given): Promise<Result<Addition, Notice>> {
    const terms = termsOf(given);
    if (!terms.ok) return terms;
    if (files.length === 0) return fail('no-files', notice('kept.no-files'));
    if (files.length > mostFiles) {
      return fail('too-many-files', notice('kept.too-many-files', { count: files.length, most: mostFiles }));
    }
    if (files.length > 1 && given.title !== undefined) {
      return fail('title-for-many', notice('kept.title-for-many'));
    }
    const reads: Read[] = [];
    for (const file of files) {
      reads.push({ file: harmlessName(file.name), ...(await readGiven(file)) });
      given.onProgress?.(reads.length, files.length);
    }
    const { limits, now } = this.#around;
    return this.#log.change((before, at) =>
      succeed(decideAddition(reads, terms.value, limits, now())(before, at)),
    );
  }

  /**
   * Takes a file as the new version of a briefing, whatever it holds. Fails with `unknown-briefing`, `same-document` or
   * `library-full`, or as facts and readers do. A date that was given for the earlier version goes with it.
   */
  async replace(id: string, file: GivenFile, given: Given): Promise<Result<Replacement, Notice>> {
    const terms = termsOf(given);
    if (!terms.ok) return terms;
    const read = await readGiven(file);
    if (!read.ok) return read;
    const { limits, now } = this.#around;
    return this.#log.change(decideReplacement(id, read.value, terms.value, limits, now()));
  }

  /** Settles an offer. Resolves with the briefing it became, or null. Fails with `unknown-offer` or as `add` does. */
  settle(offer: string, how: Settling, by: string | null): Promise<Result<KeptBriefing | null, Notice>> {
    const { limits, now } = this.#around;
    return this.#log.change(decideSettling(offer, how, by, limits, now()));
  }

  /**
   * Takes an addition back, or a version. Fails with `nothing-to-undo`, and with `changed-since` where a later version
   * stands on it.
   */
  undo(addition: string, by: string | null): Promise<Result<Undone, Notice>> {
    return this.#log.change(decideUndoing(addition, by));
  }

  /** Fails with `unknown-briefing` or `nothing-to-change`, or as facts and labels do. */
  async edit(
    id: string,
    { corrections = {}, withdraw = [], label }: Edit,
    by: string | null,
  ): Promise<Result<KeptBriefing, Notice>> {
    const facts = checkedFacts(corrections);
    if (!facts.ok) return facts;
    const checked = label === undefined ? succeed(null) : checkedLabel(label);
    if (!checked.ok) return checked;
    return this.#log.change(decideEdit(id, { corrections: facts.value, withdraw, label: checked.value }, by));
  }

  /**
   * Takes briefings away with all their versions, for good: of their documents nothing is left, and the history keeps the
   * titles. All of them, or with `unknown-briefing` none.
   */
  remove(ids: readonly string[], by: string | null): Promise<Result<readonly KeptBriefing[], Notice>> {
    return this.#log.change(decideRemoval(ids, by));
  }

  /** What was done, the newest first; of one briefing alone, also where it is gone. */
  async history(id: string | null = null): Promise<readonly HistoryEntry[]> {
    const { history } = await this.#log.current();
    const wanted =
      id === null ? history : history.filter(({ briefings }) => briefings.some((one) => one.id === id));
    return [...wanted].reverse();
  }

  /**
   * What a version changed against the one before. Fails with `unknown-briefing` or `unknown-version`, also for the first
   * one, or as `load` does.
   */
  async changes(id: string, version: number): Promise<Result<VersionChanges, Notice>> {
    const [before, after] = [await this.loadVersion(id, version - 1), await this.loadVersion(id, version)];
    if (!before.ok) return before;
    return after.ok ? succeed({ version, ...changesBetween(before.value, after.value) }) : after;
  }

  /**
   * For each of some words where they stand in earlier versions of these briefings and no more in the current ones, each
   * with the latest version that has them. Case, quotation marks and white space do not matter. Briefings that were
   * changed last are looked through first, up to 20 MB of documents: somebody waits.
   * @param ids The briefings that whoever asks may see.
   */
  async olderMentions(
    words: readonly string[],
    ids: readonly string[],
  ): Promise<readonly (readonly OlderMention[])[]> {
    const seen = new Set(ids);
    const several = (await this.#log.current()).briefings
      .filter(({ id, versions }) => seen.has(id) && versions.length > 1)
      .sort((a, b) => compare(b.changedAt, a.changedAt));
    const mentions = words.map((): OlderMention[] => []);
    let left = mostLookedThrough;
    for (const kept of several) {
      left -= kept.versions.reduce((sum, { bytes }) => sum + bytes, 0);
      if (left < 0) break;
      const found = await olderMentions(words, kept, (version) => this.#read(kept.id, version));
      for (const [index, mention] of found.entries()) if (mention !== null) mentions[index]?.push(mention);
    }
    return mentions;
  }

  /** Whether a version has all of these words, compared as above; null where it is not there, or cannot be read. */
  async hasWords(id: string, version: number, words: readonly string[]): Promise<boolean | null> {
    const loaded = await this.loadVersion(id, version);
    if (!loaded.ok) return null;
    const text = plain(loaded.value.text);
    return words.every((one) => text.includes(plain(one)));
  }

  /** All documents as they were given, or those of some briefings, with what is known of them, as a zip file. */
  async exportZip(ids: readonly string[] | null = null): Promise<Readable> {
    const all = await this.list();
    const wanted = ids === null ? all : all.filter(({ id }) => ids.includes(id));
    return zipOf(wanted, (version) => this.document(version));
  }

  /** The bytes of a version as they were given; null where they are gone since. */
  document({ document }: KeptVersion): Promise<Uint8Array | null> {
    return this.#around.store.document(this.#guild, document);
  }

  async #read(id: string, version: KeptVersion): Promise<Result<Briefing, Notice>> {
    const bytes = await this.document(version);
    // Removed at this moment.
    if (bytes === null) return unknownBriefing();
    return readFile({ id, file: version.file, bytes });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
