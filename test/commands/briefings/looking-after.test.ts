import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { plain } from '../../../src/interface/plain.js';
import type { Form } from '../../../src/interface/reply.js';
import type { Request } from '../../../src/interface/request.js';
import type { GuildBriefings } from '../../../src/model/guild-briefings.js';
import { desk } from '../../discord/desk.js';
import { asker } from '../../interface/asker.js';
import { file } from '../../keeping/files.js';
import { run, texts } from '../asking.js';
import { keptBriefings } from '../kept.js';

let own: GuildBriefings;
let request: Request;
beforeEach(async () => {
  own = keptBriefings().of('11');
  request = await asker({ briefings: own, isAdmin: true });
});

async function formFor(options: Readonly<Record<string, unknown>>): Promise<Form | null> {
  const prepared = commands.find(({ data }) => data.name === 'briefings')?.prepare(options);
  if (prepared?.ok !== true) throw new Error(JSON.stringify(prepared));
  return prepared.value.form(request);
}

describe('a briefing that many roles may see', () => {
  it('is shown and edited with all of them', async () => {
    const roles = Array.from({ length: 25 }, (_, n) => String(700_000_000_000_000_000n + BigInt(n)));
    const label = { roles, embargo: null };
    await own.add([file('a.txt', 'The pool opens on Monday, it said.')], { by: null, label });
    const [briefing] = await own.list();
    const { menus = [] } = await run(
      'briefings',
      { subcommand: 'show', briefing: briefing?.id },
      desk(),
      request,
    );
    const form = await formFor({ subcommand: 'edit', briefing: briefing?.id });
    const fields = (form?.fields ?? []).flatMap((field) => (field.of === 'roles' ? [field] : []));
    expect([...menus, ...fields]).toHaveLength(2);
    // Discord refuses more than may be chosen.
    for (const { chosen, most } of [...menus, ...fields]) {
      expect(chosen).toEqual(roles);
      expect(most).toBeGreaterThanOrEqual(chosen.length);
    }
  });
});

describe('the form for new briefings', () => {
  const names = async (options: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const form = await formFor({ subcommand: 'add', ...options });
    return form?.fields.map((field) => [field.name, 'value' in field ? field.value : field.of]) ?? null;
  };

  it('has room for all that was given already', async () => {
    expect(await names({})).toEqual([
      ['files', 'files'],
      ['title', ''],
      ['date', ''],
      ['audience', 'roles'],
      ['embargo', ''],
    ]);
    expect(await names({ origin: 'Gazette', author: 'Jo Roe', embargo: '2030-01-01' })).toEqual([
      ['files', 'files'],
      ['title', ''],
      ['embargo', '2030-01-01'],
      ['origin', 'Gazette'],
      ['author', 'Jo Roe'],
    ]);
  });

  it('is none where that is too much: then a file has to be attached', async () => {
    const options = { title: 'a', origin: 'b', author: 'c', date: '2025', embargo: '2030-01-01' };
    expect(await names(options)).toBeNull();
    const reply = plain(await run('briefings', { subcommand: 'add', ...options }, desk(), request), 'en');
    expect(texts(reply, 'text')).toEqual(['There is no file to add: give one at least.']);
  });
});
