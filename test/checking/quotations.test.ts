import { describe, expect, it } from 'vitest';
import { desk } from '../discord/desk.js';
import { over, quotationsOf, reportOn } from './checking.js';

const storm = 'The old quay will not last three more winters, and we must not wait for the next storm';

describe('the quotations of a message', () => {
  const verdicts: readonly (readonly [string, string])[] = [
    [`Solberg: “${storm}”`, 'exact'],
    [`“${storm.replace(' not last', ' last')}” – Solberg`, 'differs'],
    ['„Die Musik spielt in einer anderen Stadt“', 'not-found'],
    ['She called it “the worst night of my life at the town hall”.', 'exact'],
    ['“the worst night”', 'too-short'],
    [`> ${storm}`, 'exact'],
    [`Marchetti said: “${storm}”`, 'misattributed'],
  ];
  it.each(verdicts)('%j: %s', async (message, verdict) => {
    const checked = await quotationsOf(message, desk());
    expect(checked.map(({ finding }) => finding.verdict)).toEqual([verdict]);
  });

  const speakers: readonly (readonly [string, string | null])[] = [
    [`“${storm},” Mayor Ingrid Solberg said.`, 'Ingrid Solberg'],
    [`Solberg: “${storm}”`, 'Solberg'],
    [`Ingrid Solberg:\n“${storm}”`, 'Ingrid Solberg'],
    [`“${storm}” — Solberg`, 'Solberg'],
    [`“${storm}” - the mayor`, 'the mayor'],
    [`“${storm}” (Ingrid Solberg)`, 'Ingrid Solberg'],
    [`“${storm}”\n— Ingrid Solberg, Mayor`, 'Ingrid Solberg'],
    [`> ${storm}\n— Solberg`, 'Solberg'],
    [`> ${storm}\n> — Solberg`, 'Solberg'],
    [`Solberg:\n> ${storm}`, 'Solberg'],
    // Nobody is named, or something that is nobody.
    [`“${storm}”`, null],
    [`“${storm}” — really?`, null],
    [`“${storm}” (from the paper)`, null],
    [`Remember this: “${storm}”`, null],
    [`> ${storm}\nSolberg will like that.`, null],
  ];
  it.each(speakers)('%j is said to be by %j', async (message, speaker) => {
    const [checked] = await quotationsOf(message, desk());
    expect(checked?.attributedTo).toBe(speaker);
    expect(checked?.finding.asked?.asked ?? null).toBe(speaker);
  });

  it('come in order, each with its paragraph', async () => {
    const checked = await quotationsOf('One “first words here”.\n\n> Second words.\n\n「三」', desk());
    expect(checked.map(({ words, form, paragraph }) => [words, form, paragraph])).toEqual([
      ['first words here', 'marks', 1],
      ['Second words.', 'block', 2],
      ['三', 'marks', 3],
    ]);
  });

  it('are sixty at most, and the others are counted', async () => {
    const message = Array.from({ length: 70 }, (_, n) => `“words number ${n}”`).join('\n');
    const { items, omitted } = await desk().checkQuotations(message);
    expect([items.length, omitted]).toEqual([60, 10]);
  });
});

describe('the quotations of a draft', () => {
  it('are those in marks and in block quotes, with the paragraph of the whole draft', async () => {
    const { quotations } = await reportOn(
      `# Draft\n\nMayor Ingrid Solberg said: “${storm}.”\n\n> ${storm}\n> — Solberg\n\nShe called it "old".`,
      desk(),
    );
    expect(
      quotations.items.map(({ form, paragraph, attributedTo, finding }) => [
        form,
        paragraph,
        attributedTo,
        finding.verdict,
      ]),
    ).toEqual([
      ['marks', 2, 'Ingrid Solberg', 'typographic'],
      ['block', 3, 'Solberg', 'exact'],
      ['marks', 4, expect.anything(), 'too-short'],
    ]);
  });

  it('keep their paragraph in a draft that is read in parts', async () => {
    const filler = Array.from({ length: 3000 }, (_, n) => `Line ${n} says little of anything.`);
    const draft = [...filler.slice(0, 2900), `Solberg: “${storm}”`, ...filler.slice(2900)].join('\n\n');
    expect(draft.length).toBeGreaterThan(100_000);
    const { quotations } = await reportOn(draft, over(storm));
    expect(quotations.items.map(({ paragraph }) => paragraph)).toEqual([2901]);
  });
});

describe('a draft of hostile text', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['marks', '"'.repeat(60_000)],
    ['opening marks', '“'.repeat(60_000)],
    ['corner brackets', '「'.repeat(60_000)],
    ['block quotes', '> a\n\n'.repeat(4000)],
    ['nested block quotes', '> '.repeat(30_000)],
    ['one long sentence of figures', '€5 million '.repeat(5000)],
    ['names', 'Mark Rutte met '.repeat(4000)],
    ['brackets', '(['.repeat(30_000)],
    ['one word', 'x'.repeat(60_000)],
  ];
  it.each(hostile)('is checked within the test’s own time: %s', async (_what, draft) => {
    const report = await reportOn(draft, desk());
    expect(report.quotations.items.length).toBeLessThanOrEqual(400);
    expect(report.figures.items.length).toBeLessThanOrEqual(600);
    expect(report.names.items.length).toBeLessThanOrEqual(600);
  });

  it('lets others work between its parts', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await reportOn('Mayor Ingrid Solberg said that the quay was old.\n\n'.repeat(1500), desk());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});
