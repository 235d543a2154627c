import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/server.ts'],
    // Two Chromiums: one waits for its pages most of the time, three are too many for a small machine.
    maxWorkers: 2,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
    reporters: ['default', ['json', { outputFile: 'test-results/browser.json' }]],
  },
});
