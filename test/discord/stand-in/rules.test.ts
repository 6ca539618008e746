import { describe, expect, it } from 'vitest';
import { localizedCommands } from '../../../commands/localized.js';
import { commandFaults } from './command-rules.js';
import type { Json } from './json.js';
import { choiceFaults, fileFaults, flag, messageFaults, modalFaults } from './message-rules.js';
import { hasOpenApi, openApi } from './openapi.js';

/*
 * The stand-in is only worth something if it refuses what Discord refuses: each rule is broken here once.
 */

const v2 = flag.componentsV2;
const text = (content: string): Json => ({ type: 10, content });
const button = (fields: Json = {}): Json => ({ type: 2, style: 2, label: 'Next', custom_id: 'a', ...fields });
const row = (...components: Json[]): Json => ({ type: 1, components });
const container = (...components: Json[]): Json => ({ type: 17, accent_color: 0xff, components });
const message = (...components: Json[]): Json => ({ flags: v2, components });
const select = (...values: string[]): Json =>
  row({ type: 3, custom_id: 's', options: values.map((value) => ({ label: value, value })) });

/** A menu of roles of which these are chosen. */
const roles = (fields: Json, ...chosen: string[]): Json =>
  row({ type: 6, custom_id: 'r', default_values: chosen.map((id) => ({ id, type: 'role' })), ...fields });

const context = { flags: v2 | flag.ephemeral, isV2: false };

describe('the rules for messages', () => {
  const fine: readonly (readonly [string, Json])[] = [
    ['a container of text and buttons', message(container(text('a'), { type: 14 }, row(button())))],
    ['40 components', message(container(...Array<Json>(39).fill(text('a'))))],
    ['4,000 characters', message(text('x'.repeat(2000)), text('x'.repeat(2000)))],
    ['10,170 bytes', message(text('漢'.repeat(3386)))],
    ['plain content', { content: 'hello' }],
    ['a private one', { ...message(text('a')), flags: v2 | flag.ephemeral }],
    ['a link', message(row({ type: 2, style: 5, label: 'x', url: 'https://example.org' }))],
    ['a menu', message(select('a', 'b'))],
    ['a menu of roles with two chosen', message(roles({ min_values: 0, max_values: 2 }, 'a', 'b'))],
    ['a menu of roles with none chosen', message(roles({ min_values: 0, max_values: 25 }))],
  ];
  it.each(fine)('take %s', (_what, body) => {
    expect(messageFaults(body, context)).toEqual([]);
  });

  const wrong: readonly (readonly [string, Json, RegExp])[] = [
    ['41 components', message(container(...Array<Json>(40).fill(text('a')))), /41 components/u],
    [
      'nested ones over 40',
      message(...Array<Json>(11).fill(container(row(button(), button())))),
      /44 components/u,
    ],
    ['over 4,000 characters in one', message(text('x'.repeat(4001))), /4001 characters/u],
    [
      'over 4,000 characters in all',
      message(text('x'.repeat(3000)), container(text('x'.repeat(1001)))),
      /4001 ch/u,
    ],
    ['over 10,170 bytes', message(text('漢'.repeat(3387))), /10173 bytes/u],
    ['content beside Components V2', { ...message(text('a')), content: 'b' }, /content beside/u],
    ['embeds beside Components V2', { ...message(text('a')), embeds: [] }, /embeds beside/u],
    ['Components V2 without its flag', { components: [text('a')] }, /without its flag/u],
    ['nothing', {}, /empty message/u],
    ['content over 2,000', { content: 'x'.repeat(2001) }, /over 2000/u],
    ['an empty text', message(text(' \n')), /nothing in it/u],
    ['half a surrogate pair', message(text('\uD83D')), /surrogate/u],
    ['an empty container', message(container()), /empty container/u],
    ['a container in a container', message(container(container(text('a')))), /17 in a container/u],
    ['a button at the top', message(button()), /2 at the top/u],
    ['a colour that is none', message({ ...container(text('a')), accent_color: 0x1_00_00_00 }), /colour/u],
    ['an unknown component', message({ type: 99 }), /99/u],
    [
      'six buttons in a row',
      message(row(...'abcdef'.split('').map((id) => button({ custom_id: id })))),
      /over 5/u,
    ],
    ['an empty row', message(row()), /empty row/u],
    ['a menu with more chosen than it takes', message(roles({}, 'a', 'b')), /wrong number chosen/u],
    ['a menu with too few chosen', message(roles({ min_values: 2, max_values: 3 }, 'a')), /wrong number ch/u],
    ['a menu of 26', message(roles({ max_values: 26 })), /wrong number of values/u],
    [
      'a menu that takes nothing',
      message(roles({ min_values: 0, max_values: 0 })),
      /wrong number of values/u,
    ],
    ['a menu without an id', message(roles({ custom_id: '' })), /1 to 100/u],
    ['a placeholder too long', message(roles({ placeholder: 'x'.repeat(151) })), /over 150/u],
    [
      'a menu for more than it offers',
      message(row({ type: 3, custom_id: 's', max_values: 2, options: [{ label: 'a', value: 'a' }] })),
      /more than it offers/u,
    ],
    ['a menu beside a button', message(row(button(), { type: 3, custom_id: 's' })), /shares its row/u],
    ['a custom_id twice', message(row(button(), button())), /twice/u],
    ['a custom_id too long', message(row(button({ custom_id: 'x'.repeat(101) }))), /1 to 100/u],
    ['an empty custom_id', message(row(button({ custom_id: '' }))), /1 to 100/u],
    [
      'a button with neither id nor url',
      message(row({ type: 2, style: 1, label: 'x' })),
      /neither custom_id/u,
    ],
    ['a link with an id', message(row(button({ style: 5, url: 'https://x.org' }))), /link button with/u],
    ['a label too long', message(row(button({ label: 'x'.repeat(81) }))), /over 80/u],
    ['a button without label', message(row(button({ label: '' }))), /neither label/u],
    ['a style that is none', message(row(button({ style: 9 }))), /style 9/u],
    ['a select value twice', message(select('a', 'a')), /value twice/u],
    ['26 options', message(select(...Array.from({ length: 26 }, (_, n) => String(n)))), /1 to 25/u],
    ['an option too long', message(select('x'.repeat(101))), /over 100/u],
    ['a section without accessory', message({ type: 9, components: [text('a')] }), /accessory/u],
    ['a section of four texts', message({ type: 9, components: Array<Json>(4).fill(text('a')) }), /1 to 3/u],
    ['a flag that may not be set', { ...message(text('a')), flags: v2 | 1 }, /flags/u],
    [
      'mentions of an unknown kind',
      { ...message(text('a')), allowed_mentions: { parse: ['all'] } },
      /unknown kind/u,
    ],
  ];
  it.each(wrong)('refuse %s', (_what, body, fault) => {
    expect(messageFaults(body, context).join('; ')).toMatch(fault);
  });

  it('refuse privacy on an edit', () => {
    const body = { ...message(text('a')), flags: v2 | flag.ephemeral };
    expect(messageFaults(body, { flags: v2, isV2: true })).toHaveLength(1);
  });

  it('refuse suggestions that are too many or too long', () => {
    const choice = { name: 'a', value: 'b' };
    expect(choiceFaults({ choices: [choice] })).toEqual([]);
    expect(choiceFaults({ choices: Array<Json>(26).fill(choice) })).toHaveLength(1);
    expect(choiceFaults({ choices: [{ name: 'a', value: 'x'.repeat(101) }] })).toHaveLength(1);
    expect(choiceFaults({ choices: [{ name: '', value: 'b' }] })).toHaveLength(1);
  });
});

describe('the rules for files', () => {
  const shown = (name: string): Json => ({ type: 13, file: { url: `attachment://${name}` } });
  const file = (name: string, size = 1): { name: string; bytes: Buffer } => ({
    name,
    bytes: Buffer.alloc(size),
  });

  it('take one that is sent and shown, and none', () => {
    expect(fileFaults(message(container(text('a'), shown('a.md'))), [file('a.md')])).toEqual([]);
    expect(fileFaults(message(text('a')), [])).toEqual([]);
  });

  const wrong: readonly (readonly [string, Json, readonly { name: string; bytes: Buffer }[], RegExp])[] = [
    ['one that is shown and not sent', message(shown('a.md')), [], /not sent/u],
    ['one that is sent and not shown', message(text('a')), [file('a.md')], /shown by no/u],
    ['two of one name', message(shown('a.md')), [file('a.md'), file('a.md')], /two files/u],
    ['one that is empty', message(shown('a.md')), [file('a.md', 0)], /empty/u],
    ['one that is too large', message(shown('a.md')), [file('a.md', (10 << 20) + 1)], /too large/u],
  ];
  it.each(wrong)('refuse %s', (_what, body, files, fault) => {
    expect(fileFaults(body, files).join('; ')).toMatch(fault);
  });
});

describe('the rules for modals', () => {
  const label = (fields: Json, more: Json = {}): Json => ({
    type: 18,
    label: 'l',
    component: { custom_id: 'x', ...fields },
    ...more,
  });
  const modal = (...components: Json[]): Json => ({ custom_id: '0:a:b:c', title: 't', components });
  const input: Json = { type: 4, style: 1 };
  const files: Json = { type: 19, min_values: 1, max_values: 10 };

  it('take texts, files and roles', () => {
    const form = modal(
      label(input),
      label({ ...files, custom_id: 'y' }, { description: 'd' }),
      label({ type: 6, custom_id: 'z', min_values: 0, max_values: 5, required: false }),
    );
    expect(modalFaults(form)).toEqual([]);
    expect(openApi()?.callback({ type: 9, data: form }) ?? []).toEqual([]);
  });

  const wrong: readonly (readonly [string, readonly Json[], RegExp])[] = [
    ['no rows', [], /1 to 5 rows/u],
    [
      'six rows',
      Array.from({ length: 6 }, (_, n) => label({ ...input, custom_id: String(n) })),
      /1 to 5 rows/u,
    ],
    ['a row that is no label', [{ type: 1, components: [] }], /row of type 1/u],
    ['a label too long', [label(input, { label: 'x'.repeat(46) })], /label not of 1 to 45/u],
    ['a description too long', [label(input, { description: 'x'.repeat(101) })], /description/u],
    ['a field twice', [label(input), label(input)], /twice/u],
    ['a field without id', [label({ ...input, custom_id: '' })], /custom_id/u],
    ['a text input without style', [label({ type: 4 })], /style/u],
    ['a value longer than is taken', [label({ ...input, max_length: 2, value: 'abc' })], /does not take/u],
    ['a length over 4,000', [label({ ...input, max_length: 4001 })], /number of characters/u],
    ['eleven files', [label({ ...files, max_values: 11 })], /number of files/u],
    [
      'more roles chosen than may be',
      [label({ type: 6, default_values: [{ id: '1' }, { id: '2' }] })],
      /number chosen/u,
    ],
    ['a button', [label({ type: 2, style: 1, label: 'x' })], /field of type 2/u],
  ];
  it.each(wrong)('refuse %s', (_what, rows, fault) => {
    expect(modalFaults(modal(...rows)).join('; ')).toMatch(fault);
  });
});

describe('the rules for commands', () => {
  const option = (fields: Json = {}): Json => ({ type: 3, name: 'what', description: 'd', ...fields });
  const command = (fields: Json = {}): Json => ({ name: 'greet', description: 'Says hello', ...fields });

  it('take our own', async () => {
    expect(commandFaults(await localizedCommands())).toEqual([]);
  });

  const wrong: readonly (readonly [string, readonly Json[], RegExp])[] = [
    ['an upper-case name', [command({ name: 'Greet' })], /upper-case/u],
    ['a name with a space', [command({ name: 'say hi' })], /name that is none/u],
    ['a name too long', [command({ name: 'x'.repeat(33) })], /name that is none/u],
    ['no description', [command({ description: '' })], /description/u],
    ['a description too long', [command({ description: 'x'.repeat(101) })], /description/u],
    ['a name twice', [command(), command()], /name twice/u],
    ['101 commands', Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` })), /over 100/u],
    [
      '26 options',
      [command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
      /over 25/u,
    ],
    ['an option twice', [command({ options: [option(), option()] })], /option name twice/u],
    [
      'a required option after an optional one',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      /required option after/u,
    ],
    [
      'choices beside autocomplete',
      [command({ options: [option({ autocomplete: true, choices: [] })] })],
      /beside/u,
    ],
    [
      'a choice value over 100',
      [command({ options: [option({ choices: [{ name: 'a', value: 'x'.repeat(101) }] })] })],
      /over 100/u,
    ],
    ['a length over 6,000', [command({ options: [option({ max_length: 6001 })] })], /max_length/u],
    ['a length on a number', [command({ options: [option({ type: 4, max_length: 5 })] })], /no string/u],
    [
      'over 8,000 characters',
      [
        command({
          options: Array.from({ length: 4 }, (_, n) =>
            option({
              name: `o${n}`,
              choices: Array.from({ length: 25 }, (_c, m) => ({ name: `c${m}`, value: 'x'.repeat(90) })),
            }),
          ),
        }),
      ],
      /over 8000/u,
    ],
    ['permissions that are a number', [command({ default_member_permissions: 8 })], /string of digits/u],
    ['empty contexts', [command({ contexts: [] })], /contexts/u],
    ['a described menu command', [{ name: 'Quote', type: 3, description: 'x' }], /menu command/u],
    ['a menu command with options', [{ name: 'Quote', type: 3, options: [] }], /menu command/u],
    ['a language that is none', [command({ name_localizations: { lv: 'a' } })], /lv is no language/u],
    [
      'an upper-case name in German',
      [command({ name_localizations: { de: 'Gruß' } })],
      /upper-case name in de/u,
    ],
    [
      'a translated description too long',
      [command({ options: [option({ description_localizations: { fr: 'x'.repeat(101) } })] })],
      /description not of 1 to 100 characters in fr/u,
    ],
    [
      'two commands of one name in Dutch',
      [command({ name_localizations: { nl: 'a' } }), command({ name: 'b', name_localizations: { nl: 'a' } })],
      /name twice in nl/u,
    ],
    [
      'a command called in German as another is by default',
      [command({ name: 'a' }), command({ name: 'b', name_localizations: { de: 'a' } })],
      /name twice in de/u,
    ],
    [
      'a translated menu command without a name',
      [{ name: 'a', type: 3, name_localizations: { lt: '' } }],
      /1 to 32 characters in lt/u,
    ],
    ['a menu command without a name', [{ name: '', type: 3 }], /1 to 32/u],
  ];
  it.each(wrong)('refuse %s', (_what, list, fault) => {
    expect(commandFaults(list).join('; ')).toMatch(fault);
  });
});

describe.skipIf(!hasOpenApi)('Discord’s own description (needs ../shared/discord/openapi.json)', () => {
  it('takes our commands, a deferral, an edit and a follow-up', async () => {
    expect(openApi()?.commands(await localizedCommands())).toEqual([]);
    expect(openApi()?.callback({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(openApi()?.edit(message(container(text('a'), row(button()))))).toEqual([]);
    expect(openApi()?.post(message(container(text('a'), roles({ min_values: 0 }, '1'))))).toEqual([]);
    expect(openApi()?.edit(message({ type: 13, file: { url: 'attachment://a.md' } }))).toEqual([]);
    expect(openApi()?.followUp(message(text('a')))).toEqual([]);
  });

  it('refuses a wrong option, a wrong callback and a button without style', () => {
    expect(openApi()?.commands([{ name: 'a', description: 'b', options: [{ type: 99 }] }])).not.toEqual([]);
    expect(openApi()?.callback({ type: 99 })).not.toEqual([]);
    expect(openApi()?.edit(message(row({ type: 2, label: 'x' })))).not.toEqual([]);
    expect(openApi()?.post(message(row({ type: 2, label: 'x' })))).not.toEqual([]);
  });
});
