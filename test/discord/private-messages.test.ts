import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { questions } from './newsroom.js';
import { linesOf, read } from './reading.js';
import { StandIn } from './stand-in/stand-in.js';

/* A bot that whoever runs it lets be asked on its servers alone. */

let standIn: StandIn;
let bot: BotProcess;
beforeAll(async () => {
  standIn = await StandIn.start();
  bot = await startBot(standIn, { PRIVATE_MESSAGES: 'off' });
});
afterAll(async () => {
  await standIn.stop();
  await bot.kill();
});

it('answers on its server, refuses private messages with the reason, and explains itself there', async () => {
  const options = { question: questions.cost };
  expect(linesOf(await standIn.command('ask', options).answer())).toContain('## €82.69 million');
  for (const [name, given] of [
    ['ask', options],
    ['quote', { words: 'much, much better than waiting' }],
    ['said', { speaker: 'Solberg' }],
    ['sources', {}],
  ] as const) {
    const refused = standIn.command(name, given, true);
    expect(read(await refused.answer())).toContain('lets it be asked on its servers alone: ask there.');
    expect(refused.ephemeral).toBe(true);
  }
  const helped = read(await standIn.command('help', {}, true).answer());
  expect(helped).toContain('Ask the briefings');
  expect(helped).not.toContain('these briefings answer');
  expect(standIn.refusals).toEqual([]);
});
