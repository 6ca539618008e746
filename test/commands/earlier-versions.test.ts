import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageCommands } from '../../commands/index.js';
import type { Reply } from '../../src/interface/reply.js';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import type { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { Library } from '../../src/library/library.js';
import { followKept, ownBriefings } from '../../src/library/own-briefings.js';
import type { Viewer } from '../../src/library/views.js';
import { noLabel, type Label } from '../../src/model/kept-briefing.js';
import { notice } from '../../src/model/notice.js';
import { RecordsError } from '../../src/model/records.js';
import { succeed } from '../../src/model/result.js';
import { asker } from '../interface/asker.js';
import { file } from '../keeping/files.js';
import { items, passages, press, run, texts } from './asking.js';
import { keptBriefings } from './kept.js';

const guild = '100000000000000001';
const editors = '200000000000000001';

const title = 'The Norrvik bridge';
const bridge = (millions: number): string =>
  `${title}\n\nThe bridge at Norrvik will cost ${millions} million crowns, the road office said on Monday.\n\n` +
  'Engineer Petra Holm said: "The old bridge is safe for two more winters."\n';
const older = 'The bridge at Norrvik will cost 14 million crowns';
const question = 'How much will the bridge at Norrvik cost?';

let kept: KeptBriefings;
let own: GuildBriefings;
let library: Library;
let end: () => void;
beforeEach(() => {
  kept = keptBriefings();
  own = kept.of(guild);
  library = new Library({
    load: (whose) => (whose === null ? Promise.resolve([]) : ownBriefings(kept.of(whose))),
    mostMemory: 50_000_000,
  });
  end = followKept(library, kept);
});
afterEach(() => {
  end();
  library.close();
});

/** A briefing of two versions; resolves with its id. */
async function addBoth(label: Label = noLabel, [first, second] = [bridge(14), bridge(15)]): Promise<string> {
  const added = await own.add([file('bridge.txt', first)], { by: null, label });
  const [outcome] = added.ok ? added.value.files : [];
  if (outcome?.kind !== 'added') throw new Error(JSON.stringify(added));
  const { id } = outcome.briefing;
  const replaced = await own.replace(id, file('bridge.txt', second), { by: null });
  if (!replaced.ok) throw new Error(replaced.failure.code);
  return id;
}

async function reply(
  name: 'ask' | 'quote',
  options: Readonly<Record<string, string>>,
  viewer: Partial<Viewer> = {},
  briefings: unknown = own,
): Promise<Reply> {
  await library.loaded(guild);
  const app = library.viewFor({ guild, roles: [], isAdmin: false, isPrivate: false, ...viewer });
  return run(name, options, app, await asker({ guild, briefings: briefings as GuildBriefings }));
}

const ask = (asked: string, viewer: Partial<Viewer> = {}): Promise<Reply> =>
  reply('ask', { question: asked }, viewer);
const quote = (words: string, viewer: Partial<Viewer> = {}): Promise<Reply> =>
  reply('quote', { words }, viewer);

async function checkQuotes(text: string, briefings: unknown = own): Promise<Reply> {
  await library.loaded(guild);
  const app = library.viewFor({ guild, roles: [], isAdmin: false, isPrivate: true });
  const command = messageCommands.find(({ data }) => data.name === 'Check quotes');
  if (command === undefined) throw new Error('no such command');
  return command.execute({ text }, app, await asker({ guild, briefings: briefings as GuildBriefings }));
}

async function checkDraft(text: string, briefings: unknown = own): Promise<Reply> {
  await library.loaded(guild);
  const app = library.viewFor({ guild, roles: [], isAdmin: false, isPrivate: true });
  const draft = { name: 'draft.md', read: () => Promise.resolve(succeed(Buffer.from(text))) };
  return run('check-draft', { draft }, app, await asker({ guild, briefings: briefings as GuildBriefings }));
}

/** A store that does not answer. */
const away = { olderMentions: () => Promise.reject(new RecordsError(notice('records.database-away'))) };

/** All that a reply says but what it quotes. */
function words(one: Reply): string {
  return [...texts(one, 'heading'), ...texts(one, 'text'), ...texts(one, 'note')].join('\n');
}

describe('a question about an earlier version', () => {
  it('is answered from the current one, which is said, and whether the earlier one has these words', async () => {
    await addBoth();
    const answer = await ask('How much did the bridge at Norrvik cost in the earlier version?');
    expect(texts(answer, 'answer')).toEqual(['15 million crowns']);
    expect(passages(answer).every(({ citation }) => !citation.quote.includes('14 million'))).toBe(true);
    expect(words(answer)).toContain('Questions are answered from the briefings as they are now.');
    expect(words(answer)).toMatch(
      /“The Norrvik bridge” is cited in version 2, of \d+ \w+ \d{4}\. Version 1, of \d+ \w+ \d{4}, did not say it in these words\./u,
    );
    expect(words(answer)).not.toContain('14 million');
    const same = await ask('Who said in the earlier version that the old bridge is safe?');
    expect(words(same)).toMatch(/Version 1, of \d+ \w+ \d{4}, has these words, too\./u);
  });

  it.each([
    ['version 2', 'which is the current one'],
    ['version 7', 'It has no version 7.'],
    ['version 1', 'did not say it in these words'],
  ])('by its number, as %s', async (named, expected) => {
    await addBoth();
    expect(words(await ask(`How much will the bridge at Norrvik cost in ${named}?`))).toContain(expected);
  });

  it('is told so also where there are no versions, and another question never', async () => {
    await own.add([file('bridge.txt', bridge(14))], { by: null });
    const asked = words(await ask('How much did the bridge at Norrvik cost in the earlier version?'));
    expect(asked).toContain('Questions are answered from the briefings as they are now.');
    expect(asked).not.toMatch(/Version \d/u);
    expect(words(await ask(question))).not.toContain('version');
  });

  it('keeps saying so when the answer is shared', async () => {
    await addBoth();
    await library.loaded(guild);
    const app = library.viewFor({ guild, roles: [], isAdmin: false, isPrivate: false });
    const request = await asker({ guild, briefings: own });
    const asked = 'How much did the bridge at Norrvik cost in the earlier version?';
    const answer = await run('ask', { question: asked, private: true }, app, request);
    const argument = answer.actions.find(({ name }) => name === 'share')?.argument ?? '';
    const shared = await press('ask', 'share', { argument }, app, request);
    expect(words(shared)).toContain('did not say it in these words');
  });
});

describe('words of an earlier version', () => {
  it('do not stand in the briefings, and where they stood is said', async () => {
    const id = await addBoth();
    const checked = await quote(older);
    expect(checked.tone).toBe('decline');
    expect(words(checked)).toMatch(
      /These words stood in version 1 of “The Norrvik bridge”, of \d+ \w+ \d{4}\. Since \d+ \w+ \d{4} they stand in it no more\./u,
    );
    // The message says so itself when the briefing is withdrawn.
    expect(checked.alsoCites).toContainEqual({ briefing: id, title });
    expect(words(await ask(`Who said “${older}”?`))).toContain('these words stood in version 1');
  });

  it('are not told of where they still stand, or are too few to tell', async () => {
    await addBoth();
    for (const one of ['The old bridge is safe for two more winters', '14 million crowns', 'Nobody said so'])
      expect(words(await quote(one))).not.toContain('These words stood');
    expect(words(await ask('Who said “14 million crowns”?'))).not.toContain('these words stood');
  });

  it.each<readonly [string, Label]>([
    ['of a briefing for some alone', { roles: [editors], embargo: null }],
    ['of one under an embargo', { roles: [], embargo: '2099-01-01T00:00:00.000Z' }],
  ])('%s are told of to nobody who may not see it', async (_what, label) => {
    await addBoth(label);
    const asked = 'How much did the bridge at Norrvik cost in version 1?';
    const outsiders: Partial<Viewer>[] = [{}, { isPrivate: true }, { roles: [editors] }, { isAdmin: true }];
    for (const viewer of outsiders) {
      for (const one of [await quote(older, viewer), await ask(`Who said “${older}”?`, viewer)])
        expect(words(one)).not.toContain('Norrvik bridge');
      expect(words(await ask(asked, viewer))).not.toMatch(/Norrvik bridge”|Version 1/u);
    }
    const insiders = label.roles.length > 0 ? [{ roles: [editors], isPrivate: true }] : [];
    for (const viewer of insiders) {
      expect(words(await quote(older, viewer))).toContain('These words stood in version 1');
      expect(words(await ask(asked, viewer))).toContain('Version 1, of');
    }
  });

  const told = /These words stood in version 1 of “The Norrvik bridge”/u;

  it('are told of where a message has them, and of those that still stand not', async () => {
    await addBoth();
    const message = `She wrote: “${older}” and “The old bridge is safe for two more winters.”`;
    const seen = words(await checkQuotes(message));
    expect(seen.match(/These words stood/gu)).toHaveLength(1);
    expect(seen).toMatch(told);
    expect(words(await checkQuotes(message, away))).not.toContain('These words stood');
  });

  it('are told of where a draft has them, in the summary and in the report', async () => {
    await addBoth();
    const draft = `The road office wrote: “${older}.”\n`;
    const checked = await checkDraft(draft);
    expect(items(checked).join()).toMatch(told);
    expect(checked.parts.find((part) => part.kind === 'file')).toMatchObject({
      text: expect.stringMatching(told) as unknown,
    });
    expect(items(await checkDraft(draft, away)).join()).not.toContain('These words stood');
  });

  it('are gone with the briefing', async () => {
    const id = await addBoth();
    await own.remove([id], null);
    expect(words(await quote(older))).not.toContain('These words stood');
  });

  it('leave the reply as it is where the store is away', async () => {
    await addBoth();
    expect(words(await reply('quote', { words: older }, {}, away))).toContain('Differs');
  });
});
