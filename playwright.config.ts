import { defineConfig } from '@playwright/test'
import { launchSwitches } from './scripts/browser/choose.ts'
import { findBrowser } from './scripts/chromium.ts'
import { electronBinary } from './scripts/start/electron.ts'
import { hasDisplay, isRoot } from './scripts/start/machine.ts'
import type { DoorOptions } from './tests/e2e/launch/door.ts'

const browser = findBrowser()
const desktop = electronBinary() !== undefined && hasDisplay(process)

export default defineConfig<DoorOptions>({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  // measured on two cores: three take a tenth longer than two
  workers: 2,
  fullyParallel: true,
  // what passes only on the second try is named at the end of `npm test`, with its error: docs/decisions/0090
  retries: 1,
  timeout: 180_000,
  // opening a key slot is dear on purpose, dearer still on a busy machine
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 720 },
    trace: 'off',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: launchSwitches(isRoot()),
    },
  },
  projects: [
    { name: 'trial', use: { door: 'trial' } },
    // The same tests through the real window, wherever it can be opened.
    ...(desktop ? [{ name: 'desktop', use: { door: 'desktop' as const } }] : []),
  ],
})
