import { defineConfig } from 'vitest/config';

// The pages in a real browser against a running server: DAJUAN_URL names it, its profile is demo.
export default defineConfig({
  test: {
    globalSetup: ['browser/browser.ts'],
    include: ['browser/**/*.spec.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'target/browser.json' }]],
  },
});
