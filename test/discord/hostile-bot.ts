import { pino } from 'pino';
import { appOf, type App, type PlainDocument } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { serve } from '../../src/discord/serve.js';
import type { Answer } from '../../src/model/answer.js';
import { slice } from '../../src/model/span.js';
import { FileStore } from '../../src/stores/file-store.js';
import { openRecords } from '../../src/stores/records.js';
import { notice } from '../../src/model/notice.js';
import { hostileTexts } from './hostile-texts.js';
import { briefing, cite, everybodySees } from './newsroom.js';

/*
 * The bot over hostile briefings, as a process of its own: `hostile-bot.ts serve`. People are quoted and reported with
 * hostile words; a question that is a number is answered, or declined, with the hostile text of that number in every place
 * that an answer has. STATE_DIR and GUILD are to be set.
 */

const texts = hostileTexts(1000)
  .map((text) => text.trim())
  .filter((text) => text !== '');
const textOf = (number: number): string => texts[number % texts.length] ?? '';

/** Sixty briefings in which one person says, and is reported to say, what is hostile. */
const documents: readonly PlainDocument[] = Array.from({ length: 60 }, (_, number) => ({
  id: `hostile/${String(number)}`,
  title: textOf(number * 7),
  published: '2025',
  text: [
    `Mayor Ingrid Solberg said that the quay would cost ${textOf(number * 5)} more.`,
    `"The old quay ${textOf(number * 11)} will not last," Solberg said on Tuesday.`,
    `Nothing of note was said about the ferry, ${textOf(number * 13)} apart.`,
  ].join('\n\n'),
}));

const real = appOf(documents);

function answerTo(question: string): Answer {
  const number = Number(question);
  const [text, other] = [textOf(number), textOf(number * 3 + 1)];
  const source = briefing({
    id: `one-${question}`,
    title: text,
    origin: other,
    text: `Before. ${text} After.\n\n${other}`,
  });
  const shared = {
    question: text,
    missing: [text, other],
    confidence: 0.5,
    trace: [],
    answerType: 'thing',
    readAs: other,
  } as const;
  const corrections = [{ asked: text, read: other }];
  const kept = real.briefings[number % real.briefings.length];
  const block = kept?.blocks.at(-1);
  const cited = [
    ...(kept === undefined || block === undefined ? [] : [cite(kept, slice(kept.text, block))]),
    cite(source, text, text),
    cite(source, other),
    cite(source, `Before. ${text} After.`, text),
  ];
  return number % 3 === 0
    ? {
        ...shared,
        corrections,
        status: 'declined',
        reason: 'not-in-briefings',
        message: notice('lacks.words', { words: { named: [text] } }),
        nearest: cited,
      }
    : {
        ...shared,
        corrections,
        status: 'answered',
        answer: text,
        speaker: other,
        polarity: null,
        citations: [...cited, ...cited],
        others: [{ answer: other, citations: cited }],
      };
}

const app: App = {
  ...real,
  ask: (question, options) => (/^\d+$/u.test(question) ? answerTo(question) : real.ask(question, options)),
};

const config = readConfig(process.env, process.cwd());
if (!config.ok) throw new Error(config.failure.message);
const { STATE_DIR = '', GUILD = '' } = process.env;
const store = new FileStore(STATE_DIR);
await (await openRecords(store))(GUILD).change({ perServer: 10_000, keepsNames: true });
const log = pino({ level: config.value.logLevel }, pino.destination({ dest: 2, sync: true }));
process.exitCode = await serve(config.value, everybodySees(app), store, log);
