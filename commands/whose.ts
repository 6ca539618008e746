import type { App } from '../src/app.js';
import type { Request } from '../src/interface/request.js';
import { say, type Words } from '../src/messages/phrase.js';
import { noLabel, ownIdPrefix, type Label } from '../src/model/kept-briefing.js';

/** Whose the briefings are that somebody sees, and for whom those of the server's own. */
export interface Whose {
  /** How many of those that are seen are the server's own, and how many of these not for everybody there. */
  readonly own: number;
  readonly labelled: number;
  /** How many wait for the end of their embargo: nobody sees them, and those alone are told who manage the server. */
  readonly waiting: number;
  /** The label of a briefing that is seen; null of one that all servers share. */
  readonly labelOf: (id: string) => Label | null;
}

/** @param app What whoever reads the reply may see: of nothing else is told. */
export async function whoseAre(
  { briefings }: App,
  { briefings: own, isAdmin }: Pick<Request, 'briefings' | 'isAdmin'>,
): Promise<Whose> {
  const kept = own === null ? [] : await own.list();
  const labels = new Map(kept.map(({ id, label }) => [id, label]));
  const seen = briefings.filter(({ id }) => id.startsWith(ownIdPrefix));
  const now = Date.now();
  return {
    own: seen.length,
    labelled: seen.filter(({ id }) => (labels.get(id) ?? noLabel).roles.length > 0).length,
    waiting: isAdmin
      ? kept.filter(({ label: { embargo } }) => embargo !== null && Date.parse(embargo) > now).length
      : 0,
    labelOf: (id) => (id.startsWith(ownIdPrefix) ? (labels.get(id) ?? noLabel) : null),
  };
}

export function whoseWords(label: Label | null): Words {
  if (label === null) return say('sources.shared');
  const { roles } = label;
  return roles.length === 0 ? say('sources.own') : say('sources.own-roles', { count: roles.length });
}
