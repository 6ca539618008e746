import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appOver, type App } from '../../src/app.js';
import { toBriefing, type SourceDocument } from '../../src/ingest/briefing.js';
import { citationLine } from '../../src/interface/citation-line.js';
import type { Answer } from '../../src/model/answer.js';
import { shelfOf } from '../../src/shelves/shelf-of.js';
import { View } from '../../src/shelves/view.js';
import { english } from '../../src/terminal/english.js';

function appWith(...documents: readonly (Omit<SourceDocument, 'id'> | string)[]): App {
  const briefings = documents.map((document, at) =>
    toBriefing({ id: `d${at}`, ...(typeof document === 'string' ? { text: document } : document) }),
  );
  return appOver(new View([shelfOf(briefings)]));
}

const markdown = (text: string): Omit<SourceDocument, 'id'> => ({ text, format: 'markdown' });

const ferry = markdown(
  '---\ntitle: The new ferry\norigin: Harbour Gazette\nauthor: Ada Kulmex\npublished: 2025-02-17\n---\n\nThe new ferry sails on Monday, the captain said.\n',
);
const pool =
  'Pool shut for the summer\n\nBy Jon Prandov\n\nPublished: 3 March 2024\n\nThe pool is shut. A pump broke on Friday.\n';

/** What is answered, or why not. */
function told(answer: Answer): string {
  return answer.status === 'answered' ? answer.answer : english(answer.message);
}

describe('a question about a briefing itself', () => {
  const app = appWith(ferry, pool);

  it.each([
    ['Who wrote the article on the new ferry?', 'Ada Kulmex', 'author: Ada Kulmex', 'person'],
    [
      'Which newspaper published the article on the ferry?',
      'Harbour Gazette',
      'origin: Harbour Gazette',
      'organization',
    ],
    ['When was the story about the ferry published?', '2025-02-17', 'published: 2025-02-17', 'date'],
    ['Who wrote the story about the pool?', 'Jon Prandov', 'By Jon Prandov', 'person'],
    ['When was the story about the pool published?', '3 March 2024', 'Published: 3 March 2024', 'date'],
  ])('%s', (question, answer, quote, answerType) => {
    const given = app.ask(question);
    expect(given).toMatchObject({ status: 'answered', answer, answerType, speaker: null, confidence: 1 });
    if (given.status !== 'answered') return;
    const [citation] = given.citations;
    expect(citation).toMatchObject({ quote });
    const text = app.briefings.find(({ id }) => id === citation?.briefing)?.text ?? '';
    expect(text.slice(citation?.start, citation?.end)).toBe(quote);
    expect(text.slice(citation?.answer?.start, citation?.answer?.end)).toBe(answer);
  });

  it('is cited from the front matter as such', () => {
    const given = app.ask('Who wrote the article on the new ferry?');
    const [citation] = given.status === 'answered' ? given.citations : [];
    expect(citation?.paragraph).toBe(0);
    expect(citation && citationLine(citation)).toMatch(/ · front matter$/u);
  });

  it.each([
    ['Who published the story about the pool?', '“Pool shut for the summer” does not say who published it.'],
    [
      'Who wrote the article about the ferry in the Times?',
      'No briefing mentions “wrote”, “article”, “Times”.',
    ],
  ])('%s → %s', (question, why) => {
    expect(told(app.ask(question))).toBe(why);
  });

  it('is told what is known from elsewhere as what it is', () => {
    const given = appWith({
      text: 'The lake froze early, hunters said.',
      title: 'Lake',
      author: 'Ida Yistrel',
    });
    expect(told(given.ask('Who wrote the article about the lake?'))).toBe(
      'The text of “Lake” does not say so itself; its record gives Ida Yistrel.',
    );
  });

  it('is answered by the line that states it, not by another that has the same words', () => {
    const given = appWith(
      'Pool shut for the summer\n\nPhoto: Gazette, 3 March 2024\n\nSource: Gazette\n\nPublished on: Mar. 3, 2024\n\nThe pool is shut.\n',
    );
    const quotes = [
      'Who published the story about the pool?',
      'When was the story about the pool published?',
    ].map((question) => {
      const answer = given.ask(question);
      return answer.status === 'answered' && answer.citations[0]?.quote;
    });
    expect(quotes).toEqual(['Source: Gazette', 'Published on: Mar. 3, 2024']);
  });

  it('takes the only briefing there is, or that was chosen, where none is told', () => {
    expect(told(appWith(ferry).ask('Who wrote the article?'))).toBe('Ada Kulmex');
    expect(told(app.ask('Who wrote the article?', { scope: { briefing: 'd1' } }))).toBe('Jon Prandov');
  });

  it('is no words of a speaker, where those alone are asked for', () => {
    const quoted = markdown(
      '---\ntitle: The ferry\nauthor: Ada Kulmex\n---\n\nCaptain Bo Renk said: “The ferry sails on Monday.”\n',
    );
    const given = appWith(quoted).ask('Who wrote the article on the ferry?', {
      scope: { speaker: 'Bo Renk' },
    });
    expect(told(given)).not.toContain('Kulmex');
  });

  it('gives all of those that may be meant, and is the less sure', () => {
    const other = markdown(
      '---\ntitle: A ferry for the lake\nauthor: Bo Renk\n---\n\nThe lake has a ferry.\n',
    );
    const given = appWith(ferry, other).ask('Who wrote the article about the ferry?');
    if (given.status !== 'answered') throw new Error('declined');
    expect(given.confidence).toBe(0.5);
    expect([given, ...given.others].map(({ answer }) => answer).sort()).toEqual(['Ada Kulmex', 'Bo Renk']);
  });

  it.each([
    ['a name that runs over two lines', 'author: >\n  Ada\n  Kulmex', 'Ada\n  Kulmex'],
    ['a field in quotation marks', '"author": \'Ada (A.) Kulmex-Lie\'', 'Ada (A.) Kulmex-Lie'],
  ])('finds %s', (_, field, answer) => {
    const one = markdown(`---\ntitle: Ferry\n${field}\n---\n\nThe ferry sails.\n`);
    expect(told(appWith(one).ask('Who wrote the article about the ferry?'))).toBe(answer);
  });

  it('asks for more where they all differ', () => {
    const third = 'A ferry in winter\n\nBy Cy Wolt\n\nThe ferry is stuck in the ice.\n';
    const other = 'A ferry for the lake\n\nBy Bo Renk\n\nThe lake has a ferry.\n';
    expect(told(appWith(ferry, other, third).ask('Who wrote the article about the ferry?'))).toMatch(
      /^3 briefings may be meant/u,
    );
  });

  it('finds every name of a list in the front matter', () => {
    const listed = markdown(
      '---\ntitle: Ferry\nauthor:\n  - Ada Kulmex\n  - Bo Renk\n---\n\nThe ferry sails.\n',
    );
    expect(told(appWith(listed).ask('Who wrote the article about the ferry?'))).toBe(
      'Ada Kulmex\n  - Bo Renk',
    );
  });

  it('finds a name that another one begins with', () => {
    const listed = markdown('---\ntitle: Ferry\nauthor: [Anna-Lena, Anna]\n---\n\nThe ferry sails.\n');
    expect(told(appWith(listed).ask('Who wrote the article about the ferry?'))).toBe('Anna-Lena, Anna');
  });

  it('is left to what the briefing tells where that answers', () => {
    const tells = 'Mia Dorn wrote the article on the lost ring in 1999. The ring was found in a drawer.';
    expect(told(appWith(tells).ask('Who wrote the article on the lost ring?'))).toBe('Mia Dorn');
  });

  it('never quotes what does not stand there', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(line, line, line, (author, published, body) => {
        const text = `---\ntitle: Ferry\nauthor: ${author}\npublished: ${published}\n---\n${body}\n\nThe ferry sails.\n`;
        const one = appWith(markdown(text));
        for (const question of [
          'Who wrote the article on the ferry?',
          'When was the story on the ferry published?',
        ]) {
          const given = one.ask(question);
          if (given.status !== 'answered') continue;
          for (const { start, end, quote, answer } of given.citations) {
            expect(text.slice(start, end)).toBe(quote);
            if (answer !== null) expect(quote).toContain(text.slice(answer.start, answer.end));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
