// Shared by all workspaces but the dashboard; each runs it in its own folder.
export default {
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    expect: { requireAssertions: true },
  },
};
