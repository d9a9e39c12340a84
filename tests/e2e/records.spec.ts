import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { setUp } from './launch/register.ts'

/** Goes to a room by the palette, as the hands on the keys do. */
async function goTo(page: Page, typed: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

const rows = (page: Page) => page.locator('.register-table tr[data-row]')
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true })

/** Enters people with nothing but their names, one after another. */
async function enterPeople(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, 'nguoi', 'Người')
  await page.keyboard.press('Alt+m')
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  for (const fullName of names) {
    await expect(name).toBeFocused()
    await expect(name).toHaveValue('')
    await page.keyboard.type(fullName)
    await page.keyboard.press('Control+Enter')
  }
  await expect(name).toHaveValue('')
  await page.getByRole('button', { name: 'Thôi' }).click()
  await expect(rows(page)).toHaveCount(names.length)
}

/** Finds a person by typing without marks and opens the record, all by keys. */
async function openByKeys(page: Page, typed: string, fullName: string): Promise<void> {
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(typed)
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).filter({ hasText: fullName })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page, fullName)).toBeFocused()
}

test('from an empty register: a cell, a person and the tracking, by keyboard', async ({ page }) => {
  await setUp(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  await goTo(page, 'chi bo', 'Chi bộ')
  // the page one came to is read out, and Tab goes on from there
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ', exact: true })).toBeFocused()
  await expect(page).toHaveTitle(/^Chi bộ · Nhịp Cầu · /)
  await expect(page.getByText('Nơi ghi các đảng bộ, chi bộ')).toBeVisible()
  await expect(page.getByRole('link', { name: /Excel/ }).last()).toBeVisible()

  await page.keyboard.press('Alt+m')
  await expect(page.getByLabel('Tên chi bộ')).toBeFocused()
  await page.keyboard.type('Chi bộ bản Sốp Nghịu')
  await page.keyboard.press('Control+s')
  await expect(panel(page, 'Chi bộ bản Sốp Nghịu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(1)

  await goTo(page, 'quan chung', 'Quần chúng ưu tú, cảm tình Đảng')
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused()
  await page.keyboard.type('Sùng Thị Dợ')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Tên gọi khác')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Nữ' })).toBeChecked()
  await page.keyboard.press('Enter')
  await page.keyboard.type('5/3/85')
  await expect(page.getByText('ngày 5 tháng 3 năm 1985')).toBeVisible()
  await page.keyboard.press('Alt+b')
  await page.keyboard.type('sop')
  await expect(page.getByRole('option', { name: 'Chi bộ bản Sốp Nghịu' })).toBeAttached()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+c')
  // a day that the calendar does not have is asked back, also where nothing must be written
  await page.keyboard.type('31/2/2026')
  await page.keyboard.press('Control+s')
  // beside it, the word that the record before was written may still stand
  await expect(
    page.getByRole('alert').filter({ hasText: 'Tháng 2 năm 2026 không có ngày 31. Kiểm tra lại ngày.' }),
  ).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3/2026')
  await page.keyboard.press('Control+s')
  await expect(panel(page, 'Sùng Thị Dợ')).toContainText('Quần chúng ưu tú')
  await page.keyboard.press('Escape')

  // the number leads to the name behind it
  await page.getByRole('button', { name: '100,0 % (1/1)' }).click()
  const names = page.getByRole('dialog', { name: 'Quần chúng ưu tú' })
  await expect(names.getByRole('link', { name: 'Sùng Thị Dợ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(names).toBeHidden()

  // the cell's resolution, from the chosen rows
  await rows(page).first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Công nhận cảm tình Đảng: 1 người' }).press('Enter')
  await expect(page.getByLabel('Số nghị quyết công nhận')).toBeFocused()
  await page.keyboard.type('12-NQ/CB')
  await page.keyboard.press('Enter')
  await page.keyboard.type('20/10/2026')
  await page.keyboard.press('Control+s')
  await expect(rows(page)).toHaveText([/Cảm tình Đảng.*20\/10\/2026/])

  // the same person is now known, and found without marks
  await goTo(page, 'nguoi', 'Người')
  await page.getByRole('searchbox').fill('sung thi do')
  await expect(rows(page)).toHaveText([/Sùng Thị Dợ/])
  await page.getByRole('searchbox').fill('khong co ai')
  await expect(page.getByText('Không có dòng nào khớp')).toBeVisible()

  await goTo(page, 'chi bo', 'Chi bộ')
  await openByKeys(page, 'sop nghiu', 'Chi bộ bản Sốp Nghịu')
  await expect(panel(page, 'Chi bộ bản Sốp Nghịu').getByRole('link', { name: 'Sùng Thị Dợ' })).toBeVisible()
})

test('a person is corrected by keyboard only, and unsaved input is guarded', async ({ page }) => {
  await setUp(page)
  await enterPeople(page, ['Sùng Thị Dợ', 'Lò Văn Ún', 'Giàng A Chứ'])

  await openByKeys(page, 'lo van', 'Lò Văn Ún')
  await page.keyboard.press('Alt+k')
  await expect(page.getByLabel('Điện thoại')).toBeFocused()
  await page.keyboard.type('0912 000 000')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Có thay đổi chưa ghi')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(panel(page, 'Lò Văn Ún')).toBeHidden()
  await expect(page.getByRole('searchbox')).toHaveValue('lo van')

  await openByKeys(page, 'lo van', 'Lò Văn Ún')
  await expect(page.getByLabel('Điện thoại')).toHaveValue('0912 000 000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused()
  await page.keyboard.type('Lò Văn Ún Anh')
  await page.keyboard.press('Escape')
  const warning = page.getByRole('dialog', { name: 'Có thay đổi chưa ghi' })
  await expect(warning).toBeVisible()
  await warning.getByRole('button', { name: 'Ở lại' }).click()
  await expect(warning).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Lò Văn Ún Anh')
  await panel(page, 'Lò Văn Ún').getByRole('button', { name: 'Đóng' }).click()
  await warning.getByRole('button', { name: 'Bỏ thay đổi' }).click()
  await expect(panel(page, 'Lò Văn Ún')).toBeHidden()
  await expect(rows(page)).toHaveText([/Lò Văn Ún/])
})

test.describe('in a browser', () => {
  test.skip(
    ({ door }) => door !== 'trial',
    'A second window and the wire are only to be had at the trial door.',
  )

  test('what was typed comes back after the page was lost', async ({ page }) => {
    await setUp(page)
    await enterPeople(page, ['Sùng Thị Dợ'])
    await openByKeys(page, 'sung', 'Sùng Thị Dợ')
    await page.keyboard.press('Alt+o')
    const kept = page.waitForResponse((response) => response.url().endsWith('/rpc/settings/saveDraft'))
    await page.keyboard.type('Bản Sốp Nghịu')
    await kept
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(page.getByText('Đã đưa lại nội dung chưa ghi')).toBeVisible()
    await expect(page.getByLabel('Quê quán')).toHaveValue('Bản Sốp Nghịu')
    await page.getByRole('button', { name: 'Bỏ nội dung này' }).click()
    await expect(page.getByLabel('Quê quán')).toHaveValue('')
  })

  test('two windows on one record: the later one is told and keeps its input', async ({ page, context }) => {
    await setUp(page)
    await enterPeople(page, ['Sùng Thị Dợ'])
    await openByKeys(page, 'sung', 'Sùng Thị Dợ')
    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByLabel('Điện thoại').fill('0912 111 111')
    await other.keyboard.press('Control+s')
    await expect(other.getByText('Có thay đổi chưa ghi')).toBeHidden()

    await page.getByLabel('Quê quán').fill('Bản Kéo Sặt')
    await page.keyboard.press('Control+s')
    await expect(
      page.getByRole('form').getByRole('alert').filter({ hasText: 'đã được sửa ở nơi khác' }),
    ).toBeVisible()
    await expect(page.getByLabel('Quê quán')).toHaveValue('Bản Kéo Sặt')
    await page.getByRole('button', { name: 'Tải lại hồ sơ' }).click()
    await expect(page.getByLabel('Điện thoại')).toHaveValue('0912 111 111')
    await expect(page.getByLabel('Quê quán')).toHaveValue('Bản Kéo Sặt')
    await page.keyboard.press('Control+s')
    await expect(page.getByText('Có thay đổi chưa ghi')).toBeHidden()
    await other.reload()
    await expect(other.getByLabel('Quê quán')).toHaveValue('Bản Kéo Sặt')
  })
})
