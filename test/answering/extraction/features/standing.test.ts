import { describe, expect, it } from 'vitest';
import type { AnnotatedBriefing } from '../../../../src/annotate/annotate.js';
import type { Evidence } from '../../../../src/answering/evidence/evidence.js';
import { heldIn } from '../../../../src/answering/extraction/extract.js';
import { standingOf } from '../../../../src/answering/extraction/features/standing.js';
import { weightsOf } from '../../../../src/answering/learned/weights.js';
import { slice } from '../../../../src/model/span.js';
import { collectionOf, weighed } from '../../asking.js';

/** What is told of each sentence that holds candidates, by its words. */
function standingIn(question: string, ...texts: readonly string[]): Map<string, Map<string, number>> {
  const { analysis, evidence } = weighed(question, collectionOf(...texts));
  const held = heldIn(analysis, evidence, weightsOf('spans'));
  return new Map(
    standingOf(analysis, held).map((features, at) => {
      const one = held[at]?.evidence;
      return [one === undefined ? '' : slice(one.source.briefing.text, one.sentence), new Map(features)];
    }),
  );
}

const question = 'When did Jo Roe open the northern bridge?';
const opened = 'The northern bridge was opened by Jo Roe on 3 May 2021.';
const closed = 'It was closed on 4 June 2022.';
const other = 'The southern bridge was opened on 5 July 2023.';
const standing = standingIn(question, `${opened} ${closed}`, `A bridge is old. ${other}`);

/** The value of a feature for a sentence. Throws where it is not told. */
function valueOf(sentence: string, name: string): number {
  const value = standing.get(sentence)?.get(name);
  if (value === undefined) throw new Error(`${name} is not told of “${sentence}”.`);
  return value;
}

describe('how a sentence stands among the others', () => {
  it.each([
    // Words that one sentence alone meets count more than those that all meet.
    ['alone', opened, other],
    ['coverage-behind', opened, closed],
    // "It was closed" stands where the bridge is spoken of.
    ['window-coverage', closed, other],
    ['briefing-coverage', closed, other],
    ['briefing-likely', closed, other],
    ['lacks-weight', other, opened],
    ['lacks-rarest', other, opened],
    ['opens', opened, closed],
    ['early', opened, closed],
    ['named', opened, closed],
    ['meaning', opened, other],
    // What "it" stands for is told before.
    ['added-before', closed, other],
    ['added-before-pointing', closed, other],
    ['added-before-pointing', closed, opened],
    ['added-earlier', closed, other],
  ])('%s is more for “%s” than for “%s”', (name, more, less) => {
    expect(valueOf(more, name)).toBeGreaterThan(valueOf(less, name));
  });

  it('tells of the best candidate of each, and which has the most', () => {
    expect(valueOf(opened, 'coverage-most')).toBe(1);
    expect(valueOf(other, 'coverage-most')).toBe(0);
    const masses = [...standing.values()].map((features) => features.get('mass') ?? NaN);
    expect(Math.max(...masses)).toBe(0);
    for (const sentence of [opened, closed, other]) expect(valueOf(sentence, 'best-fits')).toBe(1);
  });

  it('tells what a sentence says in other words', () => {
    const [scrapped, opened] = ['The mayor scrapped the festival.', 'The mayor opened the hospital.'];
    const said = standingIn('Did the mayor cancel the concert?', `${scrapped} ${opened}`);
    for (const name of ['meaning', 'meaning-behind', 'meant'])
      expect(said.get(scrapped)?.get(name)).toBeGreaterThan(said.get(opened)?.get(name) ?? NaN);
  });

  it.each([
    ['added-earlier', 'Few came on 4 May 2021. Many came on 5 May 2021.', 'Many came', 'southern'],
    ['added-before-speaking', '“Many came on 5 May 2021,” he said.', '“Many', 'northern'],
    ['added-earlier-named', 'The bridge was closed on 4 June 2022.', 'The bridge was', 'northern'],
    ['added-after', '', 'Nobody came', 'southern'],
  ])('tells what goes on from what is told beside it: %s', (name, behind, more, less) => {
    const said = standingIn(question, `Nobody came on 1 May 2021. ${opened} ${behind}`, other);
    const valueIn = (words: string): number =>
      [...said].find(([sentence]) => sentence.includes(words))?.[1].get(name) ?? NaN;
    expect(valueIn(more)).toBeGreaterThan(valueIn(less));
  });

  it('tells which way the words of the best candidate point, for each kind of question apart', () => {
    const [ofPlace, ofTime] = ['Jo Roe was born in London.', 'Jo Roe was born in May.'];
    const said = standingIn('Where was Jo Roe born?', `${ofPlace} ${ofTime}`);
    const means = (sentence: string): number[] =>
      [...(said.get(sentence) ?? [])].flatMap(([name, value]) =>
        name.startsWith('means:place:') ? [value] : [],
      );
    expect(Math.hypot(...means(ofPlace))).toBeGreaterThan(0);
    expect(means(ofPlace)).not.toEqual(means(ofTime));
  });

  it.each([
    [
      'hedged',
      'When does the bridge open?',
      'The bridge could open in 2026.',
      'The bridge opens on 4 June 2026.',
    ],
    ['hedged', 'When does the bridge open?', 'The bridge may open in 2026.', 'The bridge opens in May 2026.'],
    ['denied', 'Is the bridge safe?', 'The bridge is not safe.', 'The bridge is safe and sound.'],
    [
      'dated',
      'How many people does the bridge carry?',
      'In 2007 the bridge carried 400 people.',
      'The bridge carries 900 people.',
    ],
  ])('knows what is %s', (name, asked, has, lacks) => {
    const said = standingIn(asked, `${has} ${lacks}`);
    expect(said.get(has)?.get(name)).toBe(1);
    expect(said.get(lacks)?.get(name)).toBe(0);
  });

  it('knows whose words a sentence is', () => {
    const said = standingIn(
      'What did Roe say about the bridge?',
      '“The bridge is safe,” Jo Roe said. “The bridge is a danger,” Ann Lee said.',
    );
    const values = [...said].map(([sentence, features]) => [
      sentence.includes('Roe'),
      features.get('said-by-asked'),
    ]);
    expect(values).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('is the same where a briefing is unpacked anew meanwhile', () => {
    const { analysis, evidence } = weighed(question, collectionOf(`${opened} ${closed}`));
    const [first] = evidence;
    if (first === undefined) throw new Error('two sentences are evidence');
    const { briefing, attributions, quotations, quoted, sentences } = first.source;
    const source: AnnotatedBriefing = {
      ...{ briefing, attributions, quotations, quoted },
      get sentences() {
        return sentences.map(({ start, end, index, block, names, references, tokens }) => ({
          ...{ start, end, index, block, names, references, tokens },
        }));
      },
    };
    const told = (all: readonly Evidence[]): unknown =>
      standingOf(analysis, heldIn(analysis, all, weightsOf('spans')));
    expect(told(evidence.map((one) => ({ ...one, source })))).toEqual(told(evidence));
  });

  it('is nothing where nothing is held', () => {
    const { analysis } = weighed(question, collectionOf(opened));
    expect(standingOf(analysis, [])).toEqual([]);
  });
});
