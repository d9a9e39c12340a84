import { expect, test } from './launch/door.ts'

test('Ctrl+Z takes back and Ctrl+Y does again; the history is filtered by person and day, and printed', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Thôn, bản' }).click()
  await page.getByRole('button', { name: /^(Thêm|Nhập) (một )?thôn, bản/u }).click()
  const name = page.getByRole('textbox', { name: 'Tên' }).first()
  await name.fill('Bản Vừa Thêm')
  // in a field the keys are the field's
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Hoàn tác:/u)).toBeHidden()
  await name.fill('Bản Vừa Thêm')
  await page.keyboard.press('Control+s')
  const added = page.getByRole('cell', { name: 'Bản Vừa Thêm' })
  await page.getByRole('searchbox').fill('vua them')
  await expect(added).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  // the new row may show before its form has left; until then the key is the form's
  await expect(page.locator('form[data-dirty="true"], [role="dialog"]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Hoàn tác: /u).first()).toBeVisible()
  await expect(added).toBeHidden()
  await page.keyboard.press('Control+y')
  await expect(page.getByText(/^Làm lại: /u).first()).toBeVisible()
  await expect(added).toBeVisible()

  await page.getByRole('link', { name: 'Nhật ký', exact: true }).click()
  const rows = page.getByRole('region', { name: 'Việc đã làm' }).locator('tbody tr[data-row-key]')
  await expect(rows.filter({ hasText: 'Làm lại: ' })).toHaveCount(1)
  await page.getByRole('button', { name: /^Người làm:/u }).click()
  await page.getByRole('menuitem', { name: 'Người dùng thử' }).click()
  await expect(rows.filter({ hasText: 'Nạp xã mẫu' })).toHaveCount(0)
  await expect(rows.first()).toContainText('Làm lại: ')
  await page.getByRole('button', { name: /^Ngày:/u }).click()
  await page.getByRole('button', { name: 'Hôm nay' }).click()
  await expect(rows.first()).toContainText('Làm lại: ')

  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'In nhật ký này' }).click()
  const sheet = page.locator('.print-sheet')
  await expect(sheet.locator('tbody tr').first()).toContainText('Làm lại: ')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet.getByRole('heading', { name: 'Nhật ký việc đã làm' })).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
})
