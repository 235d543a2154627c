import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/server.ts'],
    // One Chromium at a time: two of them and the server are too many for a small machine.
    fileParallelism: false,
    // To load what drives the browser for each file anew would be a seventh of the work.
    isolate: false,
    testTimeout: 30_000,
    // A guard against hanging: a browser of 2021 may take long to end on a busy machine.
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
    reporters: ['default', ['json', { outputFile: 'test-results/browser.json' }]],
  },
});
