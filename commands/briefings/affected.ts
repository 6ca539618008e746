import type { ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import type { LedgerEntry } from '../../src/model/ledger.js';
import { writtenTime } from '../admin/words.js';
import { heading, note } from './words.js';

/** Messages that are named one by one. */
const shown = 6;

const outcomes = ['marked', 'refused', 'gone', 'open', 'fine'] as const;
type Outcome = (typeof outcomes)[number];

/**
 * The messages in channels that cite some of the server's briefings, and what has been made of each.
 * @param hasChanged Whether something has just been done to them, so that messages are waited for to say so.
 */
export async function affectedParts(
  ids: readonly string[],
  { guild, records: { ledger }, marked }: Request,
  hasChanged: boolean,
): Promise<ReplyPart[]> {
  if (hasChanged) await marked();
  const entries = new Map<string, LedgerEntry>();
  for (const id of ids) for (const entry of await ledger.citing(id)) entries.set(entry.message, entry);
  if (entries.size === 0) return [note(say('briefings.cited-nowhere'))];
  const due = new Set((await ledger.states()).flatMap(({ briefing, isDue }) => (isDue ? [briefing] : [])));
  const isOpen = ids.some((id) => due.has(id));
  const found: { entry: LedgerEntry; outcome: Outcome }[] = [];
  for (const entry of entries.values()) {
    const marking = await ledger.marking(entry.message);
    const isNoted = marking?.notes.some(({ briefing }) => ids.includes(briefing)) === true;
    const outcome = isNoted ? marking.outcome : isOpen ? 'open' : 'fine';
    found.push({ entry, outcome });
  }
  const order = (outcome: Outcome): number => (outcome === 'refused' ? -1 : outcomes.indexOf(outcome));
  found.sort((one, other) => order(one.outcome) - order(other.outcome));
  return [
    heading(say('briefings.cited-in', { count: found.length })),
    note({ line: tally(found) }),
    {
      kind: 'messages',
      items: found.slice(0, shown).map(({ entry: { message, channel, at }, outcome }) => ({
        text: say('briefings.cited-at', {
          time: writtenTime(at),
          outcome: say(`briefings.outcome-${outcome}`),
        }),
        guild,
        channel,
        message,
      })),
    },
    ...(found.length > shown ? [note(say('briefings.cited-more', { count: found.length - shown }))] : []),
  ];
}

function tally(found: readonly { readonly outcome: Outcome }[]): Words[] {
  return outcomes.flatMap((outcome) => {
    const count = found.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [say(`briefings.cited-${outcome}`, { count })];
  });
}
