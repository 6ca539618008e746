import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/render.js';
import { differenceMarkdown as markdown } from '../../src/discord/difference.js';
import { limits } from '../../src/discord/limits.js';
import { loadLanguages } from '../../src/messages/write.js';
import type { DifferencePiece } from '../../src/model/quote.js';

const same = (text: string): DifferencePiece => ({ kind: 'same', text });
const removed = (text: string): DifferencePiece => ({ kind: 'removed', text });
const added = (text: string): DifferencePiece => ({ kind: 'added', text });

/** Of asked words, in English. */
const differenceMarkdown = (pieces: readonly DifferencePiece[], most: number): string =>
  markdown({ kind: 'difference', pieces, between: 'words' }, most, 'en');

const words = (count: number, word = 'word'): string => Array(count).fill(word).join(' ');

describe('differenceMarkdown', () => {
  it('strikes out what the briefing alone has and prints in bold what was asked alone', () => {
    expect(differenceMarkdown([same('We must'), removed('not'), added('surely'), same('do more')], 300)).toBe(
      '> We must ~~not~~ **surely** do more\n-# ~~struck out~~: in the briefing alone · **bold**: in the asked words alone',
    );
    expect(differenceMarkdown([same('We must do more')], 300)).toBe('> We must do more');
  });

  it('says in the reader’s language which texts they are', async () => {
    await loadLanguages();
    const pieces = [removed('14'), added('15')];
    expect(markdown({ kind: 'difference', pieces, between: 'versions' }, 300, 'de')).toBe(
      '> ~~14~~ **15**\n-# ~~durchgestrichen~~: in der früheren Fassung · **fett**: in der späteren Fassung',
    );
  });

  it('lets no text forge formatting, mentions or lines', () => {
    const shown = differenceMarkdown([removed('**not**\n# @everyone'), added('~~<@1>~~')], 300);
    expect(shown.split('\n')).toHaveLength(2);
    expect(shown).toContain(String.raw`~~\*\*not\*\* \# \@everyone~~`);
    expect(shown).toContain(String.raw`**\~\~\<\@1\>\~\~**`);
  });

  it('shortens words of both sides before it leaves out a change', () => {
    const shown = differenceMarkdown([same(words(200)), removed('never'), same(words(200, 'other'))], 300);
    expect(shown).toContain('~~never~~');
    expect(shown.match(/\[…\]/gu)).toHaveLength(2);
    expect(shown.length).toBeLessThan(500);
  });

  it('says where changes are left out', () => {
    const shown = differenceMarkdown([removed(words(200)), added(words(200))], 100);
    expect(shown.split('\n')[0]).toMatch(/~~ \[…\]( \*\*.*)?/u);
  });

  it('keeps near its allowance, whatever the pieces', () => {
    const piece = fc.record({
      kind: fc.constantFrom('same' as const, 'removed' as const, 'added' as const),
      text: fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(300, 1200), (pieces, most) => {
        // Escaping doubles a text at most; marks between pieces come to it.
        expect(differenceMarkdown(pieces, most).length).toBeLessThan(4 * most + 300);
      }),
    );
  });
});

it('keeps a message within its limits with differences of any length', () => {
  const long = [same(words(400)), removed(words(400, '*')), added(words(400, '@here'))];
  const [container] = render({
    tone: 'decline',
    parts: Array.from({ length: 8 }, () => ({
      kind: 'difference' as const,
      between: 'words' as const,
      pieces: long,
    })),
    actions: [],
  });
  const shown = (container?.components ?? []).map((one) => ('content' in one ? one.content : '')).join('');
  expect(shown.length).toBeLessThanOrEqual(limits.message.characters);
  expect(shown).toContain('~~');
});
