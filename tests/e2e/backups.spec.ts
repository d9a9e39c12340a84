import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

const backups = (page: Page) =>
  page.getByRole('region', { name: 'Các bản sao lưu' }).locator('tbody tr[data-row-key]')

async function restore(page: Page, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Sao lưu', exact: true }).click()
  await backups(page).filter({ hasText: reason }).first().getByRole('button', { name: 'Khôi phục…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('902 người')
  await expect(dialog.getByRole('button', { name: 'Thôi' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 15_000 })
}

test('a restore takes the register back, and its safety copy takes the restore back', async ({ page }) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Sao lưu', exact: true }).click()
  await expect(backups(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await expect(backups(page)).toHaveCount(2)
  await expect(backups(page).filter({ hasText: 'Đạt' })).toHaveCount(2)

  await page.getByRole('link', { name: 'Thôn, bản' }).click()
  await page.getByRole('button', { name: /^(Thêm|Nhập) (một )?thôn, bản/u }).click()
  await page.getByRole('textbox', { name: 'Tên' }).first().fill('Bản Vừa Thêm')
  await page.keyboard.press('Control+s')
  const added = page.getByRole('cell', { name: 'Bản Vừa Thêm' })
  await page.getByRole('searchbox').fill('vua them')
  await expect(added).toBeVisible()

  await restore(page, 'Bấm sao lưu')
  await page.getByRole('link', { name: 'Thôn, bản' }).click()
  await page.getByRole('searchbox').fill('vua them')
  await expect(page.getByText(/Không (có|tìm thấy)/u).first()).toBeVisible()
  await expect(added).toBeHidden()

  await restore(page, 'Trước khi khôi phục')
  await page.getByRole('link', { name: 'Thôn, bản' }).click()
  await page.getByRole('searchbox').fill('vua them')
  await expect(added).toBeVisible()
})
