import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true, actionTimeout: 20_000 })

test.beforeEach(async ({ page }) => {
  // making the sample takes its time on a busy machine
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 120_000 })
})

const at = (page: Page, place: string) => page.goto(`${page.url().replace(/#.*$/u, '')}#${place}`)
const board = (page: Page) => page.getByRole('table', { name: 'Bảng trạng thái chi bộ' })
const rowOf = (page: Page, name: string) =>
  board(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
const officials = (row: Locator) => row.locator('td').first().innerText()
const numberIn = async (row: Locator) => Number((await officials(row)).replaceAll(/\D/gu, ''))

test('a merger through the screens: the board before, on and after its day, two days side by side, and undone', async ({
  page,
}) => {
  await at(page, '/bang-chi-bo?ngay=2026-11-19')
  await expect(board(page).locator('tbody tr')).toHaveCount(24)
  const names = await board(page).locator('tbody th a').allInnerTexts()
  const [receiving = '', ending = ''] = names
  const [before, brought] = [await numberIn(rowOf(page, receiving)), await numberIn(rowOf(page, ending))]

  await at(page, '/chi-bo')
  await page.getByRole('button', { name: 'Khác', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Sáp nhập chi bộ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sáp nhập chi bộ' })
  await dialog.getByRole('combobox', { name: /^Các chi bộ sáp nhập/u }).fill(ending)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.getByRole('combobox', { name: /^Chi bộ nhận/u }).fill(receiving)
  await page.keyboard.press('Enter')
  await dialog.getByLabel(/^Tên mới của chi bộ nhận/u).fill('Chi bộ ghép thử nghiệm')
  await dialog.getByLabel(/^Từ ngày/u).fill('20/11/2026')
  await dialog.getByLabel(/^Số quyết định/u).fill('12-QĐ/ĐU')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()

  await at(page, '/bang-chi-bo?ngay=2026-11-19')
  await expect(board(page).locator('tbody tr')).toHaveCount(24)
  expect(await numberIn(rowOf(page, receiving))).toBe(before)
  for (const place of ['/bang-chi-bo?ngay=2026-11-20', '/bang-chi-bo']) {
    await at(page, place)
    await expect(rowOf(page, 'Chi bộ ghép thử nghiệm')).toBeVisible()
    await expect(board(page).locator('tbody tr')).toHaveCount(23)
    expect(await numberIn(rowOf(page, 'Chi bộ ghép thử nghiệm'))).toBe(before + brought)
  }

  await at(page, '/bang-chi-bo?so-voi=2026-11-19')
  const compared = page.getByRole('table', { name: 'So sánh hai ngày' })
  await expect(compared.locator('tr', { hasText: ending }).filter({ hasText: 'Không còn' })).toHaveCount(1)
  const joint = compared.locator('tr', { hasText: 'Chi bộ ghép thử nghiệm' })
  await expect(joint).toContainText(`Trước là ${receiving}`)
  await expect(joint.locator('td').first()).toContainText(String(before))
  await expect(joint.locator('td').first()).toContainText(String(before + brought))

  await at(page, '/nhat-ky')
  await expect(page.getByText(/^Sáp nhập/u).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/Hoàn tác: Sáp nhập/u).first()).toBeVisible()
  await at(page, '/bang-chi-bo')
  await expect(board(page).locator('tbody tr')).toHaveCount(24)
  expect(await numberIn(rowOf(page, receiving))).toBe(before)
})
