import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

type Sheet = readonly (readonly (string | number)[])[]

const cell = 'Chi bộ bản Co Mạ'
const who = ['Sùng Thị Chía Dợ', '12/3/1985', 'Nữ'] as const
const person = ['Họ và tên', 'Ngày sinh', 'Giới tính']

async function bookOf(rows: Sheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Danh sách').addRows(rows.map((row) => [...row]))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Chooses the kind, then the file, and waits for what was found in it. */
async function look(page: Page, kind: RegExp, name: string, rows: Sheet): Promise<void> {
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click()
  const choice = page.getByRole('radio', { name: kind })
  await choice.click()
  await expect(choice).toBeChecked()
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await bookOf(rows),
  })
  await expect(page.getByRole('list', { name: 'Kết quả đọc tệp' })).toBeVisible()
}

async function write(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: `Ghi ${what} vào sổ` }).click()
  await expect(page.getByRole('status').filter({ hasText: `Đã ghi ${what}` })).toBeVisible()
}

/** Takes the import of a file back from among the earlier ones. */
async function takeBack(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click()
  const row = page
    .getByRole('region', { name: 'Các lần nhập trước' })
    .getByRole('row')
    .filter({ hasText: file })
  await row.getByRole('button', { name: 'Hoàn tác' }).click()
  const question = page.getByRole('dialog', { name: /^Hoàn tác lần nhập/ })
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(row).toContainText('Đã hoàn tác')
  await expect(question).toHaveCount(0)
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
})

test('lists of meetings and targets are looked at, written, seen on their pages, and taken back', async ({
  page,
}) => {
  await look(page, /^Danh sách buổi sinh hoạt chi bộ/, 'sinh hoạt.xlsx', [
    ['TT', 'Chi bộ', 'Tháng', 'Loại sinh hoạt', 'Ngày họp', 'Phải dự', 'Có mặt', 'Chuyên đề'],
    [1, cell, '11/2026', 'Chuyên đề', '20/11/2026', 40, 40, 'Nội dung thử nhập'],
    [2, cell, '11/2026', 'Chuyên đề', '31/11/2026', 40, 40, 'Ngày không có'],
  ])
  await page.getByText('Bị loại (1)').click()
  await expect(page.getByRole('region', { name: 'Các chỗ làm dòng bị loại' })).toContainText('31/11/2026')
  await write(page, '1 buổi sinh hoạt')
  await page.getByRole('link', { name: 'Mở bảng sinh hoạt' }).click()
  await page.getByText('Chuyên đề', { exact: true }).click()
  const ofCell = page.getByRole('row').filter({ hasText: cell })
  await expect(ofCell).toContainText('20/11')
  await takeBack(page, 'sinh hoạt.xlsx')

  await look(page, /^Danh sách chỉ tiêu giao/, 'chỉ tiêu.xlsx', [
    ['TT', 'Chi bộ', 'Chỉ tiêu', 'Năm', 'Số giao', 'Văn bản giao'],
    [1, cell, 'Kết nạp đảng viên', 2027, 7, '99-NQ/ĐU'],
    [2, 'Toàn Đảng bộ', 'Kết nạp đảng viên', 2027, 77, '99-NQ/ĐU'],
  ])
  await write(page, '2 chỉ tiêu')
  await page.getByRole('link', { name: 'Mở bảng chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Từ năm' }).click()
  await page.getByTitle('2027', { exact: true }).click()
  await expect(page.getByText('Văn bản giao: 99-NQ/ĐU')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Toàn đảng bộ' })).toContainText('77')
  await takeBack(page, 'chỉ tiêu.xlsx')
})

test('a post stands on the list of its person, which says so; a look-alike waits for an answer', async ({
  page,
}) => {
  await look(page, /^Danh sách đảng viên, quần chúng/, 'người.xlsx', [
    [...person, 'Chi bộ', 'Tư cách'],
    [...who, cell, 'Đảng viên chính thức'],
  ])
  await write(page, '1 người')
  await look(page, /^Danh sách chức vụ/, 'chức vụ.xlsx', [
    [...person, 'Chức vụ', 'Chi bộ', 'Từ ngày'],
    [...who, 'Chi ủy viên', cell, '1/3/2025'],
  ])
  await write(page, '1 chức vụ')
  await page.getByRole('link', { name: 'Mở danh sách chi bộ' }).click()
  await page.getByRole('row').filter({ hasText: cell }).click()
  await expect(page.getByRole('complementary', { name: cell })).toContainText('Sùng Thị Chía Dợ')

  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click()
  const past = page.getByRole('region', { name: 'Các lần nhập trước' })
  await past
    .getByRole('row')
    .filter({ hasText: 'người.xlsx' })
    .getByRole('button', { name: 'Hoàn tác' })
    .click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác lần nhập 1 người' })
  await expect(question.getByRole('listitem')).toHaveText(/^Nhập 1 chức vụ từ tệp chức vụ.xlsx/)
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await takeBack(page, 'chức vụ.xlsx')

  await look(page, /^Danh sách đảng viên, quần chúng/, 'gặp lại.xlsx', [
    person,
    ['Sùng Thị Chía Dợ', '1985', 'Nữ'],
  ])
  await page.getByText('Cần trả lời (1)').click()
  const asked = page.getByRole('region', { name: 'Hỏi về các dòng nghi trùng' })
  await expect(asked).toContainText('Sùng Thị Chía Dợ, sinh 12/03/1985')
  await asked.getByRole('button', { name: 'Các dòng còn lại: để sau' }).click()
  // an answer is not lost by looking elsewhere, and nothing is written before it was read
  await page.getByText('Các dòng đầu').click()
  await expect(asked).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Ghi/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Đọc lại với 1 câu trả lời' }).click()
  await write(page, '1 người')
  await takeBack(page, 'gặp lại.xlsx')
  await takeBack(page, 'người.xlsx')
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('searchbox').fill('sung thi chia do')
  await expect(page.getByText(/Không có dòng nào khớp/)).toBeVisible()
})
