import { describe, expect, it } from 'vitest';
import { mayUse } from '../../src/interface/access.js';
import type { Access } from '../../src/interface/command.js';
import type { Request } from '../../src/interface/request.js';
import { write } from '../../src/messages/write.js';
import { usualSettings, type Settings } from '../../src/model/settings.js';
import { asker } from './asker.js';

type Who = Partial<Request>;
type Where = Partial<Settings>;

const admin: Who = { isAdmin: true };
const editor: Who = { roles: ['70', '71'] };
const away: Who = { channel: '23' };
const inThread: Who = { channel: '24', threadOf: '22' };
const inOtherThread: Who = { channel: '24', threadOf: '23' };
const outside: Who = { guild: null };

const byRole: Where = { roles: ['71', '72'] };
const byEverybody: Where = { roles: ['11'] };
const byChannel: Where = { channels: ['22'] };

const cases: readonly (readonly [Access, Who, Where, boolean])[] = [
  ['everybody', {}, {}, true],
  ['everybody', away, { ...byRole, ...byChannel }, true],
  ['everybody', outside, {}, true],
  ['askers', {}, {}, true],
  ['askers', outside, {}, true],
  ['askers', {}, byRole, false],
  ['askers', editor, byRole, true],
  ['askers', { roles: ['70'] }, byRole, false],
  ['askers', admin, byRole, true],
  // The role of all members bears the server's id.
  ['askers', {}, byEverybody, true],
  ['askers', outside, byEverybody, false],
  ['askers', {}, byChannel, true],
  ['askers', away, byChannel, false],
  ['askers', { channel: null }, byChannel, false],
  ['askers', inThread, byChannel, true],
  ['askers', inOtherThread, byChannel, false],
  ['askers', { ...admin, ...away }, byChannel, true],
  ['askers', { ...editor, ...away }, { ...byRole, ...byChannel }, false],
  ['askers', editor, { ...byRole, ...byChannel }, true],
  ['askers', {}, { ...byRole, ...byChannel }, false],
  ['askers', { ...outside, mayAskPrivately: false }, {}, false],
  ['askers', { mayAskPrivately: false }, {}, true],
  ['everybody', { ...outside, mayAskPrivately: false }, {}, true],
  ['admins', {}, {}, false],
  ['admins', editor, byRole, false],
  ['admins', admin, { ...byRole, channels: ['99'] }, true],
  ['admins', outside, {}, false],
];

describe('mayUse', () => {
  it.each(cases)('%s, %j where %j holds: %s', async (access, who, where, expected) => {
    const request = await asker({ ...who, settings: { ...usualSettings, ...where } });
    const allowed = mayUse(access, request);
    expect(allowed.ok).toBe(expected);
    if (!allowed.ok) expect(allowed.failure.code).toBe('not-allowed');
  });

  it('says which rule it was, and names no role and no channel', async () => {
    const told = async (access: Access, who: Who, where: Where): Promise<string> => {
      const allowed = mayUse(access, await asker({ ...who, settings: { ...usualSettings, ...where } }));
      return allowed.ok ? '' : write(allowed.failure.message, 'en');
    };
    expect(await told('askers', {}, byRole)).toMatch(/certain roles/u);
    expect(await told('askers', away, byChannel)).toMatch(/certain channels/u);
    expect(await told('admins', {}, {})).toMatch(/Manage Server/u);
    expect(await told('admins', outside, {})).toMatch(/use it there/u);
  });
});
