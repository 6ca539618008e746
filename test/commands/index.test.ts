import { describe, expect, it } from 'vitest';
import { confidenceBands } from '../../commands/confidence.js';
import { commands } from '../../commands/index.js';
import { optionKind } from '../../src/interface/slash-command.js';
import { newsroom } from '../discord/newsroom.js';
import { asker } from '../interface/asker.js';
import { failureOf, items, rows, run } from './asking.js';
import { keptBriefings } from './kept.js';

type Option = NonNullable<(typeof commands)[number]['data']['options']>[number];

/** One way to call a command: by itself, or by one of its subcommands. */
interface Call {
  readonly name: string;
  readonly given: Readonly<Record<string, string>>;
  readonly options: readonly Option[];
  readonly autocomplete: (typeof commands)[number]['autocomplete'];
}

const calls: readonly Call[] = commands.flatMap(({ data, autocomplete }): Call[] => {
  const { name, options = [] } = data;
  const subcommands = options.flatMap((option) => (option.type === optionKind.subcommand ? [option] : []));
  if (subcommands.length === 0) return [{ name, autocomplete, given: {}, options }];
  return subcommands.map(({ name: subcommand, options: own = [] }) => ({
    ...{ name, autocomplete, given: { subcommand } },
    options: own,
  }));
});

describe('the list of commands', () => {
  it('names each once, and every option’s schema knows the options that are registered', () => {
    const names = commands.map(({ data }) => data.name);
    expect(names).toEqual([
      'ask',
      'quote',
      'said',
      'check-draft',
      'sources',
      'help',
      'forget-me',
      'rapporteur',
      'briefings',
    ]);
    for (const { name, given, options } of calls) {
      for (const option of options) {
        expect(failureOf(name, { ...given, [option.name]: Symbol('wrong') })).toContain(option.name);
      }
      expect(failureOf(name, { ...given, surely_not: 1 })).toContain('surely_not');
    }
  });

  it('takes the subcommands that are registered, and no other', () => {
    const withSubcommands = calls.filter(({ given }) => 'subcommand' in given);
    expect(withSubcommands.length).toBeGreaterThan(0);
    for (const { name, given, options } of withSubcommands) {
      const needed = Object.fromEntries(
        options.flatMap((option) => ('required' in option && option.required ? [[option.name, 'x']] : [])),
      );
      expect(commands.find(({ data }) => data.name === name)?.prepare({ ...given, ...needed }).ok).toBe(true);
      for (const wrong of [{}, { subcommand: 'surely_not' }]) {
        expect(failureOf(name, wrong)).toContain('subcommand');
      }
    }
  });

  it('has Discord offer to administrators alone what they alone may do', () => {
    const manageServer = '32';
    for (const { data, access } of commands) {
      expect(data.default_member_permissions, data.name).toBe(access === 'admins' ? manageServer : undefined);
    }
  });

  it('has a suggestion for every option that promises some', async () => {
    const briefings = keptBriefings().of('11');
    await briefings.add([{ name: 'a.txt', bytes: Buffer.from('The quay will cost more.') }], { by: null });
    const request = await asker({ briefings });
    const at = new Date().toISOString();
    await request.records.watches.set({ term: 'quay', channel: '22', by: 'x', at, language: 'en' });
    for (const { name, autocomplete, options } of calls) {
      for (const option of options) {
        if (!('autocomplete' in option) || !option.autocomplete) continue;
        const choices = await autocomplete?.(option.name, '', newsroom, request);
        expect(choices?.length, `/${name} ${option.name}`).toBeGreaterThan(0);
      }
    }
  });

  it('is offered everywhere, but for what an administrator does on a server, and says so', () => {
    for (const { data, access } of commands) {
      const reach =
        access === 'admins'
          ? [[0], [0]]
          : [
              [0, 1, 2],
              [0, 1],
            ];
      expect([data.contexts, data.integration_types]).toEqual(reach);
    }
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
