import { notice, type Notice } from '../model/notice.js';
import type { Failure, Result } from '../model/result.js';
import type { FileOutcome, KeptBriefing } from '../model/kept-briefing.js';
import type { Catalogue } from './catalogue.js';
import type { Event, Newcomer } from './events.js';
import type { Decision } from './guild-log.js';
import { newBriefingId, newHandle } from './ids.js';
import type { ReadFile } from './reading.js';
import { isNearly, likenessOf, unpackSketch } from './sketch.js';
import type { Terms } from './terms.js';

/** What one server may keep. */
export interface KeepingLimits {
  readonly briefings: number;
  /** Bytes of all versions together. */
  readonly bytes: number;
}

/** A file that was read, or why it could not be. */
export type Read = { readonly file: string } & Result<ReadFile, Notice>;

/** Decides what becomes of files that were given together. */
export function decideAddition(
  reads: readonly Read[],
  terms: Terms,
  limits: KeepingLimits,
  now: Date,
): (before: Catalogue, at: string) => Decision<{ id: string | null; files: readonly FileOutcome[] }> {
  return (before, at) => {
    const addition = newHandle();
    const briefings: Newcomer[] = [];
    const offers: Extract<Event, { kind: 'added' }>['offers'] = [];
    const documents = new Map<string, Uint8Array>();
    const room = roomIn(before, limits, now);
    const outcomes = reads.map((read): ((after: Catalogue) => FileOutcome) => {
      const { file } = read;
      if (!read.ok) return () => ({ file, kind: 'refused', failure: read.failure });
      const { document, bytes, preview, warnings } = read.value;
      const same = versionOf(before, document.document);
      if (same !== null) return () => ({ file, kind: 'same', ...same });
      const twin = briefings.find((one) => one.document === document.document);
      if (twin !== undefined)
        return (after) => ({ file, kind: 'same', briefing: there(after, twin.id), version: 1 });
      const near = terms.apart ? null : nearest(before, read.value);
      const full = room.take(document.bytes, near === null);
      if (full !== null) return () => ({ file, kind: 'refused', failure: full });
      const newcomer = {
        id: newBriefingId(),
        ...document,
        corrections: terms.corrections,
        label: terms.label,
      };
      documents.set(document.document, bytes);
      if (near === null) {
        briefings.push(newcomer);
        return (after) => ({ file, kind: 'added', briefing: there(after, newcomer.id), preview, warnings });
      }
      const { briefing, likeness } = near;
      const offer = newHandle();
      offers.push({ ...newcomer, offer, similar: briefing.id, likeness });
      return () => ({ file, kind: 'similar', briefing, likeness, offer, preview, warnings });
    });
    const isNothing = briefings.length === 0 && offers.length === 0;
    const event: Event = { kind: 'added', addition, at, by: terms.by, briefings, offers, settles: null };
    return {
      event: isNothing ? null : event,
      documents,
      value: (after) => ({
        id: isNothing ? null : addition,
        files: outcomes.map((outcome) => outcome(after)),
      }),
    };
  };
}

/** The briefing that is surely there, since it has just been put there. */
export function there(catalogue: Catalogue, id: string): KeptBriefing {
  const briefing = catalogue.find(id);
  if (briefing === null) throw new Error(`a briefing that was just kept is not there: ${id}`);
  return briefing;
}

/** The briefing that has these very bytes, now or in an earlier version. */
export function versionOf(
  catalogue: Catalogue,
  document: string,
): { readonly briefing: KeptBriefing; readonly version: number } | null {
  for (const briefing of catalogue.briefings) {
    const version = briefing.versions.findLast((one) => one.document === document);
    if (version !== undefined) return { briefing, version: version.number };
  }
  return null;
}

function nearest(
  catalogue: Catalogue,
  { document }: ReadFile,
): { readonly briefing: KeptBriefing; readonly likeness: number } | null {
  const own = unpackSketch(document.sketch);
  let best: { readonly briefing: KeptBriefing; readonly likeness: number } | null = null;
  for (const briefing of catalogue.briefings) {
    const sketch = catalogue.sketch(briefing.versions.at(-1)?.document ?? '');
    if (sketch === null) continue;
    const likeness = likenessOf(sketch, own);
    if (!isNearly(likeness)) continue;
    if (best === null || likeness.resemblance > best.likeness) {
      best = { briefing, likeness: likeness.resemblance };
    }
  }
  return best;
}

/** How much more may be kept, and why not where something does not fit. */
export function roomIn(
  catalogue: Catalogue,
  limits: KeepingLimits,
  now: Date,
): { readonly take: (bytes: number, isBriefing: boolean) => Failure<Notice> | null } {
  let { length: count } = catalogue.briefings;
  let size = [...catalogue.documents(now).values()].reduce((sum, bytes) => sum + bytes, 0);
  const full = (message: Notice): Failure<Notice> => ({ code: 'library-full', message });
  return {
    take: (bytes, isBriefing) => {
      if (isBriefing && count >= limits.briefings)
        return full(notice('kept.full', { most: limits.briefings }));
      if (size + bytes > limits.bytes)
        return full(notice('kept.full-bytes', { megabytes: Math.floor(limits.bytes / 1_000_000) }));
      if (isBriefing) count += 1;
      size += bytes;
      return null;
    },
  };
}
