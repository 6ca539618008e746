import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '../checking/word-file.js';
import { startBot, type BotProcess } from './bot-process.js';
import { documents } from './desk.js';
import { buttonsOf, linesOf, mentionsOf, quotationsOf, read } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { StandIn } from './stand-in/stand-in.js';

/*
 * What a person said, message commands and drafts, over the wire: the bot as a process of its own, in conversation with
 * the stand-in, which also keeps what people attach.
 */

const callback = { message: 4, deferredMessage: 5 } as const;
const secret = 'a draft that is nobody’s business';

describe('the bot in Discord, over a few news texts', () => {
  let standIn: StandIn;
  let bot: BotProcess;

  beforeAll(async () => {
    standIn = await StandIn.start();
    bot = await startBot(standIn, {}, 'test/discord/desk-bot.ts');
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

  function fileOf({ files }: Exchange): string {
    expect(files).toHaveLength(1);
    return files[0]?.bytes.toString('utf8') ?? '';
  }

  it('suggests people at the first keystroke, and lists what the chosen one said', async () => {
    const choices = await standIn.typing('said', 'speaker', 's').suggestions();
    expect(choices).toEqual([{ name: 'Ingrid Solberg · Mayor · 7 statements', value: 'Ingrid Solberg' }]);
    const listed = standIn.command('said', { speaker: 'Ingrid Solberg' });
    const first = await listed.answer();
    expect([listed.acknowledgement, listed.ephemeral]).toEqual([callback.deferredMessage, false]);
    expect(read(first)).toContain('Direct words');
    expect(quotationsOf(first)).toHaveLength(5);
    const [previous, next] = buttonsOf(first);
    expect([previous?.disabled, next?.disabled]).toEqual([true, false]);

    const second = await standIn.press(listed, next?.id ?? '').answer();
    expect(read(second)).toContain('6 to 7 of 7');
    for (const quotation of [...quotationsOf(first), ...quotationsOf(second)]) {
      expect(
        documents.some(({ text }) => text.includes(quotation)),
        quotation,
      ).toBe(true);
    }
  });

  it('shows a person’s statements to the asker alone when that is wanted', async () => {
    const listed = standIn.command('said', { speaker: 'the mayor', about: 'quay', private: true });
    expect(read(await listed.answer())).toContain('Ingrid Solberg: 3 of 7 statements');
    expect(listed.ephemeral).toBe(true);
  });

  const words =
    '“The old quay will last three more winters, and we must not wait for the next storm” — Solberg';

  it.each([false, true])(
    'checks the quotations of a message for the asker alone (in private: %s)',
    async (isPrivate) => {
      const checked = standIn.messageCommand('Check quotes', words, {}, isPrivate);
      const body = await checked.answer();
      expect([checked.acknowledgement, checked.ephemeral, checked.edits]).toEqual([
        callback.deferredMessage,
        true,
        1,
      ]);
      expect(read(body)).toContain('1 differing');
      expect(linesOf(body).join('\n')).toContain('~~not~~');
      expect(checked.files).toEqual([]);
    },
  );

  it('finds the passages nearest to a message', async () => {
    const found = standIn.messageCommand('Find evidence', 'The quay at Norrvik costs penguins.');
    const text = read(await found.answer());
    expect(found.ephemeral).toBe(true);
    expect(text).toContain('Shared: “quay”, “Norrvik”, “costs” · missing: “penguins”');
  });

  it.each(['Check quotes', 'Find evidence'])(
    'says that a message of pictures alone has no text: %s',
    async (name) => {
      const fields = {
        embeds: [{ type: 'rich', title: 'A picture', description: '“words in an embed that are many”' }],
        attachments: [
          { id: '1', filename: 'a.png', size: 1, url: 'https://example.org/a.png', proxy_url: '' },
        ],
      };
      expect(read(await standIn.messageCommand(name, '', fields).answer())).toContain('no text of its own');
    },
  );

  it('reads the words of a forwarded message', async () => {
    const fields = {
      message_reference: { type: 1, message_id: '1', channel_id: standIn.world.channelId },
      message_snapshots: [
        {
          message: {
            type: 0,
            content: words,
            timestamp: '2025-01-01T00:00:00.000000+00:00',
            edited_timestamp: null,
            flags: 0,
            embeds: [],
            attachments: [],
            mentions: [],
            mention_roles: [],
            components: [],
          },
        },
      ],
    };
    for (const isPrivate of [false, true]) {
      const body = await standIn.messageCommand('Check quotes', '', fields, isPrivate).answer();
      expect(read(body)).toContain('1 differing');
    }
  });

  it('answers a message of any length, with a file where one message does not hold it', async () => {
    const one = '“We shall all go down to the harbour again and look at the old quay.” ';
    const long = one.repeat(60).slice(0, 4000);
    const checked = standIn.messageCommand('Check quotes', long);
    const body = await checked.answer();
    expect(read(body)).toContain('the file has all of them');
    expect(fileOf(checked).match(/go down to the harbour/gu)?.length).toBeGreaterThan(50);
    const found = standIn.messageCommand(
      'Find evidence',
      'The ferry sails to Norrvik. '.repeat(143).slice(0, 4000),
    );
    await found.answer();
    expect(fileOf(found)).toContain('Statement 40');
  });

  it('brings nothing of a message to life', async () => {
    const hostile =
      '@everyone <@123456789012345678> <:smile:123456789012345678> <t:1700000000:R> said “**We** must `build` ||the|| [old](https://example.org) quay” > # no';
    for (const name of ['Check quotes', 'Find evidence']) {
      const body = await standIn.messageCommand(name, hostile).answer();
      expect(read(body)).toContain('**We** must `build` ||the|| [old](https://example.org) quay');
      expect(mentionsOf(body)).toEqual({ parse: [] });
      for (const line of linesOf(body)) expect(line).not.toMatch(/(?<!\\)[@<]/u);
    }
  });

  it('tells the asker alone, at once, about a message command that an earlier version had', async () => {
    const asked = standIn.messageCommand('Quote this', 'x');
    expect(read(await asked.answer())).toContain('no such command');
    expect([asked.acknowledgement, asked.ephemeral]).toEqual([callback.message, true]);
  });

  describe('checks a draft', () => {
    const draft = `Mayor Ingrid Solborg said: “The old quay will last three more winters.” This is ${secret}.`;
    const unread = async (attachment: Parameters<StandIn['command']>[1]): Promise<string> => {
      const checked = standIn.command('check-draft', attachment);
      const text = read(await checked.answer(20_000));
      expect([checked.ephemeral, checked.files]).toEqual([true, []]);
      return text;
    };

    it.each([
      ['speech.md', Buffer.from(draft)],
      ['speech.docx', wordFile(draft)],
      ['speech', wordFile(draft)],
    ])(
      'in a file called %s: a summary for the asker alone, and the report as a file',
      async (name, bytes) => {
        const checked = standIn.command('check-draft', { draft: standIn.attachment(name, bytes) });
        const body = await checked.answer(20_000);
        expect(checked.ephemeral).toBe(true);
        expect(read(body)).toContain(`Draft checked: ${name}`);
        expect(read(body)).toContain('Quotations: 1 · 1 differing');
        expect(checked.files.map((file) => file.name)).toEqual(['draft-report.md']);
        expect(fileOf(checked)).toContain('the briefings write “Ingrid Solberg”');
      },
    );

    it('but fetches nothing from elsewhere than Discord', async () => {
      const elsewhere = standIn.attachment('a.md', Buffer.from('x'), { url: 'https://example.org/a.md' });
      expect(await unread({ draft: elsewhere })).toContain('does not lie with Discord');
      const loopback = standIn.attachment('a.md', Buffer.from('x'), { url: 'http://127.0.0.1:9/a.md' });
      expect(await unread({ draft: loopback })).toContain('does not lie with Discord');
    });

    it('but not one that is too large, said to be or not', async () => {
      const large = Buffer.alloc(1_000_001, 'word ');
      expect(await unread({ draft: standIn.attachment('a.md', large) })).toContain('more than 1 MB');
      expect(standIn.requests.filter(({ request }) => request.includes('attachments'))).toEqual([]);
      expect(await unread({ draft: standIn.attachment('a.md', large, { size: 10 }) })).toContain(
        'more than 1 MB',
      );
    });

    it.each([
      ['the file is gone', { kind: 'status', status: 404 }],
      ['the connection breaks', { kind: 'close' }],
    ] as const)('but says so when %s', async (_what, fault) => {
      standIn.faults.plan(/^GET \/attachments/u, fault);
      expect(await unread({ draft: standIn.attachment('a.md', Buffer.from('x')) })).toContain(
        'could not be fetched',
      );
    });

    it('but follows no redirection', async () => {
      const moved = standIn.attachment('a.md', Buffer.from('x'));
      standIn.faults.plan(/^GET \/attachments/u, { kind: 'redirect', to: moved.url });
      expect(await unread({ draft: moved })).toContain('could not be fetched');
    });

    it('and answers others meanwhile', async () => {
      const large = Array.from(
        { length: 2500 },
        (_, n) => `Mayor ${n} said “words number ${n} of a long speech”.`,
      );
      const checked = standIn.command('check-draft', {
        draft: standIn.attachment('long.md', Buffer.from(large.join('\n\n'))),
      });
      const others = Array.from({ length: 5 }, () => standIn.command('help'));
      for (const other of others) {
        await other.answer();
        expect(other.delay).toBeLessThan(3000);
      }
      expect(read(await checked.answer(60_000))).toContain('Quotations: 2,500');
    });
  });

  it('has logged neither words nor drafts in all this', () => {
    expect(bot.log.length).toBeGreaterThan(20);
    for (const hidden of ['winters', secret, 'penguins', 'interaction-token'])
      expect(bot.stderr).not.toContain(hidden);
  });
});
