import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // The check is ours: `maybeElsewhere`, in the hook for pages and in `served` for the interface.
      csrf: { trustedOrigins: ['*'] },
      // Every style sheet: a dozen small ones were as many requests, each a delay of the line before anything is
      // seen, and the large one alone cost 30 ms more than the 2.5 kB that it adds to a page.
      inlineStyleThreshold: 12_000,
      // Nothing may be fetched from elsewhere, and no script runs that the build did not make.
      csp: {
        // Hashes, not nonces: a page is given to many readers as it is.
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:'],
          'style-src': ['self', 'unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['self'],
        },
      },
    }),
  ],
  // Scripts of the pages are imported as `…?worker&url`: bundled apart, split, none of the framework in them.
  worker: { format: 'es' },
  build: { target: 'chrome88', cssTarget: 'chrome88' },
  // Workspace packages stay what they are, sources that Node runs: the adapter leaves production
  // dependencies out of the build, but Vite does so only with files that end in .js.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@monitor\//] } } } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    expect: { requireAssertions: true },
  },
});
