import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'
import { pick } from './launch/pick.ts'
import { startServer } from './launch/server.ts'

const who = 'Sùng Thị Dợ'
const rows = (page: Page) => page.locator('.register-table tr[data-row]')
const panel = (page: Page) => page.getByRole('complementary', { name: who, exact: true })

/** Goes where a link would. */
async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

async function pickIn(box: Locator, typed: string, option: string | RegExp): Promise<void> {
  await box.focus()
  await pick(box.page(), typed, option)
}

/** Carries out an act in its dialog: the fields by the beginning of their labels, then Ctrl+S. */
async function act(
  page: Page,
  button: Locator,
  fields: Readonly<Record<string, string>>,
  also: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await button.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').or(dialog.getByRole('combobox')).first()).toBeVisible()
  // a dialog that stands leads to its first field: what is filled before would lose the focus to it
  await expect(dialog.locator('input:focus, textarea:focus')).toHaveCount(1)
  await also(dialog)
  for (const [label, value] of Object.entries(fields))
    await dialog
      .getByLabel(new RegExp(`^${label}`, 'u'))
      .first()
      .fill(value)
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
}

async function learn(page: Page, kind: RegExp, fields: Readonly<Record<string, string>>, number: string) {
  await goTo(page, '/lop/moi', 'Mở lớp')
  const box = page.getByRole('combobox', { name: /^Loại lớp/ })
  await pickIn(box, kind.source.toLowerCase().includes('mới') ? 'dang vien moi' : 'nhan thuc', kind)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Đưa người vào lớp' }).click()
  const draw = page.getByRole('dialog')
  await draw.getByRole('searchbox').fill(who)
  await draw.getByRole('row').filter({ hasText: who }).getByRole('checkbox').check()
  await draw.getByRole('button', { name: 'Đưa 1 người vào lớp' }).click()
  await page.getByRole('tab', { name: 'Điểm danh, kết quả' }).click()
  // the grade alone, and Ctrl+S while the hands are still in its cell
  await page.locator('input[data-row="0"][data-column="4"]').fill('g')
  await page.keyboard.press('Control+s')
  await act(page, page.getByRole('button', { name: 'Cấp giấy chứng nhận: 1 người' }), {
    'Số vào sổ đầu tiên': number,
    'Ngày cấp': `20${fields['Bế giảng']?.slice(2)}`,
  })
  await page.getByRole('tab', { name: /^Học viên/ }).click()
  await expect(page.getByRole('button', { name: number })).toBeVisible()
}

test('one person, from the proposal to full membership, as the days go by', async ({
  context,
  dataDir,
  door,
}) => {
  test.skip(door !== 'trial', 'The window always has the real day, and this takes twenty months.')
  test.setTimeout(300_000)
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
  const openDossier = async (): Promise<Locator> => {
    await goTo(page, '/ket-nap', 'Kết nạp đảng viên')
    await page.getByRole('searchbox').first().fill(who)
    await expect(rows(page)).toHaveCount(1)
    await rows(page).first().focus()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toBeVisible()
    return panel(page)
  }
  const receiveAll = async (dossier: Locator, papers: number): Promise<void> => {
    const missing = dossier.getByText(/^(Còn thiếu|Không thiếu)/)
    for (let left = papers; left > 0; left -= 1) {
      await expect(missing).toHaveText(`Còn thiếu ${left} giấy tờ.`)
      await dossier.getByRole('button', { name: 'Nhận hôm nay' }).first().click()
    }
    await expect(missing).toHaveText('Không thiếu giấy tờ của bước này.')
  }
  const vote = async (
    dossier: Locator,
    what: string,
    body: string,
    fields: Readonly<Record<string, string>>,
  ) =>
    act(
      page,
      dossier
        .getByRole('row')
        .filter({ hasText: what })
        .filter({ hasText: body })
        .getByRole('button', { name: 'Ghi kết quả' }),
      fields,
    )

  await test.step('4/8/2025: proposed, recognised by the cell, helped by a member', async () => {
    await onDay('2025-08-04')
    await goTo(page, '/quan-chung/moi', 'Đưa một người vào theo dõi')
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(who)
    await page.getByRole('radio', { name: 'Nữ' }).check()
    await page.getByLabel('Ngày sinh (theo hồ sơ)').fill('12/8/2001')
    await pickIn(page.getByRole('combobox', { name: 'Dân tộc' }), 'mong', /Mông/)
    await pickIn(page.getByRole('combobox', { name: 'Thôn, bản' }), 'co ma', /Co Mạ/)
    await pickIn(page.getByRole('combobox', { name: /phổ thông/ }), 'trung hoc pho', 'Trung học phổ thông')
    await page.getByLabel('Ngày đưa vào theo dõi').fill('1/8/2025')
    await page.keyboard.press('Control+s')
    const person = panel(page)
    await expect(person).toContainText('Quần chúng ưu tú')
    await act(page, person.getByRole('button', { name: 'Công nhận cảm tình Đảng' }), {
      'Số nghị quyết': '12-NQ/CB',
      'Ngày nghị quyết': '4/8/2025',
    })
    await act(
      page,
      person.getByRole('button', { name: 'Phân công người giúp đỡ' }),
      { 'Từ ngày': '4/8/2025', 'Số nghị quyết': '13-NQ/CB' },
      (dialog) => pickIn(dialog.getByRole('combobox').first(), 'lo van anh', /Lò Văn Ánh/),
    )
    await expect(person).toContainText('Người giúp đỡ: Lò Văn Ánh')
  })

  await test.step('20/10/2025: on the list of the month, agreed to', async () => {
    await onDay('2025-10-20')
    await goTo(page, '/dot-phe-duyet', 'Đợt phê duyệt')
    await act(
      page,
      page.getByRole('button', { name: 'Lập đợt đề nghị' }),
      { 'Số Tờ trình': '60-TTr/ĐU', 'Ngày Tờ trình': '6/10/2025' },
      (dialog) => pickIn(dialog.getByRole('combobox').first(), 'hoc lop', /Học lớp bồi dưỡng/),
    )
    const batch = page.getByRole('complementary', { name: /^Đợt 10\/2025/ })
    await expect(batch).toContainText(who)
    await act(page, batch.getByRole('button', { name: 'Gửi danh sách' }), { 'Ngày gửi': '7/10/2025' })
    await act(page, batch.getByRole('button', { name: 'Ghi kết quả cho người chưa có' }), {
      'Số văn bản': '31-TB/ĐU',
      'Ngày trả lời': '17/10/2025',
    })
    await expect(batch).toContainText('Đã trả lời, sau 10 ngày')
  })

  await test.step('24/11/2025: the awareness class and its certificate', async () => {
    await onDay('2025-11-24')
    const opened = {
      'Số quyết định mở lớp': '51-QĐ/ĐU',
      'Khai giảng': '10/11/2025',
      'Bế giảng': '14/11/2025',
    }
    await learn(page, /nhận thức/, opened, '112/GCN-NTVĐ')
  })

  await test.step('12/1/2026: the dossier, its papers, who introduces, the check; the cell says no', async () => {
    await onDay('2026-01-12')
    await goTo(page, '/ket-nap/moi', 'Mở hồ sơ kết nạp')
    await pickIn(page.getByRole('combobox').first(), 'sung thi do', new RegExp(who))
    await page.getByLabel(/^Ngày mở hồ sơ/).fill('22/12/2025')
    await page.getByLabel(/^Số văn bản cho làm/).fill('18-NQ/ĐU')
    await page.getByLabel(/^Ngày văn bản cho làm/).fill('15/12/2025')
    await page.getByLabel(/^Ngày viết đơn/).fill('20/12/2025')
    await page.keyboard.press('Control+s')
    const dossier = panel(page)
    await expect(dossier).toContainText('theo Thời kỳ 294-QĐ/TW')
    await expect(dossier).toContainText('Mới có 1/2 đảng viên chính thức giới thiệu (Điều 4, Điều lệ Đảng)')
    await receiveAll(dossier, 6)
    await dossier.getByRole('tab', { name: 'Giới thiệu, thẩm tra' }).click()
    await act(page, dossier.getByRole('button', { name: 'Sửa' }).first(), { 'Cùng công tác': '2018' })
    await act(
      page,
      dossier.getByRole('button', { name: 'Thêm người giới thiệu' }),
      { 'Cùng công tác': '2019' },
      (dialog) => pickIn(dialog.getByRole('combobox'), 'lo thi', /Lò Thị/),
    )
    await act(page, dossier.getByRole('button', { name: 'Thêm người thẩm tra' }), {
      'Họ tên người được thẩm tra': who,
      'Ngày gửi': '22/12/2025',
    })
    await act(page, dossier.getByRole('button', { name: 'Ghi trả lời' }), { 'Ngày trả lời': '8/1/2026' })
    await expect(dossier).not.toContainText('▲')
    await dossier.getByRole('tab', { name: 'Biểu quyết' }).click()
    await vote(dossier, 'Đề nghị kết nạp', 'Chi bộ', {
      'Ngày họp': '10/1/2026',
      'Số nghị quyết': '3-NQ/CB',
      'Tổng số đảng viên chính thức': '14',
      'Được miễn sinh hoạt': '1',
      'Vắng cả buổi': '1',
      'Tán thành': '7',
      'Không tán thành': '5',
    })
    await expect(dossier).toContainText('58,3 % (7/12) ■ chưa đạt')
  })

  await test.step('9/2/2026: the cell says yes, the standing committee decides', async () => {
    await onDay('2026-02-09')
    const dossier = await openDossier()
    await dossier.getByRole('tab', { name: 'Biểu quyết' }).click()
    await vote(dossier, 'Đề nghị kết nạp', 'Chi bộ', {
      'Ngày họp': '31/1/2026',
      'Số nghị quyết': '5-NQ/CB',
      'Tổng số đảng viên chính thức': '14',
      'Được miễn sinh hoạt': '1',
      'Vắng cả buổi': '1',
      'Tán thành': '9',
      'Không tán thành': '3',
    })
    await vote(dossier, 'Đề nghị kết nạp', 'Ban thường vụ', {
      'Ngày họp': '6/2/2026',
      'Tổng số ủy viên': '11',
      'Tán thành': '10',
      'Không tán thành': '1',
    })
    await act(page, dossier.getByRole('button', { name: 'Quyết định kết nạp' }), {
      'Số quyết định kết nạp': '12-QĐ/ĐU',
      'Ngày quyết định': '7/2/2026',
    })
    await act(page, dossier.getByRole('button', { name: 'Chi bộ nhận quyết định' }), {
      'Ngày chi bộ nhận': '9/2/2026',
    })
    // 30 working days from 9/2/2026, with Tết between
    await expect(dossier).toContainText('Tổ chức lễ kết nạp: trước hết ngày 30/03/2026')
  })

  await test.step('2/3/2026: the ceremony makes a probationary member', async () => {
    await onDay('2026-03-02')
    const dossier = await openDossier()
    await act(page, dossier.getByRole('button', { name: 'Lễ kết nạp' }), {
      'Ngày tổ chức lễ kết nạp': '26/2/2026',
      'Người công bố': 'Bí thư chi bộ',
    })
    await expect(dossier).toContainText('Hết thời gian dự bị: 26/02/2027')
    await act(page, dossier.getByRole('button', { name: 'Khai lý lịch đảng viên' }), {
      'Ngày khai lý lịch': '2/3/2026',
    })
    await goTo(page, '/dang-vien', 'Đảng viên')
    await page.getByRole('searchbox').first().fill(who)
    await expect(rows(page)).toHaveText([/Dự bị.*26\/02\/2026/])
  })

  await test.step('23/11/2026: the class of new members', async () => {
    await onDay('2026-11-23')
    const opened = { 'Số quyết định mở lớp': '77-QĐ/ĐU', 'Khai giảng': '9/11/2026', 'Bế giảng': '13/11/2026' }
    await learn(page, /đảng viên mới/, opened, '9/GCN-ĐVM')
  })

  await test.step('22/3/2027: due, recognised; official since the probation ended', async () => {
    await onDay('2027-03-22')
    const review = 'Chi bộ xét công nhận chính thức hoặc đề nghị xóa tên'
    const line = page.getByRole('row').filter({ hasText: who }).filter({ hasText: review })
    // the list draws some lines at once, and the others when asked
    await expect(page.locator('.due-parts tr[data-row]').first()).toBeVisible()
    const more = page.getByRole('button', { name: /^Hiện thêm/u })
    while ((await more.count()) > 0) await more.first().click()
    await expect(line).toContainText('09/04/2027')
    const dossier = await openDossier()
    await receiveAll(dossier, 6)
    await dossier.getByRole('tab', { name: 'Biểu quyết' }).click()
    await vote(dossier, 'Đề nghị công nhận chính thức', 'Chi bộ', {
      'Ngày họp': '5/3/2027',
      'Số nghị quyết': '9-NQ/CB',
      'Tổng số đảng viên chính thức': '14',
      'Tán thành': '14',
    })
    await vote(dossier, 'Đề nghị công nhận chính thức', 'Ban thường vụ', {
      'Ngày họp': '19/3/2027',
      'Tổng số ủy viên': '11',
      'Tán thành': '11',
    })
    await act(page, dossier.getByRole('button', { name: 'Công nhận chính thức' }), {
      'Số quyết định công nhận': '30-QĐ/ĐU',
      'Ngày quyết định': '22/3/2027',
    })
    await expect(dossier).toContainText(
      'Công nhận chính thức số 30-QĐ/ĐU: 22/03/2027; chính thức từ 26/02/2027',
    )
  })

  await test.step('the story of it all', async () => {
    await goTo(page, '/dang-vien', 'Đảng viên')
    await page.getByRole('searchbox').first().fill(who)
    await expect(rows(page)).toHaveText([/Chính thức.*26\/02\/2026.*26\/02\/2027/])
    await rows(page).first().focus()
    await page.keyboard.press('Enter')
    const member = panel(page)
    await expect(member).toContainText('Tuổi đảng: 1 năm 1 tháng')
    await member.getByRole('tab', { name: 'Quá trình' }).click()
    const story = member.getByRole('listitem')
    await expect(story.filter({ hasText: 'Chi bộ công nhận cảm tình Đảng' })).toContainText('04/08/2025')
    await expect(story.filter({ hasText: 'tán thành 9/12' })).toContainText('31/01/2026')
    await expect(story.filter({ hasText: 'Trở thành đảng viên chính thức' })).toContainText('26/02/2027')
  })
  await stop()
})
