import { beforeEach, describe, expect, it } from 'vitest';
import type { Menu, Reply } from '../../../src/interface/reply.js';
import type { Request } from '../../../src/interface/request.js';
import { fail } from '../../../src/model/result.js';
import { settingRanges, usualSettings, type Settings } from '../../../src/model/settings.js';
import { newsroom } from '../../discord/newsroom.js';
import { asker, type Posted } from '../../interface/asker.js';
import { formOf, press, rows, run, texts } from '../asking.js';

describe('/rapporteur settings', () => {
  let request: Request;
  let posts: Posted[];
  beforeEach(async () => {
    posts = [];
    request = await asker({ isAdmin: true }, posts);
  });

  /** Presses as somebody does who has the settings of this moment before them. */
  async function change(name: string, given: Parameters<typeof press>[2]): ReturnType<typeof press> {
    const settings = await request.records.settings();
    return press('rapporteur', name, given, newsroom, { ...request, settings });
  }

  function shown(reply: Reply): Record<string, string> {
    return Object.fromEntries(rows(reply).map(([name = '', value = '']) => [name, value]));
  }

  function menu(reply: Reply, name: string): Menu | undefined {
    return reply.menus?.find((one) => one.name === name);
  }

  it('shows whoever asks for it, and nobody else, what is set', async () => {
    const reply = await run('rapporteur', { subcommand: 'settings' }, newsroom, request);
    expect([reply.visibility, reply.tone]).toEqual(['private', 'information']);
    expect(shown(reply)).toEqual({
      Answers: 'for everybody in the channel, unless the asker wants it private',
      'Who may ask': 'everybody',
      Where: 'in every channel',
      'How often': '20 a minute for each member, 300 for all together',
      'Log channel': 'none; members’ calls are told nowhere',
      'Names of askers': 'not kept',
      Questions: 'kept for 90 days, then removed within a day',
    });
    expect(reply.menus?.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['roles', []],
      ['channels', []],
      ['log', []],
      ['days', ['90']],
    ]);
  });

  const changes: readonly (readonly [
    string,
    Parameters<typeof press>[2],
    Partial<Settings>,
    string,
    RegExp,
  ])[] = [
    ['roles', { values: ['70', '71'] }, { roles: ['70', '71'] }, 'Who may ask', /one of the 2 roles/u],
    ['roles', { values: ['70'] }, { roles: ['70'] }, 'Who may ask', /with the role chosen/u],
    ['channels', { values: ['22'] }, { channels: ['22'] }, 'Where', /in the channel chosen below/u],
    ['days', { values: ['7'] }, { keepsDays: 7 }, 'Questions', /^kept for 7 days/u],
    ['answers', { argument: 'private' }, { isPrivate: true }, 'Answers', /^for the asker alone/u],
    ['names', { argument: 'keep' }, { keepsNames: true }, 'Names of askers', /^kept with/u],
    ['log', { values: ['23'] }, { logChannel: '23' }, 'Log channel', /^chosen below/u],
    [
      'set',
      { fields: { perMember: '5', perServer: '1000', keepsDays: '1' } },
      { perMember: 5, perServer: 1000, keepsDays: 1 },
      'How often',
      /^5 a minute for each member, 1,000 for all/u,
    ],
  ];
  it.each(changes)('changes %s by %j, in place', async (name, given, expected, row, words) => {
    const reply = await change(name, given);
    expect([reply.place, reply.tone]).toEqual(['update', 'information']);
    expect(await request.records.settings()).toEqual({ ...usualSettings, ...expected });
    expect(shown(reply)[row]).toMatch(words);
  });

  it('lifts a restriction where nothing is chosen', async () => {
    await request.records.change({ roles: ['70'], channels: ['22'], logChannel: '23' });
    for (const name of ['roles', 'channels', 'log']) await change(name, { values: [] });
    expect(await request.records.settings()).toEqual(usualSettings);
    expect(posts).toEqual([]);
  });

  it('has buttons that say what they lead to, and back', async () => {
    for (const name of ['answers', 'names']) {
      const before = await run('rapporteur', { subcommand: 'settings' }, newsroom, request);
      const there = before.actions.find((action) => action.name === name);
      const after = await change(name, { argument: there?.argument ?? '' });
      const back = after.actions.find((action) => action.name === name);
      expect(back?.label).not.toBe(there?.label);
      expect(await request.records.settings()).not.toEqual(usualSettings);
      // Pressed twice at once, it is done once.
      await change(name, { argument: there?.argument ?? '' });
      await change(name, { argument: back?.argument ?? '' });
      expect(await request.records.settings()).toEqual(usualSettings);
    }
  });

  it('offers spans to keep questions for, and the one that is set among them', async () => {
    const reply = await change('set', { fields: { keepsDays: '45' } });
    const days = menu(reply, 'days');
    if (days === undefined || typeof days.of === 'string') throw new Error('no choices');
    expect(days.of.map(({ value }) => Number(value))).toEqual([7, 30, 45, 90, 180, 365, 730]);
    expect(days.chosen).toEqual(['45']);
  });

  it('opens a form with the numbers of this moment', async () => {
    const form = await formOf('rapporteur', 'numbers', '', newsroom, {
      ...request,
      settings: { ...usualSettings, perMember: 7 },
    });
    expect(form.name).toBe('set');
    expect(form.fields.map((field) => [field.name, field.of === undefined ? field.value : null])).toEqual([
      ['perMember', '7'],
      ['perServer', '300'],
      ['keepsDays', '90'],
    ]);
    for (const { label } of form.fields) expect(label.length).toBeLessThanOrEqual(45);
  });

  const wrong = Object.entries(settingRanges).flatMap(([name, { least, most }]) =>
    [String(least - 1), String(most + 1), '', 'ten', '1.5', '-3', '1e2', '９', '9'.repeat(30)].map(
      (typed) => [name, typed] as const,
    ),
  );
  it.each(wrong)('takes no %s of %j, and says what it takes', async (name, typed) => {
    const reply = await change('set', { fields: { perMember: '5', [name]: typed } });
    expect([reply.place, reply.tone]).toEqual(['update', 'error']);
    expect(texts(reply, 'text')[0]).toMatch(
      /^Nothing was changed\. “.+” takes a whole number from 1 to [\d,]+, not “/u,
    );
    // None of the others either, and the settings are there to go on from.
    expect(await request.records.settings()).toEqual(usualSettings);
    expect(reply.menus).toHaveLength(4);
  });

  it('takes a log channel that the bot may post in, and says so there, once', async () => {
    await change('log', { values: ['23'] });
    await change('log', { values: ['23'] });
    expect(posts.map(({ channel }) => channel)).toEqual(['23']);
  });

  it('takes no log channel that the bot may not post in', async () => {
    request = { ...request, post: () => Promise.resolve(fail('cannot-post', 'The bot may not post there.')) };
    const reply = await change('log', { values: ['23'] });
    expect(reply.tone).toBe('error');
    expect(texts(reply, 'text')[0]).toBe('Nothing was changed. The bot may not post there.');
    expect(await request.records.settings()).toEqual(usualSettings);
  });
});
