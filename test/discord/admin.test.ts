import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { questions } from './newsroom.js';
import { buttonsOf, linesOf, mentionsOf, read } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { objects, type Json } from './stand-in/json.js';
import { allComponents } from './stand-in/message-rules.js';
import { StandIn } from './stand-in/stand-in.js';

/* What those who manage a server do with the bot, and what their settings do to everybody else, over the wire. */

const callback = { message: 4, deferredMessage: 5, deferredUpdate: 6, modal: 9 } as const;
const manageServer = String(1 << 5);
const [editors, writers] = ['700000000000000001', '700000000000000002'];
const [quiet, elsewhere] = ['800000000000000001', '800000000000000002'];

describe('an administrator', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'rapporteur-admin-'));
  let standIn: StandIn;
  let bot: BotProcess;
  const start = (): Promise<BotProcess> => startBot(standIn, { STATE_DIR: stateDir });

  const nobody = { roles: [], permissions: '0', appPermissions: '0', locale: 'en-GB' };
  const admin = { ...nobody, permissions: manageServer, userId: '900000000000000001' };

  beforeAll(async () => {
    standIn = await StandIn.start();
    bot = await start();
  });

  afterEach(() => {
    const { refusals } = standIn;
    standIn.requests.length = 0;
    standIn.posts.all.length = 0;
    standIn.posts.closed.clear();
    expect(refusals).toEqual([]);
  });

  afterAll(async () => {
    await standIn.stop();
    await bot.kill();
    rmSync(stateDir, { recursive: true, force: true });
  });

  async function opened(subcommand: string): Promise<Exchange> {
    standIn.asker = admin;
    const exchange = standIn.command(`rapporteur ${subcommand}`);
    await exchange.answer();
    return exchange;
  }

  function menu(body: Json | undefined, name: string): Json {
    const all = allComponents(objects(body?.components));
    const found = all.find(({ custom_id: id }) => String(id).includes(`:rapporteur:${name}:`));
    if (found === undefined) throw new Error(`no menu ${name}`);
    return found;
  }

  async function choose(on: Exchange, name: string, values: readonly string[]): Promise<Exchange> {
    const chosen = standIn.choose(on, String(menu(on.message?.body, name).custom_id), values);
    await chosen.answer();
    return chosen;
  }

  function press(on: Exchange, label: string): Exchange {
    const button = buttonsOf(on.message?.body ?? {}).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    return standIn.press(on, button.id);
  }

  /** What somebody else is told who asks now, and whether they alone see it. */
  async function ask(as: Partial<StandIn['asker']> = {}, options = {}): Promise<[string, boolean]> {
    standIn.asker = { ...nobody, ...as };
    const asked = standIn.command('ask', { question: questions.cost, ...options });
    const text = read(await asked.answer());
    return [text, asked.ephemeral];
  }

  const answered = expect.stringContaining('€82.69 million') as string;
  const refusedByRole = expect.stringContaining('only members with certain roles may ask') as string;
  const refusedByChannel = expect.stringContaining('in certain channels only') as string;

  it.each(['settings', 'status', 'questions'])('alone may open %s', async (subcommand) => {
    standIn.asker = nobody;
    const refused = standIn.command(`rapporteur ${subcommand}`);
    expect(read(await refused.answer())).toContain('Only members with the permission “Manage Server”');
    expect([refused.acknowledgement, refused.ephemeral]).toEqual([callback.message, true]);
    const shown = await opened(subcommand);
    expect([shown.acknowledgement, shown.ephemeral]).toEqual([callback.deferredMessage, true]);
    expect(mentionsOf(shown.message?.body ?? {})).toEqual({ parse: [] });
  });

  describe('with the settings', () => {
    let settings: Exchange;
    beforeEach(async () => {
      settings = await opened('settings');
    });

    it('lets certain roles ask alone, and everybody again', async () => {
      const changed = await choose(settings, 'roles', [editors, writers]);
      expect([changed.acknowledgement, changed.message?.id]).toEqual([
        callback.deferredUpdate,
        settings.message?.id,
      ]);
      expect(read(changed.message?.body ?? {})).toContain('one of the 2 roles');
      expect(menu(changed.message?.body, 'roles').default_values).toEqual(
        [editors, writers].map((id) => ({ id, type: 'role' })),
      );
      expect(await ask()).toEqual([refusedByRole, true]);
      expect(await ask({ roles: ['700000000000000009'] })).toEqual([refusedByRole, true]);
      expect(await ask({ roles: ['700000000000000009', writers] })).toEqual([answered, false]);
      expect(await ask(admin)).toEqual([answered, false]);
      // What the briefings hold is not for others in suggestions either.
      standIn.asker = nobody;
      expect(await standIn.typing('ask', 'briefing', 'audit').suggestions()).toEqual([]);
      standIn.asker = { ...nobody, roles: [editors] };
      expect(await standIn.typing('ask', 'briefing', 'audit').suggestions()).toHaveLength(1);
      standIn.asker = nobody;
      expect(read(await standIn.messageCommand('Check quotes', '"some words to check"').answer())).toContain(
        'certain roles',
      );
      expect(read(await standIn.command('help').answer())).toContain('Ask the briefings');

      standIn.asker = admin;
      await choose(settings, 'roles', []);
      expect(await ask()).toEqual([answered, false]);
    });

    it('lets members ask in certain channels and their threads alone', async () => {
      await choose(settings, 'channels', [quiet]);
      expect(await ask()).toEqual([refusedByChannel, true]);
      expect(await ask({ channel: { id: quiet, type: 0 } })).toEqual([answered, false]);
      const thread = { id: elsewhere, type: 11 };
      expect(await ask({ channel: { ...thread, parent_id: quiet } })).toEqual([answered, false]);
      expect(await ask({ channel: { ...thread, parent_id: standIn.world.channelId } })).toEqual([
        refusedByChannel,
        true,
      ]);
      standIn.asker = admin;
      await choose(settings, 'channels', []);
    });

    it('makes answers private, unless an asker wants otherwise', async () => {
      standIn.asker = admin;
      await press(settings, 'Make answers private').answer();
      expect(await ask()).toEqual([answered, true]);
      expect(await ask({}, { private: false })).toEqual([answered, false]);
      standIn.asker = admin;
      await press(settings, 'Show answers to everybody').answer();
      expect(await ask()).toEqual([answered, false]);
    });

    /** Fills in the numbers. */
    async function numbers(values: Readonly<Record<string, string>>): Promise<Exchange> {
      standIn.asker = admin;
      const opening = press(settings, 'Change the numbers…');
      await opening.opened();
      expect(opening.acknowledgement).toBe(callback.modal);
      const sent = standIn.send(opening, values);
      await sent.answer();
      expect([sent.acknowledgement, sent.message?.id]).toEqual([
        callback.deferredUpdate,
        settings.message?.id,
      ]);
      return sent;
    }

    it('sets how often members may ask, who are told the time to wait', async () => {
      await numbers({ perMember: '2', perServer: '300', keepsDays: '90' });
      const eager = { userId: '900000000000000002' };
      expect(await ask(eager)).toEqual([answered, false]);
      expect(await ask(eager)).toEqual([answered, false]);
      const [told, alone] = await ask(eager);
      expect(told).toMatch(
        /You have asked 2 questions in the last minute, which is the most here\. Ask again in \d+ seconds?\./u,
      );
      expect(alone).toBe(true);
      const [, seconds = ''] = /in (\d+) second/u.exec(told) ?? [];
      expect(Number(seconds)).toBeGreaterThan(0);
      expect(Number(seconds)).toBeLessThanOrEqual(60);
      expect(await ask()).toEqual([answered, false]);
      await numbers({ perMember: '20', perServer: '300', keepsDays: '90' });
    });

    it('is told in place of a number out of its range', async () => {
      const before = linesOf(settings.message?.body ?? {});
      const sent = await numbers({ perMember: '0', perServer: '300', keepsDays: '7' });
      const text = read(sent.message?.body ?? {});
      expect(text).toContain('Questions a minute, each member” takes a whole number from 1 to 60, not “0”');
      expect(linesOf((await opened('settings')).message?.body ?? {})).toEqual(before);
    });

    it('names a log channel that the bot may post in, and no other', async () => {
      standIn.posts.closed.add(elsewhere);
      const refused = await choose(settings, 'log', [elsewhere]);
      expect(read(refused.message?.body ?? {})).toContain('Nothing was changed. The bot may not post');
      expect(menu(refused.message?.body, 'log').default_values).toEqual([]);
      expect(standIn.refusals).toHaveLength(1);
      standIn.requests.length = 0;

      const chosen = await choose(settings, 'log', [quiet]);
      expect(menu(chosen.message?.body, 'log').default_values).toEqual([{ id: quiet, type: 'channel' }]);
      expect(standIn.posts.all.map(({ channelId }) => channelId)).toEqual([quiet]);
      expect(read(standIn.posts.all[0]?.body ?? {})).toContain('/rapporteur settings changes it');
      expect(mentionsOf(standIn.posts.all[0]?.body ?? {})).toEqual({ parse: [] });
      await choose(settings, 'log', []);
    });

    it('has them shown to nobody else, whatever message is pressed on', async () => {
      const open = standIn.command('ask', { question: questions.cost });
      await open.answer();
      const before = open.message?.body;
      const button = buttonsOf(settings.message?.body ?? {}).find(
        ({ label }) => label === 'Make answers private',
      );
      if (open.message === null) throw new Error('no message');
      const shown = standIn.pressId(open.message, button?.id ?? '');
      await shown.answer();
      expect([shown.acknowledgement, shown.ephemeral]).toEqual([callback.deferredMessage, true]);
      expect(open.message.body).toEqual(before);
      await press(shown, 'Show answers to everybody').answer();
    });

    it('alone may press what stands under them', async () => {
      const before = settings.message?.body;
      const tries = [
        () => standIn.choose(settings, String(menu(before, 'roles').custom_id), [writers]),
        () => standIn.choose(settings, String(menu(before, 'days').custom_id), ['7']),
        () => press(settings, 'Make answers private'),
        () => press(settings, 'Change the numbers…'),
      ];
      standIn.asker = { ...nobody, roles: [editors] };
      for (const attempt of tries) {
        const refused = attempt();
        expect(read(await refused.answer())).toContain('Only members with the permission “Manage Server”');
        expect([refused.acknowledgement, refused.ephemeral]).toEqual([callback.message, true]);
        expect(refused.form).toBeNull();
      }
      expect(settings.message?.body).toEqual(before);
      expect((await opened('settings')).message?.body).toEqual(before);
    });
  });

  it('sees what was asked, declined and not helpful, and has it as a file', async () => {
    const member = { ...nobody, userId: '900000000000000003' };
    standIn.asker = member;
    await standIn.command('ask', { question: questions.absent }).answer();
    const asked = standIn.command('ask', { question: questions.cost });
    await asked.answer();
    await press(asked, 'Not helpful').answer();

    const shown = await opened('questions');
    expect(read(shown.message?.body ?? {})).toContain(questions.absent);
    const declined = press(shown, 'Declined');
    expect(read(await declined.answer())).toMatch(/no briefing holds “Greenland”, “lighthouse”/iu);
    expect(declined.message?.id).toBe(shown.message?.id);
    const unhelpful = press(shown, 'Not helpful');
    expect(read(await unhelpful.answer())).toContain('Marked as not helpful: 1');
    const exported = press(shown, 'Export as CSV');
    await exported.answer();
    expect(exported.ephemeral).toBe(true);
    const [file] = exported.files;
    expect(file?.name).toBe('questions.csv');
    const text = file?.bytes.toString('utf8') ?? '';
    expect(text).toContain('asked_at,name,question');
    expect(text).toContain('not-in-briefings,Greenland; lighthouse');
    // Neither who they are nor what they are called.
    for (const word of [member.userId, 'Asker']) expect(text).not.toContain(word);
  });

  it('sees how long replies took', async () => {
    await ask();
    const text = read((await opened('status')).message?.body ?? {});
    expect(text).toMatch(/^Rapporteur \d+\.\d+\.\d+$/mu);
    for (const stage of ['Acknowledging', 'Answering', 'Sending']) {
      expect(text).toMatch(new RegExp(String.raw`${stage}: [\d.,]+ ms, [\d.,]+ ms \([\d,]+ measured\)`, 'u'));
    }
  });

  it('finds settings and votes as they were after the bot was killed', async () => {
    const settings = await opened('settings');
    await choose(settings, 'roles', [editors]);
    await choose(settings, 'days', ['365']);
    const member = { ...nobody, userId: '900000000000000004', roles: [editors] };
    standIn.asker = member;
    const asked = standIn.command('ask', { question: questions.cost });
    await asked.answer();
    await press(asked, 'Not helpful').answer();
    bot.signal('SIGKILL');
    await bot.ended;
    bot = await start();

    expect(await ask()).toEqual([refusedByRole, true]);
    expect(await ask(member)).toEqual([answered, false]);
    const again = await opened('settings');
    expect(again.message?.body).toEqual(settings.message?.body);
    expect(read(again.message?.body ?? {})).toContain('kept for 365 days');
    const unhelpful = press(await opened('questions'), 'Not helpful');
    expect(read(await unhelpful.answer())).toContain('Marked as not helpful: 2');
    // The message from before still works.
    await choose(settings, 'roles', []);
    expect(await ask()).toEqual([answered, false]);
  });

  it('or any other member can have their own questions deleted', async () => {
    const member = { ...nobody, userId: '900000000000000005' };
    await ask(member);
    await ask(member);
    standIn.asker = member;
    const kept = standIn.command('forget-me');
    expect(read(await kept.answer())).toContain('Kept of you on this server: 2 questions');
    expect(kept.ephemeral).toBe(true);
    const deleted = press(kept, 'Delete all of it');
    expect(read(await deleted.answer())).toContain('Deleted on this server: 2 questions');
    expect(deleted.message?.id).toBe(kept.message?.id);
    standIn.asker = member;
    expect(read(await standIn.command('forget-me').answer())).toContain('on this server: 0 questions');
  });
});
