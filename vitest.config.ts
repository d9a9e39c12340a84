import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{shared,engine,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/cheap-keys.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // two cores: more workers only make each other slow
    maxWorkers: 2,
  },
})
