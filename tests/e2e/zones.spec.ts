import type { Browser } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { startServer } from './launch/server.ts'

test.describe.configure({ timeout: 240_000 })
test.skip(({ door }) => door !== 'trial', 'The window has the zone of its PC.')

const lists = [
  { room: 'Người', list: 'Danh sách người' },
  { room: 'Quần chúng ưu tú', list: 'Quần chúng ưu tú, cảm tình Đảng' },
]

/** What the first screens show in a browser of this zone, on the same register. */
async function shown(browser: Browser, url: string, timezoneId: string): Promise<string[]> {
  const context = await browser.newContext({ timezoneId, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 60_000 })
  const texts: string[] = []
  for (const { room, list } of lists) {
    await page.getByRole('link', { name: room, exact: true }).click()
    const rows = page.getByRole('region', { name: list }).locator('tbody tr[data-row-key]')
    await expect(rows.nth(5)).toBeVisible({ timeout: 30_000 })
    texts.push(...(await rows.allInnerTexts()), await page.locator('#as-of-day').inputValue())
  }
  await context.close()
  return texts
}

test('dates on the screen are the same whatever zone the PC is set to', async ({
  browser,
  dataDir,
  shelf,
}) => {
  await shelf.bring(dataDir, '2026-11-23')
  const zones = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York']
  const seen: string[][] = []
  for (const zone of zones) {
    const server = await startServer(dataDir, '2026-11-23')
    try {
      seen.push(await shown(browser, server.url, zone))
    } finally {
      await server.stop()
    }
  }
  expect(seen[0]?.join()).toMatch(/\d{2}\/\d{2}\/\d{4}/u)
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})

test('a page that stays open over midnight, or wakes after days, shows the new day', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T16:59:00Z') })
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  const day = page.locator('#as-of-day')
  await expect(day).toHaveValue('23/11/2026')
  await page.clock.runFor(90_000)
  await expect(day).toHaveValue('24/11/2026')
  // asleep, the clock of the page stands still and then jumps
  await page.clock.fastForward(72 * 3_600_000)
  await expect(day).toHaveValue('27/11/2026')
})
