import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { documents } from './desk.js';
import { buttonsOf, quotationsOf, read } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { StandIn } from './stand-in/stand-in.js';

/* The buttons under answers, over the wire, before and after the bot was killed and started again. */

const callback = { deferredMessage: 5, deferredUpdate: 6, modal: 9 } as const;
const question = 'How much will the new quay cost?';
/** Sending messages, in Discord's bit set of permissions. */
const mayPost = String(1 << 11);

describe('the buttons under an answer, in Discord', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'rapporteur-state-'));
  let standIn: StandIn;
  let bot: BotProcess;
  const start = (): Promise<BotProcess> =>
    startBot(standIn, { STATE_DIR: stateDir }, 'test/discord/desk-bot.ts');

  beforeAll(async () => {
    standIn = await StandIn.start();
    bot = await start();
  });

  afterEach(() => {
    expect(standIn.refusals).toEqual([]);
    standIn.requests.length = 0;
    standIn.asker = { roles: [], permissions: '0', appPermissions: '0', locale: 'en-GB' };
  });

  afterAll(async () => {
    await standIn.stop();
    await bot.kill();
    rmSync(stateDir, { recursive: true, force: true });
  });

  /** Presses the button that says so, once the answer is there. */
  async function press(on: Exchange, label: string): Promise<Exchange> {
    const body = await on.answer();
    const button = buttonsOf(body).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label}: ${JSON.stringify(buttonsOf(body))}`);
    return standIn.press(on, button.id);
  }

  it('show context to whoever presses alone, and step through it in place', async () => {
    const context = await press(standIn.command('ask', { question }), 'Context');
    const first = await context.answer();
    expect([context.acknowledgement, context.ephemeral]).toEqual([callback.deferredMessage, true]);
    const later = await press(context, 'Later');
    const second = await later.answer();
    expect(later.acknowledgement).toBe(callback.deferredUpdate);
    for (const quotation of [...quotationsOf(first), ...quotationsOf(second)]) {
      expect(
        documents.some(({ text }) => text.includes(quotation)),
        quotation,
      ).toBe(true);
    }
  });

  it('share a private answer by the permissions of that moment', async () => {
    const asked = standIn.command('ask', { question, private: true });
    const words = read(await asked.answer());
    expect(asked.ephemeral).toBe(true);
    const refused = await press(asked, 'Share');
    expect(read(await refused.answer())).toContain('may not post');
    expect(refused.ephemeral).toBe(true);
    standIn.asker = { ...standIn.asker, permissions: mayPost, appPermissions: mayPost };
    const shared = await press(asked, 'Share');
    expect(read(await shared.answer())).toBe(words);
    expect(shared.ephemeral).toBe(false);
  });

  it('take a follow-up in a form', async () => {
    const asked = standIn.command('ask', { question });
    const opening = await press(asked, 'Ask a follow-up');
    const form = await opening.opened();
    expect(opening.acknowledgement).toBe(callback.modal);
    expect(form.title).toBe('Ask a follow-up');
    const sent = standIn.send(opening, { question: 'and who said so?' });
    expect(read(await sent.answer())).toContain('and who said so?');
    expect(sent.acknowledgement).toBe(callback.deferredMessage);
  });

  it('all work after the bot was killed and started again', async () => {
    standIn.asker = { ...standIn.asker, userId: '900000000000000009' };
    const asked = standIn.command('ask', { question });
    const voted = await press(asked, 'Helpful');
    expect(read(await voted.answer())).toContain('Noted as helpful');
    await bot.kill();
    bot = await start();
    for (const [label, expected] of [
      ['Context', 'Paragraph'],
      ['Copy citation', 'Ready to copy'],
      ['Not helpful', 'Noted as not helpful'],
    ] as const) {
      expect(read(await (await press(asked, label)).answer())).toContain(expected);
    }
    const opening = await press(voted, 'Add a reason');
    await opening.opened();
    const sent = standIn.send(opening, { reason: 'Just so.' });
    expect(read(await sent.answer())).toContain('Your reason is noted');
    expect(sent.acknowledgement).toBe(callback.deferredUpdate);
  });
});
