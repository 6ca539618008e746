import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from './bot-process.js';
import { linesOf, quotationsOf, read } from './reading.js';
import { StandIn } from './stand-in/stand-in.js';

/* The whole bot, from files in a folder to a message in Discord, started as a person starts it. */

const files = {
  'quay.txt': [
    'New quay to cost €82.69 million',
    '',
    'The harbour board agreed on Tuesday to build a new quay at Norrvik. The new quay at Norrvik will cost €82.69 million, said the board.',
    '',
    'Harbour master Ingrid Solberg said the old quay "would not last three more winters".',
    '',
  ].join('\n'),
  'ferry.md': [
    '---',
    'title: The night ferry',
    'origin: Coast Gazette',
    'published: 2025-06-01',
    '---',
    '',
    'The night ferry to Holmsund will stop in October, the operator said. About 140 jobs depend on it.',
    '',
  ].join('\n'),
  'empty.txt': '',
} as const;

describe('the whole bot', () => {
  let standIn: StandIn;
  let bot: BotProcess;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-discord-'));
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    standIn = await StandIn.start();
    bot = await startBot(standIn, { BRIEFINGS_DIR: folder }, 'src/from-source.mjs');
  });

  afterAll(async () => {
    await standIn.stop();
    await rm(folder, { recursive: true });
    await bot.kill();
  });

  it('answers from a file, in the file’s own words', async () => {
    const body = await standIn
      .command('ask', { question: 'Who said the old quay "would not last three more winters"?' })
      .answer();
    expect(linesOf(body)).toContain('## Ingrid Solberg');
    const [quotation = ''] = quotationsOf(body);
    expect(quotation).toContain('three more winters');
    expect(await readFile(join(folder, 'quay.txt'), 'utf8')).toContain(quotation);
  });

  it('declines what no file holds, and names the word', async () => {
    const body = await standIn
      .command('ask', { question: 'What did Zanzibar pay for the lighthouse?' })
      .answer();
    expect(linesOf(body).some((line) => line.startsWith('## '))).toBe(false);
    expect(read(body)).toMatch(/Not (?:answered )?in these briefings/u);
    expect(read(body)).toContain('Zanzibar');
  });

  it('lists the files it read and names the one it could not', async () => {
    const text = read(await standIn.command('sources').answer());
    expect(text).toContain('Briefings: 2');
    expect(text).toContain('The night ferry');
    expect(text).toContain('Origin: Coast Gazette · Date: 1 June 2025');
    expect(text).toContain('empty.txt');
  });

  it('stops on SIGTERM with exit code 0, having sent nothing that Discord refuses', async () => {
    bot.signal('SIGTERM');
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(standIn.refusals).toEqual([]);
    expect(bot.stdout).toBe('');
  });
});
