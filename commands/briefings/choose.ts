import type { Choice } from '../../src/interface/command.js';
import { say, type Words } from '../../src/messages/phrase.js';
import type { GuildBriefings } from '../../src/model/guild-briefings.js';
import type { KeptBriefing } from '../../src/model/kept-briefing.js';
import { fail, succeed, type Result } from '../../src/model/result.js';
import { choicesOf, folded } from '../choose-briefing.js';

/** Characters of an unknown name that are repeated back. */
const echoLength = 80;

function matching(all: readonly KeptBriefing[], typed: string): KeptBriefing[] {
  const words = folded(typed).split(/\s+/u);
  return all.filter(({ title, file, origin, published }) => {
    const text = folded(`${title} ${file} ${origin ?? ''} ${published ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * The briefing of the server's own that is meant by what was chosen or typed: its id, its title, or words that only one
 * has. Fails with `unknown-briefing` or `ambiguous-briefing`.
 */
export async function findOwn(
  briefings: GuildBriefings,
  given: string,
): Promise<Result<KeptBriefing, Words>> {
  const all = await briefings.list();
  const byId = all.find(({ id }) => id === given);
  if (byId !== undefined) return succeed(byId);
  const byTitle = all.filter(({ title }) => folded(title) === folded(given));
  const found = byTitle.length > 0 ? byTitle : folded(given) === '' ? [] : matching(all, given);
  const [only, ...others] = found;
  const echo = given.length > echoLength ? `${given.slice(0, echoLength)}…` : given;
  if (only === undefined) return fail('unknown-briefing', say('briefings.unknown', { given: echo }));
  return others.length === 0
    ? succeed(only)
    : fail('ambiguous-briefing', say('briefings.ambiguous', { given: echo, count: found.length }));
}

/** The server's own briefings that hold every word typed so far; those whose title begins so come first. */
export async function suggestOwn(briefings: GuildBriefings, typed: string): Promise<Choice[]> {
  const all = await briefings.list();
  const wanted = folded(typed);
  const found = wanted === '' ? all : matching(all, typed);
  return choicesOf(
    found,
    ({ title }) => folded(title).startsWith(wanted),
    ({ id }) => id,
  );
}
