import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { startServer } from './launch/server.ts'

const who = 'Sùng Thị Dợ'
const rows = (page: Page) => page.locator('.register-table tr[data-row]')
const panel = (page: Page, name: string | RegExp = who) => page.getByRole('complementary', { name })
const dialog = (page: Page) => page.getByRole('dialog')
let n = 0
const shot = async (page: Page, name: string) => page.screenshot({ path: `/tmp/shots/${String(n++).padStart(2, '0')}-${name}.png` })

/** Goes to a room by its address, as a link does. */
async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

/** Picks from a box by typing; waits until the box has heard. */
async function pick(box: Locator, typed: string, option: string | RegExp): Promise<void> {
  const page = box.page()
  await box.focus()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name: option }).first()).toBeAttached()
  await page.keyboard.press('Enter')
}

/** Opens somebody's record in the list that is shown. */
async function open(page: Page, name = who): Promise<Locator> {
  await page.getByRole('searchbox').first().fill(name)
  const row = rows(page).filter({ hasText: name }).first()
  await expect(row).toBeVisible()
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page, name)).toBeVisible()
  return panel(page, name)
}

/** Fills the fields of an open dialog by their labels and saves with Ctrl+S. */
async function fillAndSave(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await dialog(page).getByLabel(label, { exact: false }).first().fill(value)
  await page.keyboard.press('Control+s')
}

test('one person, from the proposal to full membership, as the days go by', async ({ context, dataDir }) => {
  test.slow()
  const page = await context.newPage()
  let stop = async (): Promise<void> => undefined
  /** The same register on a later day: the program is started anew, as every morning. */
  const onDay = async (day: string): Promise<void> => {
    await stop()
    const server = await startServer(dataDir, day)
    stop = server.stop
    await page.clock.setFixedTime(new Date(`${day}T02:00:00Z`))
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  }

  await test.step('proposed, recognised, helped', async () => {
    await onDay('2025-08-04')
    await goTo(page, '/quan-chung', 'Quần chúng ưu tú, cảm tình Đảng')
    await page.keyboard.press('Alt+m')
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused()
    await page.keyboard.type(who)
    await page.getByRole('radio', { name: 'Nữ' }).check()
    await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('12/8/2001')
    await pick(page.getByRole('combobox', { name: 'Dân tộc' }), 'mong', /Mông/)
    await pick(page.getByRole('combobox', { name: /^Thôn, bản/ }), 'co ma', /Co Mạ/)
    await pick(page.getByRole('combobox', { name: /phổ thông/ }), 'trung hoc pho', 'Trung học phổ thông')
    await page.getByLabel(/^Ngày đề nghị/).fill('1/8/2025')
    await shot(page, 'new')
    await page.keyboard.press('Control+s')
    await expect(panel(page)).toContainText('Quần chúng ưu tú')
    await panel(page).getByRole('button', { name: 'Công nhận cảm tình Đảng' }).click()
    await shot(page, 'recognise')
    await fillAndSave(page, { 'Số nghị quyết': '12-NQ/CB', 'Ngày': '4/8/2025' })
    await expect(panel(page)).toContainText('Cảm tình Đảng')
    await panel(page).getByRole('button', { name: 'Phân công người giúp đỡ' }).click()
    await shot(page, 'helper')
  })
  await stop()
})
