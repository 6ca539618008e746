import { describe, expect, it } from 'vitest';
import { Admission } from '../../src/discord/admission.js';
import type { Work } from '../../src/discord/requests.js';
import type { Request } from '../../src/interface/request.js';
import { errorReply } from '../../src/interface/reply.js';
import { write } from '../../src/messages/write.js';
import { usualSettings, type Settings } from '../../src/model/settings.js';
import { asker } from '../interface/asker.js';

function work(isQuestion: boolean, access: Work['access'] = 'askers'): Work {
  return { access, isQuestion, place: 'private', sees: 'private', run: () => errorReply('') };
}

async function member(
  id: string,
  settings: Partial<Settings>,
  more: Partial<Request> = {},
): Promise<Request> {
  return asker({ user: { id, name: 'x' }, settings: { ...usualSettings, ...settings }, ...more });
}

/** What somebody is told, or null where they are let through. */
function told(admission: Admission, what: Work, request: Request, now: number): string | null {
  const admitted = admission.admit(what, request, now);
  return admitted.ok ? null : `${admitted.failure.code}: ${write(admitted.failure.message, 'en')}`;
}

describe('Admission', () => {
  it('counts the questions of a member, and tells the time to wait', async () => {
    const admission = new Admission();
    const request = await member('1', { perMember: 2 });
    expect(told(admission, work(true), request, 0)).toBeNull();
    expect(told(admission, work(true), request, 1000)).toBeNull();
    expect(told(admission, work(true), request, 1500)).toBe(
      'too-many: You have asked 2 questions in the last minute, which is the most here. Ask again in 59 seconds.',
    );
    expect(told(admission, work(true), request, 59_500)).toMatch(/Ask again in 1 second\.$/u);
    expect(told(admission, work(true), request, 60_000)).toBeNull();
  });

  it('counts them for all members together, each server and private messages apart', async () => {
    const admission = new Admission();
    const settings = { perServer: 1 };
    expect(told(admission, work(true), await member('1', settings), 0)).toBeNull();
    expect(told(admission, work(true), await member('2', settings), 0)).toMatch(
      /^too-many: This server has asked a question in the last minute/u,
    );
    expect(told(admission, work(true), await member('2', settings, { guild: '12' }), 0)).toBeNull();
    for (const id of ['1', '2']) {
      expect(told(admission, work(true), await member(id, settings, { guild: null }), 0)).toBeNull();
    }
  });

  it('counts questions alone: no page that is turned, and no form that is opened', async () => {
    const admission = new Admission();
    const request = await member('1', { perMember: 1 });
    const form: Work = {
      access: 'askers',
      form: () => ({ command: 'c', name: 'n', argument: '', title: '', fields: [] }),
    };
    for (const what of [work(false), work(false), form, form, work(true)]) {
      expect(told(admission, what, request, 0)).toBeNull();
    }
    expect(told(admission, work(true), request, 0)).toMatch(/^too-many/u);
    for (const what of [work(false), form]) expect(told(admission, what, request, 0)).toBeNull();
  });

  it('refuses whom the settings do not let ask, whatever it is, without counting it', async () => {
    const admission = new Admission();
    const settings = { perMember: 1, roles: ['77'] };
    const form: Work = {
      access: 'admins',
      form: () => ({ command: 'c', name: 'n', argument: '', title: '', fields: [] }),
    };
    for (const what of [work(true), work(false), work(false, 'admins'), form]) {
      expect(told(admission, what, await member('1', settings), 0)).toMatch(/^not-allowed/u);
    }
    expect(told(admission, work(true), await member('1', settings, { roles: ['77'] }), 0)).toBeNull();
  });
});
