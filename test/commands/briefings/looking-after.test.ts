import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { plain } from '../../../src/interface/plain.js';
import type { Form } from '../../../src/interface/reply.js';
import type { Request } from '../../../src/interface/request.js';
import type { GuildBriefings } from '../../../src/model/guild-briefings.js';
import { desk } from '../../discord/desk.js';
import { asker } from '../../interface/asker.js';
import { file } from '../../keeping/files.js';
import { press, run, texts } from '../asking.js';
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

describe('the form to edit a briefing by', () => {
  const label = { roles: ['700000000000000001', '700000000000000002'], embargo: '2099-01-01T00:00:00.000Z' };
  let id: string;
  beforeEach(async () => {
    await own.add([file('a.txt', 'The pool opens on Monday, it said.')], { by: null, label });
    id = (await own.list())[0]?.id ?? '';
  });

  /** Sends a form that was opened a while ago, with some fields filled in otherwise. */
  async function send(
    form: Form | null,
    typed: Readonly<Record<string, string>>,
    roles?: readonly string[],
  ): Promise<readonly string[]> {
    const fields = (form?.fields ?? []).flatMap((one): [string, string][] =>
      'value' in one ? [[one.name, one.value]] : [],
    );
    const shown = (form?.fields ?? []).flatMap((one) => (one.of === 'roles' ? one.chosen : []));
    const given = {
      argument: form?.argument ?? '',
      fields: { ...Object.fromEntries(fields), ...typed },
      // In whatever order they come back.
      chosen: { audience: roles ?? [...shown].reverse() },
    };
    return texts(await press('briefings', 'edited', given, desk(), request), 'text');
  }

  it('leaves what another has changed meanwhile, where nobody has touched it here', async () => {
    const form = await formFor({ subcommand: 'edit', briefing: id });
    expect(form?.argument.length).toBeLessThanOrEqual(60);
    const others = { roles: ['700000000000000003'], embargo: '2099-02-02T00:00:00.000Z' };
    await own.edit(id, { corrections: { title: 'Theirs', published: '2025-03' }, label: others }, 'b');
    await send(form, { origin: 'Mine' });
    expect((await own.list())[0]).toMatchObject({
      ...{ title: 'Theirs', published: '2025-03', origin: 'Mine', label: others },
    });
    await send(form, { title: '', embargo: '' }, []);
    expect((await own.list())[0]).toMatchObject({
      ...{ published: '2025-03', origin: 'Mine', label: { roles: [], embargo: null } },
    });
    expect((await own.list())[0]?.title).not.toBe('Theirs');
  });

  it('has nothing to change where it is sent as it was', async () => {
    const form = await formFor({ subcommand: 'edit', briefing: id });
    await own.edit(id, { corrections: { title: 'Theirs' } }, 'b');
    const before = await own.list();
    await send(form, {});
    expect(await own.list()).toEqual(before);
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
