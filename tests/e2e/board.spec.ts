import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

// The sample's decisions fall on days that do not move with the clock of whoever runs the test.
test.use({ today: '2026-11-23', sample: true })

async function openSample(page: Page): Promise<void> {
  // making the sample takes its time on a busy machine
  test.slow()
  await page
    .getByRole('button', { name: /xã mẫu/iu })
    .first()
    .click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 120_000 })
}

const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name, exact: true }).click()
const board = (page: Page) => page.getByRole('table', { name: 'Bảng trạng thái chi bộ' })

test('the board by keyboard: squares are walked, told why, and open the names', async ({ page }) => {
  await openSample(page)
  await room(page, 'Bảng trạng thái')
  await expect(board(page).locator('tbody tr')).toHaveCount(24)
  const first = board(page).locator('tbody tr').first()
  await first.getByRole('link').focus()
  await page.keyboard.press('ArrowRight')
  const official = first.locator('td').first().getByRole('button')
  await expect(official).toBeFocused()
  const count = (await official.innerText()).replaceAll(/\D/gu, '')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('dialog')
  await detail.getByRole('button', { name: count, exact: true }).click()
  await expect(page.getByRole('dialog').last().getByRole('listitem')).toHaveCount(Number(count))
})

test('a red square says why, and the cell behind it can be taken off the list', async ({ page }) => {
  await openSample(page)
  await room(page, 'Bảng trạng thái')
  const red = board(page)
    .locator('.square[data-state="red"]')
    .filter({ hasText: 'Trong danh sách thiếu bền vững' })
    .first()
  await red.focus()
  await expect(page.locator('.board-tip')).toContainText('Trong danh sách thiếu bền vững')
  await expect(page.locator('.board-tip')).toContainText('Từ ngày')
  const name = await red.locator('xpath=ancestor::tr').getByRole('link').innerText()
  await page.goto(page.url().replace(/#.*/u, '#/chi-bo/thieu-ben-vung'))
  const listed = page.getByRole('region', { name: 'Đang ở trong danh sách' })
  await listed.getByRole('button', { name: `Đưa ra ${name}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ra từ ngày').fill('20/11/2026')
  await dialog.getByLabel('Căn cứ').fill('Kết quả rà soát tháng 11')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(listed.getByText(name)).toHaveCount(0)
  await page.goto(page.url().replace(/#.*/u, '#/bang-chi-bo?so-voi=2026-11-19'))
  const compared = page.getByRole('table', { name: 'So sánh hai ngày' })
  await expect(compared.locator('tr', { hasText: name }).locator('.board-changed').last()).toContainText(
    'Thiếu',
  )
})

test('the whole board prints on one sheet', async ({ page, door }) => {
  test.skip(door === 'desktop', 'Only a browser without a head makes a PDF to count.')
  await openSample(page)
  await room(page, 'Bảng trạng thái')
  await expect(board(page).locator('tbody tr')).toHaveCount(24)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'In một tờ' }).click()
  await expect(page.locator('.print-board')).toHaveCount(1)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1)
})
