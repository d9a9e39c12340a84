import { toTcvn3 } from '../shared/legacy-text/letters.ts'
import { expect, test } from './launch/door.ts'
import { setUp } from './launch/register.ts'

test('text in an old font is shown before and after, and pasted as somebody says', async ({ page }) => {
  await setUp(page)
  await page.getByRole('link', { name: 'Người', exact: true }).click()
  await page.getByRole('button', { name: 'Nhập một người' }).first().click()
  const hometown = page.getByRole('textbox', { name: 'Quê quán' })
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  const old = toTcvn3('Lường Thị Mượt')
  await hometown.fill(old)
  await hometown.press('Control+a')
  await hometown.press('Control+x')

  await name.press('Control+v')
  const question = page.getByRole('dialog', { name: 'Chữ vừa dán viết bằng phông .VnTime (TCVN3)' })
  await expect(question).toContainText(old)
  await expect(question).toContainText('Lường Thị Mượt')
  await question.getByRole('button', { name: 'Đổi sang Unicode rồi dán' }).press('Enter')
  await expect(name).toHaveValue('Lường Thị Mượt')
  await expect(name).toBeFocused()

  await hometown.press('Control+v')
  await question.getByRole('button', { name: 'Dán nguyên như cũ' }).press('Enter')
  await expect(hometown).toHaveValue(old)
  await hometown.press('Control+a')
  await hometown.press('Control+v')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(hometown).toHaveValue(old)
  await page.getByRole('button', { name: 'Thôi' }).click()
})
