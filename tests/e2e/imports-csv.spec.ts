import { toTcvn3 } from '../shared/legacy-text/letters.ts'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

const list = `TT;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Chi bộ;Tư cách
1;Sùng Thị Chía Dợ;12/3/1985;Nữ;Mông;Chi bộ bản Co Mạ;Đảng viên chính thức
2;Quàng Văn Thử Nhập;20.3.85;Nam;Thái;Chi bộ bản Co Mạ;Quần chúng
`

test('a CSV in the bytes of an old font is shown before and after, and its short year asked back', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  await expect(page.getByText('Kéo tệp .xlsx, .xls hoặc .csv vào đây')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh sách.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(toTcvn3(list), 'latin1'),
  })
  const counts = page.getByRole('list', { name: 'Kết quả đọc tệp' })
  await expect(counts).toContainText('1 người sẽ ghi')
  await expect(counts).toContainText('1 dòng bị loại')
  await expect(page.getByText('Nếu là 20/03/1985 thì ghi đủ bốn chữ số của năm.')).toBeVisible()
  await page.getByText(/^Phông chữ \(/).click()
  const fonts = page.getByRole('region', { name: 'Cột viết bằng phông cũ' })
  const names = fonts.getByRole('row').filter({ hasText: 'Họ và tên' })
  await expect(names).toContainText(toTcvn3('Sùng Thị Chía Dợ'))
  await expect(names).toContainText('Sùng Thị Chía Dợ')
})
