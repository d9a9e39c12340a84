import { defineConfig } from 'vitest/config'

/** These put modules in the place of others (Electron's, the cost of a key, the disk): each has a process to itself. */
const alone = [
  'tests/main/**/*.test.ts',
  'tests/engine/register/keys.test.ts',
  'tests/engine/backups/held.test.ts',
]

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/cheap-keys.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // two cores: more workers only make each other slow
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/{shared,engine,renderer,scripts}/**/*.test.{ts,tsx}'],
          exclude: alone,
          // the program is loaded once a worker instead of once a file: that halves the time of all tests together
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
