import type { Page } from '@playwright/test'
import { expect } from './door.ts'

/** Makes the office's register through the screen, with Lò Thị Mai as its administrator. */
export async function setUp(page: Page): Promise<void> {
  const fields = [
    ['Tên đảng ủy', 'Đảng ủy xã Mường Thử'],
    ['Cấp ủy cấp trên', 'Tỉnh ủy Sơn La'],
    ['Họ và tên', 'Lò Thị Mai'],
    ['Tên đăng nhập', 'mai'],
    ['Mật khẩu (bắt buộc)', 'bản xa đường dốc 47'],
    ['Nhập lại mật khẩu', 'bản xa đường dốc 47'],
  ] as const
  for (const [label, value] of fields) await page.getByLabel(label).first().fill(value)
  await page.keyboard.press('Control+s')
  await page.getByLabel('Đã in và cất mã').check()
  await page.getByRole('button', { name: 'Vào sổ' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible()
}
