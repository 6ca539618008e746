import {
  facts,
  type Corrections,
  type HistoryEntry,
  type KeptBriefing,
  type KeptVersion,
  type Titled,
} from '../model/kept-briefing.js';
import type { Event, KeptDocument, Newcomer } from './events.js';
import { corrected, correctionsBefore } from './facts.js';
import { unpackSketch, type Sketch } from './sketch.js';

/** An offer is kept for so long, in milliseconds. */
const offersFor = 86_400_000;

/** A document that waits for somebody to say whether it is a new version. */
export interface Offer extends Newcomer {
  readonly offer: string;
  readonly similar: string;
  readonly likeness: number;
  readonly addition: string;
  readonly at: string;
  readonly by: string | null;
}

/** What came in together, for taking it back: briefings, or the version of one. */
interface Coming {
  readonly briefings: readonly string[];
  readonly version: number;
  /** The corrections that a version took the place of, and those that it came with. */
  readonly corrections: { readonly before: Corrections; readonly given: Corrections };
}

/** Of briefings that came for the first time, nothing is left to have corrections. */
const noCorrections: Coming['corrections'] = { before: {}, given: {} };

/** A server's briefings as the log has made them up to now. */
export class Catalogue {
  readonly #briefings = new Map<string, KeptBriefing>();
  readonly #offers = new Map<string, Offer>();
  readonly #comings = new Map<string, Coming>();
  readonly #sketches = new Map<string, Sketch>();
  readonly #touched = new Set<string>();
  readonly #history: HistoryEntry[] = [];
  #events = 0;

  /** How many events have made it. */
  get events(): number {
    return this.#events;
  }

  get briefings(): readonly KeptBriefing[] {
    return [...this.#briefings.values()];
  }

  /** The oldest first. */
  get history(): readonly HistoryEntry[] {
    return this.#history;
  }

  find(id: string): KeptBriefing | null {
    return this.#briefings.get(id) ?? null;
  }

  coming(addition: string): Coming | null {
    return this.#comings.get(addition) ?? null;
  }

  /** Those that may still be settled. */
  offers(now: Date): readonly Offer[] {
    return [...this.#offers.values()].filter(({ at }) => now.getTime() - Date.parse(at) < offersFor);
  }

  sketch(document: string): Sketch | null {
    return this.#sketches.get(document) ?? null;
  }

  /** The documents that are to be kept, with their sizes in bytes. */
  documents(now: Date): ReadonlyMap<string, number> {
    const versions = this.briefings.flatMap((one) => one.versions);
    return new Map([...versions, ...this.offers(now)].map(({ document, bytes }) => [document, bytes]));
  }

  /**
   * Goes on by what was done next; what speaks of a briefing that is not there changes nothing.
   * @returns The ids of the briefings that it added, changed or took away.
   */
  apply(event: Event): readonly string[] {
    this.#events += 1;
    this.#touched.clear();
    switch (event.kind) {
      case 'added':
        this.#add(event);
        break;
      case 'replaced':
        this.#replace(event);
        break;
      case 'edited':
        this.#edit(event);
        break;
      case 'removed':
        this.#take(event.briefings);
        this.#note(event, event.briefings);
        break;
      case 'undone':
        this.#undo(event);
        break;
      case 'dropped':
        this.#offers.delete(event.offer);
        break;
    }
    return [...this.#touched];
  }

  #add(event: Of<'added'>): void {
    const { addition, at, by } = event;
    for (const { id, corrections, label, ...document } of event.briefings) {
      const versions = [this.#versionOf(document, event, 1)];
      this.#put({ id, corrections, label, versions, addedAt: at, changedAt: at });
    }
    for (const offer of event.offers) this.#offers.set(offer.offer, { ...offer, addition, at, by });
    this.#settle(event.settles, event.briefings);
    const ids = event.briefings.map(({ id }) => id);
    this.#comings.set(addition, { briefings: ids, version: 1, corrections: noCorrections });
    if (event.briefings.length > 0) this.#note(event, event.briefings.map(this.#titled));
  }

  #replace(event: Of<'replaced'>): void {
    const before = this.#briefings.get(event.briefing);
    if (before === undefined) return;
    const { id, label, addedAt } = before;
    const number = before.versions.length + 1;
    const versions = [...before.versions, this.#versionOf(event, event, number)];
    this.#put({ id, corrections: event.corrections, label, versions, addedAt, changedAt: event.at });
    this.#settle(event.settles, [event]);
    const corrections = { before: before.corrections, given: event.corrections };
    this.#comings.set(event.addition, { briefings: [id], version: number, corrections });
    this.#note(event, [this.#titled(before)], { version: number });
  }

  #edit(event: Of<'edited'>): void {
    const before = this.#briefings.get(event.briefing);
    if (before === undefined) return;
    const { id, versions, addedAt } = before;
    const { corrections, label, at } = event;
    this.#put({ id, corrections, label, versions, addedAt, changedAt: at });
    const edited = facts.filter((fact) => before.corrections[fact] !== corrections[fact]);
    const isLabelled = JSON.stringify(before.label) !== JSON.stringify(label);
    this.#note(event, [this.#titled(before)], { edited: isLabelled ? [...edited, 'label'] : edited });
  }

  #undo(event: Of<'undone'>): void {
    const coming = this.#comings.get(event.addition);
    if (coming === undefined) return;
    this.#comings.delete(event.addition);
    for (const offer of [...this.#offers.values()]) {
      if (offer.addition === event.addition) this.#offers.delete(offer.offer);
    }
    if (coming.version === 1) this.#take(event.briefings);
    else {
      for (const { id } of event.briefings) {
        const before = this.#briefings.get(id);
        if (before === undefined) continue;
        const corrections = correctionsBefore(before.corrections, coming.corrections);
        const versions = before.versions.slice(0, coming.version - 1);
        this.#put({ ...before, corrections, versions, changedAt: event.at });
      }
    }
    if (event.briefings.length > 0) this.#note(event, event.briefings, { version: coming.version });
  }

  #put(kept: Kept): void {
    const current = kept.versions.at(-1);
    if (current === undefined) return;
    const { id, corrections, label, versions, addedAt, changedAt } = kept;
    const known = corrected(current.stated, current.certainty, corrections);
    const { file, bytes } = current;
    this.#briefings.set(id, { id, ...known, corrections, label, versions, file, bytes, addedAt, changedAt });
    this.#touched.add(id);
  }

  #take(briefings: readonly Titled[]): void {
    for (const { id } of briefings) {
      if (this.#briefings.delete(id)) this.#touched.add(id);
    }
  }

  #versionOf(document: KeptDocument, { at, by }: Pick<Event, 'at' | 'by'>, number: number): KeptVersion {
    const { file, bytes, document: hash, stated, certainty, warnings, sketch } = document;
    this.#sketches.set(hash, unpackSketch(sketch));
    return { number, at, by, file, bytes, document: hash, stated, certainty, warnings };
  }

  /** An offer is settled by being taken up, and by its document's coming in some other way. */
  #settle(taken: string | null, came: readonly Pick<KeptDocument, 'document'>[]): void {
    for (const { offer, document } of [...this.#offers.values()]) {
      if (offer === taken || came.some((one) => one.document === document)) this.#offers.delete(offer);
    }
  }

  readonly #titled = ({ id }: { readonly id: string }): Titled => ({
    id,
    title: this.#briefings.get(id)?.title ?? '',
  });

  #note(
    { kind, at, by }: Pick<Event, 'at' | 'by'> & { readonly kind: HistoryEntry['kind'] },
    briefings: readonly Titled[],
    more: Partial<Pick<HistoryEntry, 'version' | 'edited'>> = {},
  ): void {
    const named = briefings.map(({ id, title }) => ({ id, title }));
    this.#history.push({ kind, at, by, briefings: named, version: null, edited: [], ...more });
  }
}

type Of<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;
type Kept = Pick<KeptBriefing, 'id' | 'corrections' | 'label' | 'versions' | 'addedAt' | 'changedAt'>;
