import ExcelJS from 'exceljs'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

const headings = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Chi bộ', 'Tư cách', 'Ghi riêng']
const cell = 'Chi bộ bản Co Mạ'
const people = [
  ['Sùng Thị Chía Dợ', '12/3/1985', 'Nữ', 'Mông', cell, 'Đảng viên chính thức', ''],
  ['Quàng Văn Thử Nhập', '1990', 'Nam', 'Thái', cell, 'Quần chúng', 'bản trên'],
  ['Lò Văn Sai Ngày', '31/2/1990', 'Nam', 'Thái', cell, 'Quần chúng', ''],
  ['Cà Văn Sai Chi Bộ', '1/6/1992', 'Nam', 'Thái', 'Chi bộ bản Không Có', 'Quần chúng', ''],
  ['Sùng Thị Chía Dợ', '12/3/1985', 'Nữ', 'Mông', cell, 'Đảng viên chính thức', ''],
]

/** Two good rows, two bad ones, and one that says the first again. */
async function list(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('DS 2026')
  sheet.addRows([['ĐẢNG ỦY XÃ MƯỜNG CAI'], ['DANH SÁCH ĐẢNG VIÊN, QUẦN CHÚNG'], [], headings])
  for (const [index, person] of people.entries()) sheet.addRow([index + 1, ...person])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function ledgerOfInspections(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const row = (subject: string) => [
    'Kiểm tra quy chế thử nhập',
    'Kiểm tra chấp hành',
    subject,
    '12-QĐ/UBKT ngày 10/3/2026',
    '15/3/2026',
  ]
  workbook
    .addWorksheet('KTGS')
    .addRows([
      ['Tên cuộc kiểm tra, giám sát', 'Hình thức', 'Đối tượng', 'Quyết định số, ngày', 'Từ ngày'],
      row(cell),
      row('Chi bộ bản Không Có'),
    ])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
})

test('a list is checked, written, found and taken back', async ({ page }) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh sách.xlsx', mimeType: xlsx, buffer: await list() })
  const counts = page.getByRole('list', { name: 'Kết quả đọc tệp' })
  await expect(counts).toContainText('2 người sẽ ghi')
  await expect(counts).toContainText('2 dòng bị loại')
  await expect(counts).toContainText('1 dòng nghi trùng')
  const problems = page.getByRole('region', { name: 'Các chỗ làm dòng bị loại' })
  await expect(problems.getByRole('row').filter({ hasText: '31/2/1990' })).toContainText('không có ngày 31')
  await expect(problems.getByRole('row').filter({ hasText: 'Chi bộ bản Không Có' })).toContainText(
    'Không có chi bộ',
  )

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tệp các dòng bị loại' }).click()
  const returned = new ExcelJS.Workbook()
  await returned.xlsx.readFile(await (await coming).path())
  const text = JSON.stringify(returned.worksheets[0]?.getSheetValues())
  expect(text).toContain('Lỗi')
  expect(text).toContain('Lò Văn Sai Ngày')
  expect(text).not.toContain('Quàng Văn Thử Nhập')

  // a column the program does not know is given a field: the file is read again
  await page.getByText(/^Cột trong tệp/).click()
  await page.getByRole('combobox', { name: 'Mục của cột H Ghi riêng' }).click()
  await page.keyboard.type('ghi chu')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cột trong tệp (7/8)')).toBeVisible()
  await page.getByRole('combobox', { name: 'Nơi gửi' }).fill(cell)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Cách ghép cột sẽ được nhớ cho ${cell}`)).toBeVisible()
  await expect(page.getByText('Cột trong tệp (7/8)')).toBeVisible()

  await page.getByRole('button', { name: 'Ghi 2 người vào sổ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi 2 người' })).toBeVisible()
  await page.getByRole('link', { name: 'Mở danh sách người' }).click()
  await page.getByRole('searchbox').fill('sung thi chia do')
  const found = page.getByRole('row').filter({ hasText: 'Sùng Thị Chía Dợ' })
  await expect(found).toHaveCount(1)

  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  await page
    .getByRole('region', { name: 'Các lần nhập trước' })
    .getByRole('button', { name: 'Hoàn tác' })
    .click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác lần nhập 2 người' })
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('region', { name: 'Các lần nhập trước' })).toContainText('Đã hoàn tác')
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('searchbox').fill('sung thi chia do')
  await expect(page.getByText(/Không có dòng nào khớp/)).toBeVisible()

  // the sender is offered, and the list is read by what was chosen for that one
  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  await page.getByRole('combobox', { name: 'Nơi gửi' }).fill('co ma')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Nơi gửi' })).toHaveValue(cell)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh sách.xlsx', mimeType: xlsx, buffer: await list() })
  await page.getByText(/^Cột trong tệp/).click()
  await expect(page.getByText(`Cột được ghép như lần trước của ${cell}`)).toBeVisible()
  await expect(page.getByText('Cột trong tệp (7/8)')).toBeVisible()
})

test('a file that is no workbook is refused in one sentence, and the template comes as a workbook', async ({
  page,
}) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh sách.xlsx', mimeType: xlsx, buffer: Buffer.from('họ tên;ngày sinh') })
  await expect(page.getByRole('alert')).toContainText('Chưa ghi gì vào sổ')

  // the choice stands in the address, which takes a moment to answer
  const cells = page.getByRole('radio', { name: /^Danh sách chi bộ/ })
  await cells.click()
  await expect(cells).toBeChecked()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click()
  const template = new ExcelJS.Workbook()
  await template.xlsx.readFile(await (await coming).path())
  expect(JSON.stringify(template.worksheets[0]?.getSheetValues())).toContain('Tên')

  // the choice of another kind reads the office's own ledger
  const inspections = page.getByRole('radio', { name: /^Danh sách cuộc kiểm tra, giám sát/ })
  await inspections.click()
  await expect(inspections).toBeChecked()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Sổ KTGS.xlsx', mimeType: xlsx, buffer: await ledgerOfInspections() })
  const counts = page.getByRole('list', { name: 'Kết quả đọc tệp' })
  await expect(counts).toContainText('1 dòng kiểm tra, giám sát sẽ ghi')
  await expect(counts).toContainText('1 dòng bị loại')
  await page.getByRole('button', { name: 'Ghi 1 dòng kiểm tra, giám sát vào sổ' }).click()
  await page.getByRole('link', { name: 'Mở trang kiểm tra, giám sát' }).click()
  await page.getByRole('searchbox').fill('kiem tra quy che thu nhap')
  await expect(page.getByRole('row').filter({ hasText: 'Kiểm tra quy chế thử nhập' })).toContainText(cell)
})
