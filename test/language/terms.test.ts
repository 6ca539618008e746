import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCommon, termsOf } from '../../src/language/terms.js';
import { slice } from '../../src/model/span.js';
import { processorTime } from '../processor-time.js';

/** The primary terms of a text. */
function primary(text: string): string[] {
  return termsOf(text)
    .filter((term) => !term.secondary)
    .map((term) => term.term);
}

function surfaces(text: string): string[] {
  return termsOf(text)
    .filter((term) => !term.secondary)
    .map((term) => slice(text, term));
}

describe('what stays whole', () => {
  const table: readonly (readonly [text: string, surfaces: readonly string[]])[] = [
    ['5.38% of GDP', ['5.38%', 'of', 'GDP']],
    ['about €82.69 billion.', ['about', '€82.69 billion']],
    ['EUR 82.69bn', ['EUR 82.69bn']],
    ['US$ 700 billion more', ['US$ 700 billion', 'more']],
    ['a 400 percent increase', ['a', '400 percent', 'increase']],
    ['400-percent', ['400-percent']],
    ['400 per cent', ['400 per cent']],
    ['four hundred percent', ['four hundred percent']],
    ['twenty-five allies', ['twenty-five', 'allies']],
    ['1.5 percentage points', ['1.5 percentage points']],
    ['In 2026, then', ['In', '2026', 'then']],
    ['1,000,000.50', ['1,000,000.50']],
    ['the U.S. and the U.N.', ['the', 'U.S.', 'and', 'the', 'U.N.']],
    ['the U.S . said', ['the', 'U.S', 'said']],
    ['U. S. policy', ['U. S.', 'policy']],
    ['United States of America', ['United States of America']],
    ['on 2025-02-13 at 08:20', ['on', '2025-02-13', 'at', '08:20']],
    ['F-16s, COVID-19 and G7', ['F-16s', 'COVID-19', 'and', 'G7']],
    ['AT&T and R&D', ['AT&T', 'and', 'R&D']],
    ['press@nato.int', ['press@nato.int']],
    ['see https://www.nato.int/cps?x=1.', ['see', 'nato.int']],
    ['#NATO @SecGenNATO', ['NATO', 'SecGenNATO']],
    ["O'Brien’s re-election", ["O'Brien", 're-election']],
    ['мир, القاهرة', ['мир', 'القاهرة']],
    ['北京大学', ['北京', '京大', '大学']],
    ['字', ['字']],
  ];
  it.each(table)('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('what parts', () => {
  const table: readonly (readonly [text: string, surfaces: readonly string[]])[] = [
    ['all 30 allies', ['all', '30', 'allies']],
    ['top 10', ['top', '10']],
    ['1,2,3', ['1', '2', '3']],
    ['5, billions of them', ['5', 'billions', 'of', 'them']],
    ['mid-2026', ['mid', '2026']],
    ['3-5%', ['3', '5%']],
    ['end.Next', ['end', 'Next']],
    ['Belgium.(Photo by', ['Belgium', 'Photo', 'by']],
    ['J. Smith', ['J', 'Smith']],
    ['word—word', ['word', 'word']],
    ["'capable European'", ['capable', 'European']],
    ['euro 2024', ['euro', '2024']],
    ['a@b', ['a', 'b']],
    ['', []],
    ['… — !?', []],
    ['😀', []],
    ['\ud800', []],
  ];
  it.each(table)('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('what meets', () => {
  const table: readonly (readonly string[])[] = [
    ['air-defense', 'air defence', 'air defenses', 'Air  Defences', 'AIR-DEFENSE'],
    ['€82.69 billion', 'EUR 82.69bn', '82.69 billion euros', '€ 82.69 billion', '82.69bn euros'],
    [
      '$700 billion',
      'US$700bn',
      '700 billion dollars',
      '$0.7 trillion',
      '$700-billion',
      '700 billion US dollars',
    ],
    ['400%', '400 percent', '400 per cent', '400-percent', '400 %', '400\npercent', 'four hundred percent'],
    ['5%', 'five percent', '5.0%'],
    ['1,000', '1000', '1000.0'],
    ['25', 'twenty-five'],
    ['3rd', 'third'],
    ['U.S.', 'USA', 'U.S.A.', 'United States', 'US', 'American', 'Americans', 'United\r\n\r\nStates'],
    ['UK', 'U.K.', 'Britain', 'British', 'United Kingdom'],
    ['U.N.', 'United Nations', 'UN'],
    ['NATO', 'N.A.T.O.', 'North Atlantic Treaty Organization', 'Nato’s'],
    ['Lithuanian', 'Lithuania', 'Lithuanians', "Lithuania's"],
    ['Secretary-General', 'Secretary General', 'secretary general’s'],
    [
      'Ruginienė',
      'Ruginiene',
      'RUGINIENĖ',
      'Ruginie\u0307ne\u0307'.normalize('NFD').replace('e\u0307n', 'en'),
    ],
    ['Rutte’s', "Rutte's", 'Rutte', 'NATO‘s Rutte'.slice(7), 'Rut\u00adte'],
    ['leaders’', 'leader', 'Leaders'],
    ['say', 'said', 'says', 'saying'],
    ['spend', 'spent', 'spending', 'spends'],
    ['child', 'children', "children's"],
    ['organise', 'organize', 'organised', 'organising'],
    ['colour', 'color', 'colours', 'coloured'],
    ['analysis', 'analyses', 'analyse', 'analyze', 'analysing'],
    ['centre', 'center', 'centres'],
    ['programme', 'program', 'programmes'],
    ['travelled', 'traveled', 'traveling', 'travelling'],
    ['licence', 'license'],
    ['catalogue', 'catalog'],
    ['re-election', 'reelection'],
    ['co-operation', 'cooperation'],
    ['e-mail', 'email'],
    ['F-16', 'F16', 'F-16s', 'f16s'],
    ["constructorn't", 'constructor not'],
    ['won’t', 'will not'],
    ['percentage', 'percent', 'per cent'],
    ['Straße', 'STRASSE'],
    ['ﬁnal', 'final'],
    ['ＮＡＴＯ', 'NATO'],
  ];
  it.each(table)('%s, %s', (...forms) => {
    const [first = '', ...others] = forms;
    for (const other of others) expect([other, primary(other)]).toEqual([other, primary(first)]);
  });
});

describe('what must not meet', () => {
  const table: readonly (readonly [string, string])[] = [
    ['$700 billion', '€700 billion'],
    ['$700 billion', '$700 million'],
    ['5%', '5 percentage points'],
    ['400%', '40%'],
    ['3.5%', '35%'],
    ['2026', '2025'],
    ['four', 'for'],
    ['hour', 'or'],
    ['ground', 'grind'],
    ['polish', 'Poland'],
    ['North Korea', 'South Korea'],
    ['Latin American', 'American'],
    ['European Union', 'Europe'],
    ['Rutte', 'Rute'],
    ['us, who and it', 'US, WHO and IT'],
    ['promise', 'prom'],
    ['general', 'generous'],
    ['general', 'generation'],
    ['Fox News', 'fox new'],
    ['important', 'import'],
    ['use', 'us'],
    ['willing', 'will'],
  ];
  it.each(table)('%s / %s', (one, other) => {
    expect(primary(one)).not.toEqual(primary(other));
  });
});

describe('other readings', () => {
  const table: readonly (readonly [text: string, term: string])[] = [
    ['€82.69 billion', '82.69'],
    ['€82.69 billion', 'euro'],
    ['5.38%', '5.38'],
    ['5.38%', 'percent'],
    ['European Union', 'europ'],
    ['United States', 'state'],
    ['COVID-19', 'covid'],
    ['2025-02-13', '2025'],
    ['https://www.nato.int/rutte-speaks', 'rutt'],
    ['press@nato.int', 'nato'],
  ];
  it.each(table)('%s also reads %s', (text, expected) => {
    const others = termsOf(text).filter((term) => term.secondary);
    expect(others.map((term) => term.term)).toContain(expected);
    const [first] = termsOf(text);
    for (const other of others) expect(other.start).toBeGreaterThanOrEqual(first?.start ?? Infinity);
  });
});

describe('the pronoun and the country', () => {
  const country = primary('United States');
  it.each([
    ['what does the us spend', true],
    ['WHAT DOES THE US SPEND', true],
    ['us troops in europe', true],
    ['What does the US spend?', true],
    ['What does he tell us?', false],
    ['Tell us about NATO', false],
    ['tell us about nato', false],
    ['what did he give us', false],
    ['all of us', false],
    ['Trust us with it', false],
  ])('%s', (text, isCountry) => {
    expect(primary(text).includes(country.join(' '))).toBe(isCountry);
  });
});

describe('common words', () => {
  it.each(['the', 'who', 'What', 'is', 'does', 'of', 'and', 'they', "don't", 'being'])(
    '%s is common',
    (word) => {
      expect(primary(word).every(isCommon)).toBe(true);
    },
  );
  it.each(['NATO', 'spend', 'US', '5%', 'defense', 'Rutte', 'summit', '2026'])('%s is not', (word) => {
    expect(primary(word).some(isCommon)).toBe(false);
  });
});

const pieces = fc.constantFrom(
  ...[
    'Rutte’s',
    'U.S.',
    '€82.69 billion',
    '5.38%',
    'air-defense',
    'United States',
    'the',
    'two',
    '\n',
    '\n\n',
    '. ',
    ', ',
  ],
  ...[
    '“',
    '‘n’',
    "don't",
    'a@b.co',
    'https://x.org/y',
    'F-16s',
    '北京',
    'Ruginienė',
    '😀',
    '\u0301',
    '-',
    '%',
    '$',
    ' us ',
  ],
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 6 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(' '));

describe('every text', () => {
  it('has terms in order that lie inside it, none of them empty, and counts from the offset', () => {
    fc.assert(
      fc.property(texts, fc.nat(1000), (text, offset) => {
        const terms = termsOf(text, offset);
        let last = offset;
        for (const { start, end, term } of terms) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(offset + text.length);
          last = start;
        }
        expect(terms).toEqual(
          termsOf(text).map((term) => ({ ...term, start: term.start + offset, end: term.end + offset })),
        );
      }),
    );
  });

  it('reads a term’s own words as that term again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const term of termsOf(text).filter((one) => !one.secondary && !/^[\w-]+\./u.test(one.term))) {
          // "us" and "May" ask their neighbours; alone they have none.
          const surface = slice(text, term);
          if (surface.toLowerCase() === 'us' || surface.startsWith("n'") || surface.startsWith('n’'))
            continue;
          // "AP" counts beside small letters; in capitals alone it may be any word.
          if (/^\p{Lu}+$/u.test(surface) && /\p{Ll}/u.test(text)) continue;
          expect([surface, primary(surface)[0]]).toEqual([surface, term.term]);
        }
      }),
    );
  });

  it('has the same terms with Windows line ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const unix = text.replace(/\r/gu, '');
        expect(primary(unix.replace(/\n/gu, '\r\n'))).toEqual(primary(unix));
      }),
    );
  });

  it('has the same terms in capitals and in small letters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // Upper case splits some letters ("ﬁ" → "FI"), so both sides start from the capitals.
        const capitals = text.toUpperCase();
        expect(primary(capitals.toLowerCase().toUpperCase())).toEqual(primary(capitals.toLowerCase()));
      }),
    );
  });
});

describe('hostile text', () => {
  const pieces: readonly string[] = [
    ...['a', '1', '1,', '1.', "a'", 'a-', 're-', 'a.', 'a&', '@'],
    ...['a@', 'a@a.', '://', 'www.', '$ ', '5 \r', '\r', 'united ', 'united states of ', 'two hundred '],
    ...['5 per ', '5-', '1/', '1:', '\u0301', 'a\u0301', '北', '\ud835', '“', 'the '],
  ];
  /** Quadratic work on this much would take minutes. */
  const size = 300_000;

  it.each(pieces)('%j over and over takes time in proportion', (piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    let terms: ReturnType<typeof termsOf> = [];
    expect(
      processorTime(() => {
        terms = termsOf(text);
      }),
    ).toBeLessThan(3000);
    for (const { term } of terms.slice(0, 100)) expect(term.length).toBeLessThanOrEqual(64);
  });

  it('so does a megabyte of all of it', () => {
    const round = pieces.join('');
    const text = round.repeat(Math.ceil(1_000_000 / round.length));
    expect(
      processorTime(() => {
        termsOf(text);
      }),
    ).toBeLessThan(5000);
  });
});
