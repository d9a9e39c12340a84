import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch/door.ts'

const password = 'mật khẩu của sổ cũ'

test('a register moves to a new PC by one backup file and its password', async ({ page, dataDir }) => {
  await page.getByLabel('Tên đảng ủy').fill('Đảng ủy xã Nậm Thử')
  await page.getByLabel('Cấp ủy cấp trên').fill('Tỉnh ủy Thử')
  await page.getByLabel('Họ và tên').fill('Lò Thị Mai')
  await page.getByLabel('Tên đăng nhập').fill('mai')
  await page.getByLabel('Mật khẩu (bắt buộc)', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Tạo sổ' }).click()
  await page.getByLabel('Đã in và cất mã').check()
  await page.getByRole('button', { name: 'Vào sổ' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Sổ hỏng, mở từ bản sao lưu' }).click()

  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: 'Khôi phục và mở sổ' }).click()
  await expect(page.getByText(/^Chưa chọn bản sao lưu\./)).toBeVisible()

  const folder = join(dataDir, 'sao-luu')
  const backup = readdirSync(folder).find((name) => name.endsWith('.ncbak')) ?? ''
  await page.locator('input[type=file]').setInputFiles(join(folder, backup))
  await page.getByRole('button', { name: 'Khôi phục và mở sổ' }).click()
  await expect(page.getByText('Đảng ủy xã Nậm Thử')).toBeVisible()
  await expect(page.getByRole('navigation').getByText('Chi bộ')).toBeVisible()

  // the key file is lost: said with a way out, and the register itself stays
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeVisible()
  rmSync(join(dataDir, 'so-dang-vien.db.keys.json'))
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Chưa mở được sổ' })).toBeVisible()
  await expect(page.getByText(/^Thiếu tệp khóa đi kèm sổ/)).toBeVisible()
  await page.getByRole('button', { name: 'Mở từ bản sao lưu' }).click()
  await page.getByLabel('Tên đăng nhập').fill('mai')
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password)
  await page.locator('input[type=file]').setInputFiles(join(folder, backup))
  await page.getByRole('button', { name: 'Khôi phục và mở sổ' }).click()
  await expect(page.getByRole('navigation').getByText('Chi bộ')).toBeVisible()
})
