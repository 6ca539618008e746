import { createHash } from 'node:crypto';
import type { App } from '../src/app.js';
import type { Choice } from '../src/interface/command.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Briefing } from '../src/model/briefing.js';
import { fail, succeed, type Result } from '../src/model/result.js';

/** As long as a button's argument may be; a suggestion's value may be longer. */
const handleLength = 60;

/** Suggestions that are made at most. */
const mostSuggested = 25;

/** Characters of an unknown name that are repeated back. */
const echoLength = 80;

/**
 * A short name for a briefing that stays the same while its id does: the id itself where it is short and free
 * of colons, otherwise a digest of it.
 */
export function handleOf(briefing: Briefing): string {
  const { id } = briefing;
  if (id.length <= handleLength && !id.includes(':')) return id;
  return `#${createHash('sha256').update(id).digest('base64url').slice(0, 24)}`;
}

export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What a briefing can be found by, folded. */
interface Sought {
  readonly title: string;
  readonly all: string;
}

/** To fold takes time, and each key asks for all of them. */
const known = new WeakMap<Briefing, Sought>();

function soughtIn(briefing: Briefing): Sought {
  let sought = known.get(briefing);
  if (sought === undefined) {
    const { title, id, origin, published } = briefing;
    sought = { title: folded(title), all: folded(`${title} ${id} ${origin ?? ''} ${published ?? ''}`) };
    known.set(briefing, sought);
  }
  return sought;
}

/**
 * The briefing that is meant by what a person chose or typed: its handle or id, its title, or words that only
 * one briefing has. Fails with `unknown-briefing` or `ambiguous-briefing`.
 */
export function findBriefing(app: App, given: string): Result<Briefing, Words> {
  const byName = app.briefings.find((briefing) => briefing.id === given || handleOf(briefing) === given);
  if (byName !== undefined) return succeed(byName);

  const wanted = folded(given);
  const byTitle = app.briefings.filter((briefing) => soughtIn(briefing).title === wanted);
  const found = byTitle.length > 0 || wanted === '' ? byTitle : matching(app, wanted);
  const [only, ...others] = found;
  const echo = given.length > echoLength ? `${given.slice(0, echoLength)}…` : given;
  if (only === undefined) {
    return fail(
      'unknown-briefing',
      say('briefing.unknown', { given: echo, sources: say('command.sources.name') }),
    );
  }
  if (others.length > 0) {
    return fail('ambiguous-briefing', say('briefing.ambiguous', { given: echo, count: found.length }));
  }
  return succeed(only);
}

function matching(app: App, typed: string): Briefing[] {
  const words = typed.split(/\s+/u);
  return app.briefings.filter((briefing) => {
    const { all } = soughtIn(briefing);
    return words.every((word) => all.includes(word));
  });
}

/**
 * The briefings that hold every word typed so far in their title, id, origin or date; titles that begin so
 * come first.
 */
export function suggestBriefings(app: App, typed: string): Choice[] {
  const wanted = folded(typed);
  const found = wanted === '' ? app.briefings : matching(app, wanted);
  return choicesOf(found, (briefing) => soughtIn(briefing).title.startsWith(wanted), handleOf);
}

/**
 * Briefings as suggestions, those whose title begins with what is wanted first; of those with the same title each with
 * the name of its file. So many as anybody is shown.
 */
export function choicesOf<One extends { readonly title: string; readonly file: string }>(
  found: readonly One[],
  beginsSo: (one: One) => boolean,
  valueOf: (one: One) => string,
): Choice[] {
  const [first, others]: [One[], One[]] = [[], []];
  for (const one of found) (beginsSo(one) ? first : others).push(one);
  const shown = first.concat(others).slice(0, mostSuggested);
  const titles = new Map(shown.map(({ title }) => [title, 0]));
  for (const { title } of found) {
    const before = titles.get(title);
    if (before !== undefined) titles.set(title, before + 1);
  }
  return shown.map((one) => ({
    name: (titles.get(one.title) ?? 0) > 1 ? `${one.title} (${one.file})` : one.title,
    value: valueOf(one),
  }));
}
