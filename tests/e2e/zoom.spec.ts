import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

// in the window, menu and wheel are the shell's; tests/main tries that side
test.skip(({ door }) => door !== 'trial', 'Playwright’s keys do not reach the menu of the window.')

const textSize = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

test('keys and wheel move the one setting: before unlocking for this session, then kept', async ({
  page,
}) => {
  await expect(page.getByRole('button', { name: /mẫu/i }).first()).toBeVisible()
  expect(await textSize(page)).toBe('14px')
  await page.keyboard.press('Control+Equal')
  await expect.poll(() => textSize(page)).toBe('15.4px')
  await page.reload()
  await expect.poll(() => textSize(page)).toBe('14px')

  // a step is kept once it is known what was kept before
  const known = page.waitForResponse((answer) => answer.url().endsWith('/settings/screen'))
  await page.getByRole('button', { name: /mẫu/i }).first().click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 40_000 })
  await (await known).finished()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => textSize(page)).toBe('14px')
  const kept: number[] = []
  page.on('response', (answer) => {
    if (answer.url().endsWith('/settings/saveScreen')) kept.push(answer.status())
  })
  // quicker than the answers come
  for (const key of ['Control+Equal', 'Control+Equal', 'Control+Equal', 'Control+Minus'])
    await page.keyboard.press(key)
  await expect.poll(() => textSize(page)).toBe('17.5px')
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(() => textSize(page)).toBe('21px')
  await expect.poll(() => kept).toEqual([200, 200, 200, 200, 200])
  // the browser's own zoom stays out of it
  expect(await page.evaluate(() => devicePixelRatio)).toBe(1)
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect.poll(() => textSize(page)).toBe('21px')
  await page.keyboard.press('Control+0')
  await expect.poll(() => textSize(page)).toBe('14px')
})
