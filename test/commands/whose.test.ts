import { beforeEach, describe, expect, it } from 'vitest';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { Library } from '../../src/library/library.js';
import { ownBriefings } from '../../src/library/own-briefings.js';
import type { Viewer } from '../../src/library/views.js';
import { noLabel, type Label } from '../../src/model/kept-briefing.js';
import { asker } from '../interface/asker.js';
import { file } from '../keeping/files.js';
import { stored } from '../library/stored.js';
import { rows, run, texts } from './asking.js';
import { keptBriefings } from './kept.js';

const guild = '100000000000000001';
const press = '200000000000000001';

let own: GuildBriefings;
beforeEach(() => {
  own = keptBriefings().of(guild);
});

async function add(title: string, label: Label = noLabel): Promise<void> {
  const text = `${title} is about the harbour of Lorne, and about nothing else.`;
  await own.add([file(`${title}.txt`, text)], { by: null, title, label, apart: true });
}

/** What somebody is told there. */
async function told(
  name: 'sources' | 'help',
  who: Partial<Viewer> = {},
  options: Readonly<Record<string, string>> = {},
) {
  const library = new Library({
    load: (whose) =>
      whose === null ? Promise.resolve([stored('pool', 'The pool opens.')]) : ownBriefings(own),
    mostMemory: 50_000_000,
  });
  const viewer = { guild, roles: [], isAdmin: false, isPrivate: true, ...who };
  await Promise.all([library.loaded(null), library.loaded(guild)]);
  const briefings = viewer.guild === null ? null : own;
  const reply = await run(name, options, library.viewFor(viewer), await asker({ ...viewer, briefings }));
  library.close();
  return reply;
}

const embargoed: Label = { roles: [], embargo: '2099-01-01T00:00:00.000Z' };

describe('whose the briefings are', () => {
  const whose = async (who?: Partial<Viewer>): Promise<Record<string, string | undefined>> =>
    Object.fromEntries(
      rows(await told('sources', who)).map(([title = '', , , , , own]): [string, string | undefined] => [
        title,
        own,
      ]),
    );

  it('/sources says of each, to those who may see it', async () => {
    await add('Ferries');
    await add('Quays', { roles: [press], embargo: null });
    await add('Piers', embargoed);
    const all = { pool: 'shared by all servers', Ferries: 'this server’s own' };
    expect(await whose()).toEqual(all);
    expect(await whose({ roles: [press], isPrivate: false })).toEqual(all);
    const labelled = { ...all, Quays: 'this server’s own, for 1 role' };
    expect(await whose({ roles: [press] })).toEqual(labelled);
    expect(await whose({ isAdmin: true })).toEqual(labelled);
    // In private messages there are none but those that all share.
    expect(await whose({ guild: null })).toEqual({ pool: undefined });
  });

  it('/sources says of one, with the embargo that it was under', async () => {
    await add('Ferries', { roles: [press], embargo: '2020-01-01T09:00:00.000Z' });
    const detail = rows(await told('sources', { roles: [press] }, { briefing: 'Ferries' }));
    expect(detail).toContainEqual(['Whose', 'this server’s own, for 1 role']);
    expect(detail).toContainEqual(['Embargo', 'ended 1 January 2020, 09:00 UTC']);
    const shared = rows(await told('sources', {}, { briefing: 'pool' }));
    expect(shared).toContainEqual(['Whose', 'shared by all servers']);
    expect(JSON.stringify(await told('sources', {}, { briefing: 'Ferries' }))).not.toContain('Whose');
  });

  it('/help counts them, for those who may see them', async () => {
    await add('Ferries');
    await add('Quays', { roles: [press], embargo: null });
    await add('Piers', embargoed);
    const words = async (who?: Partial<Viewer>): Promise<string[]> =>
      texts(await told('help', who), 'text').slice(1);
    const one = 'One of them is this server’s own; no other server sees it.';
    const two = '2 of them are this server’s own; no other server sees them.';
    const labelled = 'Not everybody here may see one of them: public answers leave it out.';
    expect(await words()).toEqual([one]);
    expect(await words({ roles: [press] })).toEqual([two, labelled]);
    expect(await words({ isAdmin: true })).toEqual([
      two,
      labelled,
      '1 more waits for the end of its embargo: /briefings list.',
    ]);
    expect(await words({ guild: null })).toEqual([]);
  });

  it('/help explains the bot where nothing has been done yet, and how to begin to those who may', async () => {
    const first = await told('help', { isAdmin: true });
    expect(texts(first, 'text')).toEqual([
      expect.stringContaining('There is 1 briefing to ask. Every answer is in a briefing’s own words'),
      'This server has no briefings of its own yet: /briefings add takes some. Who may ask, where and how often says /rapporteur settings. Nothing is posted here unasked.',
    ]);
    expect(texts(first, 'heading')).toContain('What to ask');
    expect(texts(await told('help'), 'text')).toHaveLength(1);
  });
});
