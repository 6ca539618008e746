import { readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';
import { notices } from '../../src/messages/en/notices.js';
import { languages, loadLanguages, write } from '../../src/messages/write.js';
import { notice } from '../../src/model/notice.js';

/** What goes into each notice, as its type says: no table of it is there when the bot runs. */
function paramsByKey(): Map<string, readonly string[]> {
  const file = ts.createSourceFile(
    'notice.ts',
    readFileSync('src/model/notice.ts', 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const nameOf = ({ name }: ts.TypeElement): string =>
    name !== undefined && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? name.text : '';
  const params = new Map<string, readonly string[]>();
  for (const node of file.statements) {
    if (!ts.isInterfaceDeclaration(node)) continue;
    for (const member of node.members) {
      if (!nameOf(member).includes('.') || !ts.isPropertySignature(member)) continue;
      const { type } = member;
      params.set(
        nameOf(member),
        type !== undefined && ts.isTypeLiteralNode(type) ? type.members.map(nameOf) : [],
      );
    }
  }
  return params;
}

function putIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.plural)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => putIn(value))];
    return element.type === TYPE.argument || element.type === TYPE.number ? [element.value] : [];
  });
}

describe('what the core has to tell', () => {
  const params = paramsByKey();

  it('has words for each notice, and for nothing else but long lists', () => {
    expect(Object.keys(notices).sort()).toEqual([...params.keys(), 'named.more'].sort());
  });

  it.each([...params])('%s puts in all that it is given', (key, given) => {
    const text = Object.entries(en).find(([name]) => name === key)?.[1] ?? '';
    expect([...new Set(putIn(parse(text, { ignoreTag: true })))].sort()).toEqual([...given].sort());
  });
});

describe('writing what the core has to tell', () => {
  beforeAll(loadLanguages);

  it('quotes words as each language does, the first five of them', () => {
    const words = { named: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };
    expect(write(notice('lacks.words', { words }), 'en')).toBe(
      'No briefing mentions “a”, “b”, “c”, “d”, “e” and 2 more.',
    );
    expect(write(notice('lacks.words', { words: { named: ['a'] } }), 'lt')).toBe(
      'Nė vienoje apžvalgoje neminima: „a“.',
    );
  });

  it('shows no more of a long word than is readable', () => {
    const told = write({ named: ['x'.repeat(6000)] }, 'en');
    expect(told).toMatch(/^“x{59}…”$/u);
    const office = `the President of the ${'very '.repeat(8)}United Emirates`;
    expect(write({ named: [office] }, 'en')).toBe(
      '“the President of the very very very very very very very…”',
    );
    expect(write({ named: ['😀'.repeat(80)] }, 'en')).toBe(`“${'😀'.repeat(29)}…”`);
  });

  it.each([
    ['en', 'in euros', 'in US dollars'],
    ['de', 'in Euro', 'in US-Dollar'],
    ['fr', 'en euros', 'en dollars des États-Unis'],
    ['nl', 'in euro', 'in Amerikaanse dollar'],
    ['lt', 'valiuta – eurai', 'valiuta – JAV doleriai'],
  ] as const)('calls currencies in %s as people do', (language, euro, dollar) => {
    const written = ['EUR', 'USD'].map((currency) =>
      write(notice('measure.currency', { currency: { currency } }), language),
    );
    expect(written).toEqual([euro, dollar]);
  });

  it('puts notices into notices', () => {
    const miss = notice('near.measure', {
      given: notice('measure.currency', { currency: { currency: 'EUR' } }),
      figures: { named: ['€12 billion'] },
      asked: notice('measure.share', { words: 'share of GDP' }),
    });
    const told = write(notice('near.and-nowhere', { miss, words: { named: ['GDP'] } }), 'en');
    expect(told).toBe(
      'The nearest passage gives this in euros (“€12 billion”), not as a share of GDP. No briefing mentions “GDP”.',
    );
  });

  it('shows the key of what only a later version has words for', () => {
    const kept: unknown = JSON.parse('{"key":"read.holograms","params":{}}');
    for (const language of languages)
      expect(write(kept as ReturnType<typeof notice>, language)).toBe('read.holograms');
  });
});
