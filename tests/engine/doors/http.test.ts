import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrialDoor, type TrialDoor } from '../../../src/engine/doors/http.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { registerErrors } from '../../../src/shared/rpc/errors.ts'
import { NONCE_PLACEHOLDER } from '../../../src/shared/shell/page.ts'
import { resourcesDir, testNow } from '../harness.ts'

const secret = 'Lò Thị Bí Mật'
const page = `<!doctype html><meta name="csp-nonce" content="${NONCE_PLACEHOLDER}"><div id="root"></div>`
const megabyte = 1024 * 1024

let folder = ''
let door: TrialDoor
let address: URL
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-http-'))
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), page)
  writeFileSync(join(renderer, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), secret)
  const options = { resourcesDir, door: 'trial', version: '0.0.0-test', now: () => testNow } as const
  door = await openTrialDoor(new Engine({ ...options, dataDir: join(folder, 'data') }), renderer, 0)
  address = new URL(door.address)
})
afterEach(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Call {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  /** sent in this order; a header content-length stands for itself */
  readonly body?: readonly Buffer[]
}

/** Asks with headers and paths that a browser would never send. */
function ask(path: string, { method = 'GET', headers = {}, body = [] }: Call = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: address.port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    // the server may close on a body it refuses while we are still sending; its answer is here by then
    asking.on('error', reject)
    for (const part of body) asking.write(part)
    asking.end()
  })
}

/** Shows the token and takes the cookie. */
async function enter(): Promise<string> {
  const { headers } = await ask(`${address.pathname}${address.search}`)
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}

const ours = { 'x-nhip-cau': '1', 'content-type': 'application/json' }

describe('the way in', () => {
  it('takes the token once, gives a cookie that no script and no other page gets, and leaves the token behind', async () => {
    const path = `${address.pathname}${address.search}`
    const first = await ask(path)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^nhip_cau=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    const again = await ask(path)
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('mã dùng một lần')
  })

  it.each([
    ['no cookie', '/', {}, 401],
    ['a cookie of its own making', '/', { cookie: 'nhip_cau=AAAA' }, 401],
    ['a wrong token', '/?token=AAAA', {}, 401],
    ['an empty token', '/?token=', {}, 401],
    ['an address that is none', 'http://[', {}, 403],
  ] as const)('is closed to %s', async (_name, path, headers, status) => {
    const answer = await ask(path, { headers })
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('id="root"')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it.each([
    ['another Host', { host: 'evil.example' }],
    ['another port in Host', { host: '127.0.0.1:1' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['the Origin of a file', { origin: 'null' }],
  ])('is closed to %s, with the right cookie and with the right token', async (_name, headers) => {
    expect((await ask(`${address.pathname}${address.search}`, { headers })).status).toBe(403)
    const cookie = await enter()
    expect(cookie).not.toBe('')
    expect((await ask('/', { headers: { ...headers, cookie } })).status).toBe(403)
    const call = { method: 'POST', headers: { ...ours, ...headers, cookie } }
    expect((await ask('/rpc/accounts/status', call)).status).toBe(403)
    expect((await ask('/', { headers: { cookie } })).status).toBe(200)
  })

  it('is on 127.0.0.1 and on no other address of this PC', async () => {
    const port = Number(address.port)
    const reach = (host: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect({ host, port })
        socket.once('connect', () => resolve('open'))
        socket.once('error', () => resolve('closed'))
        socket.once('close', () => socket.destroy())
        socket.unref()
      })
    expect(await reach('127.0.0.1')).toBe('open')
    const others = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ address: own, scopeid }) => own !== '127.0.0.1' && !scopeid)
      .map(({ address: own }) => own)
    for (const host of ['::1', ...others]) expect(await reach(host), host).toBe('closed')
  })
})

describe('calls', () => {
  it('are answered to our own page', async () => {
    const cookie = await enter()
    const origin = `http://127.0.0.1:${address.port}`
    const answer = await ask('/rpc/accounts/status', {
      method: 'POST',
      headers: { ...ours, cookie, origin },
    })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ json: { stage: 'setup' } })
  })

  it('are refused without our header, which a form cannot send, and as GET, which an image can', async () => {
    const cookie = await enter()
    const form = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask('/rpc/accounts/openSample', { method: 'POST', headers: form })).status).toBe(403)
    expect((await ask('/rpc/accounts/openSample', { headers: { cookie } })).status).toBe(405)
    const { body } = await ask('/rpc/accounts/status', { method: 'POST', headers: { ...ours, cookie } })
    expect(JSON.parse(body)).toMatchObject({ json: { stage: 'setup' } })
  })

  it.each([
    ['said in its length', true],
    ['found while it comes', false],
  ])('with too large a body are answered in Vietnamese: %s', async (_name, told) => {
    const cookie = await enter()
    const length = told ? { 'content-length': 60 * megabyte + 1 } : {}
    // only as much of it is sent as is needed to see that it is too much
    const part = Buffer.alloc(megabyte, ' ')
    const body = Array.from({ length: told ? 1 : 61 }, () => part)
    const answer = await ask('/rpc/accounts/status', {
      method: 'POST',
      headers: { ...ours, cookie, ...length },
      body,
    })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({
      json: { code: 'PAYLOAD_TOO_LARGE', message: registerErrors.PAYLOAD_TOO_LARGE.message },
    })
    const { status } = await ask('/rpc/accounts/status', { method: 'POST', headers: { ...ours, cookie } })
    expect(status).toBe(200)
  })

  it('with a large list pass, and so does a backup larger than any list', async () => {
    const cookie = await enter()
    const call = (size: number): Call => {
      const body = [Buffer.from('"'), Buffer.alloc(size * megabyte, 'a'), Buffer.from('"')]
      return { method: 'POST', headers: { ...ours, cookie }, body }
    }
    expect((await ask('/rpc/imports/preview', call(59))).status).not.toBe(413)
    expect((await ask('/rpc/backups/restoreFile', call(61))).status).not.toBe(413)
  })
})

describe('pages', () => {
  it('carry a policy with a nonce of their own, the same as in the page', async () => {
    const headers = { cookie: await enter() }
    const [one, other] = [await ask('/', { headers }), await ask('/index.html', { headers })]
    const nonces = [one, other].map(({ headers: { 'content-security-policy': policy }, body }) => {
      expect(policy).toMatch(/default-src 'none'.*connect-src 'self'/)
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(String(policy))?.[1]
      expect(body).toContain(`<meta name="csp-nonce" content="${nonce}">`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
    expect(one.headers['cache-control']).toBe('no-store')
    expect(one.headers['x-content-type-options']).toBe('nosniff')
    expect((await ask('/assets/app.js', { headers })).headers['content-type']).toMatch(/^text\/javascript/)
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//../secret.txt',
    '/.%00./secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets',
    '/.built',
  ])('stay inside their folder: %s', async (path) => {
    const answer = await ask(path, { headers: { cookie: await enter() } })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain(secret)
    expect(answer.body).toContain('Không có trang này.')
  })
})
