import { describe, expect, it } from 'vitest';
import { english } from '../../src/terminal/english.js';
import type { QuoteFinding, QuoteVerdict } from '../../src/model/quote.js';
import { longestQuotation, quote } from '../../src/quoting/quote.js';
import { documents, recordFrom } from './newsroom.js';

const record = recordFrom(documents);

function check(words: string, speaker?: string): QuoteFinding {
  return quote(words, record, speaker === undefined ? {} : { speaker });
}

/** The difference in wdiff's signs. */
function shown({ difference }: Pick<QuoteFinding, 'difference'>): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return difference.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join(' ');
}

const codes = ({ warnings }: QuoteFinding): string[] => warnings.map(({ code }) => code);

describe('a verdict', () => {
  const cases: [words: string, verdict: QuoteVerdict, speaker: string | null][] = [
    ['We will not close the harbour', 'exact', 'Ann Lee'],
    ['"We will not close the harbour,"', 'exact', 'Ann Lee'],
    ['„We will not close the harbour“', 'exact', 'Ann Lee'],
    ['If we wait, the sea will take the town.', 'exact', 'Jo Roe'],
    ['WE WILL NOT CLOSE THE HARBOUR', 'typographic', 'Ann Lee'],
    ['We will not  close the harbour', 'typographic', 'Ann Lee'],
    ['We will not close the harbour!', 'typographic', 'Ann Lee'],
    ["It's time to act", 'typographic', 'Jo Roe'],
    ['Its time to act', 'typographic', 'Jo Roe'],
    ['We must - and I mean must - spend 40 million euros on the seawall', 'typographic', 'Jo Roe'],
    ['We must - and I mean must - spend 40 million euros', 'typographic', 'Jo Roe'],
    ['…the sea will take the town…', 'typographic', 'Jo Roe'],
    ['[W]e must — and I mean must — spend 40 million euros', 'typographic', 'Jo Roe'],
    ['We must — and I mean must — spend 40 million euros on the sea-wall', 'typographic', 'Jo Roe'],
    ['We will never close the harbour', 'differs', 'Ann Lee'],
    ['We will close the harbour', 'differs', 'Ann Lee'],
    ['If we wait, the big sea will take the town', 'differs', 'Jo Roe'],
    ['If we wait, the sea takes the town', 'differs', 'Jo Roe'],
    ['[Ships] will take the town if we wait', 'not-found', null],
    ['If [the mayors] wait, the sea will take the town', 'differs', 'Jo Roe'],
    ['We must … spend 40 million euros', 'elided', 'Jo Roe'],
    ['We must [...] spend 40 million euros ... before the winter storms', 'elided', 'Jo Roe'],
    ['We must … spend 50 million euros on the sea wall', 'differs', 'Jo Roe'],
    ['a costly mistake', 'too-short', 'Jo Roe'],
    ['winter storms', 'too-short', 'Jo Roe'],
    ['', 'too-short', null],
    ['“”', 'too-short', null],
    ['Cats sleep on warm roofs', 'not-found', null],
    ['the town and the sea and the ships', 'not-found', null],
  ];
  it.each(cases)('%j is %s, said by %s', (words, verdict, speaker) => {
    const finding = check(words);
    expect([finding.verdict, finding.speaker]).toEqual([verdict, speaker]);
    expect(finding.words).toBe(words);
  });

  it('counts a four-word quotation with one word changed as that quotation', () => {
    const four = recordFrom([{ id: 'a', text: '"Nobody knows the cost," said Jo Roe. The town is old.' }]);
    for (const words of ['Everybody knows the cost', 'Nobody pays the cost', 'Nobody knows the price']) {
      expect(quote(words, four).verdict).toBe('differs');
    }
  });
});

describe('words of another sentence', () => {
  it('are not an altered quotation because a few of them stand scattered in one', () => {
    const own = recordFrom([
      {
        id: 'a',
        text: '"What makes this new and troubling is not just the storm but the flood that came behind it," said Mayor Jo Roe.',
      },
      { id: 'b', text: 'It is this storm. He just saw what is left of it. '.repeat(20) },
    ]);
    expect(quote('This is just unbearable', own).verdict).toBe('not-found');
    expect(quote('new and frightening is not just the storm', own).verdict).toBe('differs');
  });
});

describe('words that somebody is said to have said', () => {
  const cases: [words: string, speaker: string, verdict: QuoteVerdict, warnings: string[]][] = [
    ['We will not close the harbour', 'Ann Lee', 'exact', []],
    ['We will not close the harbour', 'Lee', 'exact', []],
    ['We will not close the harbour', 'harbour master Ann Lee', 'exact', []],
    ['We will not close the harbour', 'Roe', 'misattributed', ['other-speaker']],
    ['we will not close the harbour', 'the mayor', 'misattributed', ['other-speaker']],
    ['We must … spend 40 million euros', 'Ann Lee', 'misattributed', ['other-speaker']],
    ['We will not close the harbour', 'Bono', 'misattributed', ['other-speaker', 'speaker-unknown']],
    // Altered words are not real ones, whoever said them.
    ['We will close the harbour', 'Roe', 'differs', ['negation-dropped', 'other-speaker']],
    ['Cats sleep on warm roofs', 'Roe', 'not-found', []],
    ['Nobody in the old town has forgotten the flood', 'Roe', 'exact', ['briefing-wording']],
  ];
  it.each(cases)('%j, %s: %s', (words, speaker, verdict, warnings) => {
    const finding = check(words, speaker);
    expect([finding.verdict, codes(finding)]).toEqual([verdict, warnings]);
  });

  it('names the person meant, however asked', () => {
    expect(check('We will not close the harbour', 'the mayor').asked).toEqual({
      asked: 'the mayor',
      person: 'Jo Roe',
    });
    expect(check('We will not close the harbour', ' ').asked).toBeNull();
  });

  it('prefers the asked speaker where several people said the same', () => {
    const both = recordFrom([
      { id: 'a', text: '"It is time to act now," said Mayor Jo Roe.' },
      { id: 'b', text: '"It is time to act now," said Minister Ann Lee.' },
    ]);
    for (const speaker of ['Jo Roe', 'Ann Lee']) {
      const finding = quote('It is time to act now', both, { speaker });
      expect([finding.verdict, finding.speaker, finding.found]).toEqual(['exact', speaker, 2]);
    }
  });
});

describe('the difference', () => {
  const cases: [words: string, difference: string][] = [
    ['We will not close the harbour', 'We will not close the harbour'],
    ['We will close the harbour', 'We will [-not-] close the harbour'],
    ['We will never close the harbour', 'We will [-not-] {+never+} close the harbour'],
    ['We will surely not close the harbour', 'We will {+surely+} not close the harbour'],
    ['They will not close the harbour', '[-We-] {+They+} will not close the harbour'],
    ['We must … spend 40 million euros', 'We must [-and I mean must-] spend 40 million euros'],
    [
      '[The town] must — and I mean must — spend 40 million euros',
      '[-We-] {+[The town]+} must — and I mean must — spend 40 million euros',
    ],
    ['Cats sleep on warm roofs', ''],
    ['a costly mistake', ''],
  ];
  it.each(cases)('%j', (words, difference) => {
    expect(shown(check(words))).toBe(difference);
  });

  it('shows what other briefings have beside it', () => {
    const [own, other] = check('We will not close the harbour').matches;
    expect([own?.citation.briefing, own?.agreement]).toEqual(['herald', 'exact']);
    expect([other?.citation.briefing, other?.agreement]).toEqual(['gazette', 'differs']);
    expect(other === undefined ? '' : shown(other)).toBe('We will not [-shut-] {+close+} the harbour');
  });
});

describe('a warning', () => {
  const cases: [words: string, warnings: string[]][] = [
    ['We will not close the harbour', []],
    ['We will close the harbour', ['negation-dropped']],
    ['If we do not wait, the sea will take the town', ['negation-added']],
    ['We must — and I mean must — spend 45 million euros on the sea wall', ['number-changed']],
    ['We must — and I mean must — spend millions of euros on the sea wall', ['number-changed']],
    ['We may — and I mean may — spend 40 million euros on the sea wall', ['modal-changed']],
    ['If France waits, the sea will take the town', ['name-changed']],
    ['close the harbour on the', []],
  ];
  it.each(cases)('%j: %j', (words, warnings) => {
    const all = codes(check(words));
    for (const code of [
      'negation-dropped',
      'negation-added',
      'number-changed',
      'name-changed',
      'modal-changed',
    ])
      expect(all.includes(code), code).toBe(warnings.includes(code));
  });

  it('is one sentence that names the words', () => {
    const [warning] = check('We will close the harbour').warnings;
    expect(english(warning?.message ?? '')).toBe('A negation was dropped: the briefing has “not”.');
  });

  it('tells of a negation in what an ellipsis leaves out, and of one right before the words', () => {
    const own = recordFrom([
      {
        id: 'a',
        text: 'Jo Roe said: "The pier is, in our view and that of the experts, not safe for ships."',
      },
    ]);
    expect(codes(quote('The pier is … safe for ships', own))).toContain('negation-dropped');
    expect(codes(quote('safe for ships', own))).toContain('negation-before');
  });

  it('tells words of two people put together', () => {
    const own = recordFrom([
      {
        id: 'a',
        text: '"We must build the wall," said Mayor Jo Roe. "We must save the money," said Minister Ann Lee.',
      },
    ]);
    const finding = quote('We must build the wall … We must save the money', own);
    expect([finding.verdict, codes(finding).includes('several-speakers')]).toEqual(['differs', true]);
  });
});

describe('a match', () => {
  it('gives the cue without the sign behind it', () => {
    const own = recordFrom([{ id: 'a', text: 'Mayor Jo Roe said: "We must build the wall before winter."' }]);
    expect(quote('We must build the wall', own)).toMatchObject({ speaker: 'Jo Roe', cue: 'said' });
  });

  it('goes on past what interrupts it', () => {
    const words = 'The ships will come back, and they will pay 40 million euros a year.';
    const [match] = check(words).matches;
    expect(match).toMatchObject({ agreement: 'exact', speaker: 'Ann Lee', wording: 'quoted' });
    expect(match?.spans).toHaveLength(2);
    expect(check(words.replace('back,', 'back')).verdict).toBe('typographic');
    expect(shown(check(words.replace('40', '50')))).toBe(
      'The ships will come back, and they will pay [-40-] {+50+} million euros a year',
    );
  });

  it('takes words inside the marks for words left out, though they name a speaker', () => {
    const own = recordFrom([
      { id: 'a', text: '"We must do what Ann Lee said last year to save the town," said Mayor Jo Roe.' },
    ]);
    expect(quote('We must do what … to save the town', own).verdict).toBe('elided');
  });

  it('goes on over paragraphs', () => {
    const own = recordFrom([
      {
        id: 'a',
        text: 'Mayor Jo Roe said: "We must build the wall.\n\n"The sea will not wait for us," Roe said.',
      },
    ]);
    const finding = quote('We must build the wall. The sea will not wait for us', own);
    expect([finding.verdict, finding.speaker]).toEqual(['exact', 'Jo Roe']);
    expect(finding.matches[0]?.citation.quote).toContain('build the wall.\n\n"The sea');
  });

  it.each([
    ['We must build the wall before the winter storms', 'exact'],
    ['We must build the wall\nbefore the winter storms', 'exact'],
    ['We must build\nthe wall before the winter storms', 'typographic'],
    ['We must build the wall before  the winter storms', 'typographic'],
  ])('takes the line breaks of a briefing for spaces: %j is %s', (words, verdict) => {
    const own = recordFrom([
      { id: 'a', text: '"We must build the wall\nbefore the winter storms," said Mayor Jo Roe.' },
    ]);
    expect(quote(words, own).verdict).toBe(verdict);
  });

  it('has words in brackets of its own', () => {
    const own = recordFrom([
      { id: 'a', text: '"If they did not help [in the storms of last winter], they must now," said Jo Roe.' },
    ]);
    expect(quote('[in the storms of last winter]', own)).toMatchObject({
      verdict: 'exact',
      speaker: 'Jo Roe',
    });
    expect(quote('[in the floods of last winter]', own).verdict).toBe('differs');
  });

  const wordings: [words: string, wording: string, speaker: string | null][] = [
    ['the sea will take the town', 'quoted', 'Jo Roe'],
    ['the town could not afford a second pier', 'reported', 'Jo Roe'],
    ['called the plan "a costly mistake"', 'partly-quoted', 'Jo Roe'],
    ['The town cannot afford a second pier', 'briefing', null],
    ['Nobody in the old town has forgotten', 'briefing', null],
  ];
  it.each(wordings)('%j is %s', (words, wording, speaker) => {
    const [match] = check(words).matches;
    expect([match?.wording, match?.speaker]).toEqual([wording, speaker]);
  });

  it('cites the sentences that hold the words, and where in them', () => {
    const [match] = check('If we wait, the sea will take the town').matches;
    const text = documents[0]?.text ?? '';
    expect(match?.citation).toMatchObject({ briefing: 'herald', paragraph: 4 });
    expect(match?.citation.quote).toBe('If we wait, the sea will take the town.”');
    expect(text.slice(match?.citation.start, match?.citation.end)).toBe(match?.citation.quote);
    expect(text.slice(match?.citation.answer?.start, match?.citation.answer?.end)).toBe(
      'If we wait, the sea will take the town',
    );
    expect([match?.source, match?.cue]).toEqual(['Roe', 'said']);
  });

  it('stands for every place that carries the words, in marks first', () => {
    const many = recordFrom(
      Array.from({ length: 130 }, (_, at) => ({
        id: `b${String(at)}`,
        text:
          at % 2 === 0
            ? 'The sea will take the old town.'
            : '"The sea will take the old town," said Mayor Jo Roe.',
      })),
    );
    const finding = quote('The sea will take the old town', many);
    expect([finding.found, finding.matches.length]).toEqual([130, 100]);
    expect(finding.matches.slice(0, 65).every(({ wording }) => wording === 'quoted')).toBe(true);
  });
});

it('checks the beginning of words that are too long, and says so', () => {
  const long = `If we wait, the sea will take the town. ${'word '.repeat(longestQuotation / 4)}`;
  expect(codes(check(long))).toContain('cut-short');
  expect(codes(check(long.slice(0, longestQuotation)))).not.toContain('cut-short');
});

it('finds nothing where there are no briefings', () => {
  expect(quote('We will not close the harbour', recordFrom([]))).toMatchObject({
    verdict: 'not-found',
    matches: [],
    found: 0,
  });
});
