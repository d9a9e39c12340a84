import { test } from './launch/door.ts'

test.use({ today: '2026-11-23', viewport: { width: 1440, height: 860 } })
test('shots', async ({ page }) => {
  test.setTimeout(180_000)
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots-cells/${name}.png` })
  const only = (process.env['SHOTS'] ?? '').split(',')
  const go = async (path: string) => {
    await page.evaluate((to) => { location.hash = to }, path)
    await page.waitForTimeout(1500)
  }
  await page.getByRole('button', { name: /xã mẫu/i }).first().click()
  await page.getByRole('navigation', { name: 'Mục lục' }).waitFor({ timeout: 90_000 })
  for (const [name, path] of JSON.parse(process.env['PAGES'] ?? '[]') as [string, string][]) {
    await go(path)
    if (name.startsWith('hover')) { await page.locator('.square[data-state="red"], .square[data-state="amber"]').first().focus(); await page.waitForTimeout(300) }
    await shot(name)
  }
  if (only.includes('dark')) {
    await go('/cai-dat')
    await page.getByText('Tối', { exact: true }).first().click()
    await page.waitForTimeout(800)
    for (const [name, path] of JSON.parse(process.env['PAGES'] ?? '[]') as [string, string][]) {
      await go(path)
      await shot(`${name}-dark`)
    }
  }
  if (only.includes('zoom')) {
    await go('/cai-dat')
    for (let i = 0; i < 12; i += 1) await page.keyboard.press('Control+=')
    await page.waitForTimeout(800)
    for (const [name, path] of JSON.parse(process.env['PAGES'] ?? '[]') as [string, string][]) {
      await go(path)
      await shot(`${name}-zoom`)
    }
  }
})
