import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  // making the sample takes its time on a busy machine
  test.slow()
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible({ timeout: 120_000 })
})

const goTo = (page: Page, place: string) => page.goto(`${page.url().replace(/#.*$/u, '')}#${place}`)
const rows = '.register-table tr[data-row]'

/** The square of a cell under "Khắc phục". */
async function remediesSquare(page: Page, cell: string) {
  const board = page.getByRole('table', { name: 'Bảng trạng thái chi bộ' })
  await expect(board.locator('tbody tr')).not.toHaveCount(0)
  const heads = await board.locator('thead tr').last().locator('th').allInnerTexts()
  const at = heads.findIndex((head) => head.trim().startsWith('Khắc phục'))
  const line = board.locator('tbody tr').filter({ has: page.getByRole('link', { name: cell, exact: true }) })
  return line.locator('th, td').nth(at).locator('.square')
}

/** A cell that nothing has to be put right in. */
async function calmCell(page: Page): Promise<string> {
  await goTo(page, '/bang-chi-bo')
  const lines = page.getByRole('table', { name: 'Bảng trạng thái chi bộ' }).locator('tbody tr')
  await expect(lines).toHaveCount(24)
  const names = await lines.getByRole('link').allInnerTexts()
  for (const name of names) if ((await (await remediesSquare(page, name)).count()) === 0) return name
  throw new Error('no cell without remedies')
}

test('from the programme to a fault that is put right: the board turns amber, red and calm again', async ({
  page,
}) => {
  const cell = await calmCell(page)

  await goTo(page, '/kiem-tra?muc=chuong-trinh')
  await expect(page.locator(rows)).toHaveCount(7)
  await page.keyboard.press('Alt+m')
  const line = page.getByRole('dialog', { name: 'Thêm mục vào chương trình' })
  await line.getByLabel('Nội dung').fill('Kiểm tra việc ghi sổ nghị quyết')
  await line.getByLabel('Tổ chức đảng', { exact: true }).last().fill(cell)
  await page.getByRole('option', { name: cell }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(line).toBeHidden()
  await page.locator(rows).filter({ hasText: 'Kiểm tra việc ghi sổ nghị quyết' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mở cuộc theo mục này' }).press('Enter')

  // the case begins with what the programme says
  await expect(page.getByLabel('Tên cuộc, vụ việc')).toHaveValue('Kiểm tra việc ghi sổ nghị quyết')
  await page.getByLabel('Ngày bắt đầu chuẩn bị').fill('1/6/2026')
  await page.keyboard.press('Control+s')
  const panel = page.getByRole('complementary', { name: 'Kiểm tra việc ghi sổ nghị quyết' })
  await panel.getByRole('button', { name: 'Bắt đầu tiến hành' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày tiến hành').fill('1/5/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog.getByText('sớm hơn ngày bắt đầu chuẩn bị').first()).toBeVisible()
  await dialog.getByLabel('Ngày tiến hành').fill('15/6/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Tiến hành' })).toContainText('15/06/2026')

  await panel.getByRole('button', { name: 'Ghi kết luận' }).press('Enter')
  await dialog.getByLabel('Nghị quyết, chỉ thị, quy định của Đảng').check()
  await dialog.getByLabel('Kết luận', { exact: true }).fill('khuyet diem')
  await page.getByRole('option', { name: 'Có khuyết điểm, rút kinh nghiệm' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await panel.getByRole('button', { name: 'Kết luận, kết thúc' }).press('Enter')
  await dialog.getByLabel('Ngày kết luận').fill('30/6/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(panel.getByText('Có khuyết điểm, rút kinh nghiệm')).toBeVisible()

  await panel.getByRole('tab', { name: 'Khuyết điểm, khắc phục' }).click()
  await panel.getByRole('button', { name: 'Ghi khuyết điểm' }).press('Enter')
  await dialog.getByLabel('Khuyết điểm, vi phạm').fill('Sổ nghị quyết bỏ trống hai kỳ')
  await page.keyboard.press('Control+s')
  await dialog.getByLabel('Việc phải khắc phục').fill('Ghi lại sổ hai kỳ')
  await dialog.getByLabel('Hạn khắc phục').fill('30/11/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(panel.getByRole('article')).not.toContainText('Quá hạn')

  await goTo(page, '/bang-chi-bo')
  await expect(await remediesSquare(page, cell)).toHaveAttribute('data-state', 'amber')

  await goTo(page, '/kiem-tra?muc=khac-phuc')
  await page.locator(rows).filter({ hasText: 'Ghi lại sổ hai kỳ' }).click()
  const remedy = page.getByRole('complementary', { name: 'Khắc phục' })
  await remedy.getByRole('button', { name: 'Sửa', exact: true }).last().press('Enter')
  await dialog.getByLabel('Hạn khắc phục').fill('31/8/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(remedy.getByRole('article')).toContainText('▲ Quá hạn')

  await goTo(page, '/bang-chi-bo')
  await expect(await remediesSquare(page, cell)).toHaveAttribute('data-state', 'red')

  await goTo(page, '/kiem-tra?muc=khac-phuc')
  await page.locator(rows).filter({ hasText: 'Ghi lại sổ hai kỳ' }).click()
  await remedy.locator('input[type=file]').setInputFiles({
    name: 'sổ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('không phải bản quét'),
  })
  await expect(page.getByText('Nội dung tệp không phải PDF, JPG hay PNG')).toBeVisible()
  await remedy.locator('input[type=file]').setInputFiles({
    name: 'sổ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 hai trang sổ'),
  })
  await expect(remedy.getByRole('button', { name: 'sổ.pdf', exact: true })).toBeVisible()
  await remedy.getByRole('button', { name: 'Ghi báo cáo' }).press('Enter')
  await dialog.getByLabel('Ngày báo cáo khắc phục').fill('10/11/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(remedy.getByText('Đã báo cáo, chờ xác nhận')).toBeVisible()
  await remedy.getByRole('button', { name: 'Xác nhận' }).press('Enter')
  await dialog.getByLabel('Ngày xác nhận đã khắc phục').fill('20/11/2026')
  await dialog.getByLabel('Người xác nhận').fill('Ủy ban Kiểm tra Đảng ủy')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(remedy.getByRole('article')).toContainText('✓ Đã khắc phục')

  await goTo(page, '/bang-chi-bo')
  await expect(await remediesSquare(page, cell)).toHaveAttribute('data-state', 'green')
  await goTo(page, '/kiem-tra?muc=chuong-trinh&tinh-trang=done')
  await expect(page.locator(rows).filter({ hasText: 'Kiểm tra việc ghi sổ nghị quyết' })).toBeVisible()
})

test('a letter becomes a case in one step, and reports of a month are received, by keyboard', async ({
  page,
}) => {
  await goTo(page, '/kiem-tra?muc=don-thu')
  const letter = page.locator(rows).first()
  await expect(letter).toContainText('Chưa xử lý')
  await letter.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mở vụ việc từ đơn' }).press('Enter')
  await expect(page.getByLabel('Tên cuộc, vụ việc')).toHaveValue(/^Giải quyết đơn/)
  await page.keyboard.press('Control+s')
  const opened = page.getByRole('complementary', { name: /^Giải quyết đơn/ })
  await expect(opened).toContainText('Chi bộ')
  await goTo(page, '/kiem-tra?muc=don-thu')
  await expect(letter).toContainText('Thụ lý giải quyết')
  await letter.click()
  await expect(page.getByRole('complementary').getByRole('link', { name: /^Giải quyết đơn/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mở vụ việc từ đơn' })).toHaveCount(0)

  await goTo(page, '/kiem-tra?muc=bao-cao&tinh-trang=chua-nop')
  const missing = page.locator(rows)
  await expect(missing.first()).toContainText('▲ Chưa nộp')
  const before = await missing.count()
  await missing.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+m')
  const dialog = page.getByRole('dialog', { name: /^Nhận báo cáo tháng 10\/2026/ })
  await dialog.getByLabel('Ngày nhận báo cáo').fill('20/9/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog.getByText('sớm hơn tháng báo cáo').first()).toBeVisible()
  await dialog.getByLabel('Ngày nhận báo cáo').fill('20/11/2026')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(missing).toHaveCount(before - 1)
})

test('whoever the administrator did not name sees counts of cases about members, and no name', async ({
  page,
}) => {
  await goTo(page, '/kiem-tra?doi-tuong=member')
  // the rows of the page before are not the ones meant
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra, giám sát, kỷ luật' })).toBeVisible()
  const first = page.locator(rows).first()
  const name = await first.locator('td').nth(2).innerText()
  const id = await first.getAttribute('data-row')
  const figure = () => page.locator('.figure-strip dd').nth(3)
  const counted = await figure().innerText()
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'Tóm tắt để đọc tại cuộc họp' }).click()
  const summary = page.getByRole('dialog', { name: 'Tóm tắt để đọc tại cuộc họp' })
  await expect(summary.getByLabel('Nội dung, không có tên đảng viên')).not.toHaveValue('')
  await summary.getByRole('button', { name: 'Sao chép' }).click()
  await expect(page.getByText('Đã sao chép.', { exact: true })).toBeVisible()
  await summary.getByRole('button', { name: 'Đóng' }).last().click()
  await expect(summary).toBeHidden()
  await page.getByRole('button', { name: 'Khác' }).click()
  await page.getByRole('menuitem', { name: 'Ai được đọc vụ việc về đảng viên' }).click()
  const sight = page.getByRole('dialog', { name: 'Ai được đọc vụ việc về đảng viên' })
  await sight.getByRole('checkbox', { checked: true }).uncheck()
  await page.keyboard.press('Control+s')
  await expect(sight).toBeHidden()
  await expect(page.locator(rows)).toHaveCount(0)
  await expect(page.locator('.hidden-note')).toContainText('vụ việc về đảng viên không hiện ở đây')
  await expect(figure()).toHaveText(counted)
  await expect(page.getByText(name, { exact: true })).toHaveCount(0)
  await goTo(page, `/kiem-tra?mo=${id}`)
  await expect(page.getByRole('complementary')).toContainText(
    'chỉ mở cho vai trò được người quản trị chỉ định',
  )
})

/** Presses the key until the element has the focus. */
async function pressUntil(page: Page, key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
  // the box of a choice is there for the keyboard, not for the eye
  await expect(target).toBeAttached()
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${key} does not lead to ${target}`)
}

test('every side is walked by keyboard alone, and what is closed gives the focus back', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kiem tra, giam sat')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  const sides = page.getByRole('radiogroup', { name: 'Phần' })
  await pressUntil(page, 'Tab', sides.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowLeft')
  for (const side of [
    'Chương trình',
    'Cuộc, vụ việc',
    'Khắc phục',
    'Đơn thư',
    'Tự kiểm tra',
    'Báo cáo chi bộ',
    'Văn bản',
  ]) {
    const radio = sides.getByRole('radio', { name: side })
    await expect(radio).toBeChecked()
    await expect(radio).toBeFocused()
    const row = page.locator(rows).first()
    await pressUntil(page, 'Tab', row)
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary')
    const dialog = page.getByRole('dialog')
    await expect(panel.or(dialog)).toBeVisible()
    if (await panel.isVisible()) {
      const act = panel.getByRole('button', { name: /^(Sửa|Ghi|Bắt đầu)/ }).first()
      await pressUntil(page, 'Tab', act)
      await page.keyboard.press('Enter')
      await expect(dialog).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(act).toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(panel.or(dialog)).toBeHidden()
    await expect(row).toBeFocused()
    await pressUntil(page, 'Shift+Tab', radio)
    await page.keyboard.press('ArrowRight')
  }

  // past the last side comes the first one again; its chips and its menu are walked the same way
  const chip = page.getByRole('button', { name: /^Quý:/ })
  await pressUntil(page, 'Tab', chip)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'tất cả' }).last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'quý 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chip).toHaveText(/quý 1/)
  await expect(chip).toBeFocused()
  const more = page.getByRole('button', { name: 'Khác' })
  await pressUntil(page, 'Shift+Tab', more)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Lập chương trình' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Tên chương trình' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
})
