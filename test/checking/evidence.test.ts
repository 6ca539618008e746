import { describe, expect, it } from 'vitest';
import type { StatementEvidence } from '../../src/model/checking.js';
import { desk } from '../discord/desk.js';
import { over } from './checking.js';

async function evidence(message: string, app = desk()): Promise<readonly StatementEvidence[]> {
  return (await app.findEvidence(message)).items;
}

describe('evidence for a message', () => {
  it('is found for each statement by itself, and none for what says nothing', async () => {
    const found = await evidence(
      'The quay will cost €82.69 million. Is that so?\nJobs move to the terminal.',
    );
    expect(found.map(({ words, paragraph }) => [words, paragraph])).toEqual([
      ['The quay will cost €82.69 million.', 1],
      ['Jobs move to the terminal.', 2],
    ]);
    expect(await evidence('What? Who is it? …')).toEqual([]);
  });

  it('says which words are shared, in any form, and which are missing', async () => {
    const [found] = await evidence('Quays at Norrvik cost the penguins millions.');
    const [nearest] = found?.passages ?? [];
    expect(nearest?.citation.quote).toContain('the new quay at Norrvik would cost');
    expect(nearest?.shared).toEqual(['Quays', 'Norrvik', 'cost']);
    expect(nearest?.missing).toEqual(['penguins', 'millions']);
    expect(found?.missing).toContain('penguins');
  });

  it('knows whom a pronoun means, and does not call it the same word', async () => {
    const [found] = await evidence('Solberg found money for the ferry terminal.');
    const [nearest] = found?.passages ?? [];
    expect(nearest?.citation.quote).toContain('she said');
    expect(nearest?.meant).toEqual(['Solberg']);
    expect(nearest?.shared).toEqual(['found', 'money', 'ferry', 'terminal']);
  });

  it.each([
    ['The union has said it agrees with the work.', 'passage'],
    ['The quay at Norrvik would not cost that.', 'statement'],
    ['The union has not said whether it agrees.', null],
  ])('says which of two has more negations: %j', async (message, expected) => {
    const [found] = await evidence(message);
    expect(found?.passages[0]?.negation).toBe(expected);
  });

  it('calls no passage near that shares next to nothing', async () => {
    const app = over('The council met in the town hall to talk about the ferry.');
    const [found] = await evidence('Penguins, walruses and polar bears avoid the ferry in Antarctica.', app);
    expect(found?.passages).toEqual([]);
  });

  it('puts the nearest first, whole sentences of the briefings', async () => {
    const [found] = await evidence('Solberg said work on the quay had begun.');
    expect(found?.passages.map(({ citation }) => citation.quote)).toEqual([
      'Mayor Ingrid Solberg said on Monday that work on the quay had begun.',
    ]);
  });

  it('is looked for forty times at most', async () => {
    const message = Array.from({ length: 50 }, (_, n) => `Ferry ${n + 100} sails.`).join(' ');
    const { items, omitted } = await desk().findEvidence(message);
    expect([items.length, omitted]).toEqual([40, 10]);
  });
});
