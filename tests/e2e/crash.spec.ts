import type { Page } from '@playwright/test'
import { test as base, expect } from './launch/door.ts'
import { type Server, startServer } from './launch/server.ts'

const day = '2026-11-23'

// these tests end programs with force: they start their own
const test = base.extend<{ server: Server }>({
  server: async ({ dataDir, shelf }, use) => {
    await shelf.bring(dataDir, day)
    const server = await startServer(dataDir, day)
    await use(server)
    await server.stop()
  },
})
test.skip(({ door }) => door !== 'trial', 'The window is tried in tests/main with its own events.')

// two programs are started and a register is made: slow on a busy machine
test.describe.configure({ timeout: 240_000, mode: 'serial' })

const typed = 'Lò Thị Gõ Dở'

/** Types into the form of a new person and waits until the engine has taken the draft. */
async function typeHalf(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page
    .getByRole('button', { name: /^(Thêm|Nhập) (một )?người/u })
    .first()
    .click()
  const kept = page.waitForResponse((response) => response.url().endsWith('/rpc/settings/saveDraft'))
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(typed)
  expect((await kept).ok()).toBe(true)
}

test('a page that crashes comes back with what was typed', async ({ server, context }) => {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await typeHalf(page)
  const address = page.url()
  const crashed = page.waitForEvent('crash')
  const protocol = await context.newCDPSession(page)
  void protocol.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(typed, { timeout: 30_000 })
  await expect(again.getByText(/Đã đưa lại nội dung chưa ghi/u)).toBeVisible()
})

test('an engine that is killed comes back with what was typed', async ({ server, dataDir, context }) => {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await typeHalf(page)
  const route = new URL(page.url()).hash
  await server.kill()
  const next = await startServer(dataDir, day)
  try {
    await page.goto(next.url)
    await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
    await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 60_000 })
    await page.evaluate((hash) => {
      location.hash = hash
    }, route)
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(typed, { timeout: 30_000 })
  } finally {
    await next.stop()
  }
})
