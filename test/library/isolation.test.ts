import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { Library } from '../../src/library/library.js';
import type { Viewer } from '../../src/library/views.js';
import { ownId, stored } from './stored.js';

/*
 * Everybody who can own a briefing has a name that stands in theirs alone. Whatever is put, replaced and removed, nothing
 * that an app gives holds a name of somebody whose briefings it may not see.
 */

interface Owner {
  readonly name: string;
  readonly guild: string | null;
  readonly audience: readonly string[];
}

const owners: readonly Owner[] = [
  { name: 'Zorbla', guild: null, audience: [] },
  { name: 'Wrintha', guild: 'g', audience: [] },
  { name: 'Kulmex', guild: 'g', audience: ['press'] },
  { name: 'Prandov', guild: 'g', audience: ['board', 'press'] },
  { name: 'Yistrel', guild: 'h', audience: [] },
  { name: 'Ombrek', guild: 'h', audience: ['press'] },
];

const viewers: readonly Viewer[] = [
  { guild: null, roles: ['press'], isAdmin: true, isPrivate: true },
  ...['g', 'h'].flatMap((guild) => [
    { guild, roles: ['board'], isAdmin: false, isPrivate: true },
    { guild, roles: ['press', 'board'], isAdmin: true, isPrivate: false },
    { guild, roles: [], isAdmin: true, isPrivate: true },
  ]),
];

function maySee({ guild, roles, isAdmin, isPrivate }: Viewer, owner: Owner): boolean {
  if (owner.guild === null) return true;
  if (owner.guild !== guild) return false;
  if (owner.audience.length === 0) return true;
  return isPrivate && (isAdmin || owner.audience.some((role) => roles.includes(role)));
}

/** With its second and third letter changed about: a slip of the pen. */
function slipOf(name: string): string {
  return name.charAt(0) + name.charAt(2) + name.charAt(1) + name.slice(3);
}

const texts: readonly ((name: string) => string)[] = [
  (name) =>
    `Mayor Ada ${name} said that the bridge would be sold for €40 million. "We must pay," said ${name}.`,
  (name) => `${name} said no. The harbour master, Jon ${name}, added that the ferry sank in 2021.`,
  (name) => `The NATO chief, Mark ${name}, spoke of ${name} and 300 ships. "Much more is needed," he said.`,
];

/** Everything that an app gives when it is asked in words that name nobody. */
async function everythingFrom(app: App): Promise<string> {
  const slips = owners.map(({ name }) => slipOf(name));
  const message = `> We must pay\n${slips.join(' and ')} said that the bridge would be sold for €50 million.`;
  const given: unknown[] = [
    app.briefings,
    app.rejections,
    app.progress,
    app.search('bridge ferry ships harbour', { limit: 100 }),
    app.search(slips.join(' '), { limit: 100, by: 'document' }),
    ...['Who said “we must pay”?', 'Who is the NATO chief?', 'What did the mayor say?', ...slips].map(
      (words) => app.ask(words),
    ),
    await app.speakers('', Infinity),
    await app.speakers('Mayor', Infinity),
    await app.quote('We must pay'),
    await app.quote('Much more is needed', { speaker: 'the NATO chief' }),
    await app.checkQuotations(message),
    await app.findEvidence(message),
    await app.checkDraft(new TextEncoder().encode(message)),
  ];
  for (const slip of slips) given.push(await app.said(slip), await app.narrow({ speaker: slip }));
  return JSON.stringify(given);
}

const step = fc.record({
  owner: fc.nat(owners.length - 1),
  id: fc.constantFrom('a', 'b'),
  text: fc.option(fc.nat(texts.length - 1), { freq: 4 }),
});

it('shows nobody anything of what they may not see, in whatever way they ask', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const library = new Library({ load: () => Promise.resolve([]), mostMemory: 1e9 });
      await Promise.all([null, 'g', 'h'].map((guild) => library.loaded(guild)));
      for (const { owner, id, text } of steps) {
        const { name, guild, audience } = owners[owner] ?? expect.unreachable();
        const own = guild === null ? `${name}-${id}` : ownId(`${name}-${id}`);
        const words = text === null ? undefined : texts[text];
        if (words === undefined) await library.remove(guild, own);
        else await library.put(guild, stored(own, words(name), { audience }));
      }
      for (const viewer of viewers) {
        const given = await everythingFrom(library.viewFor(viewer));
        for (const owner of owners) {
          if (!maySee(viewer, owner)) expect(given).not.toContain(owner.name);
        }
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);
