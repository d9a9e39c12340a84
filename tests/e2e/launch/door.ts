import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type SampleShelf, sampleShelf } from './sample.ts'
import { startServer } from './server.ts'
import { openWindow } from './window.ts'

/** Which door the test goes through; set by the project in playwright.config.ts. */
export type DoorOptions = { door: 'trial' | 'desktop' }

/** The program, freshly started. Only the desktop door brings its own page. */
type Program = { url: string; window?: Page; stop: () => Promise<void> }

type Fixtures = {
  /** A fresh data folder, gone after the test. */
  dataDir: string
  /** The day the trial server believes it is, YYYY-MM-DD; unset: the real one. The window always has the real one. */
  today: string | undefined
  /** At the trial door with a set day: the invented commune lies ready in the data folder. Else the first click makes it. */
  sample: boolean
  program: Program
  /** The program's address: at the trial door with its unused one-time token, in the window the page's own. */
  url: string
}

async function start(door: DoorOptions['door'], dataDir: string, today?: string): Promise<Program> {
  if (door === 'trial') return startServer(dataDir, today)
  const { app, page } = await openWindow(dataDir)
  return { url: page.url(), window: page, stop: () => app.close() }
}

/**
 * A test with the program freshly started on an empty data folder: `page` stands on its first screen, at either door.
 * A test that needs only the address takes `url` and leaves `page` alone; then the token is still unused.
 */
export const test = base.extend<DoorOptions & Fixtures, { shelf: SampleShelf }>({
  door: ['trial', { option: true }],
  today: [undefined, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'nhip-cau-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  sample: [false, { option: true }],

  shelf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const shelf = sampleShelf()
      await use(shelf)
      await shelf.clear()
    },
    { scope: 'worker' },
  ],

  program: async ({ door, dataDir, today, sample, shelf }, use) => {
    if (sample && door === 'trial' && today !== undefined) await shelf.bring(dataDir, today)
    const program = await start(door, dataDir, today)
    await use(program)
    await program.stop()
  },

  url: async ({ program }, use) => use(program.url),

  page: async ({ program, context }, use) => {
    const page = program.window ?? (await context.newPage())
    if (program.window === undefined) await page.goto(program.url)
    await use(page)
  },
})
export { expect }
