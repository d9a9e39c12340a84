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

  await page.getByRole('link', { name: /^Nhập từ/ }).click()
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
  await page.getByRole('row').filter({ hasText: firstName }).first().click()
  await expect(page.getByRole('textbox', { name: 'Quê quán' })).toHaveValue('Bản Thử Nghiệm')

  await page.getByRole('link', { name: /^Nhập từ/ }).click()
  const past = page.getByRole('region', { name: 'Các lần nhập trước' })
  await past.getByRole('row').filter({ hasText: 'đã sửa' }).getByRole('button', { name: 'Hoàn tác' }).click()
  const question = page.getByRole('dialog', { name: 'Hoàn tác lần nhập chỗ sửa của 1 hồ sơ, 1 người mới' })
  await question.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(past).toContainText('Đã hoàn tác')
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('searchbox').fill('tong van moi toanh')
  await expect(page.getByText(/Không có dòng nào khớp/)).toBeVisible()
})
