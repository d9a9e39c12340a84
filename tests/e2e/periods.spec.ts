import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('a period is closed, a record changed, the difference told by name, and the period opened again', async ({
  page,
  door,
}) => {
  test.skip(door !== 'trial', 'The window always has the real day, and a period needs its own.')
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Kỳ đã nộp' }).click()
  await expect(page.getByText('Nơi giữ số liệu đúng như đã nộp')).toBeVisible()

  // the balance of the half-year before, as offered; what is missing must be passed with a reason
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('region', { name: 'Kiểm tra trước khi chốt' })).toContainText('chưa ghi')
  await page.keyboard.press('Control+s')
  await expect(page.getByLabel('Lý do vẫn chốt')).toBeFocused()
  await page.keyboard.type('Còn chờ chi bộ bổ sung giấy tờ')
  await page.getByLabel('Số văn bản').fill('45-BC/ĐU')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: '6 tháng đầu năm 2026, lần nộp 1' })).toBeVisible()
  await expect(page.getByText('đều đúng như đã nộp, từng tên một')).toBeVisible()
  await page.getByText('Bản đã nộp').click()
  const closing = page.getByRole('row', { name: /^D\. Đảng viên trong danh sách cuối kỳ/ })
  const sent = await closing.innerText()

  // somebody is found to have died in that half-year
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('searchbox').fill('lo')
  await page.getByRole('button', { name: 'Tư cách: tất cả' }).click()
  await page.getByRole('menuitem', { name: 'Chính thức' }).click()
  // an old hand: long in the Party before that half-year
  const row = page
    .getByRole('row')
    .filter({ hasText: /Lò.*19[4-7]\d/ })
    .first()
  const cells = await row.getByRole('cell').allInnerTexts()
  const name = cells.find((text) => text.startsWith('Lò ')) ?? 'không rõ'
  await row.click()
  await page.getByRole('tab', { name: /Sinh hoạt đảng/ }).click()
  await page.getByRole('button', { name: 'Kết thúc' }).first().click()
  // a dialog that stands leads to its first field: what is typed before would be lost
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
  await page.keyboard.type('10/3/2026')
  await page.keyboard.press('Enter')
  await page.keyboard.type('tu tran')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Đã ghi.', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Kỳ đã nộp' }).click()
  await page.getByRole('link', { name: '6 tháng đầu năm 2026, lần nộp 1' }).click()
  const differences = page.getByRole('list', { name: 'Các số đã khác' })
  const deaths = differences.getByRole('listitem').filter({ hasText: '1. Từ trần' }).first()
  await expect(deaths).toContainText('Nay có thêm')
  await expect(deaths.getByRole('link', { name })).toBeVisible()
  await expect(deaths).toContainText('Người dùng thử')
  // the sheet stays as it was sent
  await page.getByText('Bản đã nộp').click()
  await expect(closing).toHaveText(sent.replaceAll('\t', ''))

  await page.getByRole('button', { name: 'Mở lại kỳ' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Bổ sung một đảng viên từ trần')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Mở lại 1')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mở lại kỳ' })).toBeHidden()
  await page.getByRole('link', { name: 'Kỳ đã nộp' }).click()
  await expect(page.getByText('Đã mở lại')).toBeVisible()
})
