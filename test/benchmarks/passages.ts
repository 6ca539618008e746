import { readFileSync } from 'node:fs';
import type { PlainDocument } from '../../src/app.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { randomFrom } from './corpus.js';
import type { Passages } from './engines.js';
import { knownItems, type KnownItem } from './known-items.js';
import { ZipfText } from './zipf.js';

/** Passages that a generated document has, about. */
const passagesEach = 20;

/** What is indexed and asked: the same for every engine that is given the same size and corpus. */
export interface Material {
  readonly passages: Passages;
  readonly items: readonly KnownItem[];
}

/**
 * Documents with about so many passages: generated, or the first of those that a file holds, one `{"id", "title"?, "text"}`
 * a line.
 */
export function documentsOf(size: number, corpus: string | null): readonly PlainDocument[] {
  if (corpus === null) return new ZipfText().documents(Math.ceil(size / passagesEach));
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as PlainDocument);
}

export function briefingsOf(size: number, corpus: string | null): readonly Briefing[] {
  const briefings: Briefing[] = [];
  let passages = 0;
  for (const document of documentsOf(size, corpus)) {
    if (passages >= size) break;
    const briefing = toBriefing(document);
    briefings.push(briefing);
    passages += briefing.passages.length;
  }
  return briefings;
}

export function materialOf(size: number, corpus: string | null, questions: number): Material {
  const briefings = briefingsOf(size, corpus);
  const texts: string[] = [];
  const firsts = new Map<string, number>();
  for (const { id, text, passages } of briefings) {
    firsts.set(id, texts.length);
    for (const passage of passages) texts.push(slice(text, passage));
  }
  return { passages: { briefings, texts, firsts }, items: knownItems(questions, texts, randomFrom(7)) };
}
