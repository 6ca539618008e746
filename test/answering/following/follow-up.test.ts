import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUp } from '../../../src/answering/following/follow-up.js';
import { packageRoot } from '../../../src/model/package-root.js';
import { answerTo, people, type Given } from '../previous.js';

const target: Given = {
  question: 'What is Lithuania’s defense target for 2027?',
  answer: '5.38%',
  type: 'percentage',
};
const spending: Given = {
  question: 'How much does Germany spend on defense?',
  answer: '€82 billion',
  type: 'money',
};
const tanks: Given = { question: 'What is the target for tanks?', answer: '400', type: 'quantity' };
const remark: Given = {
  question: 'What did Rutte say about Ukraine?',
  answer: 'peace through strength',
  type: 'quotation',
  quote: 'Rutte asked for "peace through strength" on Monday.',
  speaker: 'Mark Rutte',
};
const threat: Given = {
  question: 'Who called Putin a threat?',
  answer: 'Inga Ruginiene',
  type: 'person',
  quote: '“Putin is a threat to us,” Ruginiene said.',
};
const praise: Given = {
  question: 'Who praised Trump?',
  answer: 'Mark Rutte',
  type: 'person',
  quote: 'Rutte praised Trump.',
};
const meeting: Given = {
  question: 'Where did the allies meet last year?',
  answer: 'Washington',
  type: 'place',
};
const raise: Given = { question: 'When did NATO raise its target?', answer: 'June 2025', type: 'date' };
const alliance: Given = {
  question: 'Which alliance did Finland join?',
  answer: 'NATO',
  type: 'organization',
};
const office: Given = { question: 'Who is the head of NATO?', answer: 'Mark Rutte', type: 'person' };
const attack: Given = {
  question: 'Did Putin attack Kyiv?',
  answer: 'Putin attacked Kyiv.',
  type: 'yes-no',
  polarity: 'affirmed',
};
const denied: Given = {
  question: 'Did NATO raise the target?',
  answer: 'No.',
  type: 'yes-no',
  polarity: 'denied',
};
const soldiers: Given = {
  question: 'How many soldiers did Estonia send to Mali?',
  answer: '95',
  type: 'quantity',
};
const summit: Given = { question: 'Where is the NATO summit held?', answer: 'The Hague', type: 'place' };
const declined: Given = { question: 'What did Rutte say about Poland’s debt?', answer: null };

function read(given: Given, question: string): string | null {
  return followUp(question, answerTo(given), people);
}

describe('a fragment', () => {
  it.each<[Given, string, string]>([
    // A name takes the place of one of its kind.
    [target, 'and Germany?', 'What is Germany’s defense target for 2027?'],
    [target, 'Germany?', 'What is Germany’s defense target for 2027?'],
    [target, 'and germany', 'What is Germany’s defense target for 2027?'],
    [target, 'What about NATO?', 'What is NATO’s defense target for 2027?'],
    [target, 'and the Netherlands?', "What is the Netherlands' defense target for 2027?"],
    [target, 'and for Germany in 2028?', 'What is Germany’s defense target in 2028?'],
    [spending, 'but how about France in 2024?', 'How much does France spend on defense in 2024?'],
    [{ ...spending, question: 'how much does germany spend' }, 'and china?', 'How much does China spend?'],
    [{ ...spending, question: 'Which German minister paid?' }, 'and France?', 'Which French minister paid?'],
    [{ ...spending, question: 'What does France pay?' }, 'and the Dutch?', 'What does the Netherlands pay?'],
    [alliance, 'and Sweden?', 'Which alliance did Sweden join?'],
    [praise, 'and Putin?', 'Who praised Putin?'],
    [remark, 'and Trump?', 'What did Trump say about Ukraine?'],
    [remark, 'and about Russia?', 'What did Rutte say about Russia?'],
    [office, 'and of the UN?', 'Who is the head of the UN?'],
    // So does a date, with its preposition; one that has no counterpart is added.
    [target, 'what about 2028?', 'What is Lithuania’s defense target for 2028?'],
    [meeting, 'and in 2024?', 'Where did the allies meet in 2024?'],
    [spending, 'in 2027?', 'How much does Germany spend on defense in 2027?'],
    [spending, 'and last year?', 'How much does Germany spend on defense last year?'],
    // Other nouns: what stood behind the same preposition, else what is not itself asked about.
    [tanks, 'and ships?', 'What is the target for ships?'],
    [tanks, 'and for air defense?', 'What is the target for air defense?'],
    [
      { ...tanks, question: 'How much did the fleet cost?' },
      'and the harbor?',
      'How much did the harbor cost?',
    ],
    [
      { ...tanks, question: 'How many ships did Russia build?' },
      'and in the Baltic?',
      'How many ships did Russia build in the Baltic?',
    ],
    [soldiers, 'and tanks?', 'How many tanks did Estonia send to Mali?'],
    [
      { ...office, question: 'Who is the president of Finland?' },
      'and the prime minister?',
      'Who is the prime minister of Finland?',
    ],
    [{ ...tanks, question: 'air defense target' }, 'and for tanks?', 'Air defense target for tanks?'],
    // A declined question is gone on from as well, and so is a follow-up.
    [declined, 'and Ukraine’s?', 'What did Rutte say about Ukraine’s debt?'],
    [
      { ...target, question: 'and Poland?', readAs: 'What is Poland’s target?' },
      'and Germany?',
      'What is Germany’s target?',
    ],
  ])('after %o: %j', (given, question, expected) => {
    expect(read(given, question)).toBe(expected);
  });

  it.each<[Given, string]>([
    [target, 'Germany'],
    [target, 'and Lithuania?'],
    [target, 'and NATO air defense targets?'],
    [target, 'defense spending'],
    [target, 'thanks'],
    [target, 'ok'],
    [target, 'really?'],
    [target, '?'],
    [target, ''],
    [tanks, 'and how many ships?'],
    [spending, 'and the EU as a whole?'],
    [{ question: 'Who resigned?', answer: null }, 'and fuel?'],
  ])('after %o, %j is asked as it stands', (given, question) => {
    expect(read(given, question)).toBeNull();
  });
});

describe('a bare question word', () => {
  it.each<[Given, string, string]>([
    [remark, 'why?', 'Why did Rutte say “peace through strength” about Ukraine?'],
    [praise, 'when?', 'When did Mark Rutte praise Trump?'],
    [praise, 'and where exactly?', 'Where did Mark Rutte praise Trump?'],
    [
      { ...praise, question: 'Who has praised Trump?' },
      'how often?',
      'How often has Mark Rutte praised Trump?',
    ],
    [{ ...praise, question: 'Who praises Trump?' }, 'why?', 'Why does Mark Rutte praise Trump?'],
    [office, 'since when?', 'Since when is Mark Rutte the head of NATO?'],
    [target, 'why?', 'Why is Lithuania’s defense target for 2027 5.38%?'],
    [
      { ...target, question: 'What percentage of GDP does Trump want allies to spend?' },
      'why',
      'Why does Trump want allies to spend 5.38%?',
    ],
    [
      { ...target, question: 'What did Rutte promise when Trump left?' },
      'why',
      'Why did Rutte promise 5.38% when Trump left?',
    ],
    [meeting, 'when was that?', 'When did the allies meet last year?'],
    [raise, 'where?', 'Where did NATO raise its target?'],
    [raise, 'in which month?', 'In which month did NATO raise its target?'],
    [{ ...raise, question: 'In which month did NATO meet?' }, 'why?', 'Why did NATO meet?'],
    [attack, 'when?', 'When did Putin attack Kyiv?'],
    [denied, 'why?', 'Why did NATO not raise the target?'],
    [{ ...attack, question: 'Was Kyiv attacked?' }, 'by whom?', 'By whom was Kyiv attacked?'],
  ])('after %o: %j', (given, question, expected) => {
    expect(read(given, question)).toBe(expected);
  });

  it.each<[Given, string]>([
    [raise, 'when?'],
    [attack, 'by whom?'],
    [attack, 'which summit?'],
    [{ ...praise, answer: null }, 'why?'],
    [{ ...remark, answer: 'word '.repeat(20).trim() }, 'why?'],
    [{ question: 'defense target', answer: null }, 'why?'],
    [praise, 'who?'],
  ])('after %o, %j is asked as it stands', (given, question) => {
    expect(read(given, question)).toBeNull();
  });
});

describe('a word that points back', () => {
  it.each<[Given, string, string]>([
    // To a person: the answer, whoever spoke, somebody of the question; of the gender the pronoun says.
    [remark, 'when did he say that?', 'When did Mark Rutte say “peace through strength”?'],
    [praise, 'who is he?', 'Who is Mark Rutte?'],
    [praise, 'what is his office?', "What is Mark Rutte's office?"],
    [praise, 'why did he praise him?', 'Why did Mark Rutte praise Donald Trump?'],
    [threat, 'what did he say about her?', 'What did Vladimir Putin say about Inga Ruginiene?'],
    [threat, 'when did she say so?', 'When did Inga Ruginiene say “Putin is a threat to us”?'],
    [declined, 'when did he say it was high?', 'When did Mark Rutte say Poland’s debt was high?'],
    // To words: those of the quotation, else of the sentence.
    [remark, 'who said so?', 'Who said “peace through strength”?'],
    [remark, 'says who?', 'Who said “peace through strength”?'],
    [remark, 'whose are those words?', 'Whose are “peace through strength”?'],
    [
      { ...praise, question: 'Who said “all options are open”?' },
      'when did he say that?',
      'When did Mark Rutte say “all options are open”?',
    ],
    [
      { ...spending, quote: 'Germany spends €82 billion a year.' },
      'who said that?',
      'Who said that Germany spends €82 billion a year?',
    ],
    // To a thing, a figure, a place, a time.
    [alliance, 'when was it founded?', 'When was NATO founded?'],
    [alliance, 'what do its members pay?', "What do NATO's members pay?"],
    [alliance, 'how many members does that alliance have?', 'How many members does NATO have?'],
    [tanks, 'who set it?', 'Who set the target for tanks?'],
    [spending, 'how much is that in dollars?', 'How much is €82 billion in dollars?'],
    [meeting, 'who lives there?', 'Who lives in Washington?'],
    [meeting, 'what did they decide?', 'What did the allies decide?'],
    [raise, 'who led NATO in that month?', 'Who led NATO in June 2025?'],
    [raise, 'who led it then?', 'Who led NATO in June 2025?'],
    [spending, 'what does that country sell?', 'What does Germany sell?'],
    [soldiers, 'when did they return?', 'When did soldiers return?'],
    [summit, 'who attends it?', 'Who attends the NATO summit?'],
    [summit, 'who is the mayor there?', 'Who is the mayor in The Hague?'],
    [remark, 'where did he say it?', 'Where did Mark Rutte say “peace through strength”?'],
  ])('after %o: %j', (given, question, expected) => {
    expect(read(given, question)).toBe(expected);
  });

  it.each<[Given, string, string]>([
    [remark, 'Did she say that?', 'Did she say “peace through strength”?'],
    [threat, 'Did she say that Europe is at risk?', 'Did Inga Ruginiene say that Europe is at risk?'],
  ])('after %o, in %j only what is known is read', (given, question, expected) => {
    expect(read(given, question)).toBe(expected);
  });

  it.each<[Given, string]>([
    // Names, question words and subjects of the question itself come first.
    [praise, 'What did Trump say when he came?'],
    [praise, 'Who has clarified his statement?'],
    [praise, 'What did the minister say about his plan?'],
    [alliance, 'Which country said that it would leave?'],
    [soldiers, 'How many towns lost their schools?'],
    [alliance, 'How much of its budget does Estonia spend?'],
    [alliance, 'The union grew; when was it founded?'],
    // So does an earlier sentence.
    [praise, 'A minister has resigned. Why did he?'],
    // Words that stand for nothing.
    [alliance, 'Is it true that Sweden joined?'],
    [alliance, 'How long does it take to join?'],
    [meeting, 'Is there a plan?'],
    [meeting, 'Are there plans to meet?'],
    [raise, 'And then who led NATO?'],
    [remark, 'Did Putin say that NATO is weak?'],
    [remark, 'Is that true?'],
    [remark, 'Which plan requires that members pay?'],
    // What is quoted is not touched.
    [alliance, 'Who said "it is too late"?'],
    [alliance, "Who said “they're ready”?"],
    // Nobody and nothing it could be.
    [spending, 'When did she resign?'],
    [{ question: 'Why?', answer: null }, 'What does it cost?'],
  ])('after %o, %j is asked as it stands', (given, question) => {
    expect(read(given, question)).toBeNull();
  });
});

describe('a whole question', () => {
  const pointing =
    /\b(?:he|him|his|she|hers?|it|its|they|them|theirs?|this|that|these|those|there|then|so)\b/iu;
  const questions = readFileSync(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { question: string }).question)
    .filter((question) => !pointing.test(question));

  it('stays as it is, whatever was asked before it', () => {
    const before = [target, remark, threat, raise, alliance, attack, declined];
    const changed = questions.filter(
      (question, at) => read(before[at % before.length] ?? target, question) !== null,
    );
    expect(questions.length).toBeGreaterThan(100);
    expect(changed).toEqual([]);
  });

  it('stays as it is when it is long, or when what was asked before is a text', () => {
    expect(read(alliance, `when was it founded ${'in the spring '.repeat(30)}?`)).toBeNull();
    expect(read({ ...alliance, question: `${'NATO '.repeat(300)}?` }, 'when was it founded?')).toBeNull();
  });
});

describe('any words', () => {
  const words = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'and',
          'he',
          'that',
          'it',
          'say',
          'Germany',
          'in',
          '2027',
          'why',
          'what',
          'is',
          '“',
          '?',
          "'s",
          'the',
        ),
      )
      .map((list) => list.join(' ')),
  );

  it('are read as another question or not at all', () => {
    fc.assert(
      fc.property(words, words, fc.option(words), (question, before, answer) => {
        const found = followUp(question, answerTo({ question: before, answer, quote: answer ?? '' }), people);
        if (found !== null) expect(found.trim()).not.toBe('');
        expect(found).not.toBe(question);
      }),
    );
  });

  it('of hostile length are not read at all', () => {
    const long = 'it '.repeat(100_000);
    expect(followUp(long, answerTo(alliance), people)).toBeNull();
    expect(followUp('and Germany?', answerTo({ ...alliance, question: long }), people)).toBeNull();
    const { length } =
      followUp('who said so?', answerTo({ ...remark, quote: `"${long}"`, answer: long }), people) ?? '';
    expect(length).toBeLessThan(200);
  });
});
