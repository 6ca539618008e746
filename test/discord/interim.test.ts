import { describe, expect, it } from 'vitest';
import { Interim } from '../../src/discord/interim.js';
import { errorReply, type Reply } from '../../src/interface/reply.js';

const step = errorReply('1 of 3 read');

describe('how far some work has come', () => {
  it.each([
    ['done', () => Promise.resolve(1)],
    ['broken', () => Promise.reject(new Error('the disk is full'))],
  ])('is shown no more once the work is %s', async (_, end) => {
    const sent: Reply[] = [];
    const interim = new Interim((reply) => {
      sent.push(reply);
      return Promise.resolve();
    });
    const work = interim.during(() => {
      interim.show(step);
      return end();
    });
    await Promise.allSettled([work]);
    interim.show(step);
    // Nothing waits for its turn any more, which it would have come to by then.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(sent).toEqual([]);
  });
});
