import ExcelJS from 'exceljs'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('a list goes out, is edited in Excel, comes back as changes cell by cell, is written and taken back', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Người', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Khác' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Xuất danh sách này để sửa trong Excel' }).click()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await (await coming).path())
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('The list has no sheet')
  const column = (title: string): number => (sheet.getRow(4).values as unknown[]).indexOf(title)
  const [first, second] = [sheet.getRow(5), sheet.getRow(6)]
  const [firstName, secondName] = [first.getCell(2).text, second.getCell(2).text]
  first.getCell(column('Ghi chú')).value = 'Sửa trong Excel'
  first.getCell(column('Quê quán')).value = 'Bản Thử Nghiệm'
  second.getCell(column('Ghi chú')).value = 'Không ghi ô này'
  sheet.addRow(['', 'Tòng Văn Mới Toanh', '', '', '', 'Nam', '2000'])

  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh sách đã sửa.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  })
  const changes = page.getByRole('region', { name: 'Các chỗ sửa' })
  const ofFirst = changes.getByRole('row').filter({ hasText: 'Bản Thử Nghiệm' })
  await expect(ofFirst).toContainText(firstName)
  await expect(ofFirst).toContainText('Sửa trong Excel')
  const ofSecond = changes.getByRole('row').filter({ hasText: 'Không ghi ô này' })
  await ofSecond.getByRole('checkbox', { name: secondName }).uncheck()
  await page.getByRole('button', { name: 'Ghi chỗ sửa của 1 hồ sơ, 1 người mới vào sổ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi chỗ sửa của 1 hồ sơ' })).toBeVisible()

  await page.getByRole('link', { name: 'Mở danh sách người' }).click()
  await page.getByRole('searchbox').fill(firstName)
  // the list takes a moment to answer; its rows are drawn anew then
  await expect(page.getByRole('row').filter({ hasText: secondName })).toHaveCount(0)
  await page.getByRole('row').filter({ hasText: firstName }).first().click()
  await expect(page.getByRole('textbox', { name: 'Quê quán' })).toHaveValue('Bản Thử Nghiệm')

  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  const past = page.getByRole('region', { name: 'Các lần nhập trước' })
  await past.getByRole('row').filter({ hasText: 'đã sửa' }).getByRole('button', { name: 'Hoàn tác' }).click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác lần nhập chỗ sửa của 1 hồ sơ, 1 người mới' })
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(past).toContainText('Đã hoàn tác')
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('searchbox').fill('tong van moi toanh')
  await expect(page.getByText(/Không có dòng nào khớp/)).toBeVisible()
})

test('the entry workbook says what would be refused before it leaves, and comes back by being dropped on any page', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Đảng viên', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Đảng viên', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: /^Tệp nhập liệu 4.0/ }).click()
  await expect(page.getByText('chưa đối chiếu với tệp gốc')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Đảng viên sẽ bị trả lại' }).getByRole('row'),
  ).not.toHaveCount(0)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Xuất \d+ đảng viên$/ }).click()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await (await coming).path())
  expect(workbook.worksheets[0]?.getCell('C6').value).toBe('Họ và tên (*)')
  expect(workbook.worksheets[0]?.getCell('C8').value).toBeTruthy()

  const dropped = await page.evaluateHandle(() => {
    const carried = new DataTransfer()
    const text = 'Họ và tên;Ngày sinh;Giới tính\r\nTòng Văn Thả;2000;Nam'
    carried.items.add(new File([text], 'thả.csv', { type: 'text/csv' }))
    return carried
  })
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await expect(page.getByRole('list', { name: 'Kết quả đọc tệp' })).toContainText('1 người sẽ ghi')
})
