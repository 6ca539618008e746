import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { appOf } from '../../src/app.js';
import type { Reply } from '../../src/interface/reply.js';
import { asker } from '../interface/asker.js';
import { documents } from '../quoting/newsroom.js';
import { failureOf, items, passages, run, texts } from './asking.js';

const app = appOf(documents);

async function check(words: string, speaker?: string): Promise<Reply> {
  return run('quote', { words, ...(speaker !== undefined && { speaker }) }, app);
}

/** The differences of a reply in wdiff's signs. */
function differences({ parts }: Reply): string[] {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return parts.flatMap((part) =>
    part.kind === 'difference'
      ? [part.pieces.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join(' ')]
      : [],
  );
}

describe('/quote', () => {
  const cases: [words: string, speaker: string | undefined, heading: string, tone: Reply['tone']][] = [
    ['If we wait, the sea will take the town', undefined, 'Exact: these are the very words', 'answer'],
    [
      'if we wait the sea will take the town',
      undefined,
      'The same words, with other marks, dashes, case or spacing',
      'answer',
    ],
    ['If we wait, the sea takes the town', undefined, 'Differs: these are not quite the words', 'decline'],
    ['We must … spend 40 million euros', undefined, 'Elided: these words, with others left out', 'decline'],
    [
      'If we wait, the sea will take the town',
      'Lee',
      'Misattributed: real words, another speaker',
      'decline',
    ],
    ['Cats sleep on warm roofs', undefined, 'Not in these briefings', 'decline'],
    ['a costly mistake', undefined, 'Too short to tell: fewer than four words', 'decline'],
  ];
  it.each(cases)('%j by %s: %s', async (words, speaker, heading, tone) => {
    const reply = await check(words, speaker);
    expect([texts(reply, 'heading')[0], reply.tone]).toEqual([heading, tone]);
    expect(texts(reply, 'note')[0]).toContain(words);
  });

  it('shows of long words where they begin, and how long they are', async () => {
    const reply = await check('Cats sleep on warm roofs. '.repeat(100));
    const [asked = ''] = texts(reply, 'note');
    expect(asked.length).toBeLessThan(450);
    expect(asked).toMatch(/^Checked: Cats sleep .+ … \(2,599 characters\)$/u);
  });

  it('says whose words they are, marks them in their sentence, and how many briefings have them', async () => {
    const reply = await check('If we wait, the sea will take the town', 'the mayor');
    expect(texts(reply, 'note')[0]).toBe(
      'Checked: If we wait, the sea will take the town · attributed to Jo Roe',
    );
    expect(texts(reply, 'text')).toEqual(['Whose words: Jo Roe (“said”)']);
    const [passage, ...others] = passages(reply);
    expect(others).toEqual([]);
    expect(passage?.speaker).toBe('Jo Roe');
    expect(passage?.citation.quote.slice(passage.highlight?.start, passage.highlight?.end)).toBe(
      'If we wait, the sea will take the town',
    );
    expect(differences(reply)).toEqual([]);
  });

  it('shows what differs and warns in words', async () => {
    const reply = await check('We must — and I mean must — spend 45 million euros');
    expect(differences(reply)).toEqual(['We must — and I mean must — spend [-40-] {+45+} million euros']);
    expect(items(reply)).toEqual(['A number was changed: the briefing has “40”, not “45”.']);
  });

  it('puts versions side by side', async () => {
    const reply = await check('We will not close the harbour');
    expect(texts(reply, 'heading')).toEqual(['Exact: these are the very words', 'Elsewhere in other words']);
    expect(differences(reply)).toEqual(['We will not [-shut-] {+close+} the harbour']);
    expect(passages(reply).map(({ label, citation }) => [label, citation.briefing])).toEqual([
      [1, 'herald'],
      [2, 'gazette'],
    ]);
  });

  it('tells the briefing’s wording from a speaker’s', async () => {
    const own = await check('Nobody in the old town has forgotten the flood');
    expect(texts(own, 'text')).toEqual(['Whose words: the briefing’s own']);
    expect(passages(own)[0]).toMatchObject({ speaker: null, note: 'The briefing’s own wording' });
    const reported = await check('the town could not afford a second pier');
    expect(texts(reported, 'text')[0]).toContain('Reported of: Jo Roe');
    expect(passages(reported)[0]).toMatchObject({
      speaker: 'Jo Roe',
      note: 'Reported without quotation marks',
    });
  });

  it('lists every place, the first three with their words', async () => {
    const many = appOf(
      Array.from({ length: 20 }, (_, at) => ({
        id: `b${String(at)}`,
        title: `Briefing ${String(at)}`,
        text: '"The sea will take the old town," said Mayor Jo Roe.',
      })),
    );
    const reply = await run('quote', { words: 'The sea will take the old town' }, many);
    expect(passages(reply)).toHaveLength(3);
    expect(items(reply)).toHaveLength(11);
    expect(items(reply).at(-1)).toBe('and 7 more');
    expect(texts(reply, 'text')[0]).toContain('20 briefings have them');
  });

  it('says "not in these briefings", and no more than that', async () => {
    const reply = await check('Cats sleep on warm roofs');
    expect(passages(reply)).toEqual([]);
    expect(texts(reply, 'text')).toEqual([
      'No briefing has these words, or words close to them. That does not mean that nobody said them.',
    ]);
  });

  it('shows the finding to all, or to the asker alone', async () => {
    expect(await run('quote', { words: 'x' }, app)).toMatchObject({ visibility: 'public' });
    expect(await run('quote', { words: 'x', private: true }, app)).toMatchObject({ visibility: 'private' });
  });

  it('suggests speakers, and nothing for the words', async () => {
    const command = commands.find(({ data }) => data.name === 'quote');
    const choices = await command?.autocomplete?.('speaker', 'ro', app, await asker());
    expect(choices?.map(({ value }) => value)).toEqual(['Jo Roe']);
    expect(await command?.autocomplete?.('words', 'ro', app, await asker())).toEqual([]);
  });

  it('takes no words longer than Discord does', () => {
    expect(failureOf('quote', { words: 'x'.repeat(6001) })).toContain('words');
    expect(failureOf('quote', {})).toContain('words');
  });
});
