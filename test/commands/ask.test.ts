import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply as layOut } from '../../commands/answer-reply.js';
import { confidenceBands, confidenceWord } from '../../commands/confidence.js';
import type { App } from '../../src/app.js';
import type { Reply } from '../../src/interface/reply.js';
import type { Answer, Answered, Declined, DeclineReason } from '../../src/model/answer.js';
import { wholeScope } from '../../src/model/scope.js';
import { audit, cite, newsroom, quay, questions } from '../discord/newsroom.js';
import { notice } from '../../src/model/notice.js';
import { failureOf, items, passages, run, texts } from './asking.js';

const citation = cite(quay, 'The board has not said who will pay for the move.', 'The board');
const other = cite(
  audit,
  'The harbour master said that work would begin "as soon as the ice is gone".',
  'harbour master',
);

function answered(fields: Partial<Answered> = {}): Answered {
  return {
    status: 'answered',
    question: 'Who has not said so?',
    answerType: 'organization',
    answer: 'The board',
    citations: [citation],
    confidence: 0.9,
    missing: [],
    corrections: [],
    trace: [],
    speaker: null,
    polarity: null,
    others: [],
    ...fields,
  };
}

const answerReply = (answer: Answer): Reply => layOut(answer, { scope: [], isFolded: false });

function declined(fields: Partial<Declined> = {}): Declined {
  return {
    status: 'declined',
    question: 'Who pays the ferryman?',
    answerType: 'person',
    confidence: 0,
    missing: [],
    corrections: [],
    trace: [],
    reason: 'not-in-briefings',
    message: notice('lacks.answer'),
    nearest: [],
    ...fields,
  };
}

describe('/ask', () => {
  it('says in the open how a follow-up was read, answered or declined', () => {
    const asked = { question: 'and Denmark?', readAs: 'How much does Denmark pay?' };
    for (const reply of [answerReply(answered(asked)), answerReply(declined(asked))]) {
      expect(texts(reply, 'note')).toContain('Read as: How much does Denmark pay?');
    }
    expect(texts(answerReply(answered({})), 'note').join()).not.toContain('Read as');
  });

  it('lets the answer stand first, then how it stands, then its evidence in order', async () => {
    const reply = await run('ask', { question: questions.cost }, newsroom);
    expect(reply.tone).toBe('answer');
    expect(reply.parts.slice(0, 5).map(({ kind }) => kind)).toEqual([
      'note',
      'answer',
      'text',
      'note',
      'passage',
    ]);
    expect(texts(reply, 'answer')).toEqual(['€82.69 million']);
    expect(texts(reply, 'text')).toEqual(['2 briefings agree · Confidence: high']);
    expect(texts(reply, 'note')).toContain('Read “Norvik” as “Norrvik”.');
    expect(passages(reply).map(({ label, citation: { briefing } }) => [label, briefing])).toEqual([
      [1, 'harbour/quay-plan'],
      [2, 'audit'],
    ]);
    expect(texts(reply, 'note')).toContain('The briefings also support: about €68 million');
  });

  it('highlights the answer inside each quotation, which is a slice of its briefing', async () => {
    const reply = await run('ask', { question: questions.cost }, newsroom);
    expect(
      passages(reply).map(({ citation: { quote }, highlight }) =>
        quote.slice(highlight?.start, highlight?.end),
      ),
    ).toEqual(['€82.69 million', '€82.69 million']);
  });

  it('is public unless it is asked to be private', async () => {
    expect((await run('ask', { question: 'x' }, newsroom)).visibility).toBe('public');
    expect((await run('ask', { question: 'x', private: false }, newsroom)).visibility).toBe('public');
    expect((await run('ask', { question: 'x', private: true }, newsroom)).visibility).toBe('private');
  });

  it('hands the question over as it is, and the chosen briefing by its id', async () => {
    const calls: unknown[] = [];
    const app: App = {
      ...newsroom,
      ask: (question, options) => {
        calls.push([question, options ?? null]);
        return newsroom.ask(question, options);
      },
    };
    await run('ask', { question: '  Who?\n' }, app);
    const reply = await run('ask', { question: 'Who?', briefing: 'the NEW quay' }, app);
    expect(calls).toEqual([
      ['  Who?\n', { scope: wholeScope }],
      ['Who?', { scope: { ...wholeScope, briefing: 'harbour/quay-plan' } }],
    ]);
    expect(texts(reply, 'note')).toContain('Asked only of: The new quay: what was decided');
  });

  it.each([
    [{}, /question/u],
    [{ question: 7 }, /question/u],
    [{ question: 'x'.repeat(6001) }, /question/u],
    [{ question: 'x', private: 'yes' }, /private/u],
    [{ question: 'x', loudly: true }, /loudly/u],
  ])('refuses the options %j', (options, message) => {
    expect(failureOf('ask', options)).toMatch(message);
  });
});

describe('an answer’s reply', () => {
  const standings: readonly (readonly [Partial<Answered>, string])[] = [
    [{}, '1 briefing says so · Confidence: high'],
    [{ citations: [citation, citation] }, '1 briefing says so · Confidence: high'],
    [{ citations: [citation, other], confidence: 0.7 }, '2 briefings agree · Confidence: fair'],
    [{ speaker: 'Ada Lindqvist' }, 'According to Ada Lindqvist · 1 briefing says so · Confidence: high'],
    [{ speaker: 'The board' }, '1 briefing says so · Confidence: high'],
    [{ polarity: 'affirmed', confidence: 0.2 }, '1 briefing says so · Confidence: low'],
  ];
  it.each(standings)('%j: %s', (fields, expected) => {
    expect(texts(answerReply(answered(fields)), 'text')).toEqual([expected]);
  });

  it('says what the words do to a yes-no question, and leaves the words to the quotation', () => {
    expect(texts(answerReply(answered({ polarity: 'denied' })), 'answer')).toEqual([
      'The words quoted deny it',
    ]);
    expect(texts(answerReply(answered({ polarity: 'affirmed' })), 'answer')).toEqual([
      'The words quoted affirm it',
    ]);
  });

  it('marks no quotation that is the answer from end to end', () => {
    const whole = cite(quay, citation.quote, citation.quote);
    expect(
      passages(answerReply(answered({ citations: [whole, citation] }))).map(({ highlight }) => highlight),
    ).toEqual([null, { start: 0, end: 9 }]);
  });

  it('names the speaker with the first passage alone', () => {
    const reply = answerReply(answered({ speaker: 'Ada Lindqvist', citations: [citation, other] }));
    expect(passages(reply).map(({ speaker }) => speaker)).toEqual(['Ada Lindqvist', null]);
  });

  it('quotes the first three places and names the others', () => {
    const reply = answerReply(answered({ citations: [citation, other, citation, other, citation] }));
    expect(passages(reply).map(({ label }) => label)).toEqual([1, 2, 3]);
    expect(items(reply)).toEqual([
      '[4] Audit of the harbour works · Office of the Auditor · June 2025 · paragraph 3',
      '[5] The new quay: what was decided · Harbour Board · 4 March 2025 · paragraph 4',
    ]);
    expect(reply.alsoCites).toEqual([other, citation]);
  });

  it('says so where a quotation does not hold the name that it is evidence for', () => {
    const resolved = { ...other, answer: null };
    const named = answerReply(answered({ answer: 'Ingrid Solberg', citations: [resolved] }));
    expect(texts(named, 'note')).toContain('Passage 1: the name itself stands elsewhere in the briefing.');
    expect(passages(named)[0]?.highlight).toBeNull();
    for (const answer of ['harbour master', 'Master of the harbour']) {
      const there = answerReply(answered({ answer, citations: [resolved] }));
      expect(texts(there, 'note')).toEqual(['Answer to: Who has not said so?']);
    }
  });

  it('shows three other answers, numbered on, and counts the rest', () => {
    const one = { answer: 'harbour master', citations: [other] };
    const named = { answer: 'Ingrid Solberg', citations: [{ ...other, answer: null }] };
    const reply = answerReply(
      answered({ citations: [citation, other], others: [one, named, one, one, one] }),
    );
    expect(passages(reply).map(({ label }) => label)).toEqual([1, 2, 3, 4, 5]);
    expect(texts(reply, 'text')).toContain('Ingrid Solberg [4]');
    expect(texts(reply, 'note').at(-1)).toBe('And 2 more answers, less well supported.');
  });

  it('names words that no briefing holds', () => {
    expect(texts(answerReply(answered({ missing: ['Narnia'] })), 'note')).toContain(
      'No briefing holds “Narnia”; this answers the rest of the question.',
    );
  });
});

describe('a refusal’s reply', () => {
  const titles: readonly (readonly [DeclineReason, RegExp])[] = [
    ['empty-question', /Nothing was asked/u],
    ['no-content-words', /Nothing to look for/u],
    ['question-too-long', /too long/u],
    ['no-briefings', /no briefings/u],
    ['not-in-briefings', /Not in these briefings/u],
    ['no-such-answer', /Not answered in these briefings/u],
  ];
  it.each(titles)('for %s has a title of its own, and the reason', (reason, title) => {
    const reply = answerReply(declined({ reason }));
    expect(reply.tone).toBe('decline');
    expect(texts(reply, 'heading')).toEqual([expect.stringMatching(title)]);
    expect(texts(reply, 'text')).toEqual(['The briefings touch on this but do not give the answer.']);
  });

  it('names the missing words once', () => {
    const said = declined({
      missing: ['Narnia'],
      message: notice('lacks.words', { words: { named: ['Narnia'] } }),
    });
    expect(texts(answerReply(said), 'text')).toEqual(['No briefing mentions “Narnia”.']);
    const unsaid = declined({ missing: ['Narnia', 'ferryman'] });
    expect(texts(answerReply(unsaid), 'text')[1]).toBe('No briefing holds “Narnia”, “ferryman”.');
  });

  it('labels the nearest passages as no answer, and neither numbers nor highlights them', () => {
    const reply = answerReply(declined({ nearest: [citation, other, citation, other] }));
    expect(texts(reply, 'heading')[1]).toBe('Nearest passages, not an answer');
    expect(passages(reply).map(({ label, highlight }) => [label, highlight])).toEqual(
      Array(3).fill([null, null]),
    );
  });

  it('repeats no question that was not one', () => {
    expect(texts(answerReply(declined({ question: ' \n' })), 'note')).toEqual([]);
  });
});

describe('confidence', () => {
  it('has one word for every share of right answers, and the table says which', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (confidence) => {
        const band = confidenceBands.find(({ word }) => word === confidenceWord(confidence));
        expect(confidence).toBeGreaterThanOrEqual(band?.from ?? 2);
      }),
    );
    expect(confidenceBands.map(({ from }) => confidenceWord(from))).toEqual(
      confidenceBands.map(({ word }) => word),
    );
    expect(confidenceWord(0.8499)).toBe('fair');
    expect(confidenceWord(0)).toBe('low');
  });
});
