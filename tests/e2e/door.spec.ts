import { request } from 'node:http'
import { expect, test } from './launch/door.ts'

/** Asks the server with headers a browser would never let a page forge; yields status and body. */
function ask(url: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })
}

test('the address it printed opens the program, and a slow press finds its button where it was', async ({
  page,
}) => {
  await expect(page).toHaveTitle(/Nhịp Cầu/)
  await expect(page.getByLabel('Tên đảng ủy')).toBeFocused()
  const button = page.getByRole('button', { name: 'Mở xã mẫu' })
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (box === null) throw new Error('The button has no place')
  // leaving the empty field may say that it is needed, but only when the press is over
  await page.mouse.move(box.x + box.width / 2, box.y + 3)
  await page.mouse.down()
  await expect(page.getByLabel('Tên đảng ủy')).not.toBeFocused()
  expect(await button.boundingBox()).toEqual(box)
  await page.mouse.up()
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible()
})

test('a field left with a problem says so', async ({ page }) => {
  await expect(page.getByLabel('Tên đảng ủy')).toBeFocused()
  await page.getByLabel('Cấp ủy cấp trên').click()
  await expect(page.getByText('Tên đảng ủy là bắt buộc')).toBeVisible()
})

test.describe('the trial door refuses', () => {
  test.skip(({ door }) => door !== 'trial', 'The window has no network door.')

  test('a wrong token, in words a person understands', async ({ url, browser }) => {
    const page = await browser.newPage()
    const wrong = new URL(url)
    wrong.searchParams.set('token', 'not-the-token')
    const response = await page.goto(wrong.href)
    expect(response?.status()).toBeGreaterThanOrEqual(401)
    expect(response?.status()).toBeLessThanOrEqual(403)
    await expect(page.locator('body')).toContainText(/địa chỉ/i)
    await expect(page.locator('#root')).toHaveCount(0)
    await page.close()
  })

  test('a page without any token', async ({ url }) => {
    const { status } = await ask(new URL('/', url).href, {})
    expect([401, 403]).toContain(status)
  })

  test('a token that was used before', async ({ page, url, browser }) => {
    await expect(page).toHaveTitle(/Nhịp Cầu/)
    const stranger = await browser.newContext()
    const response = await (await stranger.newPage()).goto(url)
    expect([401, 403]).toContain(response?.status())
    await stranger.close()
  })

  test('another host name, even with the right token', async ({ url }) => {
    expect((await ask(url, { host: 'evil.example' })).status).toBe(403)
    // The token is still good for its owner.
    expect((await ask(url, {})).status).toBeLessThan(400)
  })

  test('another origin, even with the right token', async ({ url }) => {
    expect((await ask(url, { origin: 'https://evil.example' })).status).toBe(403)
  })
})
