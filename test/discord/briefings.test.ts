import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { buttonsOf, mentionsOf, quotationsOf, read } from './reading.js';
import { until, type Exchange } from './stand-in/exchange.js';
import { objects, type Json } from './stand-in/json.js';
import { allComponents } from './stand-in/message-rules.js';
import type { Attachment, OptionValues } from './stand-in/sent-data.js';
import { StandIn } from './stand-in/stand-in.js';

/* A server's own briefings, looked after over the wire: given, asked, corrected, replaced, withdrawn, watched for. */

const [manageServer, sendMessages] = [1 << 5, 1 << 11];
const [press, editors] = ['700000000000000001', '700000000000000002'];
const news = '800000000000000001';

const bridge = [
  'The Norrvik bridge',
  '',
  'The bridge at Norrvik will cost 14 million crowns, the road office said on Monday.',
  '',
  'Engineer Petra Holm said: "The old bridge is safe for two more winters."',
].join('\n');
const question = 'How much will the bridge at Norrvik cost?';

describe('a server’s own briefings, in Discord', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'rapporteur-own-'));
  const shared = join(stateDir, 'shared');
  mkdirSync(shared);
  writeFileSync(
    join(shared, 'quay.txt'),
    'The quay\n\nMayor Ingrid Solberg said that the new quay would cost €82.69 million.\n',
  );
  let standIn: StandIn;
  let bot: BotProcess;
  const start = (): Promise<BotProcess> =>
    startBot(standIn, { STATE_DIR: join(stateDir, 'state'), BRIEFINGS_DIR: shared }, 'src/from-source.mjs');

  const member = { roles: [], permissions: '0', appPermissions: String(sendMessages), locale: 'en-GB' };
  const admin = {
    ...member,
    permissions: String(manageServer | sendMessages),
    userId: '900000000000000001',
  };

  beforeAll(async () => {
    standIn = await StandIn.start();
    bot = await start();
  });

  afterEach(async () => {
    await removeAll();
    const { refusals } = standIn;
    standIn.requests.length = 0;
    standIn.posts.all.length = 0;
    standIn.posts.closed.clear();
    standIn.messages.hidden.clear();
    standIn.faults.clear();
    expect(refusals).toEqual([]);
    expect(bot.log.filter(({ msg }) => msg === 'an interaction failed')).toEqual([]);
  });

  afterAll(async () => {
    await standIn.stop();
    await bot.kill();
    rmSync(stateDir, { recursive: true, force: true });
  });

  function file(name: string, text: string | Buffer, stated: Partial<Attachment> = {}): Attachment {
    return standIn.attachment(name, Buffer.isBuffer(text) ? text : Buffer.from(text), stated);
  }

  /** Whether it is answered for good, and not only told how far it has come. */
  function isAnswered(exchange: Exchange): boolean {
    return exchange.answeredAt !== null && !/^\d+ of \d+ (?:fetched|read)$/u.test(shown(exchange));
  }

  /** An administrator's subcommand, answered. */
  async function manage(subcommand: string, options: OptionValues = {}): Promise<Exchange> {
    standIn.asker = admin;
    const exchange = standIn.command(`briefings ${subcommand}`, options);
    await until(() => isAnswered(exchange), `an answer to ${subcommand}`, 30_000);
    expect(exchange.ephemeral).toBe(true);
    expect(mentionsOf(exchange.message?.body ?? {})).toEqual({ parse: [] });
    return exchange;
  }

  function shown({ message }: Exchange): string {
    return read(message?.body ?? {});
  }

  async function push(on: Exchange, label: string | RegExp, as: StandIn['asker'] = admin): Promise<Exchange> {
    const button = buttonsOf(on.message?.body ?? {}).find((one) =>
      typeof label === 'string' ? one.label === label : label.test(one.label),
    );
    if (button === undefined) throw new Error(`no button ${String(label)}: ${shown(on)}`);
    standIn.asker = as;
    const pressed = standIn.press(on, button.id);
    await until(() => pressed.answeredAt !== null || pressed.form !== null, 'a reply or a form', 30_000);
    return pressed;
  }

  /** What a member is told who asks in the channel. */
  async function ask(asked = question, as: Partial<StandIn['asker']> = {}, options = {}): Promise<Exchange> {
    standIn.asker = { ...member, ...as };
    const exchange = standIn.command('ask', { question: asked, ...options });
    await exchange.answer(30_000);
    return exchange;
  }

  async function suggested(as: StandIn['asker'] = admin): Promise<string[]> {
    standIn.asker = as;
    const choices = await standIn.typing('briefings show', 'briefing', '').suggestions();
    return choices.map(({ name }) => String(name));
  }

  /** The id of one that is offered. */
  async function idOf(title: string): Promise<string> {
    standIn.asker = admin;
    const choices = await standIn.typing('briefings show', 'briefing', title).suggestions();
    return String(choices[0]?.value);
  }

  async function removeAll(): Promise<void> {
    for (const title of await suggested()) {
      const asked = await manage('remove', { briefing: await idOf(title) });
      await push(asked, 'Remove it');
    }
  }

  it('alone who may manage the server looks after them', async () => {
    standIn.asker = member;
    for (const [subcommand, options] of [
      ['add', {}],
      ['add', { file: file('a.txt', bridge) }],
      ['list', {}],
      ['watches', {}],
      ['show', { briefing: 'x' }],
      ['edit', { briefing: 'x' }],
    ] as const) {
      const refused = standIn.command(`briefings ${subcommand}`, options);
      expect(read(await refused.answer())).toContain('Only members with the permission “Manage Server”');
      expect([refused.ephemeral, refused.form]).toEqual([true, null]);
    }
    expect(await suggested(member)).toEqual([]);
    expect(standIn.requests.filter(({ request }) => request.includes('attachments'))).toEqual([]);
  });

  it('takes a file, says what was read of it, and answers from it with the very next question', async () => {
    const added = await manage('add', { file: file('bridge.md', bridge), origin: 'Road office' });
    expect(shown(added)).toContain('Added: 1 briefing');
    expect(shown(added)).toContain('The Norrvik bridge');
    expect(shown(added)).toContain('Origin: Road office');
    expect(shown(added)).toContain('It begins: “');
    const answer = await ask();
    expect(shown(answer)).toContain('14 million crowns');
    expect(shown(answer)).toContain('The Norrvik bridge · Road office');

    const undone = await push(added, 'Undo');
    expect(undone.message?.id).toBe(added.message?.id);
    expect(shown(undone)).toContain('“The Norrvik bridge” is gone.');
    expect(shown(undone)).toContain('Messages that cite it: 1');
    expect(shown(await ask())).not.toContain('14 million');
    expect(read(answer.message?.body ?? {})).toMatch(
      /“The Norrvik bridge”, which is cited here, was withdrawn on/u,
    );
  });

  it('takes up to ten from a form, shows how far it has come, and names those that cannot be read', async () => {
    standIn.asker = admin;
    const opening = standIn.command('briefings add', { embargo: '2099-01-01 10:00' });
    const form = await opening.opened();
    expect(objects(form.components)).toHaveLength(5);
    standIn.faults.plan(/^GET \/attachments/u, { kind: 'delay', ms: 1500 });
    const files = [
      file('../../etc/passwd.txt', 'The first note is about ferries and harbours of the north.'),
      file('empty.txt', ''),
      file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
      file('second.txt', 'The second note is about roads and tunnels in the south.'),
    ];
    const sent = standIn.send(opening, { files });
    await until(() => sent.edits > 0, 'progress', 20_000);
    expect(read(sent.message?.body ?? {})).toMatch(/of 4 (?:fetched|read)|Added/u);
    await until(() => shown(sent).includes('Added'), 'the summary', 30_000);
    const text = shown(sent);
    expect(sent.ephemeral).toBe(true);
    expect(text).toContain('Added: 2 briefings');
    expect(text).toContain('empty.txt: ');
    expect(text).toContain('picture.png: ');
    expect(text).not.toContain('..');
    expect(text).toContain('Embargo: until 1 January 2099, 10:00 UTC');
    expect(shown(await ask('What is the second note about?'))).not.toContain('tunnels');
  });

  it('refuses what stalls, breaks off, lies elsewhere, or is larger or smaller than it is said to be', async () => {
    const tries: readonly (readonly [Attachment, RegExp])[] = [
      [file('far.txt', 'x', { url: 'https://example.org/far.txt' }), /does not lie with Discord/u],
      [file('large.txt', Buffer.alloc(32_000_001, 'word '), { size: 10 }), /more than 32 MB/u],
      [file('said-large.txt', 'small', { size: 40_000_000 }), /more than 32 MB/u],
      [file('part.txt', 'some words', { size: 5000 }), /broke off before its end/u],
      [file('text.txt', Buffer.alloc(6_000_000, 'word ')), /at most 5\.0 MB/u],
    ];
    for (const [one, why] of tries) {
      const refused = await manage('add', { file: one });
      expect(shown(refused)).toContain('Nothing was added');
      expect(shown(refused)).toMatch(why);
    }
    standIn.faults.plan(/^GET \/attachments/u, { kind: 'cut' });
    expect(shown(await manage('add', { file: file('cut.txt', bridge) }))).toContain('could not be fetched');
    standIn.faults.plan(/^GET \/attachments/u, { kind: 'stall' });
    const began = performance.now();
    expect(shown(await manage('add', { file: file('stalled.txt', bridge) }))).toContain('it took too long');
    expect(performance.now() - began).toBeLessThan(25_000);
    expect(shown(await manage('list'))).toContain('no briefings of its own yet');
  });

  it('recognises the same bytes, and asks what nearly the same text is to be', async () => {
    const long = `${bridge}\n\n${Array.from({ length: 30 }, (_, n) => `Point ${n} of the plan is about pier number ${n} and its cost.`).join('\n\n')}`;
    await manage('add', { file: file('bridge.txt', long) });
    const same = await manage('add', { file: file('again.txt', long) });
    expect(shown(same)).toContain('“again.txt” is there already, byte for byte');
    const similar = await manage('add', { file: file('new.txt', long.replace('14 million', '15 million')) });
    expect(shown(similar)).toMatch(
      /“new\.txt” is nearly the text of “[^”]+”: about \d\d % of the wording is the same/u,
    );
    expect(shown(similar)).toContain('Yours to decide');
    expect(shown(await ask())).toContain('14 million crowns');
    const cited = await ask();

    const settled = await push(similar, /^New version of/u);
    expect(shown(settled)).toMatch(/Kept as version 2 of/u);
    expect(shown(settled)).toContain('say that it has changed or gone');
    expect(shown(cited)).toMatch(/was changed on .*: words cited here no longer stand in it/u);
    expect(shown(await ask())).toContain('15 million crowns');
    expect(shown(await push(similar, /on its own$/u))).toContain('waits no longer');

    const older = shown(await ask('How much did the bridge at Norrvik cost in the earlier version?'));
    expect(older).toContain('15 million crowns');
    expect(older).not.toContain('14 million');
    expect(older).toMatch(/cited in version 2, .*Version 1, .*did not say it in these words/u);
    standIn.asker = member;
    const words = { words: 'The bridge at Norrvik will cost 14 million crowns' };
    const quoted = standIn.command('quote', words);
    expect(read(await quoted.answer())).toContain('These words stood in version 1 of “The Norrvik bridge”');
    await manage('edit', { briefing: await idOf('Norrvik'), audience: press });
    standIn.asker = member;
    expect(read(await standIn.command('quote', words).answer())).not.toContain('Norrvik bridge');
    standIn.asker = { ...member, roles: [press] };
    expect(read(await standIn.command('quote', words).answer())).not.toContain('Norrvik bridge');
    const alone = standIn.command('quote', { ...words, private: true });
    expect(read(await alone.answer())).toContain('These words stood in version 1');
    await until(() => shown(quoted).includes('was withdrawn on'), 'the mark', 20_000);
  });

  it('takes a file as the new version of a briefing that is named, whatever it holds', async () => {
    await manage('add', { file: file('bridge.txt', bridge), title: 'The crossing', audience: press });
    standIn.asker = admin;
    const offered = await standIn.typing('briefings add', 'replace', 'cross').suggestions();
    expect(offered.map(({ name }) => name)).toEqual(['The crossing']);
    const other = 'Everything is different now: the ferry of Norrvik alone will run, for 3 million crowns.';
    const replaced = await manage('add', {
      file: file('ferry.txt', other),
      replace: String(offered[0]?.value),
    });
    expect(shown(replaced)).toContain('Kept as version 2 of “The crossing”');
    expect(shown(replaced)).toContain('For: 1 role');
    expect(shown(replaced)).toContain('It begins: “Everything is different now');
    const asked = 'How much will the ferry of Norrvik cost?';
    expect(shown(await ask(asked, { roles: [press] }, { private: true }))).toContain('3 million crowns');
    expect(shown(await ask(question, { roles: [press] }, { private: true }))).not.toContain('14 million');
    const undone = await push(replaced, 'Undo');
    expect(shown(undone)).toContain('“The crossing” is as it was before, in version 1.');

    standIn.asker = admin;
    const opening = standIn.command('briefings add', { replace: 'crossing', origin: 'Ferry office' });
    const form = await opening.opened();
    expect(JSON.stringify(form.components)).toContain('Ferry office');
    const sent = standIn.send(opening, { files: [file('ferry.txt', other)], origin: 'Ferry office' });
    await until(() => isAnswered(sent), 'the new version');
    expect(shown(sent)).toContain('Kept as version 2 of “The crossing”');
    expect(shown(sent)).toContain('Origin: Ferry office');

    const [one, two] = [file('one.txt', 'One word.'), file('two.txt', 'Two words.')];
    for (const [options, why] of [
      [{ file: one, file2: two, replace: 'crossing' }, 'A new version is one file'],
      [{ file: one, replace: 'crossing', audience: editors }, 'Leave out roles and embargo'],
      [{ replace: 'crossing', embargo: '2099-01-01' }, 'Leave out roles and embargo'],
      [{ file: one, replace: 'no such' }, 'no briefing “no such” of its own'],
      [{ replace: 'no such' }, 'no briefing “no such” of its own'],
      [{ file: file('same.txt', other), replace: 'crossing' }, 'These very bytes are “The crossing” already'],
      [{ file: file('empty.txt', ''), replace: 'crossing' }, 'The file is empty'],
    ] as const) {
      expect(shown(await manage('add', options))).toContain(why);
    }
  });

  it('shows what a version changed, quotations and figures first, page by page', async () => {
    const points = Array.from({ length: 30 }, (_, n) => `Point ${n} of the plan is about pier number ${n}.`);
    const long = `${bridge}\n\n${points.join('\n\n')}`;
    await manage('add', { file: file('bridge.txt', long) });
    const id = await idOf('Norrvik');
    const menuOf = (on: Exchange): Json | undefined =>
      allComponents(objects(on.message?.body.components)).find(({ type }) => type === 3);
    expect(menuOf(await manage('history', { briefing: id }))).toBeUndefined();
    const newer = long
      .replace('14 million', '15 million')
      .replace('two more winters', 'one more winter')
      .replaceAll(/(Point [567] of the plan) is/gu, '$1 was');
    const similar = await manage('add', { file: file('new.txt', `${newer}\n\nNobody objected.`) });
    await push(similar, /^New version of/u);

    const menu = menuOf(await manage('history', { briefing: id }));
    const history = await manage('history', { briefing: id });
    expect(objects(menu?.options).map(({ value }) => value)).toEqual(['2']);
    standIn.asker = admin;
    const first = standIn.choose(history, String(menu?.custom_id), ['2']);
    const text = read(await first.answer());
    expect(first.ephemeral).toBe(true);
    expect(text).toContain('What version 2 changed');
    expect(text).toContain('The Norrvik bridge · 6 sentences differ');
    expect(text).toContain('page 1 of 2');
    expect(text).toMatch(
      /Quotation · Put in other words · paragraph 3\n.*safe for two one more winters\."? winter\./u,
    );
    expect(text).toMatch(/Figure · Put in other words · paragraph 2\n.*will cost 14 15 million crowns/u);
    expect(text).toContain('struck out: in the earlier version · bold: in the later version');
    expect(JSON.stringify(first.message?.body)).toContain('~~14~~ **15**');
    expect(text.indexOf('Quotation')).toBeLessThan(text.indexOf('Figure'));
    expect(text).not.toContain('Nobody objected');
    const last = await push(first, 'Next');
    expect(last.message?.id).toBe(first.message?.id);
    expect(shown(last)).toMatch(
      /Sentence · New · paragraph \d+\nNobody objected\.\nbold: in the later version/u,
    );

    await removeAll();
    expect(shown(await push(last, 'Previous'))).toContain('Error');
  });

  it('keeps a briefing from all who lack its roles, in answers, suggestions and lists', async () => {
    await manage('add', { file: file('bridge.txt', bridge), title: 'Bridge for some', audience: press });
    for (const exchange of [
      await ask(),
      await ask(question, { roles: [press] }),
      await ask(question, {}, { private: true }),
      await ask(question, { roles: [editors] }, { private: true }),
    ]) {
      expect(shown(exchange)).not.toContain('14 million');
    }
    expect(shown(await ask(question, { roles: [press] }, { private: true }))).toContain('14 million crowns');
    expect(shown(await ask(question, admin, { private: true }))).toContain('14 million crowns');
    expect(shown(await manage('list'))).toContain('For: 1 role');
    for (const [roles, isSeen] of [
      [[], false],
      [[press], true],
    ] as const) {
      standIn.asker = { ...member, roles };
      const titles = (await standIn.typing('ask', 'briefing', 'bridge').suggestions()).map(
        ({ name }) => name,
      );
      expect(titles).toEqual(isSeen ? ['Bridge for some'] : []);
      const sources = read(await standIn.command('sources').answer());
      expect(sources.includes('Bridge for some')).toBe(isSeen);
    }

    const detail = await manage('show', { briefing: await idOf('Bridge') });
    const menu = allComponents(objects(detail.message?.body.components)).find(({ type }) => type === 6);
    expect(menu?.default_values).toEqual([{ id: press, type: 'role' }]);
    standIn.asker = admin;
    const opened = standIn.choose(detail, String(menu?.custom_id), []);
    expect(read(await opened.answer())).toContain('For: everybody');
    const answered = await ask();
    expect(shown(answered)).toContain('14 million crowns');
    standIn.asker = admin;
    const shut = standIn.choose(opened, String(menu?.custom_id), [editors]);
    expect(read(await shut.answer())).toContain('1 say that it has changed or gone');
    expect(shown(answered)).toContain('was withdrawn on');
  });

  it('calls a person in a shared answer as everybody knows them, also in what is copied from it', async () => {
    const words = 'The old bridge is safe for two more winters.';
    await manage('add', { file: file('bridge.txt', `Engineer Holm said: "${words}"`) });
    const secret = 'Engineer Petra Holm will leave the road office in the spring, it was decided on Friday.';
    await manage('add', { file: file('secret.txt', secret), audience: press });
    const asked = 'For how many winters is the old bridge safe?';
    const insider = { roles: [press], permissions: String(sendMessages) };
    const alone = await ask(asked, insider, { private: true });
    expect(shown(alone)).toContain('Petra Holm');
    const as = { ...member, ...insider };
    expect(shown(await push(alone, 'Copy citation', as))).toContain('Speaker: Petra Holm');
    const shared = await push(alone, 'Share', as);
    expect(shared.ephemeral).toBe(false);
    expect(shown(shared)).not.toContain('Petra');
    for (const reader of [member, as]) {
      const copied = shown(await push(shared, 'Copy citation', reader));
      expect(copied).toContain('Speaker: Holm');
      expect(copied).not.toContain('Petra');
    }
  });

  it('corrects what is known of one, by options and by a form', async () => {
    await manage('add', { file: file('bridge.txt', bridge) });
    const id = await idOf('Norrvik');
    const edited = await manage('edit', { briefing: id, origin: 'Road office', date: '2025-03' });
    expect(shown(edited)).toContain('Origin: Road office');
    standIn.asker = admin;
    const opening = standIn.command('briefings edit', { briefing: id });
    const form = await opening.opened();
    const values = objects(form.components).map(({ component }) => (component as Json).value ?? null);
    expect(values).toEqual(['The Norrvik bridge', 'Road office', '2025-03', null, null]);
    const sent = standIn.send(opening, { title: 'The bridge', origin: '', audience: [press] });
    const text = read(await sent.answer());
    expect(text).toContain('Changed: “The bridge”');
    expect(text).toContain('Origin: not stated');
    expect(text).toContain('For: 1 role');
    expect(shown(await manage('edit', { briefing: id, date: 'soon' }))).toContain('Error');
    expect(shown(await manage('edit', { briefing: id, embargo: 'tomorrow' }))).toContain(
      '“tomorrow” is no time',
    );
    expect(shown(await manage('edit', { briefing: 'no such', title: 'x' }))).toContain(
      'no briefing “no such”',
    );
    const history = await manage('history', { briefing: id });
    expect(shown(history)).toContain('edited');
    expect(shown(await manage('history'))).toContain('What became of this server’s briefings');
  });

  it('withdraws one after asking, and marks messages that cited it, as far as the bot may', async () => {
    await manage('add', { file: file('bridge.txt', bridge) });
    const here = await ask();
    const there = await ask(question, { channel: { id: news, type: 0 } });
    standIn.asker = member;
    const quoted = standIn.command('quote', { words: 'The old bridge is safe for two more winters.' });
    await quoted.answer();
    const alone = await ask(question, {}, { private: true });
    standIn.asker = { ...member, permissions: String(sendMessages) };
    const share = buttonsOf(alone.message?.body ?? {}).find(({ label }) => label === 'Share');
    const shared = standIn.press(alone, share?.id ?? '');
    await shared.answer();
    standIn.messages.hidden.add(news);
    standIn.advance(16 * 60 * 1000);

    const asked = await manage('remove', { briefing: 'norrvik bridge' });
    expect(shown(asked)).toContain('Remove “The Norrvik bridge”?');
    expect(shown(asked)).toContain('Messages that cite it: 4');
    expect(shown(await push(asked, 'Keep it'))).toContain('“The Norrvik bridge” stays');
    expect(shown(await ask())).toContain('14 million');

    const again = await manage('remove', { briefing: await idOf('Norrvik') });
    const done = await push(again, 'Remove it');
    expect(shown(done)).toContain('Removed: “The Norrvik bridge”');
    expect(shown(done)).toContain('Messages that cite it: 5');
    expect(shown(done)).toContain('4 say that it has changed or gone');
    expect(shown(done)).toContain('1 could not be edited');
    expect(shown(done)).toContain(`https://discord.com/channels/${standIn.world.guildId}/${news}/`);
    for (const marked of [here, quoted, shared]) {
      expect(shown(marked)).toContain('“The Norrvik bridge”, which is cited here, was withdrawn on');
      expect(quotationsOf(marked.message?.body ?? {}).length).toBeGreaterThan(0);
    }
    for (const left of [there, alone]) expect(shown(left)).not.toContain('withdrawn');
    // The hidden channel is a refusal of Discord's that the bot must live with.
    expect(standIn.refusals.every((refusal) => refusal.includes('50001'))).toBe(true);
    standIn.requests.length = 0;
    const context = await push(here, 'Context', member);
    expect(shown(context)).toContain('no longer among the briefings');
  });

  it('goes on after the bot was killed: Undo works, and what was changed meanwhile is marked', async () => {
    const added = await manage('add', { file: file('bridge.txt', bridge) });
    const answer = await ask();
    bot.signal('SIGKILL');
    await bot.ended;
    bot = await start();
    const undone = await push(added, 'Undo');
    expect(shown(undone)).toContain('Taken back');
    await until(() => shown(answer).includes('was withdrawn on'), 'the mark', 20_000);

    // The mark itself is interrupted.
    await manage('add', { file: file('bridge.txt', bridge) });
    const other = await ask();
    const id = await idOf('Norrvik');
    standIn.requests.length = 0;
    standIn.faults.plan(/^PATCH \/channels/u, { kind: 'delay', ms: 60_000 });
    const asked = await manage('remove', { briefing: id });
    standIn.asker = admin;
    const button = buttonsOf(asked.message?.body ?? {}).find(({ label }) => label === 'Remove it');
    standIn.press(asked, button?.id ?? '');
    await until(
      () => standIn.requests.some(({ request }) => request.startsWith('GET /channels')),
      'marking',
      20_000,
    );
    bot.signal('SIGKILL');
    await bot.ended;
    standIn.faults.clear();
    bot = await start();
    await ask('Who is Petra Holm?');
    await until(() => shown(other).includes('was withdrawn on'), 'the mark', 20_000);
  });

  it('tells in a channel what is watched for, and nothing that only some may see', async () => {
    standIn.posts.closed.add(news);
    expect(shown(await manage('watch', { term: 'Petra Holm', channel: news }))).toContain('may not post');
    standIn.requests.length = 0;
    standIn.posts.closed.clear();
    expect(shown(await manage('watch', { term: 'Petra Holm', channel: news }))).toContain(
      'Watching for “Petra Holm”',
    );
    expect(shown(await manage('watch', { term: 'of the' }))).toContain('nothing to look for');
    standIn.posts.all.length = 0;

    await manage('add', {
      file: file('secret.txt', `${bridge} This is for some alone.`),
      audience: press,
      title: 'Secret',
    });
    await manage('add', {
      file: file('later.txt', `Later. ${bridge} This comes later.`),
      embargo: '2099-01-01',
      title: 'Later',
    });
    await manage('add', {
      file: file('ferry.txt', 'The ferry sails every day of the week, all winter long.'),
    });
    await manage('add', {
      file: file('holm.txt', 'On Tuesday Petra Holm opened the bridge with a speech to the town.'),
    });
    await until(() => standIn.posts.all.length > 0, 'a post', 20_000);
    const posted = standIn.posts.all.filter(({ channelId }) => channelId === news);
    expect(posted).toHaveLength(1);
    expect(read(posted[0]?.body ?? {})).toContain('A new briefing mentions “Petra Holm”');
    expect(quotationsOf(posted[0]?.body ?? {})).toEqual([
      'On Tuesday Petra Holm opened the bridge with a speech to the town.',
    ]);
    expect(mentionsOf(posted[0]?.body ?? {})).toEqual({ parse: [] });

    expect(shown(await manage('watches'))).toContain('Petra Holm');
    expect(shown(await manage('unwatch', { term: 'petra holm' }))).toContain(
      'No longer watched for: “Petra Holm”',
    );
    await removeAll();
    expect(read(posted[0]?.body ?? {})).toContain('was withdrawn on');
  });

  it('forgets what somebody had it answer', async () => {
    await manage('add', { file: file('bridge.txt', bridge) });
    const asker = { userId: '900000000000000042' };
    const answer = await ask(question, asker);
    standIn.asker = { ...member, ...asker };
    const kept = standIn.command('forget-me');
    await kept.answer();
    await push(kept, 'Delete all of it', { ...member, ...asker });
    const asked = await manage('remove', { briefing: await idOf('Norrvik') });
    expect(shown(await push(asked, 'Remove it'))).toContain('No message that others can read cites it.');
    expect(shown(answer)).not.toContain('withdrawn');
  });
});
