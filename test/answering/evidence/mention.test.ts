import { describe, expect, it } from 'vitest';
import { hasTerms, mentionOf } from '../../../src/answering/evidence/mention.js';
import { toBriefing } from '../../../src/ingest/briefing.js';
import { slice } from '../../../src/model/span.js';

const text = `The town met on Monday.

Engineer Petra Holm opened the bridges. Petra Andersson spoke of Holm later.

The cost rose by 4.2% to €40 million, the U.S. embassy said.`;
const briefing = toBriefing({ id: 'a', text });

describe('a mention of words in a briefing', () => {
  it.each([
    ['Petra Holm', 'Petra Holm'],
    ['petra  HOLM', 'Petra Holm'],
    ['bridge', 'bridges'],
    ['opening of the bridge', 'opened the bridges'],
    ['Holm', 'Holm'],
    ['€40 million', '€40 million'],
    ['4.2%', '4.2%'],
    ['U.S. embassy', 'U.S. embassy'],
  ])('%j is found where it stands first, in whatever forms', (words, expected) => {
    const mention = mentionOf(words, briefing);
    expect(mention).not.toBeNull();
    if (mention === null) return;
    expect(slice(text, mention.span)).toBe(expected);
    expect(mention.sentence.start).toBeLessThanOrEqual(mention.span.start);
    expect(mention.sentence.end).toBeGreaterThanOrEqual(mention.span.end);
  });

  it.each([
    // One behind the other, in this order, in one sentence.
    'Holm Petra',
    'Petra spoke',
    'bridges Petra',
    'Petra Svensson',
    '4.3%',
    // A known miss: a sum is one term with its currency.
    '40 million',
    // Nothing but what stands everywhere, or nothing at all.
    'of the',
    '',
    '…',
  ])('%j is none', (words) => {
    expect(mentionOf(words, briefing)).toBeNull();
  });

  it.each([
    ['the bridge', true],
    ['of the', false],
    ['  ', false],
    ['—!', false],
  ])('%j holds something to look for: %s', (words, expected) => {
    expect(hasTerms(words)).toBe(expected);
  });
});
