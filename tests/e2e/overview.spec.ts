import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('the overview opens the names behind its numbers, and who has waited longest', async ({
  page,
  door,
}) => {
  test.skip(door !== 'trial', 'The window always has the real day, and the figures need its own.')
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Tổng quan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeFocused()
  // half a small screen, as at twice the size: the day can still be read whole
  const size = page.viewportSize()
  await page.setViewportSize({ width: 640, height: 400 })
  const day = page.getByLabel('Tính đến ngày')
  expect(await day.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  if (size !== null) await page.setViewportSize(size)
  const admissions = page.getByRole('region', { name: 'Kết nạp theo tháng' })
  await expect(admissions).toContainText('chỉ tiêu')
  // a month by keyboard: the number of the bar is the number of names
  const month = admissions.getByRole('listitem').filter({ hasText: /^T8/ }).getByRole('button')
  const count = Number(await month.innerText())
  await month.focus()
  await page.keyboard.press('Enter')
  const names = page.getByRole('dialog').getByRole('listitem')
  await expect(names.filter({ has: page.getByRole('link') })).toHaveCount(count)
  await page.keyboard.press('Escape')

  const cohorts = page.getByRole('region', { name: 'Theo lứa công nhận' })
  await cohorts
    .getByRole('row', { name: /^Năm 2024/ })
    .getByRole('button')
    .nth(2)
    .click()
  await expect(page.getByRole('dialog')).toContainText('mà đến nay đã kết nạp')
  await page.keyboard.press('Escape')

  // and any number in its parts, which foot to it
  const members = page.getByLabel('Số chính').getByRole('button').first()
  const all = await members.innerText()
  await members.click()
  await page.getByRole('link', { name: /^Chia theo/ }).click()
  await page.getByRole('button', { name: /^Chia theo: / }).press('Enter')
  await page.getByRole('menuitem', { name: 'Giới tính' }).click()
  const parts = page.getByRole('table', { name: /chia theo giới tính$/ }).getByRole('row')
  await expect(parts.filter({ hasText: /^Nữ/ })).toBeVisible()
  const counts = (await parts.getByRole('button').allInnerTexts()).map(Number)
  const whole = counts.pop()
  expect([counts.length > 1, String(whole)]).toEqual([true, all])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(whole)
  await parts.filter({ hasText: /^Nữ/ }).getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText('Nữ')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Tổng quan' }).click()

  // a month before, a question of the board, a part of the due list: each number is the number of what it opens
  const trend = page.getByRole('region', { name: '12 tháng qua' })
  await expect(trend.getByRole('row', { name: /^Cuối tháng/ }).getByRole('columnheader')).toHaveCount(13)
  await expect(trend.getByRole('button', { name: all, exact: true })).not.toHaveCount(0)
  const wanting = page
    .getByRole('region', { name: 'Chi bộ theo tình trạng' })
    .getByRole('table')
    .getByRole('link')
    .first()
  const cells = Number(await wanting.innerText())
  await wanting.click()
  await expect(page.getByRole('contentinfo')).toContainText(`${cells} dòng`)
  await page.getByRole('link', { name: 'Tổng quan' }).click()
  const overdue = page.getByRole('link', { name: /^Quá hạn: \d+ việc$/ })
  const late = Number(await overdue.innerText())
  await overdue.click()
  await expect(page.getByRole('contentinfo')).toContainText(`${late} dòng`)
  await page.getByRole('link', { name: 'Tổng quan' }).click()

  const stages = page.getByRole('region', { name: 'Ai đang ở bước nào, từ bao giờ' })
  const undated = stages
    .getByRole('listitem')
    .filter({ hasText: 'chưa rõ ngày' })
    .first()
    .getByRole('button')
    .last()
  const unknown = Number(await undated.innerText())
  await undated.click()
  const behind = page.getByRole('dialog')
  await expect(behind.getByText(/chưa rõ ngày/).first()).toBeVisible()
  await expect(behind.getByRole('listitem')).toHaveCount(unknown)
  await page.keyboard.press('Escape')
  await expect(behind).toHaveCount(0)
  const longest = stages.getByRole('listitem').filter({ hasText: 'Hồ sơ đã trình' }).getByRole('link').first()
  const name = await longest.innerText()
  await longest.click()
  await expect(page.getByRole('complementary', { name: new RegExp(name) })).toBeVisible()
})
