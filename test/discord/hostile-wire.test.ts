import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { chosenTexts, hostileTexts } from './hostile-texts.js';
import { markdown, type MarkdownNode } from './markdown.js';
import { buttonsOf, mentionsOf } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { objects, type Json } from './stand-in/json.js';
import { allComponents } from './stand-in/message-rules.js';
import { StandIn } from './stand-in/stand-in.js';

/* Some hundreds of replies made of hostile texts, truly over the wire: briefings, messages, drafts and questions. */

/** What the bot's own formatting is made of. */
const known = [
  'text',
  'br',
  'newline',
  'twemoji',
  'strong',
  'strikethrough',
  'heading',
  'subtext',
  'blockQuote',
  'codeBlock',
];

function strange(nodes: readonly MarkdownNode[]): string[] {
  return nodes.flatMap(({ type, content }) => [
    ...(known.includes(type) ? [] : [type]),
    ...(typeof content === 'string' ? [] : strange(content)),
  ]);
}

/** How many interactions are under way at one time. */
const atOnce = 20;

describe('hostile texts over the wire', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'rapporteur-hostile-'));
  const texts = hostileTexts(1000);
  let standIn: StandIn;
  let bot: BotProcess;
  let replies = 0;

  beforeAll(async () => {
    standIn = await StandIn.start();
    const environment = { STATE_DIR: stateDir, GUILD: standIn.world.guildId };
    bot = await startBot(standIn, environment, 'test/discord/hostile-bot.ts');
  });

  afterAll(async () => {
    await standIn.stop();
    await bot.kill();
    rmSync(stateDir, { recursive: true, force: true });
  });

  /** The replies to all of these, each judged as it comes. */
  async function all(begin: readonly (() => Exchange)[]): Promise<Exchange[]> {
    const done: Exchange[] = [];
    for (let from = 0; from < begin.length; from += atOnce) {
      const underWay = begin.slice(from, from + atOnce).map((one) => one());
      for (const exchange of underWay) judge(await exchange.answer(60_000));
      done.push(...underWay);
    }
    expect(standIn.refusals).toEqual([]);
    expect(bot.log.filter(({ msg }) => msg === 'an interaction failed')).toEqual([]);
    replies += done.length;
    return done;
  }

  function judge(body: Json): void {
    expect(mentionsOf(body)).toEqual({ parse: [] });
    for (const { type, content } of allComponents(objects(body.components))) {
      if (type === 10) expect(strange(markdown(String(content))), String(content)).toEqual([]);
    }
  }

  /** Presses every button of these replies that is not dimmed and opens no form. */
  function presses(on: readonly Exchange[]): (() => Exchange)[] {
    return on.flatMap((exchange) =>
      buttonsOf(exchange.message?.body ?? {})
        .filter(({ label, disabled }) => !disabled && !['Ask a follow-up', 'Add a reason'].includes(label))
        .map(
          ({ id }) =>
            () =>
              standIn.press(exchange, id),
        ),
    );
  }

  it('answers and declines, and whatever their buttons lead to', async () => {
    const asked = await all(
      Array.from(
        { length: 220 },
        (_, number) => () =>
          standIn.command('ask', {
            question: String(number),
            ...(number % 5 === 0 && { private: true }),
          }),
      ),
    );
    const pressed = await all(presses(asked.filter((_, number) => number % 7 === 0)));
    expect(pressed.length).toBeGreaterThan(100);
    for (const exchange of asked.slice(1, 20)) {
      const follow = buttonsOf(exchange.message?.body ?? {}).find(({ label }) => label === 'Ask a follow-up');
      if (follow === undefined) continue;
      const opening = standIn.press(exchange, follow.id);
      await opening.opened();
      await all([() => standIn.send(opening, { question: `${texts[replies % texts.length] ?? ''} quay` })]);
    }
  });

  it('lists of what was said, of sources and of questions, page by page', async () => {
    const first = await all([
      () => standIn.command('said', { speaker: 'Solberg' }),
      () => standIn.command('said', { speaker: 'Solberg', about: 'the old **quay** <@123456789012345678>' }),
      () => standIn.command('sources'),
    ]);
    for (let on = first, page = 0; on.length > 0 && page < 12; page += 1) {
      const next = on.flatMap((exchange) =>
        buttonsOf(exchange.message?.body ?? {})
          .filter(({ label, disabled }) => label === 'Next' && !disabled)
          .map(
            ({ id }) =>
              () =>
                standIn.press(exchange, id),
          ),
      );
      on = await all(next);
    }
    await all(
      Array.from(
        { length: 40 },
        (_, number) => () => standIn.command('sources', { briefing: `hostile/${String(number)}` }),
      ),
    );
  });

  it('words and messages that are checked', async () => {
    const messages = chosenTexts.filter((text) => text.trim() !== '' && text.length <= 3000).slice(0, 70);
    await all(
      messages.flatMap((text) => [
        () =>
          standIn.messageCommand(
            'Check quotes',
            `Solberg said: “The old quay ${text} will not last” and ${text}`,
          ),
        () => standIn.messageCommand('Find evidence', `${text} The ferry and the quay at Norrvik ${text}`),
        () =>
          standIn.command('quote', {
            words: `The old quay ${text} will last`,
            speaker: text.slice(0, 150) || 'x',
          }),
      ]),
    );
    const draft = Buffer.from(
      texts.map((text) => `Solberg said: “The old quay ${text} will last.”`).join('\n\n'),
    );
    await all([() => standIn.command('check-draft', { draft: standIn.attachment('**a**_b_`.md', draft) })]);
  });

  it('suggestions while somebody types', async () => {
    for (const typed of chosenTexts.filter((text) => text.length <= 200).slice(0, 120)) {
      const [option, name] =
        typed.length % 2 === 0 ? (['speaker', 'said'] as const) : (['briefing', 'sources'] as const);
      await standIn.typing(name, option, typed).suggestions();
    }
    expect((await standIn.typing('sources', 'briefing', '').suggestions()).length).toBe(25);
    expect(standIn.refusals).toEqual([]);
  });

  it('were some hundreds', () => {
    expect(replies).toBeGreaterThan(500);
  });
});
