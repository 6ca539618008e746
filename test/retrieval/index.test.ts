import { join } from 'node:path';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readFolder } from '../../src/ingest/folder.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import type { Briefing } from '../../src/model/briefing.js';
import { pickByRank, randomFrom } from '../benchmarks/corpus.js';
import { termsOf } from '../../src/language/terms.js';
import { indexPassages, PassageIndex, rarityAmong, searchAll } from '../../src/retrieval/index.js';
import { scoreAll } from './exhaustive.js';
import { english } from '../../src/terminal/english.js';

function briefing(id: string, text: string, title = ''): Briefing {
  return toBriefing({ id, text, title });
}

/** Ids of the briefings found, the best first. */
function found(index: PassageIndex, query: string, limit = 10): string[] {
  return index.search(query, { by: 'document', limit }).map((hit) => hit.briefing);
}

describe('ranking', () => {
  it('puts the rarer word first, then more occurrences, then the shorter text, then the id', () => {
    const index = indexPassages([
      // "tanks" is in every text and "missiles" in one: that one leads although it says "tanks" once only.
      briefing('rare', 'Tanks and missiles arrived by rail this week.'),
      briefing('often', 'Tanks. More tanks came. Then even more tanks came by rail.'),
      briefing('short', 'Tanks came.'),
      briefing('short-too', 'Tanks came.'),
      briefing('long', 'Tanks came with cooks, clerks, drivers, doctors, horses, tents, wagons and cattle.'),
    ]);
    expect(found(index, 'tanks, missiles')).toEqual(['rare', 'often', 'short', 'short-too', 'long']);
  });

  it('lets many matching common nouns not outweigh the one word that matters', () => {
    const index = indexPassages([
      briefing('a', 'The meeting of the ministers in the city was a meeting of the press.'),
      briefing('b', 'The meeting of the ministers in the town was short.'),
      briefing('c', 'Ministers met the press. The city and the meeting were quiet.'),
      briefing('d', 'Greenland came up once.'),
    ]);
    expect(found(index, 'What did the ministers say of Greenland?')[0]).toBe('d');
  });

  it('lets function words decide between passages that have all the rest, and find nothing', () => {
    const index = indexPassages([
      briefing('before', 'Sanctions were lifted before the war.'),
      briefing('during', 'Sanctions were lifted during the war.'),
      briefing('neither', 'The harbour was shut during the winter.'),
    ]);
    const ids = (query: string): string[] => index.search(query).map((hit) => hit.briefing);
    expect(ids('sanctions during the war')).toEqual(['during', 'before']);
    expect(ids('sanctions before the war')).toEqual(['before', 'during']);
    expect(ids('during')).toEqual([]);
  });

  // The title is the one word asked for; the name is longer.
  it('counts a title and the people of a briefing, less than its words', () => {
    const index = indexPassages(
      [
        briefing('words', 'Sanctions were agreed in the evening.', 'A long day'),
        briefing('title', 'They were agreed in the evening hours.', 'Sanctions'),
        briefing('people', 'They were agreed in the evening hours.', 'A long day'),
        briefing('none', 'They were agreed in the evening hours.', 'A long day'),
      ],
      ({ id }) => (id === 'people' ? ['Mary Sanctions'] : []),
    );
    expect(found(index, 'sanctions')).toEqual(['words', 'title', 'people']);
  });

  it('finds all forms of a word, figure and name', () => {
    const index = indexPassages([
      briefing('figure', 'Germany set aside €82.69 billion.'),
      briefing('air', 'An air-defense expansion is planned.'),
      briefing('usa', 'The United States has voted.'),
      briefing('name', 'Inga Ruginienė spoke.'),
    ]);
    expect(found(index, 'EUR 82.69bn')).toEqual(['figure']);
    expect(found(index, '82.69')).toEqual(['figure']);
    expect(found(index, 'air defences')).toEqual(['air']);
    expect(found(index, 'American votes')).toEqual(['usa']);
    expect(found(index, 'what did the us vote for')).toEqual(['usa']);
    expect(found(index, 'ruginiene')).toEqual(['name']);
    expect(found(index, 'German budget')).toEqual(['figure']);
  });

  it('finds a part of a long name, after texts that hold it whole', () => {
    const index = indexPassages([
      briefing('part', 'The court met. The court rose.'),
      briefing('whole', 'The Supreme Court met before it rose again.'),
    ]);
    expect(found(index, 'Supreme Court')).toEqual(['whole', 'part']);
    expect(found(index, 'court')).toEqual(['part', 'whole']);
  });

  it('is the same for the same briefings in any order, and after others came and went', () => {
    const texts = [
      'Tanks came.',
      'Tanks came.',
      'Tanks and missiles.',
      'Missiles, missiles.',
      'Nobody came.',
    ];
    const all = texts.map((text, i) => briefing(`n${i}`, text));
    const expected = found(indexPassages(all), 'tanks or missiles');
    // "Missiles, missiles." has the rarer word twice and nothing else; equals stand by their ids.
    expect(expected).toEqual(['n3', 'n2', 'n0', 'n1']);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.subarray(['Tanks everywhere.', 'No missile.', 'Cattle.']),
        (order, visitors) => {
          const guests = visitors.map((text, i) => briefing(`guest${i}`, text));
          const index = indexPassages([...guests, ...order]);
          index.search('tanks', { by: 'document' });
          for (const guest of guests) expect(index.remove(guest.id)).toBe(true);
          expect(found(index, 'tanks or missiles')).toEqual(expected);
        },
      ),
    );
  });
});

describe('queries that find nothing', () => {
  const index = indexPassages([briefing('a', 'Tanks came to Vilnius in 2026. They are the first.')]);
  it.each([
    '',
    ' ',
    '…?!',
    'the of and',
    'who is it that they are',
    'Greenland',
    '2027',
    '3.5%',
    'xyzzyplugh',
  ])('%j', (query) => {
    expect(index.search(query)).toEqual([]);
  });

  it('an empty index', () => {
    expect(new PassageIndex().search('tanks')).toEqual([]);
    expect(new PassageIndex().search('tanks', { by: 'document' })).toEqual([]);
  });
});

it('takes in a sentence of a megabyte', () => {
  const index = indexPassages([
    briefing('endless', 'harbor crane '.repeat(80_000)),
    briefing('other', 'A crane.'),
  ]);
  expect(found(index, 'harbor')).toEqual(['endless']);
});

describe('adding and removing', () => {
  it('replaces a briefing with the same id, and forgets a removed one', () => {
    const index = indexPassages([briefing('a', 'Tanks came.'), briefing('b', 'Ships came.')]);
    index.search('tanks', { by: 'document' });
    index.add(briefing('a', 'Planes came.'));
    expect(found(index, 'tanks')).toEqual([]);
    expect(found(index, 'planes')).toEqual(['a']);
    expect(index.has('tank')).toBe(false);
    expect(index.correct('tanksz')).toBe(null);
    expect(index.remove('a')).toBe(true);
    expect(index.remove('a')).toBe(false);
    expect(found(index, 'planes ships')).toEqual(['b']);
    expect(index.size).toBe(1);
  });
});

describe('rarity', () => {
  const index = indexPassages([
    briefing('a', 'Tanks came with missiles.'),
    briefing('b', 'Tanks left.'),
    briefing('c', 'Tanks stayed.', 'Tanks'),
  ]);
  it('is the inverse document frequency of BM25 over passages', () => {
    // 3 of 3, 1 of 3 and 0 of 3 passages: ln(1 + 0.5 / 3.5), ln(1 + 2.5 / 1.5), ln(1 + 3.5 / 0.5).
    expect(index.rarity('tank')).toBeCloseTo(0.1335, 4);
    expect(index.rarity('missil')).toBeCloseTo(0.9808, 4);
    expect(index.rarity('greenland')).toBeCloseTo(2.0794, 4);
  });
});

describe('slips of the pen', () => {
  let index: PassageIndex;
  beforeAll(() => {
    index = indexPassages([
      briefing(
        'a',
        'Mark Rutte, Pete Hegseth and Inga Ruginienė spoke of infrastructure. Rutte smiled. ZELENSKYY TOO.',
      ),
      briefing(
        'b',
        'Volodymyr Zelenskyy spoke in Ireland of a modern urban border with many tanks and alliances in Saudi Arabia.',
      ),
    ]);
  });
  it.each([
    ['Rute', 'Rutte'],
    ['rutte', null],
    ['Ruttte', 'Rutte'],
    ['Rtute', 'Rutte'],
    ['hegset', 'Hegseth'],
    ['Hegesth', 'Hegseth'],
    ['Hgesteh', 'Hegseth'],
    ['eHgseth', 'Hegseth'],
    ['Urtte', 'Rutte'],
    ['Ruginene', 'Ruginienė'],
    ['Zelensky', 'Zelenskyy'],
    ['zelenski', 'Zelenskyy'],
    ['infrastucture', 'infrastructure'],
    ['Infrastucture', null],
    ['allainces', 'alliances'],
    ['Suadi', 'Saudi'],
    // A word in its own right is never another one, however near.
    ['Iceland', null],
    ['banks', null],
    ['boarder', null],
    ['Root', null],
    ['orban', null],
    ['butter', null],
    // Another first letter, or a letter changed in a word of four, makes another word.
    ['Jegseth', null],
    ['Butte', null],
    ['Todo', null],
    ['tnoo', null],
    // Too short, too far, no word.
    ['ruta', null],
    ['rut', null],
    ['Macron', null],
    ['2026', null],
    ['5.38%', null],
    ['', null],
    ['xyzzyplugh', null],
  ])('%s → %s', (asked, meant) => {
    expect(index.correct(asked)).toBe(meant);
  });

  it('find their person all the same', () => {
    expect(found(index, 'Who is Hegsteh?')).toEqual(['a']);
    expect(found(index, 'zelenski')).toEqual(['a', 'b']);
  });
});

describe('the briefings that ship with the bot', () => {
  let briefings: readonly Briefing[] = [];
  beforeAll(async () => {
    const read = await readFolder(join(packageRoot, 'data', 'briefings'));
    if (!read.ok) throw new Error(english(read.failure.message));
    briefings = read.value.briefings;
  });

  it('give hits that are their passages, in falling score, no more than the limit', () => {
    const index = indexPassages(briefings);
    for (const limit of [1, 3, 1000]) {
      const hits = index.search('How much does NATO spend on air defense?', { limit });
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.length).toBeLessThanOrEqual(limit);
      let last = Infinity;
      for (const hit of hits) {
        const passage = briefings.find((one) => one.id === hit.briefing)?.passages[hit.passage];
        expect(passage).toMatchObject({ start: hit.start, end: hit.end });
        expect(hit.score).toBeGreaterThan(0);
        expect(hit.score).toBeLessThanOrEqual(last);
        last = hit.score;
      }
    }
  });

  it('show each briefing once by document, and one alone when told', () => {
    const index = indexPassages(briefings);
    const ids = found(index, 'Rutte on NATO', 1000);
    expect(ids.length).toBe(briefings.length);
    expect(new Set(ids).size).toBe(ids.length);
    const [only = ''] = ids;
    const inside = index.search('Rutte on NATO', { briefing: only, limit: 1000 });
    expect(new Set(inside.map((hit) => hit.briefing))).toEqual(new Set([only]));
    expect(index.search('Rutte on NATO', { briefing: 'no such briefing' })).toEqual([]);
  });

  it('lose nothing of their own titles: each briefing leads for its own', () => {
    const index = indexPassages(briefings);
    for (const { id, title } of briefings) expect(found(index, title)[0]).toBe(id);
  });
});

describe('texts made of few words', () => {
  const words = ['tanks', 'missiles', 'the', 'rail', 'harbour', 'during', 'Greenland', 'ministers', 'winter'];
  /** The first words are the common ones, so that the lists of some are long and of others short. */
  const word = fc.integer({ min: 0, max: 127 }).map((at) => words[Math.floor(Math.log2(at + 1))] ?? 'tanks');
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((chosen) => `${chosen.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join(' '));
  const title = fc.option(word, { nil: '' });
  const shelf = fc.array(fc.tuple(text, title), { minLength: 1, maxLength: 12 });
  const query = fc.array(word, { minLength: 1, maxLength: 5 }).map((chosen) => chosen.join(' '));
  const briefingsOf = (texts: readonly (readonly [string, string])[], shelfName = ''): Briefing[] =>
    texts.map(([one, named], at) => briefing(`${shelfName}${at}`, one, named));
  const peopleOf = ({ id }: Briefing): string[] => (id.endsWith('1') ? ['Mary Harbour'] : []);

  const by = fc.constantFrom('passage', 'document');

  it('give with a limit the same first hits as without one', () => {
    fc.assert(
      fc.property(shelf, query, fc.integer({ min: 1, max: 12 }), by, (texts, asked, limit, what) => {
        const index = indexPassages(briefingsOf(texts), peopleOf);
        const all = index.search(asked, { limit: Infinity, by: what });
        expect(index.search(asked, { limit, by: what })).toEqual(all.slice(0, limit));
        const alone = index.search(asked, { limit, by: what, briefing: '0' });
        expect(alone).toEqual(all.filter((hit) => hit.briefing === '0').slice(0, limit));
      }),
    );
  });

  it('score as BM25 does that looks at everything, also after others came and went', () => {
    fc.assert(
      fc.property(shelf, shelf, query, (texts, others, asked) => {
        const [stay, go] = [briefingsOf(texts), briefingsOf(others, 'guest')];
        const index = indexPassages([...go, ...stay], peopleOf);
        for (const { id } of go) index.remove(id);
        const terms = termsOf(asked).map(({ term }) => term);
        const scores = scoreAll(stay, peopleOf, terms);
        const hits = index.search(asked, { limit: 5 });
        for (const { briefing: id, passage, score } of hits)
          expect(score).toBeCloseTo(scores.get(`${id}#${passage}`) ?? 0, 9);
        const best = [...scores.values()].sort((one, other) => other - one).slice(0, 5);
        expect(hits).toHaveLength(best.length);
        for (const [at, { score }] of hits.entries()) expect(score).toBeCloseTo(best[at] ?? 0, 9);
      }),
    );
  });

  it('are found on several shelves as on one that holds all', () => {
    fc.assert(
      fc.property(shelf, shelf, query, by, (one, other, asked, what) => {
        const [low, high] = [briefingsOf(one, 'low'), briefingsOf(other, 'high')];
        const apart = [indexPassages(low, peopleOf), indexPassages(high, peopleOf)];
        const together = indexPassages([...low, ...high], peopleOf);
        expect(searchAll(apart, asked, { by: what })).toEqual(together.search(asked, { by: what }));
        for (const term of words) expect(rarityAmong(apart, term)).toBe(together.rarity(term));
      }),
    );
  });
});

it('forgets every word of a long briefing, and says nothing of it', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const words = Array.from({ length: 1000 }, (_, at) => `w${at.toString(36)}x`);
  const long = briefing('long', `${words.join(' ')}.`);
  const index = indexPassages([briefing('other', 'Tanks came by rail.'), long]);
  for (const word of words) expect(found(index, word)).toEqual(['long']);
  expect(index.remove('long')).toBe(true);
  for (const word of words) expect(found(index, word)).toEqual([]);
  index.add(long);
  for (const word of words) expect(found(index, word)).toEqual(['long']);
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

it('finds the same best texts among thousands, where common words are no longer walked', () => {
  const random = randomFrom(11);
  const functionWords = ['the', 'during', 'their', 'beneath'];
  const words = Array.from(
    { length: 400 },
    (_, at) => (at % 20 === 3 ? functionWords[(at / 20) & 3] : undefined) ?? `w${at.toString(36)}x`,
  );
  const some = (count: number): string =>
    Array.from({ length: count }, () => pickByRank(words, random) ?? '').join(' ');
  const index = indexPassages(
    Array.from({ length: 3000 }, (_, at) => briefing(String(at), `${some(12)}.`, some(1))),
  );
  for (let at = 0; at < 200; at += 1) {
    const asked = some(1 + (at % 8));
    const all = index.search(asked, { limit: Infinity });
    expect(index.search(asked, { limit: 10 })).toEqual(all.slice(0, 10));
  }
});

// What scores mean: BM25 as the usual library computes it over the same terms, each field weighed alike.
it('scores as MiniSearch does', () => {
  const briefings = Array.from({ length: 300 }, (_, at) =>
    briefing(
      String(at),
      `${'tanks '.repeat((at % 7) + 1)}${at % 3 === 0 ? 'by rail ' : ''}${at % 50 === 0 ? 'to Greenland ' : ''}came${' slowly'.repeat(at % 5)}.`,
      at % 4 === 0 ? 'Rail' : 'Harbour',
    ),
  );
  const mini = new MiniSearch<{ id: string; text: string; title: string; people: string }>({
    fields: ['text', 'title', 'people'],
    tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
    processTerm: (term) => term,
    searchOptions: {
      bm25: { k: 0.5, b: 0.5, d: 0 },
      boost: { text: 1, title: 0.2, people: 0.4 },
    },
  });
  const lines = (words: string): string =>
    termsOf(words)
      .map(({ term }) => term)
      .join('\n');
  mini.addAll(
    briefings.map(({ id, text, title }) => ({ id, text: lines(text), title: lines(title), people: '' })),
  );
  const asked = 'tanks rail Greenland';
  const theirs = new Map(
    mini.search(lines(asked)).map(({ id, score, queryTerms }) => [id as string, score / queryTerms.length]),
  );
  const ours = indexPassages(briefings).search(asked, { limit: 10 });
  expect(ours).toHaveLength(10);
  for (const hit of ours) expect(hit.score).toBeCloseTo(theirs.get(hit.briefing) ?? 0, 9);
  const tenth = [...theirs.values()].sort((a, b) => b - a)[9] ?? 0;
  expect(ours.at(-1)?.score).toBeCloseTo(tenth, 9);
});
