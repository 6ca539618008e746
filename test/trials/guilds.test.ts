import { expect, it } from 'vitest';
import { keepApart } from './guilds.js';

it(
  'shows nothing of one server to another, nor what is labelled to whom it is not for',
  { timeout: 240_000 },
  async () => {
    const { looked, shown, faults } = await keepApart(20_261_128, 120, () => undefined);
    expect(faults).toEqual([]);
    // A bot that showed nobody anything would keep every secret.
    expect(shown).toBeGreaterThan(20);
    expect(looked).toBeGreaterThan(150);
  },
);
