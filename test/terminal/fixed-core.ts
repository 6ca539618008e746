import { PassThrough, Writable } from 'node:stream';
import { commands, messageCommands } from '../../commands/index.js';
import { annotate } from '../../src/annotate/annotate.js';
import type { App, AskOptions, SearchOptions } from '../../src/app.js';
import type { SearchHit } from '../../src/model/search.js';
import type { Answer, Citation } from '../../src/model/answer.js';
import type { Briefing, Rejection } from '../../src/model/briefing.js';
import { fail, succeed, type Result } from '../../src/model/result.js';
import { wholeScope } from '../../src/model/scope.js';
import { quote, recordOf } from '../../src/quoting/quote.js';
import type { Core } from '../../src/terminal/core.js';
import type { Io } from '../../src/terminal/io.js';
import type { LineDocument } from '../../src/terminal/lines.js';
import { notice, type Notice } from '../../src/model/notice.js';

/** A briefing of one paragraph, one sentence and one passage. */
export function briefingOf(document: LineDocument, more: Partial<Briefing> = {}): Briefing {
  const whole = { start: 0, end: document.text.length };
  return {
    id: document.id,
    title: document.title ?? document.id,
    origin: null,
    author: null,
    published: document.published ?? null,
    file: document.id,
    text: document.text,
    bytes: Buffer.byteLength(document.text),
    blocks: [{ ...whole, kind: 'paragraph', number: 1, section: null }],
    sentences: [{ ...whole, index: 0, block: 0 }],
    passages: [{ ...whole, number: 0, firstSentence: 0, endSentence: 1 }],
    warnings: [],
    certainty: { title: 'stated', origin: null, author: null, published: null },
    pages: [],
    ...more,
  };
}

function cite(briefing: Briefing, answer: string | null): Citation {
  const { id, title, origin, published, file, text } = briefing;
  const at = answer === null ? -1 : text.indexOf(answer);
  return {
    briefing: id,
    title,
    origin,
    published,
    file,
    paragraph: 1,
    start: 0,
    end: text.length,
    quote: text,
    answer: answer === null || at === -1 ? null : { start: at, end: at + answer.length },
  };
}

/**
 * An app that answers by one fixed rule, so that what the terminal does can be told from what the answering does: the
 * answer is the question's last word, where a briefing holds it. "nothing" is declined bare, "break" throws.
 */
export function fixedApp(briefings: readonly Briefing[], rejections: readonly Rejection[] = []): App {
  return {
    briefings,
    rejections,
    progress: null,
    ask(question: string, options: AskOptions = {}): Answer {
      const wanted = /[^\s?]+(?=\??$)/u.exec(question)?.[0] ?? '';
      if (wanted === 'break') throw new Error('the fixed app breaks on this word');
      const asked = briefings.filter(({ id }) => (options.scope?.briefing ?? id) === id);
      const holding = asked.filter(({ text }) => wanted !== '' && text.includes(wanted));
      const base = {
        question,
        answerType: 'thing',
        corrections: [],
        trace: [{ step: 'analyse', lines: [`the last word is ${wanted}`] }],
      } as const;
      if (holding.length > 0 || options.reading === true) {
        return {
          ...base,
          status: 'answered',
          answer: wanted,
          confidence: 0.9,
          missing: [],
          speaker: null,
          polarity: null,
          others: [],
          citations: (holding.length > 0 ? holding : asked).map((briefing) => cite(briefing, wanted)),
        };
      }
      const bare = wanted === '' || wanted === 'nothing';
      return {
        ...base,
        status: 'declined',
        confidence: 0.1,
        reason: wanted === '' ? 'empty-question' : 'not-in-briefings',
        message:
          wanted === '' ? notice('asked.nothing') : notice('lacks.words', { words: { named: [wanted] } }),
        missing: bare ? [] : [wanted],
        nearest: bare ? [] : asked.map((briefing) => cite(briefing, null)),
      };
    },
    said: () => Promise.resolve(fail('unknown-speaker', notice('speaker.none'))),
    narrow: (typed) => Promise.resolve(succeed({ ...wholeScope, ...typed })),
    speakers: () => Promise.resolve([]),
    checkQuotations: () => Promise.resolve({ items: [], omitted: 0 }),
    findEvidence: () => Promise.resolve({ items: [], omitted: 0 }),
    checkDraft: () => Promise.resolve(fail('file-empty', notice('draft.no-text'))),
    quote: (words, options) => Promise.resolve(quote(words, recordOf(annotate(briefings)), options)),
    search(query: string, { limit = 10 }: SearchOptions = {}): SearchHit[] {
      return briefings
        .filter(({ text }) => text.includes(query))
        .slice(0, limit)
        .map(({ id, text }) => ({ briefing: id, passage: 0, start: 0, end: text.length, score: 1 }));
    },
  };
}

/** The slash commands of the bot over a fixed app; `openings` counts how often the folder was read. */
export function fixedCore(opened: Result<App, Notice>): Core & { readonly openings: () => number } {
  let openings = 0;
  return {
    openApp: () => {
      openings += 1;
      return Promise.resolve(opened);
    },
    openGuild: () => Promise.resolve(fail('no-store', 'There is no store here.')),
    appOf: (documents) => fixedApp(documents.map((document) => briefingOf(document))),
    loadCommands: () => Promise.resolve({ commands, messageCommands }),
    openings: () => openings,
  };
}

export const harbor = briefingOf(
  {
    id: 'harbor',
    title: 'The harbour plan',
    published: '2031-05-02',
    text: 'The harbour will cost 400% of the plan.',
  },
  { origin: 'Port Review', file: 'harbor.txt' },
);

export const bridge = briefingOf(
  { id: 'bridge', title: 'The bridge', text: 'Nobody has said what the bridge will cost.' },
  { file: 'bridge.md', warnings: [{ code: 'text-missing', message: notice('read.no-text') }] },
);

export const twoBriefings = fixedApp(
  [harbor, bridge],
  [{ file: 'scan.txt', code: 'file-binary', message: notice('read.binary') }],
);

/** Core over the two briefings above. */
export function usualCore(): ReturnType<typeof fixedCore> {
  return fixedCore(succeed(twoBriefings));
}

class Collector extends Writable {
  readonly chunks: string[] = [];
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk.toString());
    done();
  }
}

export interface TestIo extends Io {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export interface TestIoOptions {
  readonly input?: string;
  /** Whether all three streams are a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Streams in memory in place of the process's. */
export function testIo({
  input = '',
  terminal = false,
  columns,
  environment = {},
}: TestIoOptions = {}): TestIo {
  const output = new Collector();
  const errors = new Collector();
  const source = new PassThrough();
  source.end(input);
  return {
    input: Object.assign(source, { isTTY: terminal }),
    output: Object.assign(output, { isTTY: terminal, ...(columns !== undefined && { columns }) }),
    errors: Object.assign(errors, { isTTY: terminal }),
    environment,
    stdout: () => output.chunks.join(''),
    stderr: () => errors.chunks.join(''),
  };
}

/** What was printed as JSON, one value a line, the last line ended as well. */
export function jsonLines(printed: string): Record<string, unknown>[] {
  const lines = printed.split('\n');
  if (lines.pop() !== '') throw new Error(`the last line is not ended: ${printed.slice(-80)}`);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
