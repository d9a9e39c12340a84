import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page, door }) => {
  test.skip(door !== 'trial', 'The window always has the real day, and a class needs its own.')
  // the sample commune is made first, and then a whole class is walked through
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Lớp bồi dưỡng' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lớp bồi dưỡng' })).toBeVisible()
})

/** A column copied in Excel and pasted into the cell that has the keyboard. */
async function pasteColumn(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, lines.join('\r\n'))
}

async function openNewMemberClass(page: Page): Promise<void> {
  await page.keyboard.press('Alt+m')
  const kind = page.getByRole('combobox', { name: /^Loại lớp/ })
  await kind.focus()
  await page.keyboard.type('dang vien moi')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Tên lớp')).toHaveValue(/^Lớp bồi dưỡng đảng viên mới/)
  await page.getByLabel('Số quyết định mở lớp').fill('51-QĐ/ĐU')
  await page.getByLabel('Khai giảng').fill('9/11/2026')
  await page.getByLabel('Bế giảng').fill('13/11/2026')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Đưa người vào lớp' })).toBeVisible()
}

test('a class is opened, filled, marked by keyboard and paste, certified and printed', async ({ page }) => {
  await openNewMemberClass(page)

  await page.getByRole('button', { name: 'Đưa người vào lớp' }).click()
  const draw = page.getByRole('dialog')
  await expect(draw.getByText(/^\d+ người đủ điều kiện$/)).toBeVisible()
  await draw.getByRole('checkbox', { name: 'Chọn tất cả người trong bảng' }).check()
  const button = draw.getByRole('button', { name: /^Đưa \d+ người vào lớp$/ })
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(3)
  await button.click()
  await expect(page.getByRole('tab', { name: `Học viên (${count})` })).toBeVisible()

  await page.getByRole('tab', { name: 'Điểm danh, kết quả' }).click()
  const grid = page.getByRole('table', { name: 'Điểm danh và kết quả' })
  const cell = (row: number, column: number) =>
    grid.locator(`input[data-row="${row}"][data-column="${column}"]`)
  await cell(0, 1).focus()
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(cell(1, 2)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cell(1, 3)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await pasteColumn(
    page,
    Array.from({ length: count }, (_, index) => (index === 1 ? '4\tkd' : '8,5\tg')),
  )
  await expect(cell(count - 1, 4)).toHaveValue('Giỏi')
  await expect(cell(1, 5)).toHaveValue('Không hoàn thành')
  await page.getByRole('button', { name: 'Điền số buổi có mặt' }).click()
  await expect(cell(0, 0)).toHaveValue('8')
  await cell(2, 0).fill('99')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').filter({ hasText: 'Dòng 3' })).toBeVisible()
  await expect(cell(2, 0)).toBeFocused()
  await page.keyboard.type('10')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`Đã ghi ${count} học viên.`)).toBeVisible()

  await page.getByRole('button', { name: `Cấp giấy chứng nhận: ${count - 1} người` }).click()
  const issue = page.getByRole('dialog')
  await issue.getByLabel('Số vào sổ đầu tiên').fill('098/GCN-ĐVM')
  await issue.getByLabel('Ngày cấp').fill('20/11/2026')
  await page.keyboard.press('Control+s')
  await page.getByRole('tab', { name: /^Học viên/ }).click()
  await expect(page.getByRole('button', { name: '098/GCN-ĐVM' })).toBeVisible()

  await page.getByRole('button', { name: 'In danh sách' }).click()
  await page.getByRole('menuitem', { name: 'Danh sách cấp giấy chứng nhận' }).click()
  const sheet = page.getByRole('article', { name: 'Danh sách cấp giấy chứng nhận' })
  await expect(sheet).toContainText('LỚP BỒI DƯỠNG ĐẢNG VIÊN MỚI')
  await expect(sheet).toContainText('Quyết định số 51-QĐ/ĐU')
  await expect(sheet).toContainText(`Tổng cộng: ${count - 1} giấy chứng nhận`)
  await expect(sheet).toContainText('20/11/2026')
})

test('somebody not entitled comes in with a written reason, and can be taken back', async ({ page }) => {
  await openNewMemberClass(page)
  await page.getByRole('button', { name: 'Đưa người vào lớp' }).click()
  const draw = page.getByRole('dialog')
  await draw.getByRole('switch').click()
  const row = draw.getByRole('row').filter({ hasText: 'Đã hoàn thành lớp bồi dưỡng đảng viên mới' }).first()
  await row.getByRole('checkbox').check()
  const go = draw.getByRole('button', { name: 'Đưa 1 người vào lớp' })
  await expect(go).toBeDisabled()
  await draw.getByLabel(/^Lý do vẫn đưa/).fill('Chi bộ đề nghị học lại')
  await go.click()
  await expect(page.getByText('Ngoài đối tượng: Chi bộ đề nghị học lại')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Chọn mọi học viên' }).check()
  await page.getByRole('button', { name: 'Bỏ 1 người khỏi lớp' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ khỏi lớp' }).click()
  await expect(page.getByRole('tab', { name: 'Học viên (0)' })).toBeVisible()
})
