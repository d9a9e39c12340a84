import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  // making the sample takes its time on a busy machine
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 120_000 })
})

/** Presses keys and counts those that are not the numbers themselves. */
function hands(page: Page) {
  let beyond = 0
  return {
    get beyond() {
      return beyond
    },
    async number(digits: string) {
      await page.keyboard.type(digits)
    },
    async press(key: string) {
      beyond += 1
      await page.keyboard.press(key)
    },
  }
}

test('one month of meetings for all cells, by keyboard only, at most six keystrokes a cell beyond the numbers', async ({
  page,
}) => {
  const keys = hands(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sinh hoat')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sinh hoạt chi bộ' })).toBeVisible()
  await page.keyboard.press('Alt+m')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nhập sinh hoạt tháng 11 năm 2026' }),
  ).toBeVisible()
  await expect(page.locator('.entry-table input:focus')).toHaveCount(1)
  // the sample commune has told of its last three years; the month before them is still blank
  await page.getByRole('textbox', { name: 'Tháng', exact: true }).fill('10/2023')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nhập sinh hoạt tháng 10 năm 2023' }),
  ).toBeVisible()
  await expect(page.locator('.entry-table input:focus')).toHaveCount(1)

  const table = page.locator('.entry-table')
  const names = await table.locator('tbody th').allTextContents()
  expect(names.length).toBeGreaterThanOrEqual(24)
  const focused = page.locator('.entry-table input:focus')
  await expect(focused).toHaveAttribute('data-field', 'heldOn')

  for (const name of names) {
    const box = (field: string) => table.getByRole('textbox', { name: `${field}, ${name}` })
    await expect(box('Ngày họp')).toBeFocused()
    const value = async (field: string) => Number((await box(field).inputValue()) || '0')
    const expected =
      (await value('Đảng viên')) - (await value('Miễn sinh hoạt')) - (await value('Đi công tác'))
    await keys.number('20')
    await keys.press('Enter')
    await expect(box('Có mặt')).toBeFocused()
    const excused = expected > 0 ? 1 : 0
    await keys.number(String(expected - excused))
    await keys.press('Enter')
    await keys.number(String(excused))
    await keys.press('Enter')
    await keys.number('0')
    await keys.press('Enter')
  }
  await keys.press('Control+s')
  await expect(page.getByText(`Đã ghi ${names.length} chi bộ.`)).toBeVisible()
  expect(keys.beyond / names.length).toBeLessThanOrEqual(6)

  // what was written stands in the year's table
  await page.goto(page.url().replace(/#.*$/u, '#/sinh-hoat?nam=2023'))
  const october = page.locator('.meeting-grid tbody td:nth-child(11)')
  await expect(october.getByText('● 20/10').first()).toBeVisible()
  expect(await october.getByText('● 20/10').count()).toBeGreaterThanOrEqual(20)
})

test('a row that does not add up is told at once and kept all the same; one that cannot be is not', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Sinh hoạt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sinh hoạt chi bộ' })).toBeVisible()
  await page.keyboard.press('Alt+m')
  const first = page.locator('.entry-table input[data-field="heldOn"]').first()
  await expect(first).toBeFocused()
  await first.fill('20')
  const row = page.locator('.entry-table tbody tr').first()
  const box = (field: string) => row.locator(`input[data-field="${field}"]`)
  await box('members').fill('20')
  await box('exempt').fill('')
  await box('specialDuty').fill('')
  await box('present').fill('15')
  await box('excused').fill('2')
  await box('unexcused').fill('1')
  await expect(page.getByText('Phải dự 20 nhưng có mặt và vắng cộng lại là 18 (15 + 2 + 1)')).toBeVisible()
  await box('present').fill('25')
  await expect(page.getByText('Có mặt 25 nhiều hơn số phải dự 20.')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(box('present')).toBeFocused()
  await box('present').fill('15')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Đã ghi 1 chi bộ.')).toBeVisible()
})
