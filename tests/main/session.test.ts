import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardContents, guardSession } from '../../src/main/session.ts'
import { FakeContents, FakeEvent, type FakeSession, reset, state } from './fake-electron.ts'
import { asContents, asSession } from './stand-ins.ts'

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)

let folder = ''
let session: FakeSession

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-session-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(
    join(folder, 'renderer', 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="./assets/a.js"></script>',
  )
  writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  reset(folder)
  session = state.session
  guardSession(asSession(session), join(folder, 'renderer'), false)
})
afterEach(() => rmSync(folder, { recursive: true }))

async function fetchPage(url: string, method = 'GET'): Promise<Response> {
  const answer = await session.call('protocol app', { url, method })
  if (!(answer instanceof Response)) throw new Error('not a response')
  return answer
}

describe('the session', () => {
  it('refuses every permission, asked or checked', () => {
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
    ]) {
      expect(session.ask('permissionRequest', null, permission)).toBe(false)
      expect(session.call('permissionCheck', null, permission, 'app://nhip-cau', {})).toBe(false)
    }
    expect(session.call('devicePermission', { deviceType: 'usb' })).toBe(false)
    expect(session.ask('displayMedia', {})).toBeNull()
  })

  it('never sends the spell checker to the network', () => {
    expect(session.spelling).toBe(false)
  })

  it.each([
    ['app://nhip-cau/assets/a.js', false],
    ['http://127.0.0.1:5173/', true],
    ['https://example.com/', true],
    ['ws://127.0.0.1/', true],
    ['wss://example.com/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/x.js', true],
  ])('decides on the request %s', (url, cancel) => {
    expect(session.ask('onBeforeRequest', { url, resourceType: 'script' })).toEqual({ cancel })
  })

  it('puts the policy of the page that was served last on every answer of ours', async () => {
    const page = await fetchPage('app://nhip-cau/index.html')
    const policy = page.headers.get('content-security-policy')
    const url = 'app://nhip-cau/index.html'
    expect(
      session.ask('onHeadersReceived', {
        url,
        responseHeaders: { 'content-security-policy': ['x'], a: ['b'] },
      }),
    ).toEqual({
      responseHeaders: { a: ['b'], 'content-security-policy': [policy] },
    })
    expect(session.ask('onHeadersReceived', { url: 'devtools://x', responseHeaders: {} })).toEqual({})
  })
})

describe('the page', () => {
  it('is served with a fresh nonce each time, the same in the policy and in the page', async () => {
    const nonces = new Set<string>()
    for (const url of ['app://nhip-cau/', 'app://nhip-cau/index.html', 'app://nhip-cau/index.html?x=1']) {
      const page = await fetchPage(url)
      const html = await page.text()
      const nonce = /content="([^"]+)"/.exec(html)?.[1] ?? ''
      expect(html).toContain(`<script nonce="${nonce}"`)
      expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'")
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('is followed by its files', async () => {
    const script = await fetchPage('app://nhip-cau/assets/a.js')
    expect(await script.text()).toBe('export {}')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://nhip-cau/../secret.html',
    'app://nhip-cau/%2e%2e/secret.html',
    'app://nhip-cau/..%2fsecret.html',
    'app://nhip-cau/..\\secret.html',
    'app://nhip-cau/assets',
    'app://nhip-cau/index.html/x',
    'app://nhip-cau/missing.js',
    'app://evil/index.html',
  ])('%s is not there', async (url) => {
    const answer = await fetchPage(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('takes nothing in', async () => {
    expect((await fetchPage('app://nhip-cau/index.html', 'POST')).status).toBe(404)
  })
})

describe('any contents', () => {
  it('open no window, hold no webview, leak no address over WebRTC', async () => {
    const contents = new FakeContents()
    guardContents(asContents(contents))
    expect(contents.openHandler).not.toBeNull()
    expect(Reflect.apply(contents.openHandler ?? String, undefined, [{ url: 'app://nhip-cau/' }])).toEqual({
      action: 'deny',
    })
    expect(contents.rtc).toBe('disable_non_proxied_udp')
    const event = new FakeEvent()
    await contents.emit('will-attach-webview', event, {}, {})
    expect(event.prevented).toBe(true)
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stay on the page (%s)',
    async (name) => {
      const contents = new FakeContents()
      guardContents(asContents(contents))
      for (const [url, prevented] of [
        ['app://nhip-cau/index.html#/bao-cao', false],
        ['https://example.com/', true],
        ['file:///etc/passwd', true],
        ['data:text/html,x', true],
        ['blob:app://nhip-cau/1', true],
      ] as const) {
        const event = new FakeEvent(url)
        await contents.emit(name, event)
        expect([url, event.prevented]).toEqual([url, prevented])
      }
    },
  )
})
