import { annotate } from '../../src/annotate/annotate.js';
import type { App } from '../../src/app.js';
import type { Views } from '../../src/library/views.js';
import type { Answer, Answered, Citation, Declined, DeclineReason } from '../../src/model/answer.js';
import type { Block, BlockKind, Briefing, Rejection, Warning } from '../../src/model/briefing.js';
import type { Person } from '../../src/model/annotation.js';
import { fail, succeed } from '../../src/model/result.js';
import { wholeScope } from '../../src/model/scope.js';
import type { Span } from '../../src/model/span.js';
import { quote, recordOf } from '../../src/quoting/quote.js';
import { notice } from '../../src/model/notice.js';

/*
 * A small newsroom that is always the same, for tests of what commands and Discord make of its answers. It
 * looks nothing up: each answer is written down here, and every quotation is found in its briefing or the
 * fixture does not load.
 */

export interface BriefingFixture {
  readonly id: string;
  readonly title: string;
  readonly origin?: string;
  readonly author?: string;
  readonly published?: string;
  /** Blocks are parted by an empty line. */
  readonly text: string;
  readonly warnings?: readonly Warning[];
}

function blockKind(index: number, text: string): BlockKind {
  return index === 0 && !text.includes('\n') && !/[.!?]$/u.test(text) ? 'heading' : 'paragraph';
}

/** A briefing of paragraphs, each one sentence and one passage. */
export function briefing(fixture: BriefingFixture): Briefing {
  const { text } = fixture;
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const [found] = match;
    blocks.push({
      kind: blockKind(blocks.length, found),
      number: blocks.length + 1,
      section: null,
      start: match.index,
      end: match.index + found.length,
    });
  }
  return {
    id: fixture.id,
    title: fixture.title,
    origin: fixture.origin ?? null,
    author: fixture.author ?? null,
    published: fixture.published ?? null,
    file: `${fixture.id}.txt`,
    text,
    bytes: Buffer.byteLength(text),
    blocks,
    sentences: blocks.map(({ start, end }, index) => ({ start, end, index, block: index })),
    passages: blocks.map(({ start, end }, number) => ({
      start,
      end,
      number,
      firstSentence: number,
      endSentence: number + 1,
    })),
    warnings: fixture.warnings ?? [],
    certainty: { title: 'stated', origin: null, author: null, published: null },
    pages: [],
  };
}

/** A citation of these words of a briefing, with the answer in them marked where it is given. */
export function cite(source: Briefing, quote: string, answer: string | null = null): Citation {
  const start = source.text.indexOf(quote);
  if (start === -1) throw new Error(`${source.id} does not hold: ${quote}`);
  const block = source.blocks.find((one) => one.start <= start && start < one.end);
  return {
    briefing: source.id,
    title: source.title,
    origin: source.origin,
    published: source.published,
    file: source.file,
    paragraph: block?.number ?? 1,
    quote,
    start,
    end: start + quote.length,
    answer: answer === null ? null : within(quote, answer, start),
  };
}

function within(quote: string, answer: string, from: number): Span {
  const at = quote.indexOf(answer);
  if (at === -1) throw new Error(`not in the quotation: ${answer}`);
  return { start: from + at, end: from + at + answer.length };
}

export const quay = briefing({
  id: 'harbour/quay-plan',
  title: 'The new quay: what was decided',
  origin: 'Harbour Board',
  author: 'Ada Lindqvist',
  published: '2025-03-04',
  text: [
    'The new quay: what was decided',
    'The harbour board agreed on Tuesday to build the new quay at Norrvik. It will cost €82.69 million, a fifth more than the first estimate, and is to open in the spring of 2028.',
    'Harbour master Ingrid Solberg called the plan "much, much better than waiting another decade". She told the board that the old quay would not last three more winters, and that repairs alone had cost €4.1 million since 2021.',
    'The trade union warned that 140 jobs could move to the new terminal. The board has not said who will pay for the move.',
  ].join('\n\n'),
});

export const audit = briefing({
  id: 'audit',
  title: 'Audit of the harbour works',
  origin: 'Office of the Auditor',
  published: '2025-06',
  text: [
    'The auditor confirmed that the quay at Norrvik is now expected to cost €82.69 million.',
    'An earlier report had put the cost at about €68 million, before the price of steel rose.',
    'The harbour master said that work would begin "as soon as the ice is gone".',
  ].join('\n\n'),
  warnings: [{ code: 'encoding-damaged', message: notice('read.damaged-signs', { count: 2 }) }],
});

export const hostile = briefing({
  id: 'hostile',
  title: '**Free** @everyone <@123456789012345678> [click](https://example.org)',
  origin: '# Shouting\n> and quoting',
  text: [
    '@here <@&123456789012345678> said: **bold** `code` ||hidden|| https://example.org/path_with_underscores',
    '1. A list\n- of *things*\n# with a heading\n> and a quotation <t:1700000000:R> <:smile:123456789012345678>',
  ].join('\n\n'),
});

const small: readonly Briefing[] = Array.from({ length: 9 }, (_, index) =>
  briefing({
    id: `notes/week-${index + 1}`,
    title: `Weekly note ${index + 1}`,
    published: '2025',
    text: `Nothing of note happened in week ${index + 1}.`,
  }),
);

export const rejections: readonly Rejection[] = [
  { file: 'scans/minutes.pdf', code: 'document-scanned', message: notice('read.scanned') },
  { file: 'notes/week_10.txt', code: 'file-empty', message: notice('read.empty') },
];

const base = { confidence: 0.91, missing: [], corrections: [], trace: [] } as const;

function answered(
  question: string,
  fields: Partial<Answered> & Pick<Answered, 'answer' | 'citations'>,
): Answered {
  return {
    ...base,
    status: 'answered',
    question,
    answerType: 'thing',
    speaker: null,
    polarity: null,
    others: [],
    ...fields,
  };
}

function declined(question: string, reason: DeclineReason, fields: Partial<Declined> = {}): Declined {
  return {
    ...base,
    status: 'declined',
    question,
    answerType: 'thing',
    confidence: 0,
    reason,
    message: notice('lacks.answer'),
    nearest: [],
    ...fields,
  };
}

const cost = cite(
  quay,
  'It will cost €82.69 million, a fifth more than the first estimate, and is to open in the spring of 2028.',
  '€82.69 million',
);

export const questions = {
  cost: 'How much will the new quay at Norvik cost?',
  praise: 'Who called the plan "much, much better than waiting another decade"?',
  paid: 'Has the board said who will pay for the move?',
  hostile: 'What did @everyone say about **this**?',
  absent: 'What did Greenland pay for the lighthouse?',
  crash: 'crash',
  slow: 'slow',
  early: 'What does the audit say, as far as it is read?',
} as const;

const written: Readonly<Record<string, Answer>> = {
  [questions.cost]: answered(questions.cost, {
    answer: '€82.69 million',
    answerType: 'money',
    corrections: [{ asked: 'Norvik', read: 'Norrvik' }],
    citations: [
      cost,
      cite(
        audit,
        'The auditor confirmed that the quay at Norrvik is now expected to cost €82.69 million.',
        '€82.69 million',
      ),
    ],
    others: [
      {
        answer: 'about €68 million',
        citations: [
          cite(
            audit,
            'An earlier report had put the cost at about €68 million, before the price of steel rose.',
            'about €68 million',
          ),
        ],
      },
    ],
  }),
  [questions.praise]: answered(questions.praise, {
    answer: 'Ingrid Solberg',
    answerType: 'person',
    speaker: 'Ingrid Solberg',
    confidence: 0.72,
    citations: [
      cite(
        quay,
        'Harbour master Ingrid Solberg called the plan "much, much better than waiting another decade".',
        'Ingrid Solberg',
      ),
      cite(audit, 'The harbour master said that work would begin "as soon as the ice is gone".'),
    ],
  }),
  [questions.paid]: answered(questions.paid, {
    answer: 'has not said who will pay for the move',
    answerType: 'yes-no',
    polarity: 'denied',
    confidence: 0.5,
    speaker: 'the board',
    citations: [
      cite(
        quay,
        'The board has not said who will pay for the move.',
        'has not said who will pay for the move',
      ),
    ],
  }),
  [questions.hostile]: answered(questions.hostile, {
    answer: '**bold** `code` ||hidden||',
    answerType: 'description',
    confidence: 0.3,
    speaker: '<@&123456789012345678>',
    citations: [
      cite(hostile, hostile.text.slice(0, hostile.text.indexOf('\n\n')), '**bold** `code` ||hidden||'),
      cite(hostile, hostile.text.slice(hostile.text.indexOf('1. A list')), '- of *things*\n# with a heading'),
    ],
  }),
  [questions.absent]: declined(questions.absent, 'not-in-briefings', {
    message: notice('lacks.answer'),
    missing: ['Greenland', 'lighthouse'],
    nearest: [
      cite(quay, 'The board has not said who will pay for the move.'),
      cite(quay, 'It will cost €82.69 million, a fifth more than the first estimate'),
    ],
  }),
};

/** Whether the last question was asked before all was read. */
let isEarly = false;

/** Milliseconds of the processor's time that the slow question takes. */
const slowly = 50;

function ask(question: string): Answer {
  isEarly = question === questions.early;
  if (question === questions.crash) throw new Error('the fixture breaks as asked');
  if (question.startsWith(questions.slow)) {
    const end = performance.now() + slowly;
    while (performance.now() < end);
    return answered(question, { answer: '€82.69 million', citations: [cost] });
  }
  if (question.trim() === '') {
    return declined(question, 'empty-question', { message: notice('asked.nothing') });
  }
  return written[question] ?? declined(question, 'no-such-answer');
}

const solberg: Person = {
  name: 'Ingrid Solberg',
  surname: 'solberg',
  gender: 'f',
  roles: ['Harbour master'],
};

export const briefings: readonly Briefing[] = [quay, audit, hostile, ...small];

export const newsroom: App = {
  briefings,
  rejections,
  get progress() {
    return isEarly ? { read: 3, total: 5 } : null;
  },
  ask: (question, options) => {
    const answer = ask(question);
    const only = options?.scope?.briefing ?? null;
    if (only === null || answer.status === 'declined') return answer;
    const citations = answer.citations.filter((citation) => citation.briefing === only);
    return citations.length === 0
      ? declined(question, 'not-in-briefings')
      : { ...answer, citations, others: [] };
  },
  narrow: (typed) => Promise.resolve(succeed({ ...wholeScope, ...typed })),
  search: () => [],
  said: () => Promise.resolve(fail('unknown-speaker', notice('speaker.none'))),
  checkQuotations: () => Promise.resolve({ items: [], omitted: 0 }),
  findEvidence: () => Promise.resolve({ items: [], omitted: 0 }),
  checkDraft: () => Promise.resolve(fail('file-empty', notice('draft.no-text'))),
  speakers: () => Promise.resolve([{ person: solberg, handle: '#solberg', statements: 2 }]),
  quote: (words, options) => Promise.resolve(quote(words, recordOf(annotate(briefings)), options)),
};

/** Views in which everybody sees the same. */
export function everybodySees(app: App): Views {
  return { viewFor: () => app, settled: () => Promise.resolve(), onChange: () => () => undefined };
}
