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

test('the address it printed opens the program', async ({ page }) => {
  await expect(page).toHaveTitle(/Nhịp Cầu/)
  await expect(page.locator('#root')).not.toBeEmpty()
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
