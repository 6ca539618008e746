import { expect, it } from 'vitest';
import { killAgainAndAgain } from './kill.js';

it(
  'keeps all that was acknowledged, and no half of anything, whenever it is killed',
  { timeout: 120_000 },
  async () => {
    const { runs, faults } = await killAgainAndAgain(8, () => undefined);
    expect(runs).toBe(8);
    expect(faults).toEqual([]);
  },
);
