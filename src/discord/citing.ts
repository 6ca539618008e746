import { createHash } from 'node:crypto';
import type { BaseInteraction } from 'discord.js';
import type { App } from '../app.js';
import type { Reply } from '../interface/reply.js';
import type { Views } from '../library/views.js';
import { languageOf } from '../messages/write.js';
import type { Briefing } from '../model/briefing.js';
import type { LedgerCitation, LedgerEntry } from '../model/ledger.js';
import type { Records } from '../model/records.js';
import type { Sent } from './post.js';
import { guildOf } from './request.js';

/** The places that a reply cites, in its order: those whose words it shows, and those that it names. */
function citedBy({ parts, alsoCites = [] }: Pick<Reply, 'parts' | 'alsoCites'>): LedgerCitation[] {
  const shown = parts.flatMap((part) => (part.kind === 'passage' ? [part.citation] : []));
  return [
    ...shown.map(({ briefing, title, quote }) => ({ briefing, title, quote })),
    ...alsoCites.map(({ briefing, title }) => ({ briefing, title, quote: '' })),
  ];
}

const digests = new WeakMap<Briefing, string>();

/** Which text of a briefing somebody sees, by a digest of it; null where they see none. */
export function versionIn({ briefings }: Pick<App, 'briefings'>, id: string): string | null {
  const briefing = briefings.find((one) => one.id === id);
  if (briefing === undefined) return null;
  let digest = digests.get(briefing);
  if (digest === undefined) {
    digest = createHash('sha256').update(briefing.text).digest('base64url');
    digests.set(briefing, digest);
  }
  return digest;
}

/** Where a message that cites something is kept. */
export interface CitingDesk {
  readonly views: Views;
  readonly recordsFor: (guildId: string | null) => Records;
}

/** Keeps what a reply cites that others can read; resolves with what is kept, null for nothing. */
export async function keepCited(
  desk: CitingDesk,
  interaction: BaseInteraction,
  message: Sent,
  reply: Reply,
): Promise<LedgerEntry | null> {
  const guild = guildOf(interaction);
  // Where the bot is only somebody's own, it can edit nothing, and nothing of that server may be kept.
  if (guild === null && interaction.guildId !== null) return null;
  const asker = desk.recordsFor(guild).keyOf(interaction.user.id);
  return noteCited(desk, guild, message, reply, { asker, language: languageOf(interaction.locale) });
}

/**
 * Keeps what a message that others can read cites, so that it can say so when that has changed or gone. Resolves with what
 * is kept, null where it cites nothing.
 */
export async function noteCited(
  { views, recordsFor }: CitingDesk,
  guild: string | null,
  { id: message, channelId: channel }: Sent,
  reply: Reply,
  by: Pick<LedgerEntry, 'asker' | 'language'>,
): Promise<LedgerEntry | null> {
  const cited = citedBy(reply);
  if (cited.length === 0) return null;
  const app = views.viewFor({ guild, roles: [], isAdmin: false, isPrivate: false });
  const entry = { message, channel, at: new Date().toISOString(), ...by, cited };
  await recordsFor(guild).ledger.note(entry, (briefing) => versionIn(app, briefing));
  return entry;
}
