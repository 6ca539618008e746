import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    // The lexicon, the tagger and the Discord client take longer to load than most files to run: a worker keeps them from
    // one file to the next. So no test file may leave anything behind in the modules it shares.
    isolate: false,
    // Both cores of a machine that has two; vitest would leave one of them to itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Whole processes are started in some tests; two cores and a cold disk make that slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
