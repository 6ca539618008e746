import { describe, expect, it } from 'vitest';
import { embeddedIn, type Standing } from '../../../src/answering/decision/embedded.js';
import { polarityOf } from '../../../src/answering/decision/polarity.js';
import { unmetRequirement } from '../../../src/answering/decision/requirements.js';
import { tokensOf } from '../../../src/language/tokens.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

/** The clauses that a sentence says something of, as written, each with what it says. */
function embedded(text: string): [Standing, string][] {
  const tokens = tokensOf(text);
  return embeddedIn(tokens).map(({ first, end, standing }) => [
    standing,
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
  ]);
}

describe('a clause that its sentence does not assert', () => {
  it.each<[text: string, standing: Standing, clause: string]>([
    ['Nobody believes that Ito sold the house.', 'denied', 'Ito sold the house'],
    [
      'Nobody in the village believes that the old mayor sold the house.',
      'denied',
      'the old mayor sold the house',
    ],
    ['Nobody who knew Ito believes she sold the house.', 'denied', 'she sold the house'],
    ['No member of the council thinks Ito sold the house.', 'denied', 'Ito sold the house'],
    ['Not a single member of the council believed that Ito sold the house.', 'denied', 'Ito sold the house'],
    ['Not one of them thinks Ito sold the house.', 'denied', 'Ito sold the house'],
    ["I don't think the house was sold in May.", 'denied', 'the house was sold in May'],
    ['Ito no longer believes that the house was sold.', 'denied', 'the house was sold'],
    ['Ito denied that she had sold the house.', 'denied', 'she had sold the house'],
    ['Ito denied on Monday that she had sold it.', 'denied', 'she had sold it'],
    ['Ito denied she had sold it.', 'denied', 'she had sold it'],
    ['Ito denies having sold the house to Novak.', 'denied', 'having sold the house to Novak'],
    ['Ito denied selling the house and buying a boat.', 'denied', 'selling the house and buying a boat'],
    ['Ito rejected the claim that she had sold the house.', 'denied', 'she had sold the house'],
    ['Ito dismissed press reports that she had sold it.', 'denied', 'she had sold it'],
    ['Ito denied accusations of selling the house.', 'denied', 'selling the house'],
    ['Ito doubts that the house was sold.', 'denied', 'the house was sold'],
    ['It is not true that Ito sold the house.', 'denied', 'Ito sold the house'],
    ["It isn't the case that Ito sold the house.", 'denied', 'Ito sold the house'],
    [
      'It is false that Ito, the mayor, sold the house, Novak said.',
      'denied',
      'Ito, the mayor, sold the house',
    ],
    ['It is highly unlikely that Ito sold the house.', 'denied', 'Ito sold the house'],
    ['There is no chance that Ito will sell the house.', 'denied', 'Ito will sell the house'],
    ['Ito refused yesterday in her speech to sell the house.', 'denied', 'to sell the house'],
    ['Ito was to sell the house in May, but did not.', 'denied', 'to sell the house in May'],
    ['Ito wanted to sell the house but never did.', 'denied', 'to sell the house'],
    ['Ito said she would sell the house, but she never did so.', 'denied', 'would sell the house'],
    // What is not said, shown or certain is left open.
    ['Ito did not say that the house was sold.', 'open', 'the house was sold'],
    ['That does not mean that the house was sold.', 'open', 'the house was sold'],
    ['It is not clear that the house was sold.', 'open', 'the house was sold'],
    ['There is no evidence that Ito sold the house.', 'open', 'Ito sold the house'],
    ['Police found little proof that Ito sold the house.', 'open', 'Ito sold the house'],
    // A denial that is denied, or of a doubt, leaves the clause what it is.
    ['Nobody denied that Ito sold the house.', 'granted', 'Ito sold the house'],
    ['Ito did not deny that she had sold the house.', 'granted', 'she had sold the house'],
    ['There is no doubt that Ito sold the house.', 'granted', 'Ito sold the house'],
    ['No one in the village disputes that the house was sold.', 'granted', 'the house was sold'],
    ['It is not impossible that Ito sold the house.', 'granted', 'Ito sold the house'],
  ])('is found: %s', (text, standing, clause) => {
    expect(embedded(text)).toEqual([[standing, clause]]);
  });

  it.each([
    'Ito believes that she sold the house.',
    'Ito said that the house was sold.',
    'It is true that Ito sold the house.',
    // Whoever did not know, admit or say it until May takes it for true.
    'Nobody knew that Ito had sold the house.',
    'Ito did not admit that she had sold the house.',
    'Ito did not say until May that the house was sold.',
    'Nobody told Ito that the house was sold.',
    'Not only Ito believes that the house was sold.',
    'Ito not only said that the house was sold.',
    'It is not surprising that Ito sold the house.',
    'Not long ago Ito said that the house was sold.',
    'With no money left, Ito believes that the house was sold.',
    'Nobody came, and Ito believes that the house was sold.',
    // What is denied here is a thing, not a clause.
    'Ito denied the charges brought by the council.',
    'Ito rejected the plan that the council adopted.',
    'Nobody believes Ito.',
    'No fewer than forty people believe that Ito sold the house.',
    'No wonder Ito believes that the house was sold.',
    'The few members who believe that Ito sold the house came.',
    'A few members of the council believe that Ito sold the house.',
    'Not a few members of the council believe that Ito sold the house.',
    'Ito sold the house, but Novak did not.',
    'Ito went to sell the house, but did not want to stay.',
    'Ito was to sell the house, but did not like the price.',
  ])('is not seen in: %s', (text) => {
    expect(embedded(text)).toEqual([]);
  });
});

function polarity(sentence: string, question: string): 'affirmed' | 'denied' | null {
  const { analysis, evidence } = weighed(question, collectionOf(sentence));
  const [only] = evidence;
  if (only === undefined) throw new Error(`“${sentence}” is no sentence.`);
  return polarityOf(analysis, only);
}

describe('a yes-no question', () => {
  it.each<[text: string, polarity: 'affirmed' | 'denied' | null]>([
    ['Nobody in the village believes that the old mayor sold the house.', 'denied'],
    ['The old mayor denied in a long speech to the council that she had ever sold the house.', 'denied'],
    ['It is not true that the mayor of the village sold the house.', 'denied'],
    ['The mayor was to sell the house in May, but did not.', 'denied'],
    ['There is no evidence in the papers that the mayor sold the house.', null],
    ['The council did not say that the mayor sold the house.', null],
    ['There is no doubt that the mayor sold the house.', 'affirmed'],
    ['Nobody in the village denied that the old mayor sold the house.', 'affirmed'],
    ['Nobody believes that the mayor did not sell the house.', 'affirmed'],
    ['Not only Ito believes that the mayor sold the house.', 'affirmed'],
  ])('whether it is so is told by the whole of “%s”: %s', (text, expected) => {
    expect(polarity(text, 'Did the mayor sell the house?')).toBe(expected);
  });

  it('about the denial itself is affirmed by it', () => {
    expect(polarity('Ito denied that she had sold the house.', 'Did Ito deny having sold the house?')).toBe(
      'affirmed',
    );
  });
});

describe('an answer', () => {
  const refusal = (text: string, question: string, answer: string): string | null => {
    const collection = collectionOf(text);
    const { analysis, evidence } = weighed(question, collection);
    const one = candidateOf(evidence, answer, answer);
    return unmetRequirement(analysis, one, collection.people)?.message.key ?? null;
  };

  it.each<[text: string, question: string, answer: string]>([
    ['Nobody believes that Anna Kovacs sold the house.', 'Who sold the house?', 'Anna Kovacs'],
    ['Anna Kovacs denied that she had sold the house in May.', 'Who sold the house?', 'Anna Kovacs'],
    ['Anna Kovacs denied that she had sold the house in May.', 'When was the house sold?', 'May'],
    ['It is not true that Anna Kovacs sold the house in May.', 'When was the house sold?', 'May'],
    ['Anna Kovacs was to sell the house in May, but never did.', 'When was the house sold?', 'May'],
    ['There is no evidence that Anna Kovacs sold the house in May.', 'Who sold the house?', 'Anna Kovacs'],
    ['It is not true that Anna Kovacs is the mayor of Lisbon.', 'Who is the mayor of Lisbon?', 'Anna Kovacs'],
  ])('is none out of what is denied: %s %s', (text, question, answer) => {
    expect(refusal(text, question, answer)).toMatch(/^unmet\.(?:unasserted|negated)$/u);
  });

  it.each<[text: string, question: string, answer: string]>([
    ['Nobody denied that Anna Kovacs sold the house.', 'Who sold the house?', 'Anna Kovacs'],
    ['There is no doubt that Anna Kovacs sold the house.', 'Who sold the house?', 'Anna Kovacs'],
    ['Anna Kovacs denied that she had sold the house.', 'Who denied selling the house?', 'Anna Kovacs'],
    ['Anna Kovacs did not sell the house.', 'Who did not sell the house?', 'Anna Kovacs'],
    ['Anna Kovacs sold the house in May but denied that she had sold it.', 'When was the house sold?', 'May'],
    ['Not only Novak believes that Anna Kovacs sold the house.', 'Who sold the house?', 'Anna Kovacs'],
    ['Anna Kovacs denied on Monday that she had sold the house.', 'When did she deny it?', 'Monday'],
  ])('is one out of what is not: %s %s', (text, question, answer) => {
    expect(refusal(text, question, answer) ?? '').not.toMatch(/^unmet\.(?:unasserted|negated)$/u);
  });
});
