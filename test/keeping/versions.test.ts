import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { unpack } from '../../src/ingest/formats/zip.js';
import { changesBetween } from '../../src/keeping/changes.js';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Notice } from '../../src/model/notice.js';
import type { Result } from '../../src/model/result.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { file } from './files.js';

function valueOf<Value>(result: Result<Value, Notice>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.key}`);
  return result.value;
}

const first = `The council met on Monday.

“We will open the pool in May,” Mayor Roe said. The repairs cost 4 million euros. Nobody objected.

The bridge stays closed.`;
const second = `The council met on Monday.

“We will open the pool in June,” Mayor Roe said. The repairs cost 6 million euros. A vote will be held.

The bridge stays  closed.

It opens again in 2027.`;

describe('what a version changed', () => {
  it('is told sentence by sentence, quotations first, then figures', () => {
    const of = (text: string) => toBriefing({ id: 'a', text });
    const { same, changes } = changesBetween(of(first), of(second));
    expect(same).toBe(2);
    expect(
      changes.map(({ kind, weight, before, after }) => [
        kind,
        weight,
        before?.text ?? null,
        after?.text ?? null,
      ]),
    ).toEqual([
      [
        'changed',
        'quotation',
        '“We will open the pool in May,” Mayor Roe said.',
        '“We will open the pool in June,” Mayor Roe said.',
      ],
      ['changed', 'figure', 'The repairs cost 4 million euros.', 'The repairs cost 6 million euros.'],
      ['added', 'figure', null, 'It opens again in 2027.'],
      ['added', 'other', null, 'A vote will be held.'],
      ['removed', 'other', 'Nobody objected.', null],
    ]);
    expect(changes[1]?.difference).toEqual([
      { kind: 'same', text: 'The repairs cost' },
      { kind: 'removed', text: '4' },
      { kind: 'added', text: '6' },
      { kind: 'same', text: 'million euros.' },
    ]);
    expect(changes[2]?.after?.paragraph).toBe(4);
  });

  it('puts either text together again from the differences', () => {
    const of = (text: string) => toBriefing({ id: 'a', text });
    for (const { before, after, difference } of changesBetween(of(first), of(second)).changes) {
      const side = (left: 'added' | 'removed'): string =>
        difference.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join(' ');
      expect(side('added')).toBe(before?.text ?? '');
      expect(side('removed')).toBe(after?.text ?? '');
    }
  });

  it('takes no time to speak of for texts that have nothing in common', () => {
    const long = (word: string) =>
      toBriefing({
        id: 'a',
        text: Array.from({ length: 5000 }, (_, n) => `The ${word} ${n} is here.`).join('\n\n'),
      });
    const { same, changes } = changesBetween(long('cat'), long('dog'));
    expect(same).toBe(0);
    expect(changes.length).toBeGreaterThanOrEqual(5000);
  });

  it('bears a sentence as long as a book, and a book of no more than full stops', () => {
    const words = Array.from({ length: 8000 }, (_, n) => `word${n}`);
    const book = (all: readonly string[]) => toBriefing({ id: 'a', text: `${all.join(' ')}.` });
    const [change] = changesBetween(book(words), book([...words].reverse())).changes;
    expect(change?.difference.map(({ kind }) => kind)).toEqual(['removed', 'added']);

    const lines = (count: number) => toBriefing({ id: 'a', text: 'Yes.\n\n'.repeat(count) });
    expect(changesBetween(lines(130_000), lines(1)).changes).toHaveLength(130_000);
  });
});

describe('with two versions of a briefing', () => {
  let own: GuildBriefings;
  let id: string;
  beforeEach(async () => {
    const fails = (error: unknown): never => {
      throw error;
    };
    const kept = new KeptBriefings(new MemoryStore(), { briefings: 9, bytes: 1e6 }, fails);
    own = kept.of('100000000000000001');
    const { files } = valueOf(await own.add([file('=pool.txt', first)], { by: null, title: 'Pool' }));
    if (files[0]?.kind !== 'added') throw new Error('not added');
    ({ id } = files[0].briefing);
    valueOf(await own.replace(id, file('=pool.txt', second), { by: null }));
  });

  it('the changes of the second are told, and none of the first', async () => {
    expect(valueOf(await own.changes(id, 2)).changes).toHaveLength(5);
    expect(await own.changes(id, 1)).toMatchObject({ failure: { code: 'unknown-version' } });
    expect(await own.changes('/nothing0', 2)).toMatchObject({ failure: { code: 'unknown-briefing' } });
  });

  it.each<readonly [string, string | null]>([
    ['"we will open the pool in may"', '“We will open the pool in May,” Mayor Roe said.'],
    ['nobody  objected', 'Nobody objected.'],
    // Over the end of a sentence, and of a paragraph: shown by where they begin.
    ['cost 4 million euros. Nobody objected', 'The repairs cost 4 million euros.'],
    ['Roe said. The repairs cost 4 million', '“We will open the pool in May,” Mayor Roe said.'],
    ['objected. The bridge stays', 'Nobody objected.'],
    ['We will open the pool', null],
    ['Nobody said so', null],
    ['', null],
  ])('words are found that only the first has: %j', async (words, sentence) => {
    const [mentions = []] = await own.olderMentions([words], [id]);
    expect(mentions.map((one) => one.sentence.text)).toEqual(sentence === null ? [] : [sentence]);
    for (const { briefing, version, until } of mentions) {
      expect([briefing.id, version.number, until]).toEqual([id, 1, briefing.versions[1]?.at]);
    }
    expect(await own.olderMentions([words], [])).toEqual([[]]);
  });

  it('both are exported as they were given, with what is known of them', async () => {
    const zip = await buffer(await own.exportZip());
    const earlier = `earlier/${id.slice(1)} 1 =pool.txt`;
    const names = ['briefings.json', 'briefings.csv', 'documents/=pool.txt', earlier];
    const files = unpack(zip, new Set(names));
    expect([...files.keys()]).toEqual(names);
    expect(files.get('documents/=pool.txt')?.toString()).toBe(second);
    expect(files.get(earlier)?.toString()).toBe(first);
    expect(JSON.parse(files.get('briefings.json')?.toString() ?? '')).toMatchObject([
      { id, title: 'Pool', corrections: { title: 'Pool' }, versions: [{ path: earlier }, { number: 2 }] },
    ]);
    expect(files.get('briefings.csv')?.toString().split('\r\n')).toHaveLength(4);
    expect(unpack(await buffer(await own.exportZip([])), new Set(names)).size).toBe(2);
  });

  it('an export breaks off where a document goes meanwhile', async () => {
    const zip = await own.exportZip();
    valueOf(await own.remove([id], null));
    await expect(buffer(zip)).rejects.toThrow('a document is gone');
  });
});
