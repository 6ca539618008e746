import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedBriefing } from '../../src/annotate/annotate.js';
import { spellingKey } from '../../src/annotate/person-names.js';
import { appOf, openApp, type App } from '../../src/app.js';
import { collect } from '../../src/shelves/collect.js';
import { atOnce } from '../../src/model/pause.js';
import type { Result } from '../../src/model/result.js';
import type { SaidOptions, Sayings, Speaker, Statement } from '../../src/model/saying.js';
import { slice } from '../../src/model/span.js';
import { Directory } from '../../src/saying/directory.js';
import { GrowingSayings } from '../../src/saying/sayings.js';
import { said } from '../../src/saying/said.js';
import { desk } from '../discord/desk.js';
import type { Notice } from '../../src/model/notice.js';
import { english } from '../../src/terminal/english.js';

interface Records {
  readonly collection: ReturnType<typeof collect>;
  readonly directory: Directory;
}

const known = new WeakMap<App, Records>();

/** The briefings of an app, annotated once. */
function recordsOf(app: App): Records {
  let records = known.get(app);
  if (records === undefined) {
    const collection = collect(app.briefings);
    const sayings = new GrowingSayings();
    for (const annotated of collection.briefings) atOnce(sayings.read(annotated.briefing.id, annotated))();
    const directory = new Directory();
    const people = {
      all: collection.people,
      bearing: (key: string) => collection.people.filter(({ surname }) => spellingKey(surname) === key),
      namesOn: (_shelf: number, person: string) => [person],
      read: (_shelf: number, annotated: AnnotatedBriefing) => annotated,
    };
    atOnce(directory.follow({ changed: null, people, sayings: [sayings] }));
    records = { collection, directory };
    known.set(app, records);
  }
  return records;
}

function saidBy(app: App, speaker: string, options: SaidOptions): Result<Sayings, Notice> {
  const { collection, directory } = recordsOf(app);
  return said(speaker, options, directory, collection);
}

function suggested(app: App, typed: string): readonly Speaker[] {
  return recordsOf(app).directory.suggest(typed, Infinity);
}

function sayings(app: App, speaker: string, options: SaidOptions = {}): Sayings {
  const found = saidBy(app, speaker, options);
  if (!found.ok) throw new Error(english(found.failure.message));
  return found.value;
}

function failure(app: App, speaker: string, options: SaidOptions = {}): { code: string; message: string } {
  const found = saidBy(app, speaker, options);
  if (found.ok) throw new Error(`${speaker} said ${found.value.statements.length} things`);
  return { code: found.failure.code, message: english(found.failure.message) };
}

const quotes = ({ statements }: Sayings): string[] => statements.map(({ citation }) => citation.quote);

/** What was said, out of its citation. */
function contentsOf({ citation, contents }: Statement): string[] {
  return contents.map(({ start, end }) => citation.quote.slice(start - citation.start, end - citation.start));
}

function one(text: string): App {
  return appOf([{ id: 'one', text }]);
}

describe('what a person said', () => {
  it('comes newest briefing first, undated last, in reading order within one', () => {
    const { statements, speaker } = sayings(desk(), 'Ingrid Solberg');
    expect(speaker).toMatchObject({ statements: 7, person: { name: 'Ingrid Solberg' } });
    expect(statements.map(({ citation: { published, paragraph } }) => [published, paragraph])).toEqual([
      ['2025-06', 1],
      ['2025-06', 2],
      ['2025-06', 3],
      ['2025-03-04', 1],
      ['2025-03-04', 2],
      [null, 1],
      [null, 2],
    ]);
  });

  it('puts a month behind its days and before the days of an earlier one', () => {
    const texts = ['2025-02', '2025-01-31', null, '2025-02-13', '2025'].map((published, index) => ({
      id: `n${index}`,
      text: `Mayor Ingrid Solberg said that number ${index} was done.`,
      ...(published !== null && { published }),
    }));
    const dates = sayings(appOf(texts), 'Solberg').statements.map(({ citation }) => citation.published);
    expect(dates).toEqual(['2025-02-13', '2025-02', '2025-01-31', '2025', null]);
  });

  it('tells direct words, reports with some of them, and reports apart', () => {
    const kinds = sayings(desk(), 'Solberg').statements.map((statement) => [
      statement.kind,
      contentsOf(statement).join(' | '),
    ]);
    expect(kinds).toEqual([
      ['indirect', 'work on the quay had begun'],
      ['direct', 'We have found the money for the ferry terminal, too,'],
      ['indirect', '140 jobs would move to the new terminal'],
      ['indirect', 'the new quay at Norrvik would cost €82.69 million'],
      ['direct', 'The old quay will not last three more winters, and we must not wait for the next storm,'],
      ['mixed', 'the worst night of my life at the town hall'],
      ['indirect', 'the ferry would sail all winter'],
    ]);
  });

  it('tells an utterance with a report beside it from a report with some quoted words', () => {
    const app = one(
      'Mayor Ingrid Solberg said that the quay was old, and added: "We must build a new one this year."',
    );
    expect(sayings(app, 'Solberg').statements.map(({ kind }) => kind)).toEqual(['both']);
  });

  it('holds an interrupted utterance together, and what goes on right behind it', () => {
    const app = one(
      '"We will build it," Mayor Ingrid Solberg said, "and we will pay for it." "Nobody else will do it."\n\nThe town hall was full.',
    );
    const { statements } = sayings(app, 'Solberg');
    expect(statements.map(contentsOf)).toEqual([
      ['We will build it,', 'and we will pay for it.', 'Nobody else will do it.'],
    ]);
    expect(statements[0]).toMatchObject({ kind: 'direct', namedBy: 'name', cue: 'said' });
  });

  it('says how the speaker is known: by a pronoun, an office, a slip of the pen, an earlier sentence', () => {
    const app = one(
      [
        'Mayor Ingrid Solberg said that the quay was old.',
        'She said that it would not last.',
        '"We must build," Solbreg said.',
        '"And we must pay."',
      ].join('\n\n'),
    );
    expect(sayings(app, 'Solberg').statements.map(({ namedBy, source }) => [namedBy, source])).toEqual([
      ['name', 'Mayor Ingrid Solberg'],
      ['pronoun', 'She'],
      ['misspelt-name', 'Solbreg'],
      ['earlier', 'Solbreg'],
    ]);
  });

  it('counts what a briefing prints twice once', () => {
    const words = 'Mayor Ingrid Solberg said that the quay was old.';
    expect(quotes(sayings(one(`${words}\n\nThe council met.\n\n${words}`), 'Solberg'))).toEqual([words]);
  });

  it('is not what a text speaks of as said', () => {
    const app = one(
      'Mayor Ingrid Solberg said that the quay is old. The paper does not tell what Solberg said.\n\nWhat Solberg said\n\nThe quay must go, Solberg said.',
    );
    expect(quotes(sayings(app, 'Solberg'))).toEqual([
      'Mayor Ingrid Solberg said that the quay is old.',
      'The quay must go, Solberg said.',
    ]);
  });

  it('says when it stands in a headline', () => {
    const app = one(
      '# ignored\n\nMayor Ingrid Solberg says quay is old\n\nMayor Ingrid Solberg said it on Monday.',
    );
    expect(sayings(app, 'Solberg').statements.map(({ headline }) => headline)).toContain(true);
    expect(sayings(desk(), 'Solberg').statements.every(({ headline }) => !headline)).toBe(true);
  });
});

describe('whom a name means', () => {
  it.each([
    'Ingrid Solberg',
    'ingrid solberg',
    'Solberg',
    'SOLBERG',
    'Mayor Solberg',
    'the mayor',
    'mayor',
    'Ingrid',
    ' Solberg ',
  ])('finds %j', (name) => {
    expect(sayings(desk(), name).speaker.person.name).toBe('Ingrid Solberg');
  });

  it('finds a person by the handle that a suggestion has', () => {
    for (const { handle, person } of suggested(desk(), '')) {
      expect(sayings(desk(), handle).speaker.person).toEqual(person);
    }
  });

  it('says so of one who is not there, with the nearest names', () => {
    expect(failure(desk(), 'Solbert')).toEqual({
      code: 'unknown-speaker',
      message: 'No person in these briefings is called “Solbert”. The nearest: “Ingrid Solberg”.',
    });
    expect(failure(desk(), 'Xanthippe')).toEqual({
      code: 'unknown-speaker',
      message: 'No person in these briefings is called “Xanthippe”.',
    });
    expect(failure(desk(), '  ').code).toBe('unknown-speaker');
    expect(failure(desk(), 'y'.repeat(5000)).message.length).toBeLessThan(200);
  });

  it('finds one who is named and says nothing', () => {
    expect(sayings(desk(), 'Anna Lindqvist')).toMatchObject({ statements: [], speaker: { statements: 0 } });
  });

  it('asks which of two is meant', () => {
    const app = one('Mayor Ingrid Solberg said yes. Senator Erik Solberg said no to the plan.');
    expect(failure(app, 'Solberg')).toEqual({
      code: 'ambiguous-speaker',
      message: '“Solberg” may be “Erik Solberg”, “Ingrid Solberg”. Give the full name.',
    });
    expect(sayings(app, 'Erik Solberg').speaker.person.name).toBe('Erik Solberg');
  });
});

describe('suggestions', () => {
  const names = (typed: string, app = desk()): string[] =>
    suggested(app, typed).map(({ person }) => person.name);

  it('lists those who speak before anything is typed, who says most first', () => {
    expect(names('')).toEqual(['Ingrid Solberg', 'Aldo Marchetti']);
  });

  it.each([
    ['s', ['Ingrid Solberg']],
    ['i', ['Ingrid Solberg']],
    ['m', ['Aldo Marchetti', 'Ingrid Solberg']],
    ['min', ['Aldo Marchetti']],
    ['fin mar', ['Aldo Marchetti']],
    ['a', ['Aldo Marchetti', 'Anna Lindqvist']],
    ['ingrid x', []],
    ['~', []],
  ])('for %j gives %j: surnames first, then names, then offices', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it('knows a person by every spelling that a briefing has', () => {
    const app = one('Mayor Ingrid Solberg said yes.\n\n"We must build," Solbreg said.');
    expect(names('solbr', app)).toEqual(['Ingrid Solberg']);
  });
});

describe('a subject', () => {
  it('keeps what shares its words, in any form, and says which', () => {
    const said = sayings(desk(), 'Solberg', { about: 'costs of quays' });
    expect(said.statements.map(({ citation, shared }) => [citation.paragraph, shared])).toEqual([
      [1, { own: ['costs', 'quays'], near: [] }],
    ]);
    expect(said.speaker.statements).toBe(7);
  });

  it('counts a word beside the statement half, and never that alone', () => {
    const app = one(
      'Mayor Ingrid Solberg said that the ferry was late. The winter was hard. The council met at noon.\n\nThe union met.',
    );
    const shared = (about: string): unknown => sayings(app, 'Solberg', { about }).statements[0]?.shared;
    expect(shared('ferry winter')).toEqual({ own: ['ferry'], near: ['winter'] });
    expect(shared('winter')).toBeUndefined();
    expect(shared('union')).toBeUndefined();
  });

  it('does not take who speaks for what is spoken of', () => {
    expect(sayings(desk(), 'Solberg', { about: 'the mayor' }).statements).toEqual([]);
  });

  it('says which words no briefing holds, and leaves them aside', () => {
    const said = sayings(desk(), 'Solberg', { about: 'ferry to Greenland' });
    expect(said.subject).toEqual({ words: 'ferry to Greenland', missing: ['Greenland'], corrections: [] });
    expect(quotes(said)).toHaveLength(2);
    expect(sayings(desk(), 'Solberg', { about: 'Greenland' })).toMatchObject({ statements: [] });
  });

  it('corrects a slip in the open', () => {
    const said = sayings(desk(), 'Solberg', { about: 'terminnal' });
    expect(said.subject?.corrections).toEqual([{ asked: 'terminnal', read: 'terminal' }]);
    expect(said.statements.length).toBeGreaterThan(0);
  });

  it.each(['', ' ', 'what of it', '…'])('is none in %j', (about) => {
    expect(failure(desk(), 'Solberg', { about }).code).toBe('no-subject');
  });
});

describe('a time', () => {
  const dates = (options: SaidOptions): unknown[] => {
    const said = sayings(desk(), 'Solberg', options);
    return [...new Set(said.statements.map(({ citation }) => citation.published)), said.undated];
  };
  it.each([
    [{}, ['2025-06', '2025-03-04', null, 0]],
    [{ since: '2025' }, ['2025-06', '2025-03-04', 2]],
    [{ since: '2025-03-05' }, ['2025-06', 2]],
    [{ until: '2025-05' }, ['2025-03-04', 2]],
    [{ since: '2026' }, [2]],
    [{ since: '2025', about: 'ferry' }, ['2025-06', 1]],
  ])('%j leaves %j, and counts what has no date', (options, expected) => {
    expect(dates(options)).toEqual(expected);
  });

  it('that is none fails with what to write', () => {
    expect(failure(desk(), 'Solberg', { since: 'last week' })).toMatchObject({ code: 'wrong-date' });
    expect(failure(desk(), 'Nobody', { since: 'last week' }).code).toBe('unknown-speaker');
  });
});

describe('every statement', () => {
  it('cites words that stand there, with what was said inside them, whatever is annotated', () => {
    const piece = fc.constantFrom(
      'Mayor Ingrid Solberg said ',
      'that the quay was old',
      '"We must build it," ',
      'she said',
      '. ',
      ', ',
      '\n\n',
      '“And pay.” ',
      'According to Solberg, ',
      'Minister Aldo Marchetti told Solberg ',
      '"',
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const app = one(`Mayor Ingrid Solberg said so. ${pieces.join('')}`);
        const [briefing] = app.briefings;
        for (const { person, statements: count } of suggested(app, '')) {
          const { statements } = sayings(app, person.name);
          expect(statements).toHaveLength(count);
          for (const { citation, contents } of statements) {
            expect(slice(briefing?.text ?? '', citation)).toBe(citation.quote);
            let last = citation.start;
            for (const { start, end } of contents) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(contents.length).toBeGreaterThan(0);
            expect(last).toBeLessThanOrEqual(citation.end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const originals = new URL('../../../shared/originals', import.meta.url);

describe.skipIf(!existsSync(originals))('over the originals, where they are at hand', () => {
  it('finds Rutte by any of his names and offices, with the misspelt one', async () => {
    const opened = await openApp({ briefingsDir: originals.pathname });
    if (!opened.ok) throw new Error(english(opened.failure.message));
    const app = opened.value;
    const all = sayings(app, 'Mark Rutte');
    for (const name of [
      'Rutte',
      'the NATO chief',
      'NATO Secretary General',
      'Prime Minister Rutte',
      'Butte',
    ]) {
      expect(quotes(sayings(app, name)), name).toEqual(quotes(all));
    }
    expect(
      all.statements.some(({ source, namedBy }) => source === 'Butte' && namedBy === 'misspelt-name'),
    ).toBe(true);
    const trust = sayings(app, 'Rutte', { about: 'great trust' }).statements;
    expect(trust.map(({ kind }) => kind)).toEqual(['mixed', 'mixed']);
  });
});
