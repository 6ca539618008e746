import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSettings } from '../../src/model/settings.js';
import { startBot } from '../discord/bot-process.js';
import { questions } from '../discord/newsroom.js';
import type { Exchange } from '../discord/stand-in/exchange.js';
import { objects } from '../discord/stand-in/json.js';
import { allComponents } from '../discord/stand-in/message-rules.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { overOwnBriefings } from './briefing-scenes.js';
import type { Shot } from './draw.js';
import { patience, Photographer } from './photographer.js';

/** Everything that was drawn, and what did not look as it should. */
export interface Album {
  readonly shots: readonly Shot[];
  /** Pictures that do not show what they are there to show, one line each. */
  readonly faults: readonly string[];
}

/** Sending messages and managing the server, in Discord's bit set of permissions. */
const permissions = { none: '0', mayPost: String(1 << 11), manager: String((1 << 5) | (1 << 11)) } as const;

const [pressOffice, speechWriters, channel] = [
  '500000000000000001',
  '500000000000000002',
  '600000000000000001',
] as const;
/** What roles and channels of the stand-in's server are called in the pictures. */
export const names: ReadonlyMap<string, string> = new Map([
  [pressOffice, 'Press office'],
  [speechWriters, 'Speech writers'],
  [channel, 'briefings'],
]);

const message = [
  'The Prime Minister will say: “We have to do much more”, as Rutte put it.',
  '> To be clear, as part of any security guarantee, there will be US troops deployed to Ukraine.',
  'Rutte calls the United States “by far the most important ally within NATO”.',
].join('\n');

const draft = [
  'Germany sets aside €82.69 billion for the Bundeswehr in 2026, and Lithuania 5.83% of its GDP for defence.',
  'Inga Ruginiene spoke in Brussels. Rutte said: “We have to do much, much more.”',
].join('\n\n');

/** Every reply over the briefings that ship, by the bot as it is started for use. */
async function overBriefings(photographer: Photographer): Promise<void> {
  const { standIn } = photographer;
  const ask = (name: string, question: string, holds: string): Promise<Exchange> =>
    photographer.command(name, 'ask', { question }, holds);

  photographer.become('700000000000000001', permissions.mayPost);
  const answer = await ask('answer', 'Who said “much, much more”?', 'Mark Rutte');
  const context = await photographer.press('context', answer, 'Context', 'Paragraph');
  if (context !== null) await photographer.press('context-later', context, 'Later', 'Paragraph');
  await photographer.press('more-evidence', answer, 'More evidence', 'All evidence');
  await photographer.press('copy-citation', answer, 'Copy citation', 'Ready to copy');
  const vote = await photographer.press('vote', answer, 'Helpful', 'Noted as helpful');
  await photographer.fill(
    'vote-reason',
    vote,
    'Add a reason',
    { reason: 'Just what I needed.' },
    'Your reason is noted',
  );
  const several = await ask('several-answers', 'How much will allies spend on defence?', 'also support');
  await photographer.press('several-answers-evidence', several, 'More evidence', 'Other answers');
  const president = await ask('office', 'Who is the President of Russia?', 'Vladimir Putin');
  await photographer.fill('follow-up', president, 'Ask a follow-up', { question: 'and Ukraine?' }, 'Read as');
  await ask('slip', 'Where did Ruginene urge partners?', 'Read “Ruginene”');
  const decline = await ask('decline', 'What does Rutte say about Greenland?', 'Not in these briefings');
  await photographer.press('tell-the-admins', decline, 'Tell the admins', 'The admins');
  await ask('near-miss', 'Who is the President of the United Arab Emirates?', 'not of');
  const secret = { question: 'What share of its GDP does Lithuania spend on core defense?', private: true };
  const alone = await photographer.command('private', 'ask', secret, '5.38');
  await photographer.press('shared', alone, 'Share', '5.38');

  photographer.become('700000000000000004', permissions.mayPost);
  const quotes: readonly (readonly [string, Record<string, string>, string])[] = [
    ['quote-exact', { words: 'It is absolutely still not enough.' }, 'Exact'],
    ['quote-typographic', { words: 'they’re getting their act together' }, 'The same words'],
    [
      'quote-differs',
      { words: 'as part of any security guarantee, there will be US troops deployed to Ukraine' },
      'Differs',
    ],
    ['quote-elided', { words: 'We have to work together … keep the whole of NATO territory safe' }, 'Elided'],
    [
      'quote-misattributed',
      { words: 'We have to do much, much more', speaker: 'Pete Hegseth' },
      'Misattributed',
    ],
    [
      'quote-not-found',
      { words: 'We will defend every inch of the moon together' },
      'Not in these briefings',
    ],
    ['quote-too-short', { words: 'much, much more' }, 'Too short'],
  ];
  for (const [name, options, holds] of quotes) await photographer.command(name, 'quote', options, holds);

  photographer.become('700000000000000005', permissions.mayPost);
  await photographer.command('said', 'said', { speaker: 'Rutte' }, 'Mark Rutte');
  await photographer.command(
    'said-about',
    'said',
    { speaker: 'Hegseth', about: 'security guarantees' },
    'Pete Hegseth',
  );
  await photographer.command('said-nobody', 'said', { speaker: 'Merkel' }, 'Merkel');
  for (const [name, command, holds] of [
    ['check-quotes', 'Check quotes', 'Quotations in this message'],
    ['find-evidence', 'Find evidence', 'Nearest passages'],
  ] as const) {
    const done = `${command}, in the menu of a message`;
    await photographer.take(name, done, standIn.messageCommand(command, message), holds);
  }
  const attachment = standIn.attachment('speech.md', Buffer.from(draft));
  await photographer.take(
    'check-draft',
    '/check-draft draft: speech.md',
    standIn.command('check-draft', { draft: attachment }),
    'Draft checked',
  );
  await photographer.command('sources', 'sources', {}, 'Briefings');
  await photographer.command(
    'sources-one',
    'sources',
    { briefing: 'rutte-interview-on-the-story' },
    'Origin',
  );
  await photographer.command('help', 'help', {}, 'Ask the briefings');
  await photographer.command(
    'unknown-briefing',
    'ask',
    { question: 'Who?', briefing: 'no such thing' },
    'no such thing',
  );
  await photographer.command('forget-me', 'forget-me', {}, 'Kept of you');
  for (const locale of ['de', 'fr', 'nl', 'lt']) {
    photographer.become('700000000000000006', permissions.mayPost, locale);
    await ask(`decline-${locale}`, 'What does Rutte say about Greenland?', 'Greenland');
  }
  photographer.become('700000000000000001', permissions.mayPost);
  await overAdmins(photographer, decline);

  photographer.become('700000000000000002', permissions.none);
  for (let asked = 0; asked < usualSettings.perMember; asked += 1) {
    await standIn.command('ask', { question: 'the' }).answer(patience);
  }
  await ask('too-many', 'And what else?', 'Ask again in');
}

/** What those see who manage the server. */
async function overAdmins(photographer: Photographer, decline: Exchange): Promise<void> {
  const { standIn } = photographer;
  await photographer.command('not-allowed', 'rapporteur settings', {}, 'Manage Server');
  photographer.become('700000000000000003', permissions.manager);
  const unhelpful = standIn.command('ask', { question: 'When is the summit in The Hague?' });
  await (await photographer.pressed(unhelpful, 'Not helpful'))?.answer(patience);
  const usual = await photographer.command('settings-usual', 'rapporteur settings', {}, 'Settings');
  await choose(standIn, usual, [pressOffice, speechWriters], [channel], [channel]);
  await photographer.command('settings', 'rapporteur settings', {}, 'Settings');
  await photographer.press('admins-told', decline, 'Tell the admins', 'The admins');
  const post = standIn.posts.all.at(-1);
  if (post !== undefined) {
    const done = 'In the log channel, after “Tell the admins”';
    photographer.shots.push({ name: 'log-channel', done, body: post.body, files: [], isPrivate: false });
  }
  await choose(standIn, usual, [], [], []);
  await photographer.command('status', 'rapporteur status', {}, 'Passages');
  const asked = await photographer.command('questions', 'rapporteur questions', {}, 'Questions asked');
  const declined = await photographer.press('questions-declined', asked, 'Declined', 'declined');
  if (declined !== null)
    await photographer.press('questions-unhelpful', declined, 'Not helpful', 'not helpful');
  await photographer.press('questions-export', asked, 'Export as CSV', '');
  await overOwnBriefings(photographer, pressOffice, channel);
}

/** Chooses from the menus of a reply: from each, in order, these. */
async function choose(
  standIn: StandIn,
  on: Exchange,
  ...chosen: readonly (readonly string[])[]
): Promise<void> {
  const body = await on.answer(patience);
  const menus = allComponents(objects(body.components)).filter(
    ({ type, custom_id: id }) => typeof id === 'string' && type !== 2,
  );
  for (const [index, values] of chosen.entries()) {
    await standIn.choose(on, String(menus[index]?.custom_id), values).answer(patience);
  }
}

/** What only the small newsroom of the tests can be made to do: to break, and to quote what is hostile. */
async function overNewsroom(photographer: Photographer): Promise<void> {
  photographer.become('700000000000000001', permissions.mayPost);
  await photographer.command('so-far', 'ask', { question: questions.early }, '3 of 5 briefings read so far');
  await photographer.command('error', 'ask', { question: questions.crash }, 'Error number');
  await photographer.command('hostile', 'ask', { question: questions.hostile }, '@everyone');
  await photographer.command('hostile-source', 'sources', { briefing: 'hostile' }, '@everyone');
}

/** Every reply that the bot can make, as it sent it to the stand-in. */
export async function takeAll(log: (line: string) => void): Promise<Album> {
  const stateDir = mkdtempSync(join(tmpdir(), 'rapporteur-gallery-'));
  const album: { shots: Shot[]; faults: string[] } = { shots: [], faults: [] };
  try {
    for (const [script, visit] of [
      ['src/main.ts', overBriefings],
      ['test/discord/bot.ts', overNewsroom],
    ] as const) {
      const standIn = await StandIn.start();
      log(`starting ${script} …`);
      const bot = await startBot(standIn, { STATE_DIR: stateDir }, script);
      try {
        // It answers before it has read all, and says so; there is a scene of its own for that.
        if (script === 'src/main.ts') await bot.logged('briefings read');
        const photographer = new Photographer(standIn);
        await visit(photographer);
        album.shots.push(...photographer.shots);
        album.faults.push(...photographer.faults, ...standIn.refusals);
      } finally {
        await standIn.stop();
        await bot.kill();
      }
    }
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
  return album;
}
