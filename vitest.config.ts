// Shared by all workspaces but the dashboard; each runs it in its own folder.
export default {
  test: {
    // A hang is found all the same; a busy machine is no failure.
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // A guard against hanging, not a measure: every core may be busy with other workspaces.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
};
