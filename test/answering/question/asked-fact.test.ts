import { describe, expect, it } from 'vitest';
import { askedFact } from '../../../src/answering/question/asked-fact.js';
import { slice } from '../../../src/model/span.js';

describe('what a question asks of a briefing itself', () => {
  it.each([
    ['Who wrote the article on the new harbour?', 'author'],
    ["who wrote the Gazette's long article on the harbour", 'author'],
    ['Which reporter filed the story about the ferry?', 'author'],
    ['author of the piece about the ferry', 'author'],
    ['Whose byline is the byline on the story about the ferry?', 'author'],
    ['By whom was the article on the ferry written?', 'author'],
    ['Who is the article on the ferry by?', 'author'],
    ['Who was the article about the ferry written by?', 'author'],
    ['When was the story on the ferry published?', 'published'],
    ['When did the article about the ferry come out?', 'published'],
    ['What is the date of the briefing on the ferry?', 'published'],
    ['Who published the article on the ferry?', 'origin'],
    ['Which newspaper ran the story about the ferry?', 'origin'],
    ['Where was the piece on the ferry printed?', 'origin'],
    ['Where does the article on the ferry come from?', 'origin'],
    ['publisher of the article on the ferry', 'origin'],
    ["Who published the article on Monday's ferry?", 'origin'],
    ['Who wrote the story on Sunday trading at the ferry?', 'author'],
  ])('%s', (question, fact) => {
    const asked = askedFact(question);
    expect(asked?.fact).toBe(fact);
    // Which briefing is meant is told by the other words alone.
    const asking = asked?.asking.map((span) => slice(question, span)).join(' ') ?? '';
    for (const word of ['ferry', 'harbour', 'Gazette']) expect(asking).not.toContain(word);
    expect(asking).toMatch(/article|story|piece|briefing/u);
  });

  it.each([
    'Who wrote the report on torture?',
    'Who wrote the letter to the mayor?',
    'Who wrote in an article that the ferry is late?',
    'Who invoked Article 5?',
    'When was the Article 5 guarantee invoked?',
    'When was Article 5 written?',
    'Who published the figures on the ferry?',
    'When was the ferry released from the harbour?',
    'What does the article say about the ferry?',
    'Who is named in the article on the ferry?',
    'Where was the ferry built?',
    'When did the article say the ferry was released?',
    'Where does the story say the ferry will appear?',
    'By whom was the article on the ferry criticised?',
    'Who was the briefing attended by?',
    'Who was the briefing on the ferry given by?',
    'Who carried the piece of wood to the harbour?',
    "What is the source of the article's claim?",
    "When was the story's ferry released?",
    // What is told by its day alone is an event, no text.
    'Who issued the briefing on Monday?',
    'Who published the article last Friday?',
    'When was the briefing on the 4th of May released?',
    'Where was the briefing yesterday morning published?',
    'Who issued the briefing on May 4 about the ferry?',
    '',
  ])('nothing: %s', (question) => {
    expect(askedFact(question)).toBeNull();
  });

  it('is seen at once in the longest of questions', () => {
    const many = `${'who wrote the '.repeat(400)}${'long '.repeat(80)}`;
    expect(askedFact(many)).toBeNull();
    expect(askedFact(`who is the article ${'by written '.repeat(500)}`)).toBeNull();
  });
});
