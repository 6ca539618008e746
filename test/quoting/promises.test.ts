import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuoteFinding } from '../../src/model/quote.js';
import { quote } from '../../src/quoting/quote.js';
import { english } from '../../src/terminal/english.js';
import { documents, recordFrom } from './newsroom.js';

/** Words, marks and signs that quotations are made of, in any order; some from the briefings, some odd. */
const scrap = fc.constantFrom(
  ...[
    'we',
    'will',
    'not',
    'close',
    'the',
    'harbour',
    'sea',
    'town',
    'spend',
    '40 million euros',
    'said',
    'Roe',
  ],
  ...[
    '"',
    '“',
    '”',
    "'",
    '’',
    '«',
    '…',
    '...',
    '[...]',
    '[',
    ']',
    '[the]',
    '—',
    '\n\n',
    ', ',
    '. ',
    '%',
    '$',
    '\u202e',
  ],
);
const scraps = fc.array(scrap, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(scraps, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

/** A stretch of the first briefing, from the beginning of a word to the end of one. */
const [herald] = documents;
const whole = herald?.text ?? '';
const places = [...whole.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
  start: index,
  end: index + word.length,
}));
const stretch = fc
  .tuple(fc.nat(places.length - 1), fc.nat(40))
  .map(([from, more]) =>
    whole.slice(places[from]?.start, places[Math.min(places.length - 1, from + more)]?.end),
  );

const record = recordFrom(documents);
const textOf = (id: string): string => documents.find((one) => one.id === id)?.text ?? '';

/** What must hold of every finding, whatever was asked. */
function expectHonest(finding: QuoteFinding, words: string, texts: (id: string) => string): void {
  expect(finding.found).toBeGreaterThanOrEqual(finding.matches.length);
  expect(finding.matches.length > 0).toBe(
    finding.verdict !== 'not-found' && (finding.verdict !== 'too-short' || finding.found > 0),
  );
  for (const { citation, spans, difference, speaker, resolved, confidence, cue, source } of finding.matches) {
    const text = texts(citation.briefing);
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(citation.answer).toEqual({ start: spans[0]?.start, end: spans.at(-1)?.end });
    let last = citation.start;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(citation.end);
      last = end;
    }
    for (const piece of difference)
      expect(piece.kind === 'added' ? words : text, piece.kind).toContain(piece.text);
    for (const written of [cue, source]) if (written !== null) expect(text).toContain(written);
    expect(confidence > 0 && confidence <= 1).toBe(speaker !== null);
    if (speaker === null) expect(resolved).toBe(false);
  }
  for (const { message } of finding.warnings) expect(english(message)).toMatch(/\.$/u);
}

it('never breaks, and never shows a word that stands nowhere', () => {
  fc.assert(
    fc.property(anything, fc.option(anything, { nil: undefined }), (words, speaker) => {
      expectHonest(quote(words, record, speaker === undefined ? {} : { speaker }), words, textOf);
    }),
  );
});

it('keeps that over briefings of any kind', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), anything, (texts, words) => {
      const own = recordFrom(texts.map((text, at) => ({ id: String(at), text })));
      const finding = quote(words, own);
      expectHonest(
        finding,
        words,
        (id) => own.index.briefings.find((one) => one.briefing.id === id)?.briefing.text ?? '',
      );
    }),
    { numRuns: 50 },
  );
});

it('finds every stretch of a briefing where it stands, and calls only words that stand there exact', () => {
  fc.assert(
    fc.property(stretch, (words) => {
      const { verdict, matches } = quote(words, record);
      expect(['exact', 'typographic', 'too-short']).toContain(verdict);
      const marks = /^["“”'\s]+|["“”'\s]+$/gu;
      if (verdict === 'exact') expect(whole).toContain(words.replace(marks, ''));
      if (verdict !== 'too-short') expect(matches[0]?.citation.briefing).toBe('herald');
    }),
  );
});

it('calls no altered word exact', () => {
  const words = whole.match(/[\p{L}’]+/gu) ?? [];
  fc.assert(
    fc.property(fc.nat(words.length - 9), fc.integer({ min: 0, max: 7 }), (from, at) => {
      const altered = words.slice(from, from + 8);
      altered[at] = 'zebras';
      expect(['differs', 'not-found']).toContain(quote(altered.join(' '), record).verdict);
    }),
  );
});
