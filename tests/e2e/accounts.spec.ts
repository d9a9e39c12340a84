import type { Page } from '@playwright/test'
import { expect, test } from './launch/door.ts'

const password = 'bản xa đường dốc 47'
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Mục lục' })

/** Makes the office's register through the screen and stands on its first page as its administrator. */
async function setUp(page: Page): Promise<void> {
  const fields = [
    ['Tên đảng ủy', 'Đảng ủy xã Mường Thử'],
    ['Cấp ủy cấp trên', 'Tỉnh ủy Sơn La'],
    ['Họ và tên', 'Lò Thị Mai'],
    ['Tên đăng nhập', 'mai'],
    ['Mật khẩu (bắt buộc)', password],
    ['Nhập lại mật khẩu', password],
  ] as const
  for (const [label, value] of fields) await page.getByLabel(label).first().fill(value)
  await page.keyboard.press('Control+s')
  await page.getByLabel('Đã in và cất mã').check()
  await page.getByRole('button', { name: 'Vào sổ' }).click()
  await expect(navigation(page)).toBeVisible()
}

/** Goes to an address of the page, as from a bookmark. */
function go(page: Page, address: string): Promise<void> {
  return page.evaluate((wanted) => {
    location.hash = wanted
  }, address)
}

async function openAccounts(page: Page): Promise<void> {
  await navigation(page).getByRole('link', { name: 'Cài đặt' }).click()
  await page.getByText('Tài khoản', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Thêm tài khoản' })).toBeVisible()
}

async function addAccount(page: Page, fullName: string, login: string, role: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm tài khoản' })
  await form.getByLabel('Họ và tên').fill(fullName)
  await form.getByLabel('Tên đăng nhập').fill(login)
  await form.getByLabel('Vai trò').click()
  await page.locator('.ant-select-item-option').filter({ hasText: role }).click()
  await form.getByLabel('Mật khẩu (bắt buộc)').first().fill(password)
  await form.getByLabel('Nhập lại mật khẩu').fill(password)
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: fullName })).toContainText('Đang dùng')
}

async function signIn(page: Page, login: string, secret = password): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(secret)
  await page.keyboard.press('Enter')
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByText('Sổ đang khóa')).toBeVisible()
}

/** Two cells and the team in charge of them, through the door as the screens use it. */
async function enterTeam(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (procedure: string, json: unknown): Promise<{ id: number }> => {
      const headers = { 'content-type': 'application/json', 'x-nhip-cau': '1' }
      const answer = await fetch(`/rpc/${procedure}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ json }),
      })
      return (await answer.json()).json
    }
    const blank = { kind: 'village', parentId: null, foundedOn: null, villageIds: [], note: null }
    const cells = [
      await ask('cells/create', { fields: { ...blank, name: 'Chi bộ bản Một' } }),
      await ask('cells/create', { fields: { ...blank, name: 'Chi bộ bản Hai' } }),
    ]
    await ask('cells/create', { fields: { ...blank, name: 'Chi bộ bản Ba' } })
    const none = { decision: null, decidedOn: null, visitDay: null, field: null, note: null }
    const team = await ask('teams/create', { fields: { ...none, name: 'Tổ số 1', kind: 'to_cong_tac' } })
    const cellIds = cells.map(({ id }) => id)
    await ask('teams/assignCells', { teamId: team.id, cellIds, personId: null, from: null })
  })
}

test('a supervisor is given the cells of a team, and sees no other', async ({ page, door }) => {
  test.skip(door !== 'trial', 'The records are entered through the trial door.')
  await setUp(page)
  await enterTeam(page)
  await page.reload()
  await openAccounts(page)
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm tài khoản' })
  await form.getByLabel('Họ và tên').fill('Vàng A Xem')
  await form.getByLabel('Tên đăng nhập').fill('xem')
  await form.getByLabel('Vai trò').click()
  await page.locator('.ant-select-item-option').filter({ hasText: /^Xem:/ }).click()
  await form.getByRole('button', { name: 'Lấy chi bộ của tổ' }).click()
  await page.getByRole('menuitem', { name: 'Tổ số 1' }).click()
  await expect(form.getByText('Chi bộ bản Một')).toBeVisible()
  await form.getByLabel('Mật khẩu (bắt buộc)').first().fill(password)
  await form.getByLabel('Nhập lại mật khẩu').fill(password)
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form).toBeHidden()
  await lock(page)
  await signIn(page, 'xem')
  await navigation(page).getByRole('link', { name: 'Chi bộ', exact: true }).click()
  await expect(page.locator('.register-table tr[data-row]')).toHaveCount(2)
  await expect(page.getByText('Chi bộ bản Ba')).toHaveCount(0)
})

test('each role meets only what it may do', async ({ page }) => {
  await setUp(page)
  await openAccounts(page)
  await addAccount(page, 'Vàng A Xem', 'xem', /^Xem:/)
  await addAccount(page, 'Lường Thị Báo', 'bao', /^Báo cáo:/)

  await lock(page)
  await signIn(page, 'xem')
  await expect(page.getByRole('button', { name: /Vàng A Xem/ })).toContainText('(xem)')
  const entering = page.getByRole('button', { name: /^(Nhập một|Thêm|Ghi$)/ })
  for (const room of ['Chi bộ', 'Người', 'Quần chúng ưu tú']) {
    await navigation(page).getByRole('link', { name: room, exact: false }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('searchbox').first()).toBeVisible()
    await expect(entering).toHaveCount(0)
  }
  await navigation(page).getByRole('link', { name: 'Cài đặt' }).click()
  await expect(page.getByText('Giao diện', { exact: true })).toBeVisible()
  await expect(page.getByText('Tài khoản', { exact: true })).toHaveCount(0)
  await go(page, '/cai-dat?muc=tai-khoan')
  await expect(page.getByLabel('Tên đảng ủy')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thêm tài khoản' })).toHaveCount(0)
  await navigation(page).getByRole('link', { name: 'Báo cáo', exact: true }).click()
  await page.locator('main').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xuất Excel' })).toHaveCount(0)

  await lock(page)
  await signIn(page, 'bao')
  await expect(page.getByRole('button', { name: /Lường Thị Báo/ })).toContainText('(báo cáo)')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)
  await navigation(page).getByRole('link', { name: 'Người', exact: false }).first().click()
  await expect(page.getByRole('searchbox').first()).toBeVisible()
  await expect(entering).toHaveCount(0)
})

test('an account ends, comes back with another password, and the code is renewed', async ({ page }) => {
  await setUp(page)
  await openAccounts(page)
  await addAccount(page, 'Lò Văn Ún', 'un', /^Nhập liệu:/)

  // the login is taken in any spelling, and the form says so beside the field
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm tài khoản' })
  await form.getByLabel('Họ và tên').fill('Ai Khác')
  await form.getByLabel('Tên đăng nhập').fill('Ún')
  await form.getByLabel('Mật khẩu (bắt buộc)').first().fill(password)
  await form.getByLabel('Nhập lại mật khẩu').fill('không giống')
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form.getByText('Hai lần nhập chưa giống nhau')).toBeVisible()
  await form.getByLabel('Nhập lại mật khẩu').fill(password)
  await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(form.getByText('Đã có tài khoản dùng tên đăng nhập này')).toBeVisible()
  await form.getByRole('button', { name: 'Thôi' }).click()

  const un = page.getByRole('row').filter({ hasText: 'Lò Văn Ún' })
  await un.getByRole('button', { name: 'Ngừng' }).click()
  const confirm = page.getByRole('dialog', { name: 'Ngừng tài khoản un của Lò Văn Ún' })
  await confirm.getByRole('button', { name: 'Ngừng' }).click()
  await expect(un).toContainText('Đã ngừng từ')
  await un.getByRole('button', { name: 'Mở lại' }).click()
  const back = page.getByRole('dialog', { name: 'Mở lại tài khoản un' })
  await back.getByLabel('Mật khẩu (bắt buộc)').first().fill('một mật khẩu khác 9')
  await back.getByLabel('Nhập lại mật khẩu').fill('một mật khẩu khác 9')
  await back.getByRole('button', { name: 'Mở lại' }).click()
  await expect(un).toContainText('Đang dùng')

  await page.getByRole('button', { name: 'Đổi mã khôi phục' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi mã', exact: true }).click()
  const paper = page.getByRole('dialog', { name: 'Mã khôi phục', exact: true })
  await expect(paper.locator('.recovery-code')).toHaveText(/^([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/)
  await page.emulateMedia({ media: 'print' })
  await expect(navigation(page)).toBeHidden()
  await expect(paper.locator('.recovery-code')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await paper.getByLabel('Đã in và cất mã').check()
  await paper.getByRole('button', { name: 'Về cài đặt' }).click()
  await expect(paper).toBeHidden()

  await lock(page)
  await signIn(page, 'un')
  await expect(page.getByText('Mật khẩu hoặc mã khôi phục không đúng')).toBeVisible()
  await signIn(page, 'un', 'một mật khẩu khác 9')
  await expect(page.getByRole('button', { name: /Lò Văn Ún/ })).toContainText('(nhập liệu)')
})

test('an unattended register locks, and what was being typed is still there', async ({ page, door }) => {
  test.skip(door !== 'trial', 'The clock and the wire are only to be had in a browser.')
  await page.clock.install()
  await setUp(page)
  await go(page, '/nguoi/moi')
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/rpc/settings/saveDraft'))
  await page.getByLabel('Quê quán').fill('Bản Sốp Nghịu')
  await kept
  await page.clock.fastForward('09:30')
  await expect(page.getByLabel('Quê quán')).toHaveValue('Bản Sốp Nghịu')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('09:30')
  await expect(page.getByLabel('Quê quán')).toBeVisible()
  await page.clock.fastForward('10:00')
  await expect(page.getByText('Sổ đang khóa')).toBeVisible()
  await expect(page.getByLabel('Quê quán')).toHaveCount(0)
  await signIn(page, 'mai')
  await expect(page.getByLabel('Quê quán')).toHaveValue('Bản Sốp Nghịu')
})
