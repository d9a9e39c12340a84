import { expect, test } from './launch/door.ts'

test.use({ today: '2026-11-23', sample: true })

test('no page of the program asks anything of anybody but its own door', async ({ page, context, url }) => {
  test.setTimeout(120_000)
  const own = new URL(url).origin
  const asked: string[] = []
  context.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url())) asked.push(request.url())
  })
  page.on('websocket', (socket) => void asked.push(socket.url()))
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click()
  const navigation = page.getByRole('navigation', { name: 'Mục lục' })
  await expect(navigation).toBeVisible({ timeout: 60_000 })
  const rooms = await navigation.getByRole('link').all()
  expect(rooms.length).toBeGreaterThan(6)
  for (const room of rooms) {
    await room.click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 20_000 })
  }
  const strangers = asked.filter((address) => new URL(address).origin !== own)
  expect(strangers).toEqual([])
  expect(asked.length).toBeGreaterThan(20)
})

test('what a page may try is refused by its policy', async ({ page }) => {
  await expect(page.locator('#root')).not.toBeEmpty()
  const tried = await page.evaluate(async () => {
    const outcome = async (work: () => Promise<unknown>): Promise<string> => {
      try {
        await work()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const script = document.createElement('script')
    script.textContent = 'globalThis.smuggled = true'
    document.head.append(script)
    return {
      fetch: await outcome(() => fetch('https://example.invalid/x')),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('ws://127.0.0.1:9')
            socket.onopen = resolve
            socket.onerror = reject
          }),
      ),
      inline: 'smuggled' in globalThis,
      eval: await outcome(async () => new Function('return 1')()),
    }
  })
  expect(tried).toEqual({ fetch: 'refused', socket: 'refused', inline: false, eval: 'refused' })
})
