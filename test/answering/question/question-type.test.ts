import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/answering/question/asked.js';
import { askedOf } from '../../../src/answering/question/question-type.js';
import { tokensOf } from '../../../src/language/tokens.js';
import { answerTypes } from '../../../src/model/question.js';

function asked(question: string): Asked {
  return askedOf(tokensOf(question));
}

type Row = readonly [question: string, type: Asked['type'], more?: Partial<Asked>];

const figure = { anyFigure: true } as const;

const questions: readonly Row[] = [
  // Who
  ['Who is the mayor of Lisbon?', 'person', { wh: 'who' }],
  ["Who's the mayor of Lisbon?", 'person'],
  ['Who built the tunnel?', 'person', { subject: true }],
  ['Who did the committee choose?', 'person', { subject: false }],
  ['Whom did the committee choose?', 'person', { wh: 'whom', subject: false }],
  ['To whom was the letter sent?', 'person', { wh: 'whom' }],
  ['Whose house burned down?', 'person', { wh: 'whose', focus: ['house'] }],
  ['Who are the members of the jury?', 'person', { plural: true }],
  ['Who is the member of the jury?', 'person', { plural: false }],
  ['Which minister resigned in May?', 'person', { focus: ['minister'], subject: true }],
  ['What is the name of the finance minister?', 'person', { focus: ['finance', 'minister'] }],
  ['Who was Marie Curie?', 'title'],
  ['What position does Ms Ito hold?', 'title', { focus: ['position'] }],
  // Who said it
  ['Who said the harvest would fail?', 'person', { speaker: true, subject: true }],
  ["who said 'we will rebuild'", 'person', { speaker: true }],
  ['Who thinks the plan will fail?', 'person', { speaker: true }],
  ['Who has criticised the plan?', 'person', { speaker: true }],
  ['Who called the plan "a disgrace"?', 'person', { speaker: true }],
  ['Who did the mayor criticise?', 'person', { speaker: false }],
  ['Who won the race?', 'person', { speaker: false }],
  // Places, organisations
  ['Where was the treaty signed?', 'place', { wh: 'where' }],
  ['What city hosted the games?', 'place', { focus: ['city'], subject: true }],
  ['With which country does Nepal trade?', 'place', { focus: ['country'] }],
  ['What is the capital of Norway?', 'place', { focus: ['capital'] }],
  ["What is Norway's capital?", 'place', { focus: ['capital'] }],
  ["What's the capital of Norway?", 'place'],
  ['Which company built the tunnel?', 'organization', { focus: ['company'] }],
  // The owner is asked for, not what is owned.
  ["Which state's board voted for the ban?", 'place', { focus: ['state'] }],
  ["Which coastal town's mayor resigned?", 'place', { focus: ['coastal', 'town'] }],
  ["Which company's directors met in May?", 'organization', { focus: ['company'] }],
  // What leads to the noun is not what is asked for.
  ['What type of disease is angina?', 'thing', { focus: ['disease'] }],
  ['Which kind of company runs the port?', 'organization', { focus: ['company'] }],
  // Time
  ['When did the ferry sink?', 'date', { wh: 'when' }],
  ['Since when has the shop been open?', 'date'],
  ['In which year was the school founded?', 'date', { focus: ['year'] }],
  ['What year did the war end?', 'date', { focus: ['year'] }],
  ['On what day did the shop open?', 'date', { focus: ['day'] }],
  ['How long did the siege last?', 'duration', { anyFigure: false }],
  ['For how long was the road closed?', 'duration'],
  ['How many years did the siege last?', 'duration', { focus: ['year'], anyFigure: false }],
  // Figures
  ['How many people live in Oslo?', 'quantity', { focus: ['people'], anyFigure: false }],
  ['How many ethnic groups live there?', 'quantity', { focus: ['ethnic', 'group'], plural: true }],
  ['According to the mayor, how many trees were planted?', 'quantity', { focus: ['tree'] }],
  ['How many cups does the jug hold?', 'quantity', { focus: ['cup'] }],
  ['In what may be the largest fire ever, how many homes burned?', 'quantity', { wh: 'how' }],
  ['In what is now Lithuania, who ruled?', 'person', { wh: 'who' }],
  ['In what year was the treaty signed, and who signed it?', 'date', { wh: 'what' }],
  ['How many euros did the repairs cost?', 'money', { focus: ['euro'], anyFigure: false }],
  ['How many percent of voters stayed at home?', 'percentage', { anyFigure: false }],
  ['What percentage of voters stayed at home?', 'percentage', { anyFigure: false }],
  ['How much did the repairs cost?', 'money', figure],
  ['How much money was stolen?', 'money', figure],
  ['How much water does the lake hold?', 'quantity', figure],
  ['By how much did rents rise?', 'quantity', figure],
  ['How high is the tower?', 'quantity', figure],
  ['How old is the queen?', 'quantity', figure],
  ['What is the target for recycling?', 'quantity', { ...figure, focus: ['target'] }],
  ['What is the population of Malta?', 'quantity', { focus: ['population'] }],
  ['What is the price of bread?', 'money', { focus: ['price'] }],
  ['What rank did the team reach?', 'ordinal', { focus: ['rank'] }],
  ['Which place did the team finish in?', 'ordinal'],
  ['What place does the port hold among those of Europe?', 'ordinal'],
  ['Which place did the party hold its congress in?', 'place'],
  ['Which place holds the record?', 'place'],
  // Why, how, what
  ['Why did the talks collapse?', 'reason', { wh: 'why' }],
  ['How come the road is closed?', 'reason'],
  ['What caused the fire?', 'reason'],
  ['What was the reason for the delay?', 'reason', { focus: ['reason'] }],
  ['How did the thief escape?', 'manner', { wh: 'how' }],
  ['How is honey made?', 'manner'],
  ['What is NATO?', 'definition'],
  ['What are glaciers?', 'definition', { plural: true }],
  ['What does the mayor say about taxes?', 'description'],
  ['What happened in Genoa?', 'description'],
  ['What did the chancellor promise?', 'thing', { subject: false }],
  ['Which summit did she attend?', 'thing', { focus: ['summit'], plural: false }],
  ['Which summits did she attend?', 'thing', { focus: ['summit'], plural: true }],
  ['What is the name of the ship?', 'thing', { focus: ['ship'] }],
  // In a hurry
  ['whos the mayor', 'person', { wh: 'who' }],
  ['wat is the capital of norway', 'place', { wh: 'what' }],
  ['wich city hosted the games', 'place', { wh: 'which', focus: ['city'] }],
  ['wen did the ferry sink', 'date', { wh: 'when' }],
  ['wheres the treaty', 'place', { wh: 'where' }],
  ['whats the recycling target', 'quantity', { wh: 'what', ...figure }],
  // Openers and indirect questions
  ['So who won the race?', 'person', { subject: true }],
  ['And why?', 'reason'],
  ['Please, which city won?', 'place'],
  ['Do you know who built the tunnel?', 'person', { wh: 'who', subject: true }],
  ['Can you tell me when the shop opens?', 'date', { wh: 'when' }],
  ['do we know why the talks failed', 'reason'],
  ['Could anyone say how many people died?', 'quantity', { focus: ['people'] }],
  ['Tell me who built the tunnel', 'person', { wh: 'who' }],
  // Requests, and what stands in quotation marks
  ["Give me the mayor's words on the bridge", 'quotation'],
  ['Find me the quote where she rules out a sale', 'quotation'],
  ['Quote the mayor on the bridge', 'quotation'],
  ['List the countries that border Nepal', 'place', { plural: true }],
  ['What, in her own words, went wrong?', 'quotation'],
  ['What did the mayor say word for word?', 'quotation'],
  ['Which quoted phrase describes the weather?', 'quotation'],
  ['Who is quoted on the bridge?', 'person'],
  ['How did the mayor describe the weather?', 'description'],
  ['What does the repair come to?', 'quantity', figure],
  ['What did the mayor come to say?', 'thing'],
  ['Prices fell by what percentage year-on-year?', 'percentage'],
  ['On what day European leaders met in Rome?', 'date'],
  ['Which film star opened the bridge?', 'person'],
  // No noun of the table, but a kind of person.
  ['Which Republican opened the bridge?', 'person'],
  // Relative pronouns ask nothing
  ['The man who built the tunnel, where does he live?', 'place', { wh: 'where' }],
  ['In the town where she was born, who is mayor?', 'person', { wh: 'who' }],
  ['Of the year when it opened, what is known?', 'thing', { wh: 'what' }],
  // Words that are also members of every object
  ['Who said constructor?', 'person', { speaker: true }],
  ['valueOf how many', 'quantity', { focus: [] }],
  ['How toString', 'manner'],
];

describe('a question with a question word', () => {
  it.each(questions.map(([question, type, more]) => ({ question, type, more })))(
    '$question asks for $type',
    ({ question, type, more }) => {
      expect(asked(question)).toMatchObject({ form: 'wh', type, ...more });
    },
  );
});

describe('a yes-no question', () => {
  it.each([
    'Is the bridge open?',
    'Did the mayor resign?',
    'Will the school close in June?',
    'Has the committee voted?',
    'Are there wolves in Poland?',
    'So, was it cold?',
    'Is it true what the mayor said?',
    'Does the man who built the tunnel live here?',
    'Would the plan that nobody likes pass?',
  ])('%s', (question) => {
    expect(asked(question)).toMatchObject({ form: 'polar', type: 'yes-no', wh: '', anyFigure: false });
  });
});

describe('keywords', () => {
  const rows: readonly Row[] = [
    ['nepal defence budget share gdp', 'percentage'],
    ['lake area sq km', 'quantity'],
    ['opera city country', 'place'],
    ['nato 75th anniversary venue', 'place'],
    ['mayor of Lisbon', 'person', { focus: ['mayor'] }],
    ['recycling target', 'quantity', figure],
    ['capital of Norway', 'place'],
    ['tunnel', 'description', { focus: ['tunnel'] }],
    ['constructor', 'description', { focus: ['constructor'] }],
    ['toString', 'description'],
    ['__proto__ hasOwnProperty', 'description'],
    ['', 'description', { focus: [] }],
    ['?', 'description', { focus: [] }],
  ];
  it.each(rows.map(([question, type, more]) => ({ question, type, more })))(
    '“$question” ask for $type',
    ({ question, type, more }) => {
      expect(asked(question)).toMatchObject({
        form: 'keywords',
        type,
        wh: '',
        whAt: -1,
        speaker: false,
        ...more,
      });
    },
  );
});

describe('any question', () => {
  const word = fc.constantFrom(
    ...'who what which when where why how many much is did the a man of , ? " \' said not 5 % year city constructor'.split(
      ' ',
    ),
  );
  const lines = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  );

  it('is read as one of the types, and its parts point at its own tokens', () => {
    fc.assert(
      fc.property(lines, (question) => {
        const tokens = tokensOf(question);
        const result = askedOf(tokens);
        expect(answerTypes).toContain(result.type);
        for (const index of result.typing) expect(tokens[index]).toBeDefined();
        if (result.form === 'keywords') expect(result.whAt).toBe(-1);
        else expect(tokens[result.whAt]).toBeDefined();
        if (result.speaker) expect(result.type).toBe('person');
        for (const noun of result.focus) expect(tokens.map((token) => token.lemma)).toContain(noun);
      }),
      { numRuns: 300 },
    );
  });
});
