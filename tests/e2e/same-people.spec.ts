import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { setUp } from './launch/register.ts'

async function goTo(page: Page, typed: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

test('one person in two records: answered while typing, merged and parted again, by keyboard', async ({
  page,
}) => {
  await setUp(page)
  await goTo(page, 'nguoi', 'Người')
  await page.keyboard.press('Alt+m')
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  const phone = page.getByRole('textbox', { name: 'Điện thoại' })
  const born = page.getByRole('textbox', { name: 'Ngày sinh (theo hồ sơ)' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Lò Văn Trùng')
  await born.fill('20/3/1985')
  await phone.fill('0900 000 001')
  await page.keyboard.press('Control+Enter')
  await expect(name).toHaveValue('')

  await page.keyboard.type('LÒ VĂN TRÙNG')
  await born.fill('1985')
  await phone.fill('0900 000 002')
  const beside = page.getByRole('complementary', { name: 'Có thể là cùng một người' })
  await expect(beside).toContainText('cùng năm sinh')
  const later = beside.getByRole('button', { name: 'Để sau: Lò Văn Trùng' })
  await later.press('Enter')
  await expect(later).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: 'Người', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Khác' }).press('Enter')
  // what cannot be done now says why
  await expect(page.getByRole('menuitem', { name: 'Chuyển vào thùng rác (chưa chọn ai)' })).toBeDisabled()
  await page.getByRole('menuitem', { name: 'Tìm hồ sơ trùng người' }).press('Enter')
  await expect(page.getByText('0 cặp chưa xét, 1 cặp để sau')).toBeVisible()
  await page.getByRole('button', { name: /^Đã xét chưa/ }).click()
  await page.getByRole('menuitem', { name: 'Để sau' }).click()
  const row = page.getByRole('row').filter({ hasText: 'LÒ VĂN TRÙNG' })
  await expect(row).toContainText('45/100')
  await row.press('Enter')
  const compared = page.getByRole('complementary', { name: 'So hai hồ sơ' })
  await compared.getByRole('radio', { name: '0900 000 002' }).check()
  await page.keyboard.press('Alt+g')
  const question = page.getByRole('dialog', { name: /^Gộp hai hồ sơ/ })
  await question.getByRole('button', { name: 'Gộp hai hồ sơ' }).press('Enter')
  await expect(page.getByText('0 cặp chưa xét, 0 cặp để sau')).toBeVisible()
  await expect(question).toBeHidden()

  await goTo(page, 'nguoi', 'Người')
  await page.getByRole('row').filter({ hasText: '20/03/1985' }).press('Enter')
  const record = page.getByRole('complementary', { name: 'Lò Văn Trùng' })
  const merged = record.getByRole('region', { name: 'Hồ sơ trùng đã gộp vào đây' })
  await expect(merged).toContainText('Điện thoại ghi khác: 0900 000 001')
  await expect(record.getByRole('textbox', { name: 'Điện thoại' })).toHaveValue('0900 000 002')
  await merged.getByRole('button', { name: 'Tách ra lại' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Tách ra lại' }).press('Enter')
  await expect(merged).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: 'LÒ VĂN TRÙNG' })).toHaveCount(2)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // a list that says the person once more asks, and goes on with the answer
  await goTo(page, 'nhap danh sach', 'Nhập danh sách')
  const csv = 'Họ và tên;Ngày sinh;Giới tính\nLò Văn Trùng;1985;Nam\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'them.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('Cần trả lời (1)').click()
  const asked = page.getByRole('region', { name: 'Hỏi về các dòng nghi trùng' })
  await expect(asked).toContainText('Lò Văn Trùng, sinh 20/03/1985 và 1 hồ sơ khác cùng tên')
  await asked.getByRole('radio', { name: 'Khác người' }).check()
  await page.getByRole('button', { name: 'Đọc lại với 1 câu trả lời' }).press('Enter')
  await page.getByRole('button', { name: 'Ghi 1 người vào sổ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi 1 người' })).toBeVisible()
})
