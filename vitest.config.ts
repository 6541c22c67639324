import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'test/preview/**', 'node_modules/**'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['index/**/*.ts', 'src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text-summary'],
    },
  },
});
