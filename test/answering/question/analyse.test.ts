import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type QuestionWord } from '../../../src/answering/question/analyse.js';
import { collectionOf } from '../asking.js';

const { vocabulary } = collectionOf(
  'Anna Kovacs visited Lisbon in May 2024. "The harvest failed," Kovacs said. Farmers in Ukraine sold 30 sheep for €2 million.',
  'The Kremlin closed a factory. The naval exercise in Norway ended early.',
);

function read(question: string): ReturnType<typeof analyse> {
  return analyse(question, vocabulary);
}

function wordOf(question: string, surface: string): QuestionWord {
  const word = read(question).words.find((one) => one.surface === surface);
  if (word === undefined) throw new Error(`“${surface}” is no word of the question.`);
  return word;
}

describe('the words of a question', () => {
  it.each([
    ['Who is he?', []],
    ['What did they do to it?', []],
    ['Did the harvest fail?', ['harvest', 'fail']],
    ['Which city did Anna Kovacs visit?', ['Anna', 'Kovacs', 'visit']],
    ['In which year was the factory closed?', ['factory', 'closed']],
    ['How many sheep were sold?', ['sheep', 'sold']],
    ['', []],
    ['?!?', []],
  ])('of “%s” are %j', (question, surfaces) => {
    expect(read(question).words.map((word) => word.surface)).toEqual(surfaces);
  });

  it.each<[question: string, surface: string, kind: QuestionWord['kind']]>([
    ['When did Kovacs visit Lisbon?', 'Kovacs', 'name'],
    ['When did Kovacs visit Lisbon?', 'Lisbon', 'name'],
    ['when did farmers in ukraine sell sheep', 'ukraine', 'name'],
    // A name in small letters is one only where the whole question is in small letters.
    ['Where did Kovacs park the car?', 'car', 'word'],
    // Nor is an everyday word that stands first, unless a name goes on behind it.
    ['Close to which mall were they found?', 'Close', 'word'],
    ['Salt Lake mayor', 'Salt', 'name'],
    ['Who visited Lisbon?', 'visited', 'verb'],
    ['Was the harvest good in 2024?', '2024', 'number'],
    ['Who got €2 million?', '€2 million', 'number'],
    ['Was the harvest good in 2024?', 'harvest', 'word'],
  ])('“%s”: “%s” is a %s', (question, surface, kind) => {
    expect(wordOf(question, surface).kind).toBe(kind);
  });

  it('weigh more as names than as verbs, and less outside the sentence that asks', () => {
    expect(wordOf('Who visited Lisbon?', 'Lisbon').weight).toBeGreaterThan(
      wordOf('Who visited Lisbon?', 'visited').weight,
    );
    expect(wordOf('The harvest failed. When did Kovacs visit Lisbon?', 'harvest').weight).toBeLessThan(
      wordOf('When was the harvest?', 'harvest').weight,
    );
  });

  it('stand for the country when they name its capital, and only then', () => {
    const oslo = wordOf('What did Oslo end?', 'Oslo');
    const norway = wordOf('What did Norway end?', 'Norway');
    expect([...oslo.synonyms.keys()]).toContain(norway.term);
    expect([...wordOf('What did the farmers sell?', 'farmers').synonyms.keys()]).not.toContain(norway.term);
  });
});

describe('quoted words', () => {
  it('belong to the sentence that asks, however many they are', () => {
    for (const question of [
      'Who said "The harvest failed. Nobody helped us"?',
      'Who said “The harvest failed. Who helped us? Nobody”?',
      'They spoke in May. Who said “The harvest failed. Nobody helped us”?',
    ])
      expect(read(question).asked).toMatchObject({ type: 'person', speaker: true, wh: 'who' });
  });

  it.each([
    ['Who said "the harvest failed"?', ['the harvest failed']],
    ["who said 'the harvest failed'", ['the harvest failed']],
    ['Who said “the harvest” and “in May”?', ['the harvest', 'in May']],
    ["Who closed Anna's factory?", []],
    ['Who said " "?', []],
    ['Who said "?', []],
  ])('of %s are %j', (question, quoted) => {
    expect(read(question).quoted).toEqual(quoted);
  });
});

describe('words that no briefing holds', () => {
  it.each([
    ['Did the harvest fail?', [], []],
    ['Did the penguins fail?', ['penguins'], []],
    ['Did penguins visit penguins?', ['penguins'], []],
    ['Who visited Lisbom?', [], [{ asked: 'Lisbom', read: 'lisbon' }]],
    ['Who closed the factroy?', [], [{ asked: 'factroy', read: 'factory' }]],
    // Another word than any here, not a slip of one.
    ['Who closed the facade?', ['facade'], []],
    ['What is a constructor?', ['constructor'], []],
    ['What is __proto__?', ['proto'], []],
  ])('“%s” lacks %j, mends %j', (question, missing, corrections) => {
    const analysis = read(question);
    expect(analysis.missing).toEqual(missing);
    expect(
      analysis.corrections.map(({ asked, read: word }) => ({ asked, read: word.toLowerCase() })),
    ).toEqual(corrections);
  });
});

describe('any question', () => {
  it('has words that slice to their own surface, with weights that count', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (question) => {
        const analysis = read(question);
        for (const word of analysis.words) {
          expect(question.slice(word.start, word.end)).toBe(word.surface);
          expect(word.weight).toBeGreaterThan(0);
          expect(Number.isFinite(word.weight)).toBe(true);
        }
        const surfaces = analysis.words.map((word) => word.surface);
        for (const word of analysis.missing) expect(surfaces).toContain(word);
        for (const { asked } of analysis.corrections) expect(surfaces).toContain(asked);
      }),
      { numRuns: 200 },
    );
  });
});
