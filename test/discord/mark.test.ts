import { beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';
import { limits } from '../../src/discord/limits.js';
import { accentOf, markedComponents } from '../../src/discord/mark.js';
import { notesOf } from '../../src/discord/marker.js';
import { loadLanguages } from '../../src/messages/write.js';
import type { LedgerEntry, LedgerNote } from '../../src/model/ledger.js';

const note = (title: string, state: LedgerNote['state'] = 'withdrawn'): LedgerNote => ({
  ...{ briefing: title, title, state },
  at: '2026-03-04T23:30:00Z',
});

/** A message of the bot's, as Discord gives it back: with numbers of its own. */
function sent(...contents: readonly string[]): unknown {
  const components = contents.map((content, id) => ({ type: 10, id: id + 2, content }));
  return { id: '1', components: [{ type: 17, id: 1, accent_color: 1, spoiler: false, components }] };
}

function contentsOf(marked: ReturnType<typeof markedComponents>): unknown[] {
  const components = marked?.[0]?.components;
  return Array.isArray(components) ? components.map(({ content }: { content?: unknown }) => content) : [];
}

describe('a message that is marked', () => {
  beforeAll(loadLanguages);

  it('says first what has become of what it cites, in its language, each mark once, and says it no longer when that is over', () => {
    const both = [note('The pool', 'changed'), note('The pool')];
    const marked = markedComponents(sent('## May', '> The pool opens in May.'), both, 'de', null);
    const [mark, ...rest] = contentsOf(marked);
    expect(String(mark).split('\n')).toEqual([
      '⚠️ **„The pool“ wurde am 4. März 2026 geändert\\: Hier angeführte Worte stehen nicht mehr darin.**',
      '⚠️ **„The pool“, hier angeführt, wurde am 4. März 2026 zurückgezogen.**',
    ]);
    expect(rest).toEqual(['## May', '> The pool opens in May.']);
    // Discord numbers the components itself.
    expect(JSON.stringify(marked)).not.toContain('"id"');

    const again = markedComponents({ components: marked }, [note('The pier')], 'en', null);
    expect(contentsOf(again)).toHaveLength(3);
    expect(contentsOf(again)[0]).toContain('The pier');
    expect(contentsOf(markedComponents({ components: again }, [], 'en', null))).toEqual(rest);
  });

  it('has the colour that it had once it is marked no more', () => {
    const marked = markedComponents(sent('a'), [note('The pool')], 'en', 1);
    expect(accentOf({ components: marked })).not.toBe(accentOf(sent('a')));
    expect(accentOf({ components: markedComponents({ components: marked }, [], 'en', 1) })).toBe(1);
    expect([accentOf(null), accentOf({ components: [] })]).toEqual([null, null]);
  });

  it('gives up its end where both do not fit, and says so', () => {
    const long = Array.from({ length: 4 }, () => 'x'.repeat(limits.message.characters / 4));
    const [mark, ...rest] = contentsOf(markedComponents(sent(...long), [note('The pool')], 'en', null));
    expect(rest).toEqual(long.slice(0, 3));
    expect(mark).toContain('The rest of this message is left out');
  });

  it('is safe from what a title holds, and names so many briefings and no more', () => {
    const names = Array.from({ length: 9 }, (_, n) => `${n} @everyone\n# **b** ${'y'.repeat(400)}`);
    const [mark] = contentsOf(
      markedComponents(
        sent('a'),
        names.map((name) => note(name)),
        'en',
        null,
      ),
    );
    const lines = String(mark).split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^⚠️ \*\*“\d \\@everyone \\# \\\*\\\*b/u);
  });

  it.each([
    ['nothing', null],
    ['text alone', { components: [], content: 'Hello' }],
    [
      'two containers',
      {
        components: [
          { type: 17, components: [] },
          { type: 17, components: [] },
        ],
      },
    ],
    ['something else', { components: [{ type: 1, components: [] }] }],
  ])('is none of this bot’s making where it holds %s', (_what, message) => {
    expect(markedComponents(message, [note('The pool')], 'en', null)).toBeNull();
  });
});

describe('what has become of what a message cites', () => {
  const cited = [{ briefing: 'pool', title: 'The pool', quote: 'The pool opens in May.' }];
  const entry: LedgerEntry = {
    ...{ message: '1', channel: '2', at: '2026-03-01T00:00:00Z', asker: 'a', language: 'en' },
    cited,
  };
  const same = appOf([{ id: 'pool', text: 'The pool opens in May.' }]);
  const other = appOf([{ id: 'pool', text: 'The pool opens in June.' }]);
  const gone = appOf([]);

  it('keeps that it was changed, and when, where it is withdrawn later', () => {
    const changed = notesOf(entry, other, [], '2026-03-02T00:00:00Z');
    expect(changed).toEqual([
      { briefing: 'pool', title: 'The pool', state: 'changed', at: '2026-03-02T00:00:00Z' },
    ]);
    expect(notesOf(entry, other, changed, '2026-03-03T00:00:00Z')).toEqual(changed);
    const both = notesOf(entry, gone, changed, '2026-03-04T00:00:00Z');
    expect(both).toEqual([
      ...changed,
      { briefing: 'pool', title: 'The pool', state: 'withdrawn', at: '2026-03-04T00:00:00Z' },
    ]);
    expect(notesOf(entry, gone, both, '2026-03-05T00:00:00Z')).toEqual(both);
    // Let out again, it is what it was before; with the words, nothing is amiss.
    expect(notesOf(entry, other, both, '2026-03-06T00:00:00Z')).toEqual(changed);
    expect(notesOf(entry, same, both, '2026-03-06T00:00:00Z')).toEqual([]);
    expect(notesOf(entry, gone, [], '2026-03-02T00:00:00Z')).toHaveLength(1);
  });
});
