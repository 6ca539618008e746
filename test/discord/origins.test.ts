import type { GatewayInteractionCreateDispatchData } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Origins } from '../../src/discord/origins.js';

/** As Discord sends it; only what is read of it. */
function arrived(id: string, fields: object): GatewayInteractionCreateDispatchData {
  return { id, ...fields } as GatewayInteractionCreateDispatchData;
}

describe('Origins', () => {
  const cases: readonly (readonly [string, object, readonly string[], string | null])[] = [
    ['a private message', { user: {}, channel: { type: 1 } }, [], null],
    ['a channel', { member: { roles: ['7', '8'] }, channel: { type: 0, parent_id: '9' } }, ['7', '8'], null],
    ['a public thread', { member: { roles: [] }, channel: { type: 11, parent_id: '22' } }, [], '22'],
    ['a private thread', { member: { roles: ['7'] }, channel: { type: 12, parent_id: '22' } }, ['7'], '22'],
    [
      'a thread of announcements',
      { member: { roles: [] }, channel: { type: 10, parent_id: '22' } },
      [],
      '22',
    ],
    ['a thread without its channel', { member: { roles: [] }, channel: { type: 11 } }, [], null],
    ['no channel at all', { member: { roles: ['7'] } }, ['7'], null],
  ];
  it.each(cases)('tells the roles and the thread of what came from %s', (_what, fields, roles, threadOf) => {
    const origins = new Origins();
    origins.note(arrived('1', fields));
    expect(origins.take('1')).toEqual({ roles, threadOf });
  });

  it('tells of each once, and nothing of one that did not come', () => {
    const origins = new Origins();
    origins.note(arrived('1', { member: { roles: ['7'] } }));
    expect(origins.take('2')).toEqual({ roles: [], threadOf: null });
    expect(origins.take('1').roles).toEqual(['7']);
    expect(origins.take('1').roles).toEqual([]);
  });

  it('lets go of the oldest of very many that nobody took up', () => {
    const origins = new Origins();
    for (let n = 0; n <= 1000; n += 1) origins.note(arrived(String(n), { member: { roles: ['7'] } }));
    expect(origins.take('0').roles).toEqual([]);
    expect(origins.take('1').roles).toEqual(['7']);
    expect(origins.take('1000').roles).toEqual(['7']);
  });
});
