import { defineConfig } from 'vitest/config';

// How fast the pages answer, measured in a real browser against a running server (DAJUAN_URL, profile demo) on a machine that does
// nothing else. Each file asserts its budgets and prints what it measured.
export default defineConfig({
  test: {
    include: ['browser/budgets/**/*.bench.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    isolate: false,
    reporters: ['default'],
  },
});
