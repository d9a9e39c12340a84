import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { setUp } from './launch/register.ts'

/** The row whose first cell says exactly this. */
const rule = (page: Page, label: string) =>
  page.locator('.rule-parts tr[data-row]').filter({ has: page.getByText(label, { exact: true }) })
const open = (page: Page) => page.getByRole('button', { name: /^Chưa xác nhận \(\d+\)/ })

async function openRules(page: Page): Promise<void> {
  await setUp(page)
  await page.getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByText('Quy định', { exact: true }).click()
  // the number comes with the rules
  await expect(open(page)).not.toHaveText(/\(0\)/)
}

async function numberOpen(page: Page): Promise<number> {
  return Number(/\((\d+)\)/.exec((await open(page).textContent()) ?? '')?.[1])
}

test('an administrator confirms a rule by keyboard: a new version, with reason and name', async ({
  page,
}) => {
  await openRules(page)
  const before = await numberOpen(page)
  const decide = rule(page, 'Xét, quyết định kết nạp')
  await expect(decide).toContainText('45 ngày làm việc, kể từ ngày chi bộ ra nghị quyết')
  await expect(decide).toContainText('Chưa xác nhận')

  await decide.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('60 ngày làm việc', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Xác nhận' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Đã đối chiếu với văn bản nào')).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Cần ghi rõ lý do')).toBeVisible()
  await page.keyboard.type('Đã đọc toàn văn do tỉnh gửi')
  await page.keyboard.press('Control+s')

  await expect(decide).toContainText('Cơ quan xác nhận')
  await expect.poll(() => numberOpen(page)).toBe(before - 1)
  const versions = page.getByRole('region', { name: 'Các bản' })
  await expect(versions).toContainText('Bản 2')
  await expect(versions).toContainText('Đã đọc toàn văn do tỉnh gửi')
})

test('a corrected value stands beside the version before', async ({ page }) => {
  await openRules(page)
  await rule(page, 'Tổ chức lễ kết nạp').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sửa giá trị' }).click()
  const value = page.getByRole('textbox', { name: /^Giá trị/ })
  await expect(value).toBeFocused()
  await value.fill('hai mươi')
  await page.getByLabel('Lý do sửa').fill('Theo văn bản mới')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Cần ghi một số')).toBeVisible()
  await value.fill('25')
  await page.keyboard.press('Control+s')
  await expect(rule(page, 'Tổ chức lễ kết nạp')).toContainText('25 ngày làm việc')

  await page.getByRole('button', { name: 'Xem chỗ khác bản trước' }).click()
  await expect(page.locator('.rule-parts tr[data-row]')).toHaveCount(1)
  await expect(rule(page, 'Tổ chức lễ kết nạp')).toContainText('30 ngày làm việc')
})

test("the commune's own first day moves the border between two eras", async ({ page }) => {
  await openRules(page)
  await page.getByRole('button', { name: 'Ngày xã áp dụng' }).click()
  await expect(page.getByLabel('Xã áp dụng từ ngày')).toBeFocused()
  await page.keyboard.type('1/10/2026')
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đề án của tỉnh')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const held = page.locator('.rule-held')
  const choose = async (day: string): Promise<void> => {
    await page.getByLabel('Vào ngày').fill(day)
    await page.keyboard.press('Enter')
  }
  // the new version is there before another day is asked
  await expect(held).toContainText('Thời kỳ 208-QĐ/TW (từ 26/7/2026), bản 2')
  // what was typed stays when the page is drawn again before Enter
  await page.getByLabel('Vào ngày').fill('30/09/2026')
  await page.evaluate(() => {
    location.hash += '&chua=1'
  })
  await expect(page.getByRole('button', { name: /^Chưa xác nhận/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(held).toContainText('Thời kỳ 294-QĐ/TW')
  await choose('01/10/2026')
  await expect(held).toContainText('Thời kỳ 208-QĐ/TW')
})
