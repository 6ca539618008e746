import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { App } from '../../src/app.js';
import type { Reply } from '../../src/interface/reply.js';
import { write } from '../../src/messages/write.js';
import { usualSettings } from '../../src/model/settings.js';
import { desk } from '../discord/desk.js';
import { asker } from '../interface/asker.js';
import { failureOf, passages, run, texts, press as pressOn } from './asking.js';

function press(argument: string, app: App = desk()): Promise<Reply> {
  return pressOn('said', 'next', { argument }, app);
}

async function suggestions(focused: string, typed: string): Promise<unknown> {
  const said = commands.find(({ data }) => data.name === 'said');
  const choices = (await said?.autocomplete?.(focused, typed, desk(), await asker())) ?? [];
  return choices.map(({ name, value }) => ({ name: write(name, 'en'), value }));
}

describe('/said', () => {
  it('counts what there is, and shows a page of it, newest first', async () => {
    const reply = await run('said', { speaker: 'Solberg' }, desk());
    expect(reply).toMatchObject({ tone: 'information', visibility: 'public' });
    expect(texts(reply, 'heading')).toEqual(['Ingrid Solberg: 7 statements']);
    expect(texts(reply, 'note').slice(0, 2)).toEqual([
      'Mayor',
      'Newest briefing first; the last 2 from briefings without a date · 1 to 5 of 7',
    ]);
    expect(passages(reply).map(({ label, note }) => [label, note])).toEqual([
      [1, 'Reported'],
      [2, 'Direct words · “she” is read from the context'],
      [3, 'Reported'],
      [4, 'Reported'],
      [5, 'Direct words'],
    ]);
  });

  it('is for whom the server’s settings say, unless the asker says it', async () => {
    const request = await asker({ settings: { ...usualSettings, isPrivate: true } });
    for (const [name, options] of [
      ['said', { speaker: 'Solberg' }],
      ['quote', { words: 'the worst night of my life' }],
    ] as const) {
      expect((await run(name, options, desk())).visibility).toBe('public');
      expect((await run(name, options, desk(), request)).visibility).toBe('private');
      expect((await run(name, { ...options, private: false }, desk(), request)).visibility).toBe('public');
      expect((await run(name, { ...options, private: true }, desk())).visibility).toBe('private');
    }
  });

  it('marks what was said inside its sentence', async () => {
    const [first] = passages(await run('said', { speaker: 'Solberg' }, desk()));
    expect(first?.citation.quote.slice(first.highlight?.start, first.highlight?.end)).toBe(
      'work on the quay had begun',
    );
  });

  it('turns every page by its buttons, and shows each statement once', async () => {
    for (const options of [{}, { about: 'quay: the ferry ~', since: '2025-01-01', until: '2025' }]) {
      let reply: Reply = await run('said', { speaker: 'the mayor', ...options }, desk());
      const quotes: string[] = [];
      for (;;) {
        quotes.push(...passages(reply).map(({ citation }) => citation.quote));
        const next = reply.actions.find(({ name }) => name === 'next');
        if (next === undefined || next.disabled === true) break;
        expect(next.argument.length).toBeLessThanOrEqual(72);
        expect(next.argument).not.toContain(':');
        reply = await press(next.argument);
      }
      const said = await desk().said('Solberg', options);
      expect(quotes).toEqual(said.ok && said.value.statements.map(({ citation }) => citation.quote));
    }
  });

  it('packs the longest call there may be into a button', async () => {
    const app: App = {
      ...desk(),
      said: async () => {
        const said = await desk().said('Solberg');
        if (!said.ok) return said;
        const statements = Array.from({ length: 4999 }, () => said.value.statements[0]).filter(
          (one) => one !== undefined,
        );
        return { ok: true, value: { ...said.value, statements } };
      },
    };
    const reply = await run(
      'said',
      { speaker: 'x'.repeat(200), about: 'a'.repeat(35), since: '2025-01-01', until: '2025-12-31' },
      app,
    );
    const last = await press(reply.actions[1]?.argument.replace(/^\d+/u, '999') ?? '', app);
    for (const { argument } of last.actions) expect(argument.length).toBeLessThanOrEqual(72);
    expect(texts(last, 'note').join()).toContain('4,991 to 4,995 of 4,999');
  });

  it('says what the subject was taken for, and which words each statement shares', async () => {
    const reply = await run('said', { speaker: 'Solberg', about: 'ferry terminnal Greenland' }, desk());
    expect(texts(reply, 'heading')).toEqual(['Ingrid Solberg: 2 of 7 statements']);
    const notes = texts(reply, 'note');
    expect(notes).toContain('Mayor · about “ferry terminnal Greenland”');
    expect(notes).toContain('Read “terminnal” as “terminal”.');
    expect(notes).toContain('No briefing holds “Greenland”; left aside.');
    expect(notes.join()).toMatch(/more than half of its words/u);
    expect(passages(reply)[0]?.note).toContain('shares “ferry”, “terminnal”');
  });

  it('says what has no date, where a time is asked for', async () => {
    const notes = texts(await run('said', { speaker: 'Solberg', since: '2025-06' }, desk()), 'note');
    expect(notes).toContain('Mayor · since June 2025');
    expect(notes).toContain('Newest briefing first');
    expect(notes).toContain('2 more stand in briefings without a date, which cannot be placed in that time.');
  });

  it.each([
    [{ speaker: 'Solberg', about: 'penguins' }, /^None of their 7 statements is on that subject\./u],
    [
      { speaker: 'Marchetti', since: '2026' },
      /^The one statement of theirs is not in a briefing of that time\./u,
    ],
    [{ speaker: 'Anna Lindqvist' }, /name Anna Lindqvist, and report nothing/u],
  ])('declines %j', async (options, message) => {
    const reply = await run('said', options, desk());
    expect(reply.tone).toBe('decline');
    expect(texts(reply, 'text')[0]).toMatch(message);
    expect(passages(reply)).toEqual([]);
  });

  it.each([
    [{ speaker: 'Solberg', since: 'May' }, /since: “May” is no date/u],
    [{ speaker: 'Solberg', since: '2025', until: '2024' }, /swap them/u],
    [{ speaker: 'Solberg', about: 'what of it' }, /few words/u],
  ])('fails on %j with what to do', async (options, message) => {
    const reply = await run('said', options, desk());
    expect([reply.tone, texts(reply, 'text')[0]]).toEqual(['error', expect.stringMatching(message)]);
  });

  it('declines for a person who is not there, with the nearest names', async () => {
    const reply = await run('said', { speaker: 'Solbert' }, desk());
    expect([reply.tone, texts(reply, 'heading'), texts(reply, 'text')]).toEqual([
      'decline',
      ['Not in these briefings'],
      ['No person in these briefings is called “Solbert”. The nearest: “Ingrid Solberg”.'],
    ]);
  });

  it('takes blank options for none', async () => {
    const reply = await run('said', { speaker: 'Solberg', about: ' ', since: '' }, desk());
    expect(texts(reply, 'heading')).toEqual(['Ingrid Solberg: 7 statements']);
  });

  it.each(['', 'x', '1', '0~#a~~~', '1~~~', '-1~Solberg~~~', '1.5~Solberg~~~'])(
    'does not follow a button with %j',
    async (argument) => {
      expect((await press(argument)).tone).toBe('error');
    },
  );

  it('shows the last page for one past the end, and a refusal for a person who has gone', async () => {
    expect(texts(await press('99~Solberg~~~'), 'note').join()).toContain('6 to 7 of 7');
    expect((await press('1~#gone~~~')).tone).toBe('decline');
  });

  it('suggests people with their office and how much they say, and nothing for other options', async () => {
    expect(await suggestions('speaker', '')).toEqual([
      { name: 'Ingrid Solberg · Mayor · 7 statements', value: 'Ingrid Solberg' },
      { name: 'Aldo Marchetti · Finance Minister · 1 statement', value: 'Aldo Marchetti' },
    ]);
    expect(await suggestions('speaker', 'anna')).toEqual([
      { name: 'Anna Lindqvist · photographer · nothing reported', value: 'Anna Lindqvist' },
    ]);
    expect(await suggestions('about', 'x')).toEqual([]);
  });

  it.each([
    [{}, /speaker/u],
    [{ speaker: 'x'.repeat(201) }, /speaker/u],
    [{ speaker: 'x', about: 'y'.repeat(36) }, /about/u],
    [{ speaker: 'x', since: 2025 }, /since/u],
  ])('refuses the options %j', (options, message) => {
    expect(failureOf('said', options)).toMatch(message);
  });
});
