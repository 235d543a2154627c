// Shared by all workspaces but the dashboard; each runs it in its own folder.
export default {
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // No test changes what a module keeps; loading DuckDB and the plan for each file would cost more than the tests.
    isolate: false,
    // A guard against hanging, not a measure: every core may be busy with other workspaces.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
};
