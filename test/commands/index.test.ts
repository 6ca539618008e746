import { describe, expect, it } from 'vitest';
import { confidenceBands } from '../../commands/confidence.js';
import { commands } from '../../commands/index.js';
import { newsroom } from '../discord/newsroom.js';
import { failureOf, items, rows, run } from './asking.js';

describe('the list of commands', () => {
  it('names each once, and every option’s schema knows the options that are registered', () => {
    const names = commands.map(({ data }) => data.name);
    expect(names).toEqual(['ask', 'quote', 'said', 'check-draft', 'sources', 'help']);
    for (const { data } of commands) {
      for (const { name } of data.options ?? []) {
        expect(failureOf(data.name, { [name]: Symbol('wrong') })).toContain(name);
      }
      expect(failureOf(data.name, { surely_not: 1 })).toContain('surely_not');
    }
  });

  it('has a suggestion for every option that promises some', async () => {
    for (const { data, autocomplete } of commands) {
      for (const option of data.options ?? []) {
        if (!('autocomplete' in option) || !option.autocomplete) continue;
        const choices = await autocomplete?.(option.name, '', newsroom);
        expect(choices?.length, `/${data.name} ${option.name}`).toBeGreaterThan(0);
      }
    }
  });

  it('is offered on servers and in private messages, and says so', () => {
    for (const { data } of commands) expect([data.contexts, data.integration_types]).toEqual([[0, 1], [0]]);
  });
});

describe('/help', () => {
  it('tells the asker alone what to ask, with an example of each kind, and every command', async () => {
    const reply = await run('help', {}, newsroom);
    expect(reply.visibility).toBe('private');
    expect(items(reply).length).toBeGreaterThan(4);
    for (const item of items(reply)) expect(item).toMatch(/: “.+”$/u);
    const names = rows(reply).map(([name]) => name);
    for (const { data } of commands) expect(names).toContain(`/${data.name}`);
  });

  it('explains every word for confidence', async () => {
    const words = rows(await run('help', {}, newsroom)).map(([word]) => word);
    for (const { word } of confidenceBands) expect(words).toContain(word);
  });
});
