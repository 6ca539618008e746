import { expect, it } from 'vitest';
import { toBriefing } from '../../src/ingest/briefing.js';
import { slice } from '../../src/model/span.js';
import { engines, type EngineName } from './engines.js';
import { knownItems } from './known-items.js';
import { latencyChart } from './latency-chart.js';
import { randomFrom } from './corpus.js';
import { ZipfText } from './zipf.js';

it('generates the same text every time, a question’s words standing in its passage', () => {
  const [one, other] = [new ZipfText(), new ZipfText()];
  const documents = one.documents(3);
  expect(other.documents(3)).toEqual(documents);
  const texts = documents.map(({ text }) => text);
  for (const { question, passage } of knownItems(5, texts, randomFrom(1))) {
    const rare = question.match(/(?<=the )[a-z]+/gu) ?? [];
    expect(rare).toHaveLength(4);
    for (const word of rare) expect(texts[passage]?.toLowerCase()).toContain(word);
  }
});

it.each(Object.keys(engines) as EngineName[])('%s finds the passage that has all the words', async (name) => {
  const zipf = new ZipfText();
  const briefings = zipf.documents(4).map((one) => toBriefing(one));
  const texts = briefings.flatMap(({ text, passages }) => passages.map((one) => slice(text, one)));
  const firsts = new Map<string, number>();
  let count = 0;
  for (const { id, passages } of briefings) {
    firsts.set(id, count);
    count += passages.length;
  }
  const search = await engines[name]({ briefings, texts, firsts });
  const [item] = knownItems(1, texts, randomFrom(1));
  expect(await search(item?.question ?? '')).toContain(item?.passage);
});

it('draws a line for each', () => {
  const chart = latencyChart([
    {
      name: 'one',
      points: [
        [1000, 0.1],
        [10_000, 1],
      ],
    },
    {
      name: 'other',
      points: [
        [1000, 2],
        [10_000, 30],
      ],
    },
  ]);
  expect(chart.match(/<polyline/gu)).toHaveLength(2);
  expect(chart).not.toMatch(/NaN|Infinity/u);
});
