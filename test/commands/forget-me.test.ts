import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../src/interface/request.js';
import { newsroom } from '../discord/newsroom.js';
import { asker } from '../interface/asker.js';
import { press, run, texts } from './asking.js';

describe('/forget-me', () => {
  let request: Request;
  beforeEach(async () => {
    request = await asker();
  });

  async function log(userId: string, id: string, name: string | null = null): Promise<void> {
    const { records } = request;
    await records.logQuestion({
      id,
      at: '2025-03-04T12:00:00.000Z',
      asker: records.keyOf(userId),
      name,
      question: 'Who pays?',
      status: 'answered',
      reason: null,
      missing: [],
      confidence: 0.5,
      ms: 1,
    });
  }

  it('tells the asker alone what is kept of them, and changes nothing yet', async () => {
    await log('33', 'a');
    await log('34', 'b', 'Somebody Else');
    const reply = await run('forget-me', {}, newsroom, request);
    expect(reply.visibility).toBe('private');
    expect(texts(reply, 'heading')).toEqual(['Kept of you on this server: 1 question']);
    expect(texts(reply, 'text')[0]).toMatch(/yours without your name, for 90 days\.$/u);
    expect(JSON.stringify(reply)).not.toContain('Somebody');
    expect(await request.records.questions()).toHaveLength(2);
    await log('33', 'c', 'Asker');
    expect(texts(await run('forget-me', {}, newsroom, request), 'text')[0]).toContain('yours with your name');
  });

  it('deletes what is theirs, and nothing of anybody else', async () => {
    await log('33', 'a');
    await log('33', 'b');
    await log('34', 'c');
    const { records } = request;
    await records.vote('c', records.keyOf('33'), {
      isHelpful: true,
      reason: '',
      at: '2025-03-04T12:00:00.000Z',
    });
    const [button] = (await run('forget-me', {}, newsroom, request)).actions;
    const reply = await press('forget-me', button?.name ?? '', {}, newsroom, request);
    expect([reply.place, reply.actions]).toEqual(['update', []]);
    expect(texts(reply, 'heading')).toEqual(['Deleted on this server: 2 questions']);
    expect((await records.questions()).map(({ id }) => id)).toEqual(['c']);
    expect(await records.votes()).toEqual(new Map());
  });

  it('speaks of what is asked outside servers, too', async () => {
    const reply = await run('forget-me', {}, newsroom, { ...request, guild: null });
    expect(texts(reply, 'heading')).toEqual(['Kept of you outside servers with this bot: 0 questions']);
  });
});
