import { readFileSync } from 'node:fs'
import { readSheets } from '../../src/engine/imports/workbook/open-workbook.ts'
import { superiorForm } from '../engine/issued/superior-form.ts'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('a superior’s workbook is loaded, its cells mapped by keyboard, filled and saved', async ({
  page,
  door,
}) => {
  test.skip(door !== 'trial', 'The window always has the real day, and the figures need its own.')
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Tệp cấp trên' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Thêm tệp mẫu' }).first().click()
  const form = Buffer.from(await superiorForm())
  await (await choosing).setFiles({ name: 'Bieu_1.xlsx', mimeType: 'application/zip', buffer: form })
  await expect(page.getByRole('heading', { level: 1, name: 'Bieu 1' })).toBeVisible()

  // to C6 by its name, from there by arrows; what the form says beside the cell comes first in the list
  await page.getByLabel('Đến ô').fill('c6')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'C6', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Không điền được: ô có công thức của cấp trên')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('combobox', { name: 'Số liệu' }).focus()
  await page.keyboard.type('dang vien nu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  const cell = page.getByRole('button', { name: /^C6, \d+, Đảng viên nữ/ })
  await expect(cell).toBeVisible()
  const women = (await cell.innerText()).replace('.', '')

  await page.getByRole('button', { name: 'Điền và tải về' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Điền', exact: true }).click()
  const saved = await downloading
  expect(saved.suggestedFilename()).toBe('Bieu 1 tháng 11 năm 2026.xlsx')
  const rows: string[][] = []
  for await (const row of readSheets(readFileSync(await saved.path())))
    rows.push(row.cells.map(({ text }) => text))
  expect(rows).toContainEqual(['2', 'Trong đó: đảng viên nữ', women])
})
