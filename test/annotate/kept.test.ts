import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, type AnnotatedCollection } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFile } from '../../src/ingest/file.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packTokens, TokenReader } from '../../src/language/packed-tokens.js';
import { tokensOf } from '../../src/language/tokens.js';
import type { Kept } from '../../src/model/kept.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';

/** Keeps all in memory, and counts. */
class Keeping implements Kept {
  readonly values = new Map<string, Buffer>();
  found = 0;
  put(name: string, value: string | Uint8Array): void {
    this.values.set(name, Buffer.from(value));
  }
  get(name: string): Buffer | null {
    const value = this.values.get(name);
    if (value !== undefined) this.found += 1;
    return value ?? null;
  }
  of(): Kept {
    return this;
  }
  forget(): void {
    throw new Error('nothing is to be forgotten here');
  }
}

/** All that annotation says, as plain data. */
function plain({ briefings, people }: AnnotatedCollection): unknown {
  return {
    people,
    briefings: briefings.map(({ briefing, sentences, attributions, quotations, quoted }) => ({
      briefing,
      sentences: sentences.map(({ start, end, index, block, tokens, names, references }) => ({
        ...{ start, end, index, block, tokens, names, references },
      })),
      ...{ attributions, quotations, quoted },
    })),
  };
}

const folder = join(packageRoot, 'data', 'briefings');

describe('annotations that are kept', () => {
  it('are the same as those made anew, when they are made and when they come back', async () => {
    const read = await readFolder(folder);
    if (!read.ok) throw new Error(read.failure.code);
    const { briefings } = read.value;
    const fresh = plain(annotate(briefings));
    const kept = new Keeping();
    expect(plain(annotate(briefings, { kept }))).toEqual(fresh);
    expect(kept.found).toBe(0);
    expect(plain(annotate(briefings, { kept }))).toEqual(fresh);
    // The words of each, and what is made of them.
    expect(kept.found).toBe(2 * briefings.length);
  });

  it('go by whom the other briefings name', () => {
    const kept = new Keeping();
    const speech = toBriefing({ id: 'speech', text: 'Vandenberg spoke on Monday. He asked for more.' });
    const portrait = toBriefing({ id: 'portrait', text: 'Mr Jo Vandenberg, the mayor, is 47.' });
    const alone = annotate([speech], { kept });
    const together = annotate([speech, portrait], { kept });
    expect(together.people).not.toEqual(alone.people);
    expect(plain(together)).toEqual(plain(annotate([speech, portrait])));
    expect(plain(annotate([speech], { kept }))).toEqual(plain(annotate([speech])));
  });

  it('bring briefings back as they were read', async () => {
    const kept = new Keeping();
    const first = await readFolder(folder, { kept });
    expect(kept.found).toBe(0);
    expect(await readFolder(folder, { kept })).toEqual(first);
    expect(await readFolder(folder)).toEqual(first);
    expect(kept.found).toBe(5);
  });

  it('do not bring back a briefing for other bytes, another name or another limit', async () => {
    const kept = new Keeping();
    const file = { id: 'a', file: 'a.md', bytes: Buffer.from('# Pool\n\nIt opens on Monday.\n') };
    const others = [
      { ...file, id: 'b' },
      { ...file, file: 'a.txt' },
      { ...file, bytes: Buffer.from('# Pool\n\nIt opens on Friday.\n') },
    ];
    await readFile(file, { kept });
    for (const other of others) expect(await readFile(other, { kept })).toEqual(await readFile(other));
    expect(await readFile(file, { kept, maxBytes: 5 })).toMatchObject({ ok: false });
    expect(kept.found).toBe(0);
    expect(await readFile(file, { kept })).toEqual(await readFile(file));
    expect(kept.found).toBe(1);
  });
});

describe('packed tokens', () => {
  it('come back as they were, of any text', () => {
    const words = fc.constantFrom(
      ' ',
      'He',
      'said',
      '“',
      '”',
      'Ruginienė',
      '€82.69',
      'İstanbul',
      'ΟΔΟΣ',
      '\n',
      '👋',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const { text, sentences } = toBriefing({ id: 'a', text: parts.join(' ') });
        const tokens = sentences.map((one) => tokensOf(slice(text, one), one.start));
        const packed = structuredClone(packTokens(sentences, tokens));
        expect(new TokenReader(text, packed).all(sentences)).toEqual(tokens);
      }),
    );
  });
});
