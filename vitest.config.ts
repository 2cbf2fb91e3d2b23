import { defineConfig } from 'vitest/config';

// One configuration for all tests; the setup file starts what a suite asks for (Neo4j, Chromium) on first use.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/neo4j-run.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
