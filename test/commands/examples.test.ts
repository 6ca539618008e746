import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../commands/examples.js';
import { appOf } from '../../src/app.js';
import { usualSettings } from '../../src/model/settings.js';
import { desk } from '../discord/desk.js';
import { asker } from '../interface/asker.js';
import { items, run } from './asking.js';

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

  it('are shown in /help to whom the server lets ask, and to nobody else', async () => {
    const examples = await examplesOf(desk());
    const shown = async (roles: string[]): Promise<string[]> => {
      const settings = { ...usualSettings, roles: ['700000000000000001'] };
      const help = items(await run('help', {}, desk(), await asker({ settings, roles })));
      return examples.filter((example) => help.includes(example));
    };
    expect(await shown(['700000000000000001'])).toEqual(examples);
    expect(await shown([])).toEqual([]);
  });

  it('are none where nobody says anything, and where there are no briefings', async () => {
    expect(await examplesOf(appOf([{ id: 'a', text: 'The quay is long. The ferry is late.' }]))).toEqual([]);
    expect(await examplesOf(appOf([]))).toEqual([]);
  });

  it('leave out words that nobody could type, and do not dwell on them', async () => {
    const endless = `Mayor Ann Lee spoke.\n\n"We will build ${'.'.repeat(60_000)}x it all now," Lee said.`;
    const app = appOf([{ id: 'a', text: endless }]);
    const said = await app.said('Ann Lee');
    expect(said.ok && said.value.statements).toMatchObject([{ kind: 'direct' }]);
    const before = process.cpuUsage();
    expect(await examplesOf(app)).toEqual(['Who is the Mayor?']);
    const { user } = process.cpuUsage(before);
    // In microseconds; in a time that goes with the square of the length it was nine seconds.
    expect(user).toBeLessThan(3_000_000);
  });
});
