import { describe, expect, it } from 'vitest';
import { localizedCommands } from '../../commands/localized.js';
import {
  compareCommands,
  type CommandData,
  type RegistrationChange,
} from '../../src/discord/registration.js';
import { Registry } from './stand-in/registry.js';

const wanted: readonly CommandData[] = await localizedCommands();
const guild = '200000000000000002';

/** The commands as Discord gives them back. */
function registered(list: readonly CommandData[], inGuild = false): readonly CommandData[] {
  const registry = new Registry('1', guild, () => '7');
  registry.plant(list, inGuild ? guild : null);
  return registry.registered(inGuild ? guild : null);
}

const greet: CommandData = {
  name: 'greet',
  description: 'Says hello',
  contexts: [0, 1],
  integration_types: [0],
  options: [
    { type: 3, name: 'whom', description: 'Whom to greet', required: true, max_length: 20 },
    { type: 5, name: 'loud', description: 'Whether to shout' },
  ],
};

function changed(command: CommandData): CommandData {
  return { ...greet, ...command };
}

describe('compareCommands', () => {
  it('finds nothing to change in what Discord gives back of our own commands, everywhere or in a guild', () => {
    expect(compareCommands(registered(wanted), wanted, 'global')).toEqual([]);
    expect(compareCommands(registered(wanted, true), wanted, 'guild')).toEqual([]);
  });

  const same: readonly (readonly [string, CommandData])[] = [
    ['defaults spelled out', { type: 1, nsfw: false, default_member_permissions: null, dm_permission: true }],
    ['lists in another order', { contexts: [1, 0] }],
    ['no translations', { name_localizations: null, description_localizations: {} }],
    ['a required that is false', { options: [{ ...optionOf(0) }, { ...optionOf(1), required: false }] }],
    ['what Discord adds', { id: '1', version: '2', application_id: '3' }],
  ];
  it.each(same)('takes %s for no change', (_what, fields) => {
    expect(compareCommands([changed(fields)], [greet], 'global')).toEqual([]);
  });

  const differing: readonly (readonly [string, CommandData, readonly string[]])[] = [
    ['another description', { description: 'Says hi' }, ['description']],
    ['an option more', { options: [optionOf(0)] }, ['options']],
    ['options in another order', { options: [optionOf(1), optionOf(0)] }, ['options']],
    [
      'an option no longer required',
      { options: [{ ...optionOf(0), required: false }, optionOf(1)] },
      ['options'],
    ],
    ['another length', { options: [{ ...optionOf(0), max_length: 30 }, optionOf(1)] }, ['options']],
    ['another place', { contexts: [0] }, ['contexts']],
    ['permissions', { default_member_permissions: '8' }, ['default_member_permissions']],
    ['a translation', { name_localizations: { de: 'gruss' } }, ['name_localizations']],
    [
      'a translation of an option',
      { options: [{ ...optionOf(0), description_localizations: { de: 'Wen' } }, optionOf(1)] },
      ['options'],
    ],
    [
      'a translation of a choice',
      {
        options: [
          { ...optionOf(0), choices: [{ name: 'a', name_localizations: { de: 'b' }, value: 'a' }] },
          optionOf(1),
        ],
      },
      ['options'],
    ],
  ];
  it.each(differing)('finds %s', (_what, fields, expected) => {
    expect(compareCommands([changed(fields)], [greet], 'global')).toEqual([
      { kind: 'change', name: '/greet', fields: expected },
    ]);
  });

  it('ignores in a guild where a command is offered', () => {
    expect(compareCommands([changed({ contexts: [0] })], [greet], 'guild')).toEqual([]);
  });

  it('adds, changes and removes, telling a menu command from a slash command of the same name', () => {
    const menu = { name: 'greet', type: 3, description: '' };
    const expected: RegistrationChange[] = [
      { kind: 'add', name: '/greet', fields: [] },
      { kind: 'remove', name: '/old', fields: [] },
      { kind: 'remove', name: 'greet', fields: [] },
    ];
    expect(compareCommands([{ name: 'old', description: 'x' }, menu], [greet], 'global')).toEqual(expected);
  });
});

function optionOf(index: number): CommandData {
  const { options } = greet;
  const option: unknown = Array.isArray(options) ? options[index] : undefined;
  return typeof option === 'object' && option !== null ? { ...option } : {};
}
