import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../commands/examples.js';
import { appOf } from '../../src/app.js';
import { desk } from '../discord/desk.js';

describe('examples', () => {
  it('are questions that these briefings answer', async () => {
    const examples = await examplesOf(desk());
    expect(examples.length).toBeGreaterThan(0);
    for (const question of examples) expect(desk().ask(question).status, question).toBe('answered');
  });

  it('repeat words as they stand', async () => {
    for (const question of await examplesOf(desk())) {
      const [, words] = /^Who said “(.+)”\?$/u.exec(question) ?? [];
      if (words === undefined) continue;
      expect(desk().briefings.some(({ text }) => text.includes(words))).toBe(true);
    }
  });

  it('are none where nobody says anything, and where there are no briefings', async () => {
    expect(await examplesOf(appOf([{ id: 'a', text: 'The quay is long. The ferry is late.' }]))).toEqual([]);
    expect(await examplesOf(appOf([]))).toEqual([]);
  });
});
