import ExcelJS from 'exceljs'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Báo cáo' }).click()
})

test('a report stands on its sheet, and leaves as a workbook with the same people', async ({ page }) => {
  await page.getByRole('link', { name: 'Danh sách quần chúng ưu tú, cảm tình Đảng', exact: true }).click()
  const sheet = page.getByRole('article', { name: 'Danh sách quần chúng ưu tú, cảm tình Đảng' })
  await expect(sheet).toContainText('ĐẢNG CỘNG SẢN VIỆT NAM')
  await expect(sheet).toContainText('ĐẢNG ỦY XÃ MƯỜNG CAI')
  await expect(sheet.getByRole('columnheader', { name: 'Ngày, tháng, năm sinh' })).toBeVisible()
  await expect(page.getByText('Bố cục dựng lại, cần đối chiếu với mẫu của cấp trên')).toBeVisible()

  await page.getByRole('listitem', { name: '2', exact: true }).click()
  const total = sheet.getByText(/^Tổng cộng: \d+ đồng chí/)
  await expect(total).toBeVisible()
  const shown = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0])
  await expect(sheet).toContainText('NGƯỜI LẬP')

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^Danh sách quần chúng ưu tú.*\.xlsx$/)
  await expect(page.getByRole('status').filter({ hasText: 'Đã xuất' })).toContainText('.xlsx')

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await file.path())
  const people: number[] = []
  workbook.getWorksheet('Báo cáo')?.eachRow((row) => {
    const first = row.getCell(1).value
    const name = row.getCell(2).value
    if (typeof first === 'number' && typeof name === 'string') people.push(first)
  })
  expect(shown).toBeGreaterThan(50)
  expect(people).toHaveLength(shown)
})

test('a number opens the names behind it, a period and a cell narrow it down', async ({ page }) => {
  await page.getByRole('link', { name: /^Tổng hợp quần chúng ưu tú/ }).click()
  const sheet = page.getByRole('article', { name: /^Tổng hợp quần chúng ưu tú/ })
  await expect(sheet).toContainText('kỳ báo cáo: tháng', { ignoreCase: true })
  await page.getByRole('combobox', { name: 'Loại kỳ' }).press('ArrowDown')
  await page.getByTitle('Năm', { exact: true }).click()
  await expect(sheet).toContainText(/năm 20\d\d\)/)

  const row = sheet.getByRole('row').filter({ hasText: 'Chi bộ bản Co Mạ' })
  const number = row.getByRole('button').first()
  const count = Number(await number.textContent())
  await number.focus()
  await page.keyboard.press('Enter')
  const names = page.getByRole('dialog').getByRole('listitem')
  await expect(names.first()).toBeVisible()
  await expect(names.getByRole('link')).toHaveCount(count)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Chi bộ:/ }).click()
  // the box takes the keyboard when it has opened, and offers only what fits when it has heard
  await expect(page.locator('input[role=combobox]:focus')).toHaveCount(1)
  await page.keyboard.type('co ma')
  await expect(page.getByRole('option', { name: 'Đảng bộ xã Mường Cai (mẫu)' })).toHaveCount(0)
  await page.getByRole('option', { name: 'Chi bộ bản Co Mạ' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('CHI BỘ BẢN CO MẠ')
  await expect(sheet.getByRole('row').filter({ hasText: 'Tổng cộng' })).toContainText(String(count))
})

test('a sheet that does not add up leaves only knowingly', async ({ page }) => {
  await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).click()
  await page.getByRole('button', { name: /^Giao chỉ tiêu/ }).click()
  await page.getByRole('textbox', { name: 'Toàn đảng bộ, Kết nạp trong kỳ' }).fill('999')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Đã ghi 1 chỉ tiêu.')).toBeVisible()
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
  await page.getByRole('link', { name: /^Báo cáo kết quả phát triển đảng viên/ }).click()
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const ask = page.getByRole('dialog', { name: /^Còn \d+ chỗ cộng chưa khớp$/ })
  await expect(ask).toContainText('999')
  // stopping is the default
  await expect(ask.getByRole('button', { name: 'Thôi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ask).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Đã xuất' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const coming = page.waitForEvent('download')
  await ask.getByRole('button', { name: 'Vẫn xuất' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('the printer gets the sheet alone, with every row', async ({ page, door }) => {
  test.skip(door !== 'trial', 'Only a headless browser makes a PDF.')
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('link', { name: 'Danh sách quần chúng ưu tú, cảm tình Đảng', exact: true }).click()
  await page.getByRole('button', { name: 'In', exact: true }).click()
  const copy = page.locator('.print-copy')
  await expect(copy).toBeAttached()
  await expect(copy).toContainText(/Tổng cộng: \d+ đồng chí/)
  await page.emulateMedia({ media: 'print' })
  await expect(copy).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(copy).not.toBeAttached()
})

test('columns are switched off and moved by keyboard, kept for the office, and given back to the form', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Danh sách đảng viên đang quản lý' }).click()
  const sheet = page.getByRole('article')
  const headings = sheet.getByRole('columnheader')
  const last = sheet.getByRole('row').first().getByRole('columnheader').last()
  await expect(last).toHaveText('Tuổi đảng')
  await page.getByRole('button', { name: /^Cột: như mẫu/ }).press('Enter')
  const column = page.getByRole('checkbox', { name: 'Tuổi đảng' })
  await column.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('checkbox', { name: 'Tôn giáo' }).press('Space')
  await expect(headings.filter({ hasText: 'Tôn giáo' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ghi cho cơ quan' }).press('Enter')
  await expect(page.getByText('Đã ghi cột cho cơ quan.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Cột: của cơ quan/ })).toBeVisible()
  await expect(last).toHaveText('Ngày chính thức')
  await expect(headings.filter({ hasText: 'Tôn giáo' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Cột: của cơ quan/ }).press('Enter')
  await page.getByRole('button', { name: 'Như mẫu' }).press('Enter')
  await expect(headings.filter({ hasText: 'Tôn giáo' })).toBeVisible()
})
