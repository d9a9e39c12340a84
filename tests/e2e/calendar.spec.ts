import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('a report is put on the calendar and sent, cells hand in by keyboard, the rest are asked for', async ({
  page,
  door,
}) => {
  test.skip(door !== 'trial', 'The window always has the real day, and what is late needs its own.')
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Lịch báo cáo' }).click()
  await page.getByRole('link', { name: 'Các báo cáo phải nộp', exact: true }).click()
  await page.getByRole('button', { name: 'Đưa vào lịch' }).first().click()
  await page.getByLabel('Hạn nộp: ngày').fill('5')
  await page.getByLabel('Áp dụng từ ngày').fill('1/10/2026')
  await page.keyboard.press('Control+s')
  await page.getByRole('link', { name: 'Nộp cấp trên' }).click()
  const row = page.getByRole('row', { name: /Thống kê kiểm tra, giám sát, kỷ luật .*tháng 10 năm 2026/ })
  await expect(row).toContainText('quá hạn 18 ngày')
  await row.getByRole('button', { name: /Ghi đã gửi/ }).click()
  await page.getByLabel('Ngày gửi').fill('7/11/2026')
  await page.getByLabel('Số văn bản').fill('45-BC/ĐU')
  await page.keyboard.press('Control+s')
  await expect(row).toContainText('đã gửi 07/11/2026, số 45-BC/ĐU, muộn 2 ngày')

  await page.getByRole('link', { name: 'Chi bộ nộp xã' }).click()
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'Đặt hạn chi bộ nộp' }).click()
  await page.getByLabel('Hạn: ngày').fill('20')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Hạn: ngày 20 của tháng')).toBeVisible()
  const owing = page.getByRole('button', { name: /tháng 11\/2026: chưa/ })
  await expect(owing.first()).toBeVisible()
  const before = await owing.count()
  const cell = (await owing.first().getAttribute('aria-label'))?.split(', tháng')[0]
  for (const left of [before - 1, before - 2]) {
    await owing.first().focus()
    await page.keyboard.press('Space')
    await expect(owing).toHaveCount(left)
  }
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: `${cell}, tháng 11/2026` })).toHaveAccessibleName(
    /đã nộp, muộn/,
  )

  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'Sao chép tin nhắn' }).click()
  const text = page.getByLabel('Nội dung, chỉ có tên chi bộ')
  await expect(text).toHaveValue(/còn \d+ chi bộ chưa gửi báo cáo tháng 10\/2026/)
  await page.getByRole('button', { name: 'Đóng' }).last().click()
  await page.getByRole('link', { name: /Việc cần làm/ }).click()
  await page.getByRole('button', { name: /^Về:/ }).click()
  await page.getByRole('menuitem', { name: 'Lịch báo cáo' }).click()
  await expect(page.getByText(`còn ${before - 2}/24 chi bộ chưa nộp`)).toBeVisible()
})
