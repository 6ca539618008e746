import { describe, expect, it } from 'vitest';
import { writtenSpan, writtenTime } from '../../../commands/admin/words.js';
import { healthOf, stages } from '../../../src/interface/health.js';
import { write } from '../../../src/messages/write.js';
import { newsroom } from '../../discord/newsroom.js';
import { asker } from '../../interface/asker.js';
import { press, rows, run, texts } from '../asking.js';

describe('/rapporteur status', () => {
  it('tells how the bot is doing, to whoever asks', async () => {
    const request = await asker({
      isAdmin: true,
      health: () => ({
        version: '1.2.3',
        node: '22.1.0',
        uptime: 90_061_000,
        memory: 123_456_789,
        times: [
          { stage: 'acknowledgement', number: 1000, p50: 3.14159, p95: 9.96 },
          { stage: 'answering', number: 12, p50: 40.4, p95: 1234.5 },
          { stage: 'sending', number: 0, p50: null, p95: null },
        ],
      }),
    });
    const { records } = request;
    await records.vote(
      await records.keepAnswer({
        question: 'x',
        scope: { briefing: null, speaker: null, since: null, until: null },
        previous: null,
        at: '2025-03-04T12:00:00.000Z',
        asker: 'a',
        answer: null,
        speaker: null,
        cited: [],
      }),
      'b',
      { isHelpful: true, reason: '', at: '2025-03-04T12:00:00.000Z' },
    );
    const reply = await run('rapporteur', { subcommand: 'status' }, newsroom, request);
    expect(reply.visibility).toBe('private');
    expect(texts(reply, 'heading')[0]).toBe('Rapporteur 1.2.3');
    const { briefings, rejections } = newsroom;
    expect(Object.fromEntries(rows(reply).map(([name = '', value]) => [name, value]))).toEqual({
      'Running for': '1 day, 1 hour',
      Memory: '123 MB',
      'Node.js': '22.1.0',
      Briefings: String(briefings.length),
      Passages: String(briefings.flatMap(({ passages }) => passages).length),
      'Warnings from reading': String(briefings.flatMap(({ warnings }) => warnings).length),
      'Files that could not be read': String(rejections.length),
      Acknowledging: '3.1 ms, 10.0 ms (1,000 measured)',
      Answering: '40 ms, 1,235 ms (12 measured)',
      Sending: 'not measured yet',
    });
    expect(texts(reply, 'text')).toEqual(['0 questions · 1 answer · 1 vote']);
    const again = await press('rapporteur', 'status', {}, newsroom, request);
    expect(again).toEqual({ ...reply, place: 'update', visibility: undefined });
  });

  it('is told by the process itself', () => {
    const health = healthOf([]);
    expect(health.version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(process.version).toBe(`v${health.node}`);
    expect(health.memory).toBeGreaterThan(10_000_000);
    expect(health.uptime).toBeGreaterThan(0);
    expect(stages).toHaveLength(3);
  });
});

describe('words', () => {
  it.each([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [60_000, '1 minute'],
    [3_600_000, '1 hour, 0 minutes'],
    [7_500_000, '2 hours, 5 minutes'],
    [86_400_000 * 3, '3 days, 0 hours'],
    [86_400_000 * 1000 + 7_200_000, '1,000 days, 2 hours'],
  ])('%d ms are %s', (ms, words) => {
    expect(write(writtenSpan(ms), 'en')).toBe(words);
  });

  it('writes a time', () => {
    expect(write(writtenTime('2025-03-04T05:06:07.000Z'), 'en')).toBe('4 March 2025, 05:06 UTC');
  });
});
