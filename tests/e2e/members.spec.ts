import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await page.getByRole('link', { name: 'Đảng viên', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đảng viên' })).toBeVisible()
})

const rows = (page: Page) => page.locator('.register-table tr[data-row]')

/** Opens the first member of the list and tells the name. */
async function openFirst(page: Page): Promise<string> {
  const row = rows(page).first()
  await expect(row).toBeVisible()
  const name = (await row.getByRole('cell').nth(1).textContent()) ?? ''
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name, exact: true })).toBeVisible()
  return name
}

/** A line of Biểu 1 of the year 2026. */
async function lineOf(page: Page, words: string): Promise<Locator> {
  await page.goto(`${page.url().split('#')[0]}#/bao-cao/bieu-1-btctw?tu=2026-01-01&den=2026-12-31`)
  const row = page
    .getByRole('article', { name: /^Biểu 1-BTCTW/ })
    .getByRole('row')
    .filter({ hasText: words })
  await expect(row).toBeVisible()
  await expect(page.getByText('Có chỗ cộng chưa khớp')).toBeHidden()
  return row
}

/** The number of a line in the period itself. */
async function countOf(line: Locator): Promise<number> {
  return Number((await line.getByRole('cell').first().textContent())?.replaceAll('.', ''))
}

const sentWords = 'b. Chuyển đi đảng bộ khác trong tỉnh'
const closingWords = 'D. Đảng viên trong danh sách cuối kỳ'

test('a member is transferred out with the paper: the balance and the story change', async ({ page }) => {
  const home = page.url()
  const sent = await countOf(await lineOf(page, sentWords))
  const closing = await countOf(await lineOf(page, closingWords))
  await page.goto(home)

  const name = await openFirst(page)
  const panel = page.getByRole('complementary', { name, exact: true })
  await panel.getByRole('button', { name: 'Chuyển đi' }).click()
  const act = page.getByRole('dialog', { name: `Chuyển sinh hoạt đảng: ${name}` })
  await act.getByLabel('Nơi đến', { exact: true }).fill('Đảng bộ xã Chiềng Thử')
  await act.getByLabel('Số giấy giới thiệu').fill('77-GTSHĐ')
  await act.getByLabel('Ngày trên giấy giới thiệu').fill('2/11/2026')
  await expect(act.getByText('ngày 2 tháng 11 năm 2026')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(act).toBeHidden()
  await expect(panel).toContainText('Không còn trong danh sách đảng viên của đảng bộ xã')
  await expect(panel).toContainText('thôi: chuyển đi đảng bộ khác trong tỉnh (77-GTSHĐ)')

  await panel.getByRole('tab', { name: 'Quá trình' }).click()
  const line = panel.getByRole('listitem').filter({ hasText: 'Chuyển sinh hoạt chính thức đi' })
  await expect(line).toContainText('02/11/2026')
  await expect(line).toContainText('Giấy giới thiệu 77-GTSHĐ')
  await expect(line).toContainText('ghi')

  const now = await lineOf(page, sentWords)
  await expect(now.getByRole('cell').first()).toHaveText(String(sent + 1))
  await expect((await lineOf(page, closingWords)).getByRole('cell').first()).toHaveText(String(closing - 1))
  // every line opens its names
  await now.getByRole('button').first().click()
  await expect(page.getByRole('dialog').getByRole('link', { name, exact: true })).toBeVisible()
})

test('the file number is kept in its shape, the card number hidden until asked for', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/dang-vien?tinh-trang=official`)
  await expect(rows(page).first()).toContainText('Chính thức')
  const name = await openFirst(page)
  const panel = page.getByRole('complementary', { name, exact: true })
  await panel.getByRole('tab', { name: 'Hồ sơ đảng viên' }).click()
  await panel.getByLabel('Số lý lịch đảng viên').fill('12')
  await page.keyboard.press('Control+s')
  await expect(panel.getByText(/Số lý lịch gồm 6 chữ số/)).toBeVisible()
  await panel.getByLabel('Số lý lịch đảng viên').fill('000912 sl')
  await page.keyboard.press('Control+s')
  await expect(panel.getByText('Có thay đổi chưa ghi')).toBeHidden()
  await expect(panel.getByLabel('Số lý lịch đảng viên')).toHaveValue('000912 SL')
  await panel.getByLabel('Số thẻ đảng viên').fill('90123456')
  await page.keyboard.press('Control+s')
  await expect(panel.getByText('Có thay đổi chưa ghi')).toBeHidden()
  // opened again, it is hidden
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await openFirst(page)
  await panel.getByRole('tab', { name: 'Hồ sơ đảng viên' }).click()
  await expect(panel.getByLabel('Số thẻ đảng viên')).toHaveValue('')
  await panel.getByRole('button', { name: 'Hiện số' }).click()
  await expect(panel.getByLabel('Số thẻ đảng viên')).toHaveValue('90123456')
})

test('a move within the commune shows in both cells and not in the whole', async ({ page }) => {
  const name = await openFirst(page)
  const panel = page.getByRole('complementary', { name, exact: true })
  await panel.getByRole('button', { name: 'Chuyển chi bộ' }).click()
  const act = page.getByRole('dialog', { name: `Chuyển ${name} sang chi bộ khác` })
  await act.getByLabel('Chi bộ chuyển đến').fill('truong')
  await page.keyboard.press('Enter')
  await act.getByLabel('Từ ngày').fill('3/11/2026')
  await page.keyboard.press('Control+s')
  await expect(act).toBeHidden()
  await expect(panel).toContainText('Chuyển nội bộ:')
  await page.goto(
    `${page.url().split('#')[0]}#/bao-cao/can-doi-dang-vien-theo-chi-bo?tu=2026-11-01&den=2026-11-23&tuy-chon=1`,
  )
  const sheet = page.getByRole('article', { name: /^Cân đối/ })
  await expect(sheet.getByRole('row').filter({ hasText: 'Tổng cộng' })).toBeVisible()
  await expect(page.getByText('Có chỗ cộng chưa khớp')).toBeHidden()
})

test('badges that fall due are listed, and an award is written down', async ({ page }) => {
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'Huy hiệu Đảng đến đợt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Huy hiệu Đảng đến đợt' })).toBeVisible()
  const acts = page.getByRole('button', { name: 'Ghi đã trao' })
  await expect(acts.first()).toBeVisible()
  const before = await acts.count()
  await acts.first().click()
  await page.getByRole('dialog').getByLabel('Số quyết định').fill('5-QĐ/TU')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(acts).toHaveCount(before - 1)
})
