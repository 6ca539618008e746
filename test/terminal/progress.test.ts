import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/terminal/progress.js';
import { testIo, type TestIoOptions } from './fixed-core.js';

/** What stands on standard error after updates at these milliseconds, each one file of ten. */
function shown(times: readonly number[], options: TestIoOptions): string {
  let now = 0;
  const io = testIo(options);
  const progress = startProgress(io, () => now);
  for (const [at, time] of times.entries()) {
    now = time;
    progress.update(at + 1, 10);
  }
  progress.finish();
  return io.stderr();
}

const erase = '\r\u001b[K';

describe('startProgress', () => {
  it('is silent about what takes less than a second', () => {
    expect(shown([100, 500, 999], { terminal: true })).toBe('');
    expect(shown([100, 500, 999], {})).toBe('');
  });

  it('changes one line in place on a terminal, ten times a second at most, and takes it away', () => {
    expect(shown([900, 1000, 1050, 1100, 1150], { terminal: true })).toBe(
      `\rReading the briefings: 2 of 10\u001b[K\rReading the briefings: 4 of 10\u001b[K${erase}`,
    );
  });

  it('writes one plain line elsewhere', () => {
    const line = 'Reading the briefings: 2 of 10\n';
    expect(shown([900, 1000, 2000, 3000], {})).toBe(line);
    expect(shown([900, 1000, 2000], { terminal: true, environment: { TERM: 'dumb' } })).toBe(line);
  });
});
