import type { KeptBriefing, Replacement, Undone } from '../model/kept-briefing.js';
import { notice } from '../model/notice.js';
import { fail, succeed } from '../model/result.js';
import { roomIn, there, versionOf, type KeepingLimits } from './adding.js';
import type { Catalogue, Offer } from './catalogue.js';
import type { Decide } from './changing.js';
import type { Event } from './events.js';
import { mergeCorrections } from './facts.js';
import { newHandle } from './ids.js';
import type { ReadFile } from './reading.js';
import { unknownBriefing, type Terms } from './terms.js';

/** What somebody makes of a document that is nearly another. */
export type Settling = 'version' | 'apart' | 'dropped';

export function decideReplacement(
  id: string,
  { bytes, document, preview, warnings }: ReadFile,
  { by, corrections: given }: Terms,
  limits: KeepingLimits,
  now: Date,
): Decide<Replacement> {
  return (before, at) => {
    const kept = before.find(id);
    if (kept === null) return unknownBriefing();
    const same = versionOf(before, document.document);
    // An earlier version of its own may come back.
    if (same !== null && (same.briefing.id !== id || same.version === kept.versions.length)) {
      return fail('same-document', notice('kept.same', { title: { named: [same.briefing.title] } }));
    }
    const full = same === null ? roomIn(before, limits, now).take(document.bytes, false) : null;
    if (full !== null) return { ok: false, failure: full };
    const addition = newHandle();
    const corrections = mergeCorrections(lasting(kept), given);
    return succeed({
      event: { kind: 'replaced', addition, at, by, briefing: id, ...document, corrections, settles: null },
      documents: new Map([[document.document, bytes]]),
      value: (after) => ({ briefing: there(after, id), preview, warnings, undo: addition }),
    });
  };
}

export function decideSettling(
  id: string,
  how: Settling,
  by: string | null,
  limits: KeepingLimits,
  now: Date,
): Decide<KeptBriefing | null> {
  return (before, at) => {
    const offer = before.offers(now).find((one) => one.offer === id);
    if (offer === undefined) {
      return fail('unknown-offer', notice('kept.no-offer'));
    }
    if (how === 'dropped') {
      return succeed({ event: { kind: 'dropped', at, by, offer: id }, value: () => null });
    }
    if (how === 'apart') {
      const full = roomIn(before, limits, now).take(0, true);
      if (full !== null) return { ok: false, failure: full };
    }
    const event = how === 'apart' ? asBriefing(offer, at, by) : asVersion(before, offer, at, by);
    if (event === null) return unknownBriefing();
    const became = event.kind === 'replaced' ? event.briefing : offer.id;
    return succeed({ event, value: (after) => there(after, became) });
  };
}

function asBriefing({ offer, ...newcomer }: Offer, at: string, by: string | null): Event {
  const { id, corrections, label } = newcomer;
  const briefings = [{ id, ...documentOf(newcomer), corrections, label }];
  return { kind: 'added', addition: newHandle(), at, by, briefings, offers: [], settles: offer };
}

function asVersion(before: Catalogue, offer: Offer, at: string, by: string | null): Event | null {
  const kept = before.find(offer.similar);
  if (kept === null) return null;
  const corrections = mergeCorrections(lasting(kept), offer.corrections);
  const document = documentOf(offer);
  const [addition, settles, briefing] = [newHandle(), offer.offer, offer.similar];
  return { kind: 'replaced', addition, at, by, briefing, ...document, corrections, settles };
}

function documentOf({
  file,
  bytes,
  document,
  stated,
  certainty,
  warnings,
  sketch,
}: Omit<Offer, 'offer'>): Pick<
  Offer,
  'file' | 'bytes' | 'document' | 'stated' | 'certainty' | 'warnings' | 'sketch'
> {
  return { file, bytes, document, stated, certainty, warnings, sketch };
}

/** The corrections that hold for the next version, too: a date is of the version that it was given for. */
function lasting({ corrections: { published: _, ...others } }: KeptBriefing): KeptBriefing['corrections'] {
  return others;
}

export function decideUndoing(addition: string, by: string | null): Decide<Undone> {
  return (before, at) => {
    const coming = before.coming(addition);
    const kept = coming?.briefings.map((id) => before.find(id)).filter((one) => one !== null) ?? [];
    const offers = before.offers(new Date(at)).filter((one) => one.addition === addition);
    if (coming === null || (kept.length === 0 && offers.length === 0)) {
      return fail('nothing-to-undo', notice('kept.no-undo'));
    }
    if (kept.some(({ versions }) => versions.length !== coming.version)) {
      return fail('changed-since', notice('kept.changed-since'));
    }
    const briefings = kept.map(({ id, title }) => ({ id, title }));
    return succeed({
      event: { kind: 'undone', at, by, addition, briefings },
      value: (after): Undone => ({
        removed: briefings.filter(({ id }) => after.find(id) === null),
        restored: briefings.flatMap(({ id }) => after.find(id) ?? []),
      }),
    });
  };
}
