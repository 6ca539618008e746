import { describe, expect, it } from 'vitest';
import { unmetRequirement } from '../../../src/answering/decision/requirements.js';
import { english } from '../../../src/terminal/english.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

interface Case {
  readonly text: string;
  /** Words of the sentence that is the evidence. */
  readonly within: string;
  readonly answer: string;
  /** The question it answers, and the one it only nearly answers, with what that one lacks. */
  readonly good: string;
  readonly near: string;
  readonly lacks: RegExp;
}

/** Why the candidate cannot answer the question, or null. */
function unmet(question: string, { text, within, answer }: Case): string | null {
  const collection = collectionOf(text);
  const { analysis, evidence } = weighed(question, collection);
  const refusal = unmetRequirement(analysis, candidateOf(evidence, answer, within), collection.people);
  return refusal === null ? null : english(refusal.message);
}

const cases: Readonly<Record<string, Case>> = {
  'the words quoted': {
    text: '"The dam is dry and the fields are lost," Anna Kovacs said.',
    within: 'dam',
    answer: 'Anna Kovacs',
    good: 'Who said "the dam is dry"?',
    near: 'Who said "the lake was full of fish"?',
    lacks: /^The nearest passages do not hold the words “the lake was full of fish”/u,
  },
  'the person asked about': {
    text: 'Anna Kovacs visited Lisbon in May. Rui Costa stayed at home.',
    within: 'Lisbon',
    answer: 'May',
    good: 'When did Anna Kovacs visit Lisbon?',
    near: 'When did Petr Novak visit Lisbon?',
    lacks: /do not speak of “Petr”, “Novak”/u,
  },
  'the place asked about': {
    text: 'Anna Kovacs visited Lisbon in May.',
    within: 'Lisbon',
    answer: 'May',
    good: 'When was Lisbon visited?',
    near: 'When was Warsaw visited?',
    lacks: /do not speak of “Warsaw”/u,
  },
  'the country the sentence itself speaks of': {
    text: 'Poland was late. Sweden spent $3 billion on trains.',
    within: 'trains',
    answer: '$3 billion',
    good: 'How much did Sweden spend on trains?',
    near: 'How much did Poland spend on trains?',
    lacks: /speaks of “Sweden”, not of “Poland”/u,
  },
  'the year asked about': {
    text: 'Sweden spent $3 billion on trains in 2020. The winter of 2019 was cold.',
    within: 'trains',
    answer: '$3 billion',
    good: 'How much did Sweden spend on trains in 2020?',
    near: 'How much did Sweden spend on trains in 2019?',
    lacks: /do not give this for “2019”/u,
  },
  'who does it, and to whom': {
    text: 'Anna Kovacs praised Petr Novak in May.',
    within: 'Novak',
    answer: 'Petr Novak',
    good: 'Who did Anna Kovacs praise?',
    near: 'Who praised Anna Kovacs?',
    lacks: /^The briefings touch on this/u,
  },
  'something of what is said about a name': {
    text: 'Anna Kovacs visited Lisbon in May.',
    within: 'Lisbon',
    answer: 'Lisbon',
    good: 'Where did Anna Kovacs visit?',
    near: 'Where did Anna Kovacs sing?',
    lacks: /nothing about “sing”/u,
  },
  'what is counted': {
    text: 'The farm sold 30 sheep.',
    within: 'farm',
    answer: '30',
    good: 'How many sheep did the farm sell?',
    near: 'How many tractors did the farm sell?',
    lacks: /no number of “tractor”/u,
  },
  'a year for “which year”': {
    text: 'The bridge opened on Monday. The bridge was planned in 1999.',
    within: 'opened',
    answer: 'Monday',
    good: 'On what day did the bridge open?',
    near: 'In which year did the bridge open?',
    lacks: /in which year/u,
  },
  'a month for “which month”': {
    text: 'The bridge was planned in 1999.',
    within: 'planned',
    answer: '1999',
    good: 'In which year was the bridge planned?',
    near: 'In which month was the bridge planned?',
    lacks: /in which month/u,
  },
  'a length for “how high”': {
    text: 'The tower weighs 30 tonnes.',
    within: 'tower',
    answer: '30 tonnes',
    good: 'How heavy is the tower?',
    near: 'How high is the tower?',
    lacks: /how high/u,
  },
  'an age for “how old”': {
    text: 'The queen is 80 years old. The king keeps 9 dogs.',
    within: 'king',
    answer: '9 dogs',
    good: 'How many dogs does the king keep?',
    near: 'How old is the king?',
    lacks: /no age/u,
  },
  'the country the sentence speaks of, not the one in the heading': {
    text: '# Norway and its neighbours\n\nIn the budget of Sweden, 3 billion crowns are set aside for harbours.',
    within: 'harbours',
    answer: '3 billion crowns',
    good: 'How much does Sweden set aside for harbours?',
    near: 'How much does Norway set aside for harbours?',
    lacks: /speaks of “Sweden”, not of “Norway”/u,
  },
  'the body the sentence begins with, not a country beside it': {
    text: 'Norway welcomed the guests. NATO was founded in 1949.',
    within: 'founded',
    answer: '1949',
    good: 'When was NATO founded?',
    near: 'When was Norway founded?',
    lacks: /speaks of “NATO”, not of “Norway”/u,
  },
  'a deed that was not done, for one not done': {
    text: 'The council did not fund the school. The council funded the harbour.',
    within: 'school',
    answer: 'school',
    good: 'What did the council not fund?',
    near: 'What did the council fund?',
    lacks: /with a negation before “fund”/u,
  },
  'a deed that was done, for one done': {
    text: 'The council funded the harbour.',
    within: 'harbour',
    answer: 'harbour',
    good: 'What did the council fund?',
    near: 'What did the council never fund?',
    lacks: /without the negation of the question/u,
  },
  'the deed asked about, not its opposite': {
    text: 'The council raised the fee by 30 crowns.',
    within: 'fee',
    answer: '30 crowns',
    good: 'By how much did the council raise the fee?',
    near: 'By how much did the council lower the fee?',
    lacks: /says “raised”, not “lower”/u,
  },
  'the bearer of the number asked about': {
    text: 'Queen Matilda II opened the library on Friday.',
    within: 'library',
    answer: 'Friday',
    good: 'When did Queen Matilda II open the library?',
    near: 'When did Queen Matilda III open the library?',
    lacks: /speaks of “Matilda II”, not of “Matilda III”/u,
  },
  'the currency asked for': {
    text: 'The bridge cost €3 million.',
    within: 'bridge',
    answer: '€3 million',
    good: 'How many euros did the bridge cost?',
    near: 'How many dollars did the bridge cost?',
    lacks: /do not give this in US dollars/u,
  },
  'a share where one is asked for': {
    text: 'The council spends 4% of its budget, €3 million, on the bridge.',
    within: 'bridge',
    answer: '€3 million',
    good: 'How much does the council spend on the bridge?',
    near: 'How much does the council spend on the bridge as a share of its budget?',
    lacks: /do not give this as a share of its budget/u,
  },
  'what is done in the time asked about': {
    text: 'The library lends 500 books a year.',
    within: 'library',
    answer: '500 books',
    good: 'How many books does the library lend a year?',
    near: 'How many books does the library lend per month?',
    lacks: /by the year, not by the month/u,
  },
  'the office asked for': {
    text: 'Anna Kovacs, the finance minister of Hungary, met the foreign press.',
    within: 'Kovacs',
    answer: 'Anna Kovacs',
    good: 'Who is the finance minister of Hungary?',
    near: 'Who is the foreign minister of Hungary?',
    lacks: /name nobody as “the foreign minister of Hungary”/u,
  },
};

describe('an answer must give', () => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(unmet(one.good, one)).toBeNull();
    expect(unmet(one.near, one)).toMatch(one.lacks);
  });

  it('the slip of the pen forgiven, most of the words quoted', () => {
    const one = {
      text: '"The dam is dry and the fields are lost," Anna Kovacs said.',
      within: 'dam',
      answer: 'Anna Kovacs',
    };
    const holds = { good: '', near: '', lacks: /./u };
    expect(unmet('Who said "the dam is dry and the feilds are lost"?', { ...one, ...holds })).toBeNull();
  });

  it.each([
    ['The council refused to fund the school.', 'What did the council not fund?', 'school'],
    [
      'Only the harbour was left without money from the council.',
      'What did the council not pay for?',
      'harbour',
    ],
    [
      'The harbour is more robust than at any time since 1990.',
      'Since when has the harbour not been as robust?',
      '1990',
    ],
    ['The council left the unpaid bills in the cellar.', 'Where are the bills that are not paid?', 'cellar'],
    ['Anna Kovacs sold the mill to Petr Novak.', 'Who bought the mill?', 'Petr Novak'],
    ['Petr Novak wants peace and knows the war.', 'Who knows war?', 'Petr Novak'],
  ])('no negation where the words deny otherwise: %s', (text, question, answer) => {
    const one = { text, within: text.slice(-20), answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one)).toBeNull();
  });

  it.each<[text: string, question: string, answer: string]>([
    // Of what its briefing speaks of, a sentence further down need not say the name again.
    [
      'The Salt Marsh bill passed. It raises the toll by 12 euros.',
      'By how much does the Marsh toll go up?',
      '12 euros',
    ],
    [
      'All 37 sailors were examined. They were treated for 11 months.',
      'How long were the 37 sailors treated?',
      '11 months',
    ],
    // A slip in a given name.
    ['Lindsey Kovacs visited Lisbon in May.', 'When did Lindsay Kovacs visit Lisbon?', 'May'],
  ])('no name or number where another stands for it: %s', (text, question, answer) => {
    const one = { text, within: answer, answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one)).toBeNull();
  });

  it.each<[text: string, question: string, answer: string, lacks: RegExp]>([
    ['Lindsey Kovacs visited Lisbon in May.', 'When did Petr Kovacs visit Lisbon?', 'May', /“Petr”/u],
    [
      'Anna Kovacs visited Lisbon in May. The sun shone. Rui Costa was ill.',
      'When did Costa visit Lisbon?',
      'May',
      /“Costa”/u,
    ],
    ['They were treated for 11 months.', 'How long were the 37 sailors treated?', '11 months', /“37”/u],
  ])('a name or number of their own: %s', (text, question, answer, lacks) => {
    const one = { text, within: answer, answer, good: '', near: '', lacks };
    expect(unmet(question, one)).toMatch(lacks);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['Anna Kovacs left. In her view the dam is safe.', 'What did Kovacs say about the dam?', 'safe', true],
    [
      'Anna Kovacs left. She made clear that the dam is safe.',
      'What did Kovacs say about the dam?',
      'safe',
      true,
    ],
    ['Anna Kovacs left. She made the dam safe.', 'What did Kovacs say about the dam?', 'safe', false],
    ['Anna Kovacs left. The dam is safe.', 'What did Kovacs say about the dam?', 'safe', false],
  ])('words of whoever is asked about, or what they hold: %s', (text, question, answer, isMet) => {
    const one = { text, within: answer, answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one) === null).toBe(isMet);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    // A sum or a time beside the names says what it is; a day or a place may be of anything.
    [
      'Anna Kovacs bought Arno Foods for $3 million.',
      'How much is Anna Kovacs paying for Arno Foods?',
      '$3 million',
      true,
    ],
    ['Anna Kovacs spent two years in Lisbon.', 'How long did Anna Kovacs live in Lisbon?', 'two years', true],
    ['Anna Kovacs visited Lisbon in May.', 'When was Anna Kovacs born in Lisbon?', 'May', false],
    ['Anna Kovacs met Rui Costa in Lisbon.', 'Who translated for Anna Kovacs in Lisbon?', 'Rui Costa', false],
  ])('what is said of the names, unless it says so itself: %s', (text, question, answer, isMet) => {
    const one = { text, within: answer, answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one) === null).toBe(isMet);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['Petr Kovacs left. Anna Kovacs came 500 times.', 'How many times did Petr Kovacs come?', '500', false],
    ['Petr Kovacs left. He came 500 times.', 'How many times did Petr Kovacs come?', '500', true],
    ['Petr Kovacs left. Anna Kovacs saw him come 9 times.', 'How many times did Petr come?', '9', true],
    ['Petr Kovacs came with Anna Kovacs in May.', 'When did Petr Kovacs come?', 'May', true],
    [
      'Petr Kovacs left. Anna Kovacs is his sister.',
      'Who is the sister of Petr Kovacs?',
      'Anna Kovacs',
      true,
    ],
  ])('whoever is asked about, and not another of the last name: %s %s', (text, question, answer, isMet) => {
    const one = { text, within: text.slice(-12), answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one)?.includes('speaks of “Anna Kovacs”') ?? false).toBe(!isMet);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    [
      'Russia called up men. German Chancellor Petr Novak called it an error.',
      'What did Petr Novak call the Russian call?',
      'error',
      true,
    ],
    ['Russia called up men. German ships called it an error.', 'What did Russia call it?', 'error', false],
    ['The fair was in 2026. It cost $3 million.', 'How much did the fair cost in 2026?', '$3 million', true],
    [
      'The fair was in 2026. In 2019 it cost $3 million.',
      'How much did the fair cost in 2026?',
      '$3 million',
      false,
    ],
    [
      'Half of the parents of children under 5 came on Monday.',
      'When did parents of under-5s come?',
      'Monday',
      true,
    ],
    [
      'Half of the parents of children under 9 came on Monday.',
      'When did parents of under-5s come?',
      'Monday',
      false,
    ],
    ['It is not gone: 300 people go to Lisbon a day.', 'How many people have gone to Lisbon?', '300', true],
    [
      'Doctors met Anna Kovacs from Lisbon Hospital in May.',
      'Where does Anna Kovacs work?',
      'Lisbon Hospital',
      true,
    ],
    [
      'Anna Kovacs met doctors from Lisbon Hospital.',
      'Where does Anna Kovacs work?',
      'Lisbon Hospital',
      false,
    ],
    [
      'Doctors met Anna Kovacs from Lisbon Hospital.',
      'Where did Anna Kovacs sing?',
      'Lisbon Hospital',
      false,
    ],
    ['300 people have not gone to Lisbon.', 'How many people have gone to Lisbon?', '300', false],
  ])('nothing more than is asked: %s %s', (text, question, answer, isMet) => {
    const one = { text, within: text.slice(-12), answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one) === null).toBe(isMet);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['The repair took 24 hours.', 'How much did the repair cost?', '24 hours', false],
    ['The council gave 3 percent to Lisbon.', 'How much did the council give to Lisbon?', '3 percent', false],
    ['Petr Novak was fined after three games.', 'How much was Petr Novak fined?', 'three games', false],
    ['Novak walked 26 miles for the school.', 'How much money did Novak raise for it?', '26 miles', false],
    ['The repair cost $3 million.', 'How much did the repair cost?', '$3 million', true],
    ['Lisbon spends 3 percent on trains.', 'How much does Lisbon spend on trains?', '3 percent', true],
    ['Novak gave 3 percent of his pay to it.', 'How much of his pay did Novak give?', '3 percent', true],
    ['Novak gave two litres of blood.', 'How much blood did Novak give?', 'two litres', true],
    ['The fare rose by 3 percent.', 'By how much did what they pay rise?', '3 percent', true],
    ['The dam rose by three metres.', 'How much did the dam rise?', 'three metres', true],
  ])('a sum of money where one is paid: %s %s', (text, question, answer, isMet) => {
    const one = { text, within: answer, answer, good: '', near: '', lacks: /./u };
    expect(unmet(question, one)?.includes('amount of money') ?? false).toBe(!isMet);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['Kovacs warned Lisbon not to sell the mill.', 'What did Kovacs warn Lisbon to sell?', 'mill', false],
    ['Kovacs warned Lisbon against selling the mill.', 'What did Kovacs warn against selling?', 'mill', true],
    ['Kovacs told Lisbon not to sell the mill.', 'What did Kovacs warn against selling?', 'mill', true],
    ['Kovacs refused to sell the mill.', 'What did Kovacs refuse to sell?', 'mill', true],
  ])('what was not done only where that is asked for: %s %s', (text, question, answer, isMet) => {
    const refusal = unmet(question, { text, within: 'mill', answer, good: '', near: '', lacks: /./u });
    if (isMet) expect(refusal).toBeNull();
    else expect(refusal).toMatch(/with a negation before/u);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['No new schools will open in Lisbon.', 'What will open in Lisbon?', 'new schools', false],
    ['No Danish soldiers will go to Lisbon.', 'Who will go to Lisbon?', 'soldiers', false],
    ['It was signed not by Petr Novak but by Anna Kovacs.', 'Who signed it?', 'Petr Novak', false],
    ['It was signed not by Petr Novak but by Anna Kovacs.', 'Who signed it?', 'Anna Kovacs', true],
    ['It was signed not by Petr Novak but by Anna Kovacs.', 'Who did not sign it?', 'Petr Novak', true],
    ['The bridge opened not in May but in June.', 'When did the bridge open?', 'May', false],
    ['The bridge did not open until May.', 'When did the bridge open?', 'until May', true],
    ['No fewer than 30 ships came.', 'How many ships came?', '30', true],
    ['No ships came to Lisbon in May.', 'When did ships come to Lisbon?', 'May', true],
    ['Whether or not Petr Novak signed it, it holds.', 'Who signed it?', 'Petr Novak', true],
    ['Petr Novak has never been a minister.', 'Who is Petr Novak?', 'minister', false],
    ['Petr Novak, never elected as mayor, left Lisbon.', 'Who is Petr Novak?', 'mayor', false],
    ['Petr Novak did not serve as the mayor of Lisbon.', 'Who is Petr Novak?', 'mayor of Lisbon', false],
    ['Petr Novak is now a minister.', 'Who is Petr Novak?', 'minister', true],
    ['Anna Kovacs did not meet the mayor, Petr Novak.', 'Who is Petr Novak?', 'mayor', true],
  ])('nothing that is denied, without its denial: %s %s %s', (text, question, answer, isMet) => {
    const one = { text, within: text.slice(-12), answer, good: '', near: '', lacks: /./u };
    const refusal = unmet(question, one);
    if (isMet) expect(refusal ?? '').not.toContain(`“${answer}”`);
    else expect(refusal).toMatch(/with a negation before/u);
  });

  it.each<[text: string, answer: string, isMet: boolean]>([
    ['Anna Kovacs, the mayor of Lisbon, met the press.', 'Anna Kovacs', false],
    ['Anna Kovacs, the former mayor of Lisbon, met the press.', 'Anna Kovacs', true],
    ['Anna Kovacs was mayor of Lisbon for a year.', 'Anna Kovacs', true],
    ['Anna Kovacs served as mayor of Lisbon for a year.', 'Anna Kovacs', true],
    ['Anna Kovacs, once the mayor of Lisbon, met the press.', 'Anna Kovacs', true],
  ])('what somebody was, where that is asked for: %s', (text, answer, isMet) => {
    const one = { text, within: 'Lisbon', answer, good: '', near: '', lacks: /./u };
    const refusal = unmet('Who used to be mayor of Lisbon?', one);
    if (isMet) expect(refusal).toBeNull();
    else expect(refusal).toMatch(/nothing about “used to be”/u);
  });

  it.each<[text: string, question: string, answer: string, isMet: boolean]>([
    ['Anna Kovacs led the mill for decades.', 'How long did Anna Kovacs lead the mill?', 'decades', true],
    ['Anna Kovacs led the mill decades ago.', 'How long did Anna Kovacs lead the mill?', 'decades', false],
    ['Anna Kovacs led the mill for decades.', 'How many years did Kovacs lead the mill?', 'decades', false],
    ['Anna Kovacs led the mill for money.', 'How long did Anna Kovacs lead the mill?', 'money', false],
  ])('how long, if only in units of time: %s %s', (text, question, answer, isMet) => {
    const collection = collectionOf(text);
    const { analysis, evidence } = weighed(question, collection);
    const one = { ...candidateOf(evidence, answer, 'mill'), fits: false };
    expect(unmetRequirement(analysis, one, collection.people) === null).toBe(isMet);
  });

  it('its refusal one reason and one sentence for a person', () => {
    const collection = collectionOf('Anna Kovacs visited Lisbon in May.');
    const { analysis, evidence } = weighed('When was Warsaw visited?', collection);
    const refusal = unmetRequirement(analysis, candidateOf(evidence, 'May', 'Lisbon'), collection.people);
    expect(refusal?.reason).toBe('no-such-answer');
    expect(english(refusal?.message ?? '')).toMatch(/^[A-Z][^\n]*\.$/u);
  });
});
