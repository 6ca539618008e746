import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/answering/question/asked.js';
import { askedOf } from '../../../src/answering/question/question-type.js';
import { questionTokens } from '../../../src/answering/question/question-tokens.js';
import { answerTypes } from '../../../src/model/question.js';

function asked(question: string): Asked {
  return askedOf(questionTokens(question));
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
  ['What did the chancellor promise?', 'description', { subject: false }],
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
  ['What did the mayor come to say?', 'description'],
  ['Prices fell by what percentage year-on-year?', 'percentage'],
  ['On what day European leaders met in Rome?', 'date'],
  ['Which film star opened the bridge?', 'person'],
  // No noun of the table, but a kind of person.
  ['Which Republican opened the bridge?', 'person'],
  // Nouns that are figures with "what" and things with "which"; parts of the world are places
  ['Which goals did the council set?', 'thing', { anyFigure: false }],
  ['Which areas of the world did she visit?', 'place', { focus: ['area'] }],
  ['In which part of the country did it rain?', 'place'],
  ['Which parts of the engine broke?', 'thing'],
  // What made, led or drove somebody to it is why
  ['What made the mayor close the bridge?', 'reason', { subject: true }],
  ['What was it that made the mayor resign?', 'reason'],
  ['What made the headlines?', 'thing'],
  ['What led the council to sell the port?', 'reason'],
  ['What led to the fire?', 'reason'],
  ['What forced the council to sell the port?', 'thing'],
  ['What led the parade?', 'thing'],
  ['On what grounds was the ferry stopped?', 'reason'],
  ['What did the captain blame for the delay?', 'reason'],
  ['Who did the captain blame for the delay?', 'person'],
  ['What did the mayor die of?', 'reason'],
  ['What do the doctors say the mayor died from?', 'reason'],
  ['What was behind the delay?', 'reason'],
  ['Who was it that closed the bridge?', 'person', { subject: true }],
  // What somebody is
  ['In what capacity did she open the bridge?', 'title'],
  ['What is the capacity of the hall?', 'quantity'],
  ['What does the winner do for a living?', 'title'],
  ['What did she serve as in Lisbon?', 'title'],
  ['What was the job of Ito in Lisbon before?', 'title'],
  // What something is
  ['What is "leachate"?', 'definition', { focus: ['leachate'] }],
  ['What is a river delta?', 'definition'],
  ['What is an atmospheric river?', 'definition'],
  ['What is the river?', 'place'],
  ['What does "leachate" mean?', 'definition'],
  ['What does the delay mean for the port?', 'thing'],
  ['How is the old harbour called?', 'thing'],
  ['How was the old harbour built?', 'manner'],
  // How much in other words
  ['By what margin did the bill pass?', 'quantity', figure],
  ['What portion of the voters stayed at home?', 'percentage'],
  ['What would a ticket cost a member each month?', 'quantity', figure],
  ['What does the port spend on repairs?', 'quantity', figure],
  ['What does the port spend the money on?', 'thing'],
  ['What is the longest prison term facing the captain?', 'duration'],
  ['What are the nations starting to recognise?', 'thing'],
  ['What are the costs starting to do to the port?', 'thing'],
  ['How long is the report?', 'quantity', figure],
  ['How long is the river?', 'quantity', figure],
  ['How long is the siege?', 'duration'],
  ['How long was the mayor in prison?', 'duration'],
  ['Where does the port rank in Europe?', 'ordinal'],
  ['Where in the ranking of ports does Riga stand?', 'ordinal'],
  ['Where does Riga stand?', 'place'],
  // Who makes things is a company
  ['Which brewer sells the most?', 'organization'],
  // How somebody put it
  ['How did Ito word the warning?', 'description'],
  ['How did Ito learn the word?', 'manner'],
  // Put as a wish of the asker's
  ["Can you give me a sight in Ukraine's capital?", 'thing', { focus: ['sight'] }],
  ['Could you please name the minister of finance?', 'person'],
  ['Would you tell me how the thief escaped?', 'manner'],
  ['I would like to know why the talks failed', 'reason'],
  // Relative pronouns ask nothing
  ['The man who built the tunnel, where does he live?', 'place', { wh: 'where' }],
  ['In the town where she was born, who is mayor?', 'person', { wh: 'who' }],
  ['Of the year when it opened, what is known?', 'thing', { wh: 'what' }],
  ['Who used to run the port?', 'person', { subject: true, speaker: false }],
  ['Who used the words “the very last ship”?', 'person', { subject: true, speaker: true }],
  // The noun is not what is asked for where what stands behind it lacks its object.
  ['What is the city known for?', 'thing', { subject: false }],
  ['What was the company accused of?', 'thing', { subject: false }],
  ['What was the minister asked to sign?', 'thing', { subject: false }],
  ['What was the ship called?', 'thing', { subject: false }],
  ['What was the money spent on?', 'thing', { subject: false }],
  ['What is the minister responsible for?', 'thing', { subject: false }],
  ['What is the amount spent on the bridge?', 'quantity'],
  ['What is the price paid for the land?', 'money'],
  ['What was the date set for the vote?', 'date'],
  ['What is the number of people killed in the flood?', 'quantity'],
  ['What is the meeting in Lisbon for?', 'reason', { subject: false }],
  ['What is the fund for?', 'reason', { subject: false }],
  ['What did the mayor promise to open?', 'thing', { subject: false }],
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
    // Behind a noun these begin what is said of it.
    ['share of voters who stayed at home', 'percentage'],
    ["the mayor's answer when Lee said the bridge was closed", 'description'],
    ["subject of Lee's new book about her prison years", 'description'],
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
        const tokens = questionTokens(question);
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
