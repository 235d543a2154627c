// Shared by all workspaces but the dashboard; each runs it in its own folder.
export default {
  test: {
    // A hang is found all the same; a busy machine is no failure.
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
};
