import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { briefings, hostile, questions } from './newsroom.js';
import { buttonsOf, linesOf, mentionsOf, quotationsOf, read } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { StandIn } from './stand-in/stand-in.js';

/*
 * The bot as a process of its own, in conversation with the stand-in. Every body it sends is checked there; a
 * refused one fails the test in which it was sent.
 */

const callback = { message: 4, deferredMessage: 5, deferredUpdate: 6 } as const;

describe('the bot in Discord', () => {
  let standIn: StandIn;
  let bot: BotProcess;

  beforeAll(async () => {
    standIn = await StandIn.start({ heartbeatInterval: 400 });
    bot = await startBot(standIn);
  });

  afterEach(() => {
    const refusals = standIn.refusals;
    standIn.requests.length = 0;
    standIn.faults.clear();
    expect(refusals).toEqual([]);
  });

  afterAll(async () => {
    await standIn.stop();
    await bot.kill();
  });

  /** Refusals that a test provokes on purpose. */
  function expectRefusals(pattern: RegExp, number: number): void {
    expect(standIn.refusals.filter((refusal) => pattern.test(refusal))).toHaveLength(number);
    expect(standIn.refusals).toHaveLength(number);
    standIn.requests.length = 0;
  }

  it('logs in without any intent', () => {
    expect(standIn.gateway.identifies).toHaveLength(1);
    expect(standIn.gateway.identifies[0]).toMatchObject({ intents: 0 });
  });

  it('answers a question: the answer, the words that say so, and where they stand', async () => {
    const asked = standIn.command('ask', { question: questions.cost });
    const body = await asked.answer();
    expect([asked.acknowledgement, asked.ephemeral, asked.edits]).toEqual([
      callback.deferredMessage,
      false,
      1,
    ]);
    expect(linesOf(body)).toContain('## €82.69 million');
    const text = read(body);
    expect(text).toContain('2 briefings agree');
    expect(text).toContain('1 · The new quay: what was decided · Harbour Board · 4 March 2025 · paragraph 2');
    expect(text).toContain(
      '2 · Audit of the harbour works · Office of the Auditor · June 2025 · paragraph 1',
    );
    expect(mentionsOf(body)).toEqual({ parse: [] });
  });

  it('speaks the asker’s language around the briefing’s own words', async () => {
    const { asker } = standIn;
    standIn.asker = { ...asker, locale: 'lt' };
    const asked = standIn.command('ask', { question: questions.cost });
    const body = await asked.answer();
    const broken = standIn.command('ask', { question: questions.crash });
    if (asked.message === null) throw new Error('no message');
    const refused = standIn.pressId(asked.message, '0:ask:no-such:x');
    standIn.asker = asker;
    const text = read(body);
    expect(text).toContain('Sutampa 2 apžvalgos');
    expect(text).toContain(
      'The new quay: what was decided · Harbour Board · 2025 m. kovo 4 d. · 2 pastraipa',
    );
    expect(quotationsOf(body)[0]).toContain('It will cost €82.69 million');
    expect(buttonsOf(body).map(({ label }) => label)).toContain('Kopijuoti citatą');
    expect(read(await refused.answer())).toContain('Šis mygtukas pasenęs.');
    expect(read(await broken.answer())).toMatch(/Įvyko klaida[^]+Klaidos numeris: [0-9a-f]{8}/u);
    const english = await standIn.command('ask', { question: questions.cost }).answer();
    expect(read(english)).toContain('2 briefings agree');
  });

  it('quotes nothing that no briefing holds', async () => {
    for (const question of [questions.cost, questions.praise, questions.hostile, questions.absent]) {
      const quotations = quotationsOf(await standIn.command('ask', { question }).answer());
      expect(quotations.length).toBeGreaterThan(1);
      for (const quotation of quotations) {
        expect(
          briefings.some(({ text }) => text.includes(quotation)),
          quotation,
        ).toBe(true);
      }
    }
  });

  it('declines: what is missing, and the nearest passages as what they are', async () => {
    const text = read(await standIn.command('ask', { question: questions.absent }).answer());
    expect(text).toContain('Not in these briefings');
    expect(text).toContain('“Greenland”, “lighthouse”');
    expect(text).toContain('Nearest passages, not an answer');
  });

  it('answers the asker alone when that is wanted', async () => {
    const asked = standIn.command('ask', { question: questions.cost, private: true });
    await asked.answer();
    expect(asked.ephemeral).toBe(true);
  });

  it('suggests briefings, and asks the one that is chosen alone', async () => {
    const choices = await standIn.typing('ask', 'briefing', 'audit').suggestions();
    expect(choices).toEqual([{ name: 'Audit of the harbour works', value: 'audit' }]);
    const body = await standIn.command('ask', { question: questions.cost, briefing: 'audit' }).answer();
    expect(read(body)).toContain('Asked only of: Audit of the harbour works');
    expect(quotationsOf(body)).toHaveLength(1);
  });

  it('suggests every briefing before anything is typed, and none that does not fit', async () => {
    expect(await standIn.typing('ask', 'briefing', '').suggestions()).toHaveLength(briefings.length);
    expect(await standIn.typing('sources', 'briefing', 'no such thing').suggestions()).toEqual([]);
    expect(await standIn.typing('ask', 'question', 'who').suggestions()).toEqual([]);
    expect(await standIn.typing('gone', 'what', 'x').suggestions()).toEqual([]);
  });

  it('says so when a briefing was typed that is not there', async () => {
    const body = await standIn.command('ask', { question: 'x', briefing: 'atlantis' }).answer();
    expect(read(body)).toContain('No briefing is called “atlantis”');
  });

  it('pages through what is indexed by buttons, in place', async () => {
    const listed = standIn.command('sources');
    const first = await listed.answer();
    expect(listed.ephemeral).toBe(true);
    expect(read(first)).toContain('page 1 of 3');
    const [previous, next] = buttonsOf(first);
    expect([previous?.disabled, next?.disabled]).toEqual([true, false]);

    const turned = standIn.press(listed, next?.id ?? '');
    const second = await turned.answer();
    expect([turned.acknowledgement, turned.message?.id]).toEqual([
      callback.deferredUpdate,
      listed.message?.id,
    ]);
    expect(read(second)).toContain('page 2 of 3');

    const third = await standIn.press(listed, buttonsOf(second)[1]?.id ?? '').answer();
    expect(read(third)).toContain('page 3 of 3');
    expect(read(third)).toContain('scans/minutes.pdf: None of its pages holds text.');
    expect(buttonsOf(third).map(({ disabled }) => disabled)).toEqual([false, true]);

    expect(read(await standIn.press(listed, buttonsOf(third)[0]?.id ?? '').answer())).toContain(
      'page 2 of 3',
    );
  });

  it('shows one briefing in detail', async () => {
    const text = read(await standIn.command('sources', { briefing: 'audit' }).answer());
    expect(text).toContain('Size: 257 bytes, 253 characters');
    expect(text).toContain('Warnings from reading it: 1');
  });

  it('explains itself to the asker alone', async () => {
    const helped = standIn.command('help');
    expect(read(await helped.answer())).toContain('How sure an answer is');
    expect(helped.ephemeral).toBe(true);
  });

  it('posts nothing unasked on a server that it comes to, and explains itself to who asks', async () => {
    const before = standIn.requests.length;
    // Discord tells it of a server only with an intent that it does not ask for; it would say nothing then, either.
    standIn.gateway.dispatch('GUILD_CREATE', {
      ...{ id: '400000000000000009', name: 'New', owner_id: '900000000000000001', unavailable: false },
      ...{ channels: [], members: [], roles: [], emojis: [], stickers: [], threads: [], presences: [] },
      ...{ features: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
    });
    const helped = standIn.command('help');
    expect(read(await helped.answer())).toContain('Ask the briefings');
    const made = standIn.requests.slice(before).map(({ request }) => request);
    expect(made.filter((request) => !/^(?:POST \/interactions|PATCH \/webhooks)/u.test(request))).toEqual([]);
    expect(made).toHaveLength(2);
  });

  it('answers in private messages too', async () => {
    const asked = standIn.command('ask', { question: questions.cost }, true);
    expect(linesOf(await asked.answer())).toContain('## €82.69 million');
  });

  it('neutralises what a briefing or a question tries to bring to life', async () => {
    const body = await standIn.command('ask', { question: questions.hostile }).answer();
    const text = read(body);
    expect(text).toContain(hostile.title);
    expect(text).toContain('@here <@&123456789012345678> said: **bold** `code` ||hidden||');
    expect(text).toContain('> and a quotation <t:1700000000:R> <:smile:123456789012345678>');
    expect(text).toContain(questions.hostile);
    expect(mentionsOf(body)).toEqual({ parse: [] });
    for (const line of linesOf(body)) expect(line).not.toMatch(/(?<!\\)[@<]/u);
  });

  const wrongCalls: readonly (readonly [string, string, Record<string, string | number>, RegExp])[] = [
    ['a command it does not have', 'translate', {}, /no longer has the command \/translate/u],
    ['an option it does not have', 'ask', { question: 'x', tone: 'rude' }, /tone/u],
    ['an option of the wrong kind', 'sources', { page: 0 }, /page/u],
    ['a missing question', 'ask', {}, /question/u],
  ];
  it.each(wrongCalls)('tells the asker alone, at once, about %s', async (_what, name, options, message) => {
    const asked = standIn.command(name, options);
    expect(read(await asked.answer())).toMatch(message);
    expect([asked.acknowledgement, asked.ephemeral]).toEqual([callback.message, true]);
  });

  it('tells the asker alone, at once, about a menu command that an earlier version had', async () => {
    const asked = standIn.menuCommand('Quote this');
    expect(read(await asked.answer())).toContain('no such command');
    expect([asked.acknowledgement, asked.ephemeral]).toEqual([callback.message, true]);
  });

  it('says of a button from another version that it is out of date, and leaves its message alone', async () => {
    const listed = standIn.command('sources');
    const before = await listed.answer();
    if (listed.message === null) throw new Error('no message');
    for (const id of ['page-2', '0:gone:next:2', '0:ask:next:2']) {
      const pressed = standIn.pressId(listed.message, id);
      expect(read(await pressed.answer())).toContain('out of date');
      expect(pressed.ephemeral).toBe(true);
    }
    expect(listed.message.body).toEqual(before);
  });

  it('owns up to an error with a number that the log has too', async () => {
    const text = read(await standIn.command('ask', { question: questions.crash }).answer());
    const [, id] = /Error number: ([0-9a-f]{8})/u.exec(text) ?? [];
    const line = bot.log.find(({ errorId }) => errorId === id);
    expect(line).toMatchObject({
      msg: 'an interaction failed',
      command: 'ask',
      err: { message: /fixture breaks/u },
    });
    expect(text).not.toContain('fixture breaks');
  });

  describe('when Discord falters', () => {
    const faults = [
      ['the connection breaks under the acknowledgement', /callback/u, { kind: 'close' }],
      ['it breaks after the acknowledgement arrived', /callback/u, { kind: 'close-after' }],
      ['the connection breaks under the answer', /PATCH/u, { kind: 'close' }],
      ['the server fails once', /callback/u, { kind: 'status', status: 503 }],
      ['it asks to slow down', /callback/u, { kind: 'limit', retryAfter: 0.2 }],
      ['it asks to slow down with the answer', /PATCH/u, { kind: 'limit', retryAfter: 0.2 }],
    ] as const;
    it.each(faults)('answers although %s', async (_what, matches, fault) => {
      standIn.faults.plan(matches, fault);
      const asked = standIn.command('ask', { question: questions.cost });
      expect(linesOf(await asked.answer())).toContain('## €82.69 million');
      if (fault.kind === 'close-after') expectRefusals(/40060/u, 1);
    });

    it('turns a page although the connection breaks under it', async () => {
      const listed = standIn.command('sources');
      const [, next] = buttonsOf(await listed.answer());
      standIn.faults.plan(/callback/u, { kind: 'close-after' });
      expect(read(await standIn.press(listed, next?.id ?? '').answer())).toContain('page 2 of 3');
      expectRefusals(/40060/u, 1);
    });

    it('survives an acknowledgement that came too late, and says so in the log', async () => {
      const asked = standIn.command('ask', { question: questions.cost });
      standIn.advance(3001);
      const failed = (): boolean =>
        bot.log.some(({ interaction, msg }) => interaction === asked.id && msg === 'an interaction failed');
      await expect.poll(failed).toBe(true);
      expect(asked.acknowledgedAt).toBeNull();
      expectRefusals(/10062/u, 1);
      await standIn.command('help').answer();
    });

    it('leaves alone what another process of the bot has acknowledged', async () => {
      const asked = standIn.command('ask', { question: questions.cost });
      standIn.interactions.acknowledge(asked.id, asked.token, { type: callback.deferredMessage }, false);
      await expect.poll(() => bot.log.some(({ interaction }) => interaction === asked.id)).toBe(true);
      await standIn.command('help').answer();
      expect([asked.edits, asked.followUps]).toEqual([0, []]);
      expectRefusals(/40060/u, 1);
    });

    it('owns up when the connection breaks under the acknowledgement twice', async () => {
      standIn.faults.plan(/callback/u, { kind: 'close' }, 2);
      const asked = standIn.command('ask', { question: questions.cost });
      expect(read(await asked.answer())).toContain('Something went wrong');
      expect(asked.ephemeral).toBe(true);
    });

    it('says beside a page that it could not be turned', async () => {
      const listed = standIn.command('sources');
      const [, next] = buttonsOf(await listed.answer());
      standIn.faults.plan(/PATCH/u, { kind: 'status', status: 400 });
      const pressed = standIn.press(listed, next?.id ?? '');
      await expect.poll(() => pressed.followUps.length).toBe(1);
      expect(read(pressed.followUps[0]?.body ?? {})).toContain('Something went wrong');
      expect(read(listed.message?.body ?? {})).toContain('page 1 of 3');
    });
  });

  it('acknowledges fifty slow questions at once, and others meanwhile, within the limit', async () => {
    const burst = Array.from({ length: 50 }, (_, n) =>
      standIn.command('ask', { question: `${questions.slow} ${n}` }),
    );
    await burst[5]?.answer();
    const meanwhile = Array.from({ length: 5 }, () => standIn.command('help'));
    const all: readonly Exchange[] = [...burst, ...meanwhile];
    await Promise.all(all.map((exchange) => exchange.answer(25_000)));
    for (const exchange of all) {
      expect(exchange.delay).toBeLessThan(3000);
      expect(exchange.edits).toBe(1);
    }
    // Without turns they would wait for all of the burst, more than two seconds.
    for (const exchange of meanwhile) expect(exchange.delay).toBeLessThan(1500);
    for (const [n, exchange] of burst.entries()) {
      expect(read(exchange.message?.body ?? {})).toContain(`Answer to: slow ${n}\n`);
    }
  });

  describe('when the connection to the gateway', () => {
    const breaks: readonly (readonly [string, () => void, 'resumes' | 'identifies anew'])[] = [
      [
        'drops',
        () => {
          standIn.gateway.drop();
        },
        'resumes',
      ],
      [
        'is to be made again (op 7)',
        () => {
          standIn.gateway.askToReconnect();
        },
        'resumes',
      ],
      [
        'has lost its session (op 9)',
        () => {
          standIn.gateway.invalidate();
        },
        'identifies anew',
      ],
    ];
    it.each(breaks)('%s, it goes on', async (_what, breakIt, how) => {
      const { resumes } = standIn.gateway;
      const identified = standIn.gateway.identifies.length;
      breakIt();
      if (how === 'resumes') {
        const missed = standIn.command('ask', { question: questions.cost });
        expect(linesOf(await missed.answer())).toContain('## €82.69 million');
        expect(standIn.gateway.resumes).toBe(resumes + 1);
      } else {
        await standIn.untilReady();
        expect(standIn.gateway.identifies.length).toBe(identified + 1);
      }
      await standIn.command('help').answer();
    });
  });

  it('keeps the connection alive', async () => {
    const before = standIn.gateway.heartbeats;
    await expect.poll(() => standIn.gateway.heartbeats, { timeout: 5000 }).toBeGreaterThan(before + 1);
    expect(standIn.gateway.isReady).toBe(true);
  });

  it('has logged neither a question nor a token in all this', () => {
    expect(bot.log.length).toBeGreaterThan(100);
    for (const secret of [questions.cost, questions.absent, standIn.token, 'interaction-token']) {
      expect(bot.stderr).not.toContain(secret);
    }
  });
});
