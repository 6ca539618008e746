import { create, insertMultiple, search } from '@orama/orama';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { lexicon } from '../../src/language/lexicon.js';
import type { Briefing } from '../../src/model/briefing.js';
import { indexPassages } from '../../src/retrieval/index.js';

/** The same passages as briefings and as plain texts. */
export interface Passages {
  readonly briefings: readonly Briefing[];
  readonly texts: readonly string[];
  /** Place of a briefing's first passage among the texts. */
  readonly firsts: ReadonlyMap<string, number>;
}

/** Places of the ten passages that fit a question best. */
type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** Something that finds passages: makes its index of them. */
export type Engine = (passages: Passages) => Search | Promise<Search>;

const most = 10;

function miniSearch(leaveOut: (word: string) => boolean): Engine {
  return ({ texts }) => {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      processTerm: (term) => (leaveOut(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (question) =>
      index
        .search(question)
        .slice(0, most)
        .map(({ id }) => id as number);
  };
}

/** Each as it comes, asked for any of the words. */
export const engines = {
  rapporteur: ({ briefings, firsts }) => {
    const index = indexPassages(briefings);
    return (question) =>
      index
        .search(question, { limit: most })
        .map(({ briefing, passage }) => (firsts.get(briefing) ?? 0) + passage);
  },
  minisearch: miniSearch(() => false),
  'minisearch, no stop words': miniSearch((word) => lexicon().stopWords.function.has(word)),
  flexsearch: ({ texts }) => {
    const index = new Index();
    for (const [id, text] of texts.entries()) index.add(id, text);
    return (question) => index.search(question, { limit: most, suggest: true }) as number[];
  },
  orama: async ({ texts }) => {
    const index = create({ schema: { text: 'string' } as const });
    await insertMultiple(
      index,
      texts.map((text, id) => ({ id: String(id), text })),
    );
    return async (question) =>
      (await search(index, { term: question, limit: most, threshold: 1 })).hits.map(({ id }) => Number(id));
  },
  lunr: ({ texts }) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      for (const [id, text] of texts.entries()) builder.add({ id, text });
    });
    return (question) =>
      index
        .search(question.replace(/[^\p{L}\p{N}\s]/gu, ''))
        .slice(0, most)
        .map(({ ref }) => Number(ref));
  },
} as const satisfies Readonly<Record<string, Engine>>;

export type EngineName = keyof typeof engines;
