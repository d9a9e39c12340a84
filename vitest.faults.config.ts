import { defineConfig } from 'vitest/config'

/** The whole fault suite: killed processes, broken files, full disks. Minutes, so not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
})
