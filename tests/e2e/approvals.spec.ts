import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { pick } from './launch/pick.ts'

test.use({ today: '2026-11-23', sample: true })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T02:00:00Z'))
  await page.getByRole('button', { name: 'Mở xã mẫu' }).press('Enter')
})

const rows = (page: Page) => page.locator('.register-table tr[data-row]')
/** Goes to a room by its link, and waits until it stands there: the room before has rows as well. */
async function goTo(page: Page, link: string, title: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
}
/** The list of one batch's people stands there; the list of batches before it has rows as well. */
const peopleStand = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: /^Đợt 11\/2026/ })).toBeVisible()
const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name })

test('a month: proposed, sent, answered one by one and all at once, printed again as it was sent', async ({
  page,
}) => {
  await goTo(page, 'Đợt phê duyệt', 'Đợt phê duyệt')
  await page.keyboard.press('Alt+m')
  const making = page.getByRole('dialog', { name: 'Lập đợt đề nghị' })
  await expect(making.getByLabel('Tháng')).toBeFocused()
  await expect(making.getByLabel('Tháng')).toHaveValue('11/2026')
  await page.keyboard.press('Enter')
  await pick(page, 'hoc lop', 'Học lớp bồi dưỡng nhận thức về Đảng')
  await making.getByLabel('Số Tờ trình').fill('60-TTr/ĐU')
  await making.getByLabel('Ngày Tờ trình').fill('19/11/2026')
  await expect(making.getByText('Học lớp bồi dưỡng nhận thức về Đảng').first()).toBeVisible()
  await page.keyboard.press('Control+s')
  const batch = panel(page, 'Đợt 11/2026: học lớp bồi dưỡng nhận thức về Đảng')
  await expect(batch).toContainText('Đang lập')
  const people = Number(/(\d+) người/.exec((await batch.textContent()) ?? '')?.[1])
  expect(people).toBeGreaterThan(1)

  // who is not on it, and why
  await batch.getByRole('button', { name: 'Thêm người' }).click()
  await expect(rows(page).first()).toBeVisible()
  await expect(
    rows(page).filter({ hasText: 'Chi bộ chưa có nghị quyết công nhận cảm tình Đảng' }).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Khác', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Về danh sách của đợt' }).click()
  await peopleStand(page)
  await expect(rows(page)).toHaveCount(Math.min(people, 50))
  const firstName = (await rows(page).first().locator('td').nth(1).textContent()) ?? ''

  await page.getByRole('button', { name: 'Khác', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Mở đợt' }).click()
  await batch.getByRole('button', { name: 'Gửi danh sách' }).click()
  await expect(page.getByRole('textbox', { name: 'Ngày gửi' })).toBeFocused()
  await page.keyboard.type('20/11/2026')
  await page.keyboard.press('Control+s')
  await expect(batch).toContainText('Chờ trả lời, đã 3 ngày')

  // the sheet that went out
  await batch.getByRole('button', { name: 'In lại bản đã gửi' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('CẢM TÌNH ĐẢNG ĐỀ NGHỊ HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG')
  await expect(sheet).toContainText('(Kèm theo Tờ trình số 60-TTr/ĐU ngày 19 tháng 11 năm 2026)')
  await expect(sheet).toContainText(firstName)
  const sent = await sheet.innerText()

  // one comes back with a reason, the others are agreed to
  await page.getByRole('button', { name: 'Khác', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Xem danh sách' }).click()
  await peopleStand(page)
  await rows(page).first().focus()
  await page.keyboard.press('Enter')
  const person = panel(page, firstName)
  await person.getByRole('button', { name: 'Ghi kết quả' }).click()
  const answering = page.getByRole('dialog', { name: `Ghi kết quả: ${firstName}` })
  await expect(answering.getByRole('radio', { name: 'Đồng ý' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await answering.getByLabel('Số văn bản trả lời').fill('31-TB/ĐU')
  await answering.getByLabel('Ngày trả lời').fill('22/11/2026')
  await page.keyboard.press('Control+s')
  await expect(answering.getByText('Cần ghi lý do trả lại.')).toBeVisible()
  await answering.getByLabel('Lý do trả lại').fill('Chưa có nhận xét của đoàn thể')
  await page.keyboard.press('Control+s')
  await expect(person).toContainText('Trả lại 22/11/2026, 31-TB/ĐU: Chưa có nhận xét của đoàn thể')
  await person.getByRole('link', { name: /^Đợt 11\/2026/ }).click()
  await batch.getByRole('button', { name: 'Ghi kết quả cho người chưa có' }).click()
  await page.getByRole('textbox', { name: 'Ngày trả lời' }).fill('23/11/2026')
  await page.keyboard.press('Control+s')
  await expect(batch).toContainText('Đã trả lời, sau 3 ngày')
  await expect(batch).toContainText(`${people} người: ${people - 1} đồng ý, 1 trả lại`)

  // whatever is corrected, the sent sheet stays
  await batch.getByRole('link', { name: /người:/ }).click()
  await peopleStand(page)
  await rows(page).first().focus()
  await page.keyboard.press('Enter')
  await panel(page, firstName).getByRole('link', { name: 'Mở hồ sơ theo dõi' }).click()
  const record = page.getByRole('textbox', { name: 'Họ và tên' })
  await record.fill('Người Đã Sửa Tên')
  await page.keyboard.press('Control+s')
  await expect(panel(page, 'Người Đã Sửa Tên')).toBeVisible()
  await panel(page, 'Người Đã Sửa Tên').getByRole('tab', { name: 'Phê duyệt' }).click()
  await panel(page, 'Người Đã Sửa Tên')
    .getByRole('link', { name: /^Đợt 11\/2026: học lớp/ })
    .click()
  await page.getByRole('button', { name: 'Khác', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Xem bản in' }).click()
  await expect(page.getByText('Bản đã gửi ngày 20/11/2026, giữ nguyên như lúc gửi.')).toBeVisible()
  await expect(sheet).toContainText(firstName)
  expect(await sheet.innerText()).toBe(sent)

  const coming = page.waitForEvent('download')
  await page.keyboard.press('Control+e')
  expect((await coming).suggestedFilename()).toBe(
    'Danh sách đề nghị học lớp bồi dưỡng nhận thức về Đảng tháng 11-2026.xlsx',
  )
})

/** Keys that the hands press for a text in Telex: a mark is one more key, đ is two. */
function telexKeys(text: string): number {
  return text.normalize('NFD').replaceAll(/[đĐ]/gu, 'dd').length
}

test('a person is entered in two minutes: well under 120 keys, one a second', async ({ page }) => {
  await goTo(page, 'Quần chúng ưu tú', 'Quần chúng ưu tú, cảm tình Đảng')
  let keys = 0
  const type = async (text: string): Promise<void> => {
    keys += telexKeys(text)
    await page.keyboard.type(text)
  }
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      keys += key.split('+').length
      await page.keyboard.press(key)
    }
  }
  const choose = async (typed: string, option: string | RegExp): Promise<void> => {
    await type(typed)
    await expect(page.getByRole('option', { name: option }).first()).toBeAttached()
    await press('Enter')
  }
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  const cell = page.getByRole('combobox', { name: 'Chi bộ theo dõi' })
  const enter = async (fullName: string, first: boolean): Promise<number> => {
    keys = 0
    await expect(name).toBeFocused()
    await type(fullName)
    await press('Enter', 2)
    await press('ArrowRight')
    await press('Enter')
    await type('12/8/2001')
    if (first) {
      await page.getByRole('combobox', { name: 'Dân tộc' }).focus()
      await choose('thai', 'Thái')
    }
    await press('Alt+o')
    await type('Mường Cai')
    await press('Enter', 2)
    if (first) await choose('co ma', /Co Mạ/)
    await press('Alt+t')
    await choose('trung hoc pho', 'Trung học phổ thông')
    await press('Alt+d')
    await press('Space')
    await press('Alt+c')
    if (first) await type('20/11/2026')
    await press('Control+Enter')
    await expect(name).toHaveValue('')
    return keys
  }
  await press('Alt+m')
  const [one, next] = [await enter('Lường Thị Thử Một', true), await enter('Lường Thị Thử Hai', false)]
  // the village told the cell, and both stay for the next person
  await expect(cell).toBeVisible()
  await expect(page.getByTitle('Chi bộ bản Co Mạ')).toBeVisible()
  test.info().annotations.push({ type: 'keys', description: `first ${one}, next ${next}` })
  expect(one).toBeLessThan(120)
  expect(next).toBeLessThan(100)
  await page.getByRole('button', { name: 'Thôi' }).click()
  await page.getByRole('searchbox').fill('luong thi thu')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).first()).toContainText('Chi bộ bản Co Mạ')
  await expect(rows(page).first()).toContainText('20/11/2026')
})

test('work with a person: a task, a remark, a paper that was missing, by keyboard', async ({ page }) => {
  await goTo(page, 'Quần chúng ưu tú', 'Quần chúng ưu tú, cảm tình Đảng')
  await rows(page).first().focus()
  await page.keyboard.press('Enter')
  const record = page.getByRole('complementary')
  await record.getByRole('tab', { name: 'Việc, nhận xét' }).click()
  await record.getByRole('button', { name: 'Giao việc' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Việc được giao' })).toBeFocused()
  await page.keyboard.type('Vận động bà con làm đường')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1/11/2026')
  await page.keyboard.press('Enter')
  await page.keyboard.type('15/01/2027')
  await page.keyboard.press('Control+s')
  await expect(record).toContainText('Vận động bà con làm đường')
  await expect(record).toContainText('giao 01/11/2026 · hạn 15/01/2027')
  // what was written shows before its dialog has gone
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await record.getByRole('button', { name: 'Nhận xét', exact: true }).press('Enter')
  const remark = page.getByRole('dialog', { name: /^Nhận xét quý/ })
  await expect(remark.getByRole('combobox', { name: 'Quý' })).toBeFocused()
  await remark.getByRole('textbox', { name: /^Nhận xét/ }).fill('Tích cực, trách nhiệm.')
  // a press beside the fields takes the focus out of them: the keys are the dialog's all the same
  await remark.getByText('Nhận xét quý của').click()
  await page.keyboard.press('Control+s')
  await expect(record).toContainText('Quý III/2026: Tích cực, trách nhiệm.')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await record.getByRole('tab', { name: /^Giấy tờ/ }).click()
  await record.getByRole('button', { name: 'Thêm giấy tờ' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Loại giấy tờ' })).toBeFocused()
  await pick(page, 'hoc lop', 'Nghị quyết đề nghị học lớp bồi dưỡng nhận thức về Đảng')
  await page.keyboard.press('Control+s')
  await expect(record).toContainText('Nghị quyết đề nghị học lớp bồi dưỡng nhận thức về Đảng')
})
