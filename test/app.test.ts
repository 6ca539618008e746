import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appOf, openApp, type App, type AskOptions } from '../src/app.js';
import { longestQuestion } from '../src/answering/ask.js';
import type { Answer, Answered, Citation, Declined } from '../src/model/answer.js';
import { frontMatter } from '../src/model/citation.js';
import { packageRoot } from '../src/model/package-root.js';
import { english } from '../src/terminal/english.js';
import { readSet } from './evaluation/sets.js';

const originals = join(packageRoot, '..', 'shared', 'originals');

async function open(briefingsDir: string): Promise<App> {
  const opened = await openApp({ briefingsDir });
  if (!opened.ok) throw new Error(english(opened.failure.message));
  return opened.value;
}

function answered(app: App, question: string, options?: AskOptions): Answered {
  const answer = app.ask(question, options);
  if (answer.status !== 'answered') throw new Error(`Declined “${question}”: ${english(answer.message)}`);
  return answer;
}

function declined(app: App, question: string, options?: AskOptions): Declined {
  const answer = app.ask(question, options);
  if (answer.status !== 'declined') throw new Error(`Answered “${question}”: ${answer.answer}`);
  return answer;
}

function citationsOf(answer: Answer): readonly Citation[] {
  return answer.status === 'declined'
    ? answer.nearest
    : [...answer.citations, ...answer.others.flatMap((other) => other.citations)];
}

/** Fails unless every quote is what stands in its briefing, and every answer words of its quote or a name resolved. */
function expectVerbatim(app: App, answer: Answer): void {
  for (const citation of citationsOf(answer)) {
    const briefing = app.briefings.find(({ id }) => id === citation.briefing);
    expect(briefing).toBeDefined();
    if (briefing === undefined) continue;
    expect(citation.quote).toBe(briefing.text.slice(citation.start, citation.end));
    expect(citation.quote).not.toBe('');
    const block = briefing.blocks.find(({ number }) => number === citation.paragraph);
    const before = { start: 0, end: briefing.blocks[0]?.start ?? 0 };
    const place = citation.paragraph === frontMatter ? before : block;
    expect(place?.start).toBeLessThanOrEqual(citation.start);
    expect(place?.end).toBeGreaterThanOrEqual(citation.end);
    if (citation.answer === null) continue;
    expect(citation.answer.start).toBeGreaterThanOrEqual(citation.start);
    expect(citation.answer.end).toBeLessThanOrEqual(citation.end);
    expect(citation.answer.end).toBeGreaterThan(citation.answer.start);
  }
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  if (answer.status === 'declined') {
    expect(answer.message).not.toBe('');
    return;
  }
  for (const { answer: words, citations } of [answer, ...answer.others]) {
    const [first] = citations;
    if (first === undefined) throw new Error(`“${words}” is cited nowhere.`);
    const briefing = app.briefings.find(({ id }) => id === first.briefing);
    if (first.answer !== null) expect(briefing?.text.slice(first.answer.start, first.answer.end)).toBe(words);
    // A name resolved is one that some briefing writes out.
    else expect(app.briefings.some(({ text }) => text.includes(words))).toBe(true);
  }
}

const newsroom = [
  {
    id: 'bridge',
    title: 'The bridge of Lorne',
    published: '2024-05-03',
    text:
      'Hungarian Finance Minister Anna Kovacs opened the bridge of Lorne on Friday.\n\n' +
      '"We built it in eleven months," Kovacs said. It cost €82.69 million and is 640 metres long.\n\n' +
      'The city council voted for the bridge in March 2023 because the ferry had sunk.',
  },
  {
    id: 'ferry',
    text:
      'The ferry of Lorne sank in a storm on 12 January 2022. Divers found 14 bicycles in the wreck.\n\n' +
      '“Nobody could have known,” Petr Novak told reporters. Repairs would have cost €3 million.',
  },
  {
    id: 'salmon',
    text: 'Norway exported 1.2 million tonnes of salmon in 2023. Prices rose by 18% in a year.',
  },
];

describe('an app over three short texts', () => {
  const app = appOf(newsroom);

  it.each([
    ['Who said "we built it in eleven months"?', 'Anna Kovacs', 'bridge'],
    ['Who said "nobody could have known"?', 'Petr Novak', 'ferry'],
    ['When did the ferry of Lorne sink?', '12 January 2022', 'ferry'],
  ])('answers “%s” with %s', (question, words, briefing) => {
    const answer = answered(app, question);
    expect(answer.answer).toContain(words);
    expect(answer.citations[0]?.briefing).toBe(briefing);
    expectVerbatim(app, answer);
  });

  it('carries title, date and paragraph of the briefing it cites', () => {
    const [first] = answered(app, 'Who said "we built it in eleven months"?').citations;
    expect(first).toMatchObject({
      title: 'The bridge of Lorne',
      published: '2024-05-03',
      origin: null,
      file: 'bridge',
      paragraph: 2,
    });
  });

  it('says of a yes-no question what the words do, and of no other', () => {
    expect(answered(app, 'Did Norway export salmon in 2023?').polarity).toBe('affirmed');
    expect(answered(app, 'When did the ferry of Lorne sink?').polarity).toBeNull();
  });

  it.each([
    // Nothing there.
    ['How do penguins sleep?', 'penguins'],
    ['Who is the king of Bhutan?', 'Bhutan'],
    ['What is the boiling point of mercury?', 'mercury'],
    ['constructor', 'constructor'],
    ['What is hasOwnProperty?', 'hasOwnProperty'],
  ])('declines “%s” and says that “%s” is missing', (question, word) => {
    const answer = declined(app, question);
    expect(answer.missing).toContain(word);
    expectVerbatim(app, answer);
  });

  it.each([
    // Nearly there.
    'How many cars did divers find in the wreck?',
    'Who said "we built it in eleven weeks and it was easy"?',
    'When did the ferry of Dover sink?',
    'How much salmon did Sweden export in 2023?',
    'How much salmon did Norway export in 1997?',
    'Who is the foreign minister of Hungary?',
  ])('declines “%s”', (question) => {
    const answer = declined(app, question);
    expect(['not-in-briefings', 'no-such-answer']).toContain(answer.reason);
    expect(english(answer.message)).toMatch(/^[^\n]+\.$/u);
    expectVerbatim(app, answer);
  });

  it.each([
    ['', 'empty-question'],
    ['   \n ', 'empty-question'],
    ['who is it that was there?', 'no-content-words'],
    ['\u0000\u0001\u0007\u001b', 'no-content-words'],
    ['😀😀 👩‍👩‍👧', 'no-content-words'],
    ['?!…—', 'no-content-words'],
  ])('declines %j as %s', (question, reason) => {
    const answer = declined(app, question);
    expect(answer).toMatchObject({ question, reason, confidence: 0, nearest: [] });
    expect(english(answer.message)).toMatch(/^[A-Z][^\n]*[.…?]$/u);
  });

  it('declines one character more than it reads, and reads one less', () => {
    const question = `${'a'.repeat(longestQuestion - 1)}?`;
    expect(declined(app, `${question}?`)).toMatchObject({ reason: 'question-too-long', nearest: [] });
    expect(english(declined(app, `${question}?`).message)).toContain('6,001');
    expect(declined(app, question).reason).not.toBe('question-too-long');
  });

  it('asks one briefing alone', () => {
    const question = 'When did the ferry of Lorne sink?';
    expect(answered(app, question, { scope: { briefing: 'ferry' } }).citations[0]?.briefing).toBe('ferry');
    for (const { id } of app.briefings) {
      const answer = app.ask(question, { scope: { briefing: id } });
      for (const citation of citationsOf(answer)) expect(citation.briefing).toBe(id);
    }
    expect(citationsOf(app.ask(question, { scope: { briefing: 'none' } }))).toEqual([]);
    expect(
      citationsOf(app.ask('Who said "nobody could have known"?', { scope: { briefing: 'bridge' } })),
    ).not.toContainEqual(expect.objectContaining({ briefing: 'ferry' }));
  });

  it('gives its best span when it is read to, however unlikely', () => {
    for (const question of ['When did the ferry of Dover sink?', 'How many cars did divers find?']) {
      expect(app.ask(question).status).toBe('declined');
      expectVerbatim(app, answered(app, question, { reading: true }));
    }
  });

  it('answers the same question the same way', () => {
    for (const question of [
      'When did the ferry sink?',
      'Who said "nobody could have known"?',
      'bridge cost',
      'penguins',
    ]) {
      const first = app.ask(question);
      expect(app.ask(question)).toEqual(first);
      expect(appOf(newsroom).ask(question)).toEqual(first);
    }
  });

  it('traces the steps it took, in order, where an explanation is asked for', () => {
    const [question, explain] = ['When did the ferry of Lorne sink?', true];
    expect(answered(app, question).trace).toEqual([]);
    expect(answered(app, question, { explain }).trace.map(({ step }) => step)).toEqual([
      'analyse',
      'retrieve',
      'rerank',
      'extract',
      'decide',
      'cite',
    ]);
    expect(declined(app, '', { explain }).trace.map(({ step }) => step)).toEqual(['analyse']);
  });

  it('takes the marks of a regular expression for what they are', () => {
    for (const question of [
      '(.*)+$',
      '[ferry',
      'ferry\\',
      '^(a+)+$ ferry?',
      'Who said "(.*"?',
      '$& $1 ferry',
      '\\u{0}',
    ])
      expectVerbatim(app, app.ask(question));
  });

  it('quotes nothing but its texts, whatever it is asked', () => {
    const word = fc.constantFrom(
      ...'who said when did the ferry bridge Kovacs Novak Lorne Norway salmon cost how much many "nobody could have known" “We 18% 2023 not ? … constructor İ'.split(
        ' ',
      ),
    );
    const questions = fc.oneof(
      fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(questions, fc.boolean(), (question, reading) => {
        expectVerbatim(app, app.ask(question, { reading }));
      }),
      { numRuns: 100 },
    );
  });

  it('quotes nothing but its text, whatever its text', () => {
    const pieces = fc.constantFrom(
      'Anna Kovacs',
      'said',
      '"',
      '“',
      '”',
      '.',
      ',',
      '\n',
      '\n\n',
      '# ',
      '* ',
      'The ferry',
      'sank',
      'in 2022',
      'about €3 million',
      'İzmir',
      'naïve',
      '😀',
      '\u0000',
      '\r\n',
      '\u2028',
      'not',
      '(',
      ')',
      '— ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), fc.boolean(), (words, reading) => {
        const made = appOf([{ id: 'made', text: words.join(' ') }]);
        for (const question of [
          'Who said "sank in 2022"?',
          'How much did the ferry cost?',
          'Did the ferry sink?',
        ])
          expectVerbatim(made, made.ask(question, { reading }));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a search', () => {
  const app = appOf(newsroom);

  it('gives at most what is asked for, ten unless told', () => {
    const many = appOf(
      Array.from({ length: 14 }, (_, index) => ({ id: `d${index}`, text: 'The ferry sank.' })),
    );
    expect(many.search('ferry')).toHaveLength(10);
    expect(many.search('ferry', { limit: 3 })).toHaveLength(3);
    expect(many.search('ferry', { limit: 1000 })).toHaveLength(14);
  });

  it('by document gives each briefing once', () => {
    const long = { id: 'long', text: 'The ferry sank.\n\n'.repeat(40) };
    const both = appOf([...newsroom, long]);
    expect(
      both.search('ferry', { by: 'passage' }).filter(({ briefing }) => briefing === 'long').length,
    ).toBeGreaterThan(1);
    const ids = both.search('ferry', { by: 'document' }).map(({ briefing }) => briefing);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('long');
    expect(ids).toContain('ferry');
  });

  it('gives passages of the briefings, the best first', () => {
    const hits = app.search('ferry storm');
    expect(hits[0]?.briefing).toBe('ferry');
    for (const [at, hit] of hits.entries()) {
      const passage = app.briefings.find(({ id }) => id === hit.briefing)?.passages[hit.passage];
      expect(passage).toMatchObject({ start: hit.start, end: hit.end });
      expect(hit.score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
    }
    expect(app.search('penguins')).toEqual([]);
    expect(app.search('')).toEqual([]);
  });
});

describe('an app without a word to read', () => {
  it.each<[string, { id: string; text: string }[]]>([
    ['no briefing', []],
    ['an empty one', [{ id: 'a', text: '' }]],
    ['one of white space', [{ id: 'a', text: ' \n\n\t' }]],
    ['one of marks', [{ id: 'a', text: '--- *** ---' }]],
  ])('declines: %s', (_, documents) => {
    const app = appOf(documents);
    for (const reading of [false, true])
      expect(declined(app, 'Who said it was cold?', { reading }).nearest).toEqual([]);
    expect(app.search('cold')).toEqual([]);
  });
});

describe('a question of 6,000 characters', () => {
  const app = appOf([...newsroom, { id: 'long', text: `${newsroom[1]?.text ?? ''}\n\n`.repeat(20) }]);
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(longestQuestion / piece.length)).slice(0, longestQuestion);

  // Each must come back in seconds: a rule that goes back and forth over the question would not.
  it.each([
    'a',
    'ferry ',
    'ferrx ',
    'Petr Novak ',
    'zq1 zq2 zq3 ',
    '"ferry" ',
    '"',
    "'",
    '(',
    '.',
    '? ',
    'Who? ',
    '9',
    '1,',
    'a-',
    'A.',
    'is not ',
    '$',
    '€1 million ',
    '\u0301',
    '😀',
    '\u202e',
    'who said ',
    '[a-z]+*',
    '\n',
    '_',
    '\\',
    'a@',
  ])(
    'made of %j comes back',
    (piece) => {
      expectVerbatim(app, app.ask(fill(piece)));
    },
    15_000,
  );
});

describe('a briefing of one word', () => {
  it.each(['cheese. ', 'cheese\n\n', 'about 30 cheeses.\n'])(
    'over and over (%j) is read and asked',
    (piece) => {
      const app = appOf([{ id: 'much', text: piece.repeat(1000) }]);
      for (const question of ['What is cheese?', 'How many cheeses?', 'Who said "cheese"?'])
        expectVerbatim(app, app.ask(question));
    },
    15_000,
  );
});

/** What must hold over the shipped notes as over the news they were written from. */
function mustHold(app: () => App): void {
  it('says who said “much, much more”, cited twice or more', () => {
    const answer = answered(app(), 'Who said "much, much more"?');
    expect(answer).toMatchObject({ answer: 'Mark Rutte', answerType: 'person' });
    expect(answer.citations.length).toBeGreaterThanOrEqual(2);
    for (const { quote } of answer.citations) expect(quote).toMatch(/much, much more/iu);
  });

  it('gives the target for air defence, with the sentence that says so', () => {
    const answer = answered(app(), 'What is the air-defense expansion target?');
    expect(answer.answer).toBe('400%');
    expect(answer.answerType).toBe('percentage');
    expect(answer.citations[0]?.quote).toMatch(/air.*400%|400%.*air/isu);
  });

  // In eighths, each well within the time that a test may take.
  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'quotes its texts alone, whatever the question of the table (part %d)',
    (part) => {
      const set = readSet(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'));
      if (set.kind !== 'questions') throw new Error('questions.jsonl is no table of questions.');
      expect(set.items.length).toBeGreaterThan(100);
      const asked = set.items.filter((_, at) => at % 8 === part);
      for (const { question } of asked) expectVerbatim(app(), app().ask(question));
    },
  );
}

describe('the briefings that ship', () => {
  let app: App | undefined;
  const opened = (): App => {
    if (app === undefined) throw new Error('Not opened.');
    return app;
  };
  beforeAll(async () => {
    app = await open(join(packageRoot, 'data', 'briefings'));
  });
  mustHold(opened);

  it('are read whole', () => {
    expect(opened().briefings.length).toBeGreaterThanOrEqual(5);
    expect(opened().rejections).toEqual([]);
  });
});

describe.skipIf(!existsSync(originals))('the originals, where ../shared/originals is there', () => {
  let app: App | undefined;
  const opened = (): App => {
    if (app === undefined) throw new Error('Not opened.');
    return app;
  };
  beforeAll(async () => {
    app = await open(originals);
  });
  mustHold(opened);

  it('are quoted byte for byte', () => {
    const { citations } = answered(opened(), 'Who said "much, much more"?');
    for (const { file, quote, start, end } of citations)
      expect(readFileSync(join(originals, file), 'utf8').slice(start, end)).toBe(quote);
  });
});

describe('a folder', () => {
  it('that is not there is a failure, not an app', async () => {
    const opened = await openApp({ briefingsDir: join(packageRoot, 'no-such-folder') });
    expect(opened.ok).toBe(false);
    if (!opened.ok) expect(english(opened.failure.message)).toContain('no-such-folder');
  });

  it('is told of as its files are read', async () => {
    const told: number[] = [];
    await openApp({
      briefingsDir: join(packageRoot, 'data', 'briefings'),
      onProgress: (done, total) => {
        expect(done).toBeLessThanOrEqual(total);
        told.push(done);
      },
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});
