import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { setUp } from './launch/register.ts'

const line = (page: Page, text: string) => page.locator('.due-parts tr[data-row]').filter({ hasText: text })
const part = (page: Page, name: string) => page.locator('.due-parts > section').filter({ hasText: name })

/** A new register; its first page is the due list, where the rules wait to be confirmed. */
async function begin(page: Page): Promise<void> {
  await setUp(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  await expect(line(page, 'xác nhận các giá trị')).toBeVisible()
}

/** A day some days from the browser's own today, as a person types it. */
function typedDay(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return day.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
}

test('the due list by keyboard: open, put off, take back, mark as done', async ({ page }) => {
  await begin(page)
  const rules = line(page, 'xác nhận các giá trị')

  // Tab comes to the list once; the arrows walk it from part to part
  await page.locator('.due-parts tr[data-row][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await expect(rules).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.locator('tr[data-row="0"]')).toBeFocused()

  // the rules that nobody confirmed: Enter opens what they are about
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chưa xác nhận/ })).toHaveAttribute('aria-pressed', 'true')
  await page.goBack()
  await expect(rules).toBeVisible()

  // P puts off, with a day and a reason; without a reason nothing is written
  await page.locator('.due-parts tr[data-row][tabindex="0"]').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('p')
  await expect(page.getByLabel('Hoãn đến ngày')).toBeFocused()
  await page.keyboard.type(typedDay(5))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Cần ghi rõ lý do')).toBeVisible()
  await page.keyboard.type('Chờ văn bản của tỉnh')
  await page.keyboard.press('Control+s')
  await expect(rules).toHaveCount(0)

  // it stands among the marked ones with its reason, and comes back by U
  const marked = page.getByRole('button', { name: 'Đã xong, đã hoãn (1)', exact: true })
  await marked.focus()
  await page.keyboard.press('Enter')
  await expect(part(page, 'Đã xong, đã hoãn')).toContainText('Chờ văn bản của tỉnh')
  await rules.press('u')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đưa lại' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Đã xong, đã hoãn (0)', exact: true })).toBeVisible()
  await expect(part(page, 'Sắp đến hạn')).toContainText('xác nhận các giá trị')

  // D marks as done
  await rules.press('d')
  await expect(page.getByLabel('Lý do')).toBeFocused()
  await page.keyboard.type('Văn phòng đã đối chiếu trên giấy')
  await page.keyboard.press('Control+s')
  await expect(part(page, 'Đã xong, đã hoãn')).toContainText('Văn phòng đã đối chiếu trên giấy')
})

test('a message to a cell is read before it is copied, and names nobody', async ({ page }) => {
  await begin(page)
  await page.getByRole('link', { name: 'Chi bộ', exact: true }).click()
  await expect(page.getByText('Nơi ghi các đảng bộ, chi bộ')).toBeVisible()
  await page.keyboard.press('Alt+m')
  await expect(page.getByLabel('Tên chi bộ')).toBeFocused()
  await page.keyboard.type('Chi bộ bản Sốp Nghịu')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('complementary', { name: 'Chi bộ bản Sốp Nghịu' })).toBeVisible()
  await page.getByRole('link', { name: 'Việc cần làm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  await page.getByRole('button', { name: 'Khác', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Sao chép tin nhắn gửi chi bộ' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Chi bộ')).toBeFocused()
  await page.keyboard.type('sop nghiu')
  await expect(page.locator('.picker-option').filter({ hasText: 'Chi bộ bản Sốp Nghịu' })).toBeVisible()
  await page.keyboard.press('Enter')
  const text = dialog.getByLabel('Nội dung, không có tên người')
  await expect(text).toHaveValue(/^Gửi Chi bộ bản Sốp Nghịu: .* không có việc nào/)
  await dialog.getByRole('button', { name: 'Sao chép' }).click()
  await expect(page.getByText('Đã sao chép.')).toBeVisible()
})

test('a past day is looked at, not marked', async ({ page }) => {
  await begin(page)
  await page.getByLabel('Tính đến ngày').fill('01/06/2026')
  await page.keyboard.press('Enter')
  await expect(page.locator('.page')).toHaveAttribute('data-other-day', 'true')
  await line(page, 'xác nhận các giá trị').focus()
  await page.keyboard.press('d')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
