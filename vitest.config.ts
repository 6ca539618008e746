import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    // Whole processes are started in some tests; two cores and a cold disk make that slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
