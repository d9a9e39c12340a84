import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  // making the sample takes its time on a busy machine
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 120_000 })
})

const goTo = (page: Page, place: string) => page.goto(`${page.url().replace(/#.*$/u, '')}#${place}`)

const rows = '.register-table tr[data-row]'

test('a cell without a team gets one, and its visit is recorded, by keyboard', async ({ page }) => {
  await goTo(page, '/to-phu-trach?muc=chi-bo&chua-co-to=1')
  const without = page.locator(rows).filter({ hasText: 'Chưa có tổ phụ trách' })
  await expect(without.first()).toBeVisible()
  const name = (await without.first().locator('td').nth(1).textContent()) ?? ''
  await without.first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Giao tổ phụ trách 1 chi bộ' }).press('Enter')
  const assign = page.getByRole('dialog', { name: 'Giao tổ phụ trách chi bộ' })
  await expect(assign.getByRole('combobox', { name: /^Tổ/ }).first()).toBeFocused()
  await page.keyboard.type('so 1')
  await page.getByRole('option', { name: 'Tổ cấp ủy phụ trách số 1' }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await expect(assign.getByTitle('Tổ cấp ủy phụ trách số 1')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(assign).toBeHidden()
  await expect(page.locator(rows).filter({ hasText: name })).toHaveCount(0)

  await goTo(page, '/to-phu-trach?muc=luot-du')
  await page.keyboard.press('Alt+m')
  const visit = page.getByRole('dialog', { name: 'Ghi lượt dự sinh hoạt' })
  await expect(visit.getByRole('combobox', { name: /^Chi bộ/ })).toBeFocused()
  await page.keyboard.type(name.toLowerCase())
  await page.getByRole('option', { name }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await visit.getByLabel('Ngày dự').fill('20/11/2026')
  await page.keyboard.press('Control+s')
  await expect(visit).toBeHidden()
  await expect(page.locator(rows).filter({ hasText: name })).toContainText('20/11/2026')
})

test('a village shows two years side by side, and takes one more', async ({ page }) => {
  await goTo(page, '/thon-ban?mo=5')
  await page.getByRole('tab', { name: 'Số liệu năm' }).click()
  const table = page.locator('.fact-table')
  await expect(table.getByRole('columnheader', { name: '2026' })).toBeVisible()
  await expect(table.getByRole('row', { name: /Tỷ lệ hộ nghèo/ })).toContainText('điểm phần trăm')
  await page.getByRole('button', { name: 'Ghi số liệu một năm' }).click()
  const form = page.getByRole('dialog', { name: /^Ghi số liệu năm của/ })
  await form.getByLabel('Năm (bắt buộc)').fill('2023')
  await form.getByLabel('Số hộ').fill('90')
  await form.getByLabel('Hộ nghèo', { exact: true }).fill('95')
  await page.keyboard.press('Control+s')
  await expect(form.getByText('nhiều hơn số hộ 90')).toBeVisible()
  await form.getByLabel('Hộ nghèo', { exact: true }).fill('45')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(page.getByText('Số liệu năm 2023')).toBeVisible()
})
