/** One runner for every kind of test, split by what each kind needs: nothing, a database, or a browser. */
import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Pure code keeps nothing between files; loading it once for all of them saves a third of the time.
          isolate: false,
          // Property tests run thousands of cases; a busy machine is no failure.
          testTimeout: 60_000,
          include: [
            'packages/**/*.test.ts',
            'cli/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'law-packs/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/cases/**/*.test.ts',
          ],
          exclude: [...outside, 'tests/architecture/**/*.database.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          environment: 'node',
          include: ['server/**/*.test.ts', 'tests/architecture/**/*.database.test.ts'],
          exclude: outside,
          globalSetup: ['server/src/platform/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'attacked',
          environment: 'node',
          include: ['tests/attack/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['server/src/platform/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'killed',
          environment: 'node',
          include: ['tests/kill/**/*.test.ts'],
          exclude: outside,
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          exclude: outside,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
