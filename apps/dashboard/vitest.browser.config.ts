import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/server.ts'],
    // One Chromium at a time: two of them and the server are too many for a small machine.
    fileParallelism: false,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
    reporters: ['default', ['json', { outputFile: 'test-results/browser.json' }]],
  },
});
