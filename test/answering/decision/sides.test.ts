import { describe, expect, it } from 'vitest';
import { unmetRequirement } from '../../../src/answering/decision/requirements.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

function refusal(text: string, question: string, answer: string): string | null {
  const collection = collectionOf(text);
  const { analysis, evidence } = weighed(question, collection);
  const one = candidateOf(evidence, answer, answer);
  return unmetRequirement(analysis, one, collection.people)?.message.key ?? null;
}

describe('who is for a thing', () => {
  it.each<[text: string, question: string]>([
    ['Anna Kovacs praised the plan for the harbour.', 'Who opposed the plan?'],
    ['Anna Kovacs welcomed the plan for the harbour.', 'Who criticised the plan?'],
    ['Anna Kovacs condemned the plan for the harbour.', 'Who supported the plan?'],
    ['Anna Kovacs supports the tax on sugar.', 'Who is against the tax on sugar?'],
    ['Anna Kovacs opposes the tax on sugar.', 'Who is for the tax on sugar?'],
    ['Anna Kovacs is in favour of the tax on sugar.', 'Who opposes the tax on sugar?'],
    ['Anna Kovacs agreed to the deal.', 'Who turned down the deal?'],
    ['Anna Kovacs voted for the bill.', 'Who voted against the bill?'],
    ['Anna Kovacs voted against the bill.', 'Who voted for the bill?'],
    // Who did it did not refuse to.
    ['Anna Kovacs signed the treaty.', 'Who refused to sign the treaty?'],
    ['Anna Kovacs signed the treaty.', 'Who rejected the treaty?'],
    ['Anna Kovacs confirmed that the dam had cracked.', 'Who denied that the dam had cracked?'],
    ['Anna Kovacs praised the plan, which Petr Novak criticised.', 'Who opposed the plan?'],
    ['Anna Kovacs attended the summit.', 'Who boycotted the summit?'],
    ['Anna Kovacs said that the dam had cracked.', 'Who denied that the dam had cracked?'],
    // Of deeds told from either side, who does the one does not do the other.
    ['Anna Kovacs won the race.', 'Who lost the race?'],
    ['Anna Kovacs sold the mill to Petr Novak.', 'Who bought the mill?'],
  ])('is not who is against it, nor the other way round: %s %s', (text, question) => {
    for (const name of ['Anna Kovacs', 'Anna'])
      expect(refusal(text, question, name)).toMatch(/^unmet\.(?:opposite|not-negated)$/u);
  });

  it('is not who is against it in the same sentence', () => {
    const text = 'Anna Kovacs praised the plan, while Petr Novak criticised it.';
    expect(refusal(text, 'Who criticised the plan?', 'Anna Kovacs')).toBe('lacks.answer');
    expect(refusal(text, 'Who criticised the plan?', 'Petr Novak')).toBeNull();
  });

  it.each<[text: string, question: string, answer: string]>([
    ['Anna Kovacs opposed the plan.', 'Who opposed the plan?', 'Anna Kovacs'],
    ['Anna Kovacs praised the plan, while Petr Novak criticised it.', 'Who praised the plan?', 'Anna Kovacs'],
    ['Anna Kovacs praised the plan and later criticised it.', 'Who criticised the plan?', 'Anna Kovacs'],
    ['Anna Kovacs slammed the plan.', 'Who opposed the plan?', 'Anna Kovacs'],
    ['Anna Kovacs is a critic of the plan.', 'Who opposed the plan?', 'Anna Kovacs'],
    ['Anna Kovacs hailed the plan.', 'Who supported the plan?', 'Anna Kovacs'],
    ['Anna Kovacs did not support the plan.', 'Who opposed the plan?', 'Anna Kovacs'],
    ['Anna Kovacs voted against the plan.', 'Who rejected the plan?', 'Anna Kovacs'],
    ['Anna Kovacs criticised the plan.', 'Who did not support the plan?', 'Anna Kovacs'],
    ['Petr Novak praised the plan, which Anna Kovacs criticised.', 'Who opposed the plan?', 'Anna Kovacs'],
    ['Anna Kovacs stayed away from the summit.', 'Who boycotted the summit?', 'Anna Kovacs'],
    ['Anna Kovacs would never sign the treaty.', 'Who refused to sign the treaty?', 'Anna Kovacs'],
    ['Anna Kovacs won the match against Petr Novak.', 'Who won the match?', 'Anna Kovacs'],
    ['Anna Kovacs sold the mill to Petr Novak.', 'Who bought the mill?', 'Petr Novak'],
    ['The mill was sold by Petr Novak to Anna Kovacs.', 'Who bought the mill?', 'Anna Kovacs'],
  ])('is told by other words too: %s %s', (text, question, answer) => {
    expect(refusal(text, question, answer) ?? '').not.toMatch(/^unmet\.(?:opposite|not-negated|negated)$/u);
  });
});
