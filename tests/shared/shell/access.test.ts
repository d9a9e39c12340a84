import { describe, expect, it } from 'vitest'
import { isOwnAddress, mayAsk, mayNavigate, mayRequest } from '../../../src/shared/shell/access.ts'
import { APP_ORIGIN, APP_PAGE } from '../../../src/shared/shell/origin.ts'

const FOREIGN = [
  'app://nhip-cau.evil/index.html',
  'app://nhip-cau@evil/',
  'app://nhip-cau:80/',
  'app://evil/index.html',
  'app:nhip-cau',
  'APP://NHIP-CAU/',
  ' app://nhip-cau/',
  'http://nhip-cau/',
  'https://example.com/',
  'ws://127.0.0.1/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'file://server/share/x',
  'javascript:alert(1)',
  'about:blank',
  'chrome://gpu',
  'view-source:app://nhip-cau/',
  'blob:https://example.com/1',
  'blob:null/1',
  'filesystem:app://nhip-cau/x',
  '',
]

describe('isOwnAddress', () => {
  it.each([APP_ORIGIN, `${APP_ORIGIN}/`, APP_PAGE, `${APP_ORIGIN}/assets/a.js`])('%s is ours', (address) => {
    expect(isOwnAddress(address)).toBe(true)
  })
  it.each(FOREIGN)('%j is not', (address) => {
    expect(isOwnAddress(address)).toBe(false)
  })
})

describe('mayNavigate', () => {
  it.each([APP_ORIGIN, `${APP_ORIGIN}/`, APP_PAGE, `${APP_PAGE}#/dang-vien/3`, `${APP_PAGE}?x#y`])(
    'to %s',
    (to) => {
      expect(mayNavigate(to)).toBe(true)
    },
  )
  it.each([
    ...FOREIGN,
    `${APP_ORIGIN}/assets/a.js`,
    `${APP_ORIGIN}/x.html`,
    `blob:${APP_ORIGIN}/1`,
    'data:text/html,x',
  ])('not to %j', (to) => {
    expect(mayNavigate(to)).toBe(false)
  })
})

describe('mayRequest', () => {
  it.each([
    [`${APP_ORIGIN}/assets/a.js`, 'script'],
    [APP_PAGE, 'mainFrame'],
    [`blob:${APP_ORIGIN}/5b0f`, 'other'],
    ['data:image/png;base64,AA==', 'image'],
    ['data:font/woff2;base64,AA==', 'font'],
  ])('passes %s as %s', (address, type) => {
    expect(mayRequest(address, type, false)).toBe(true)
  })
  it.each(FOREIGN)('stops %j, in development too', (address) => {
    expect(mayRequest(address, 'image', false)).toBe(false)
    expect(mayRequest(address, 'image', true)).toBe(false)
  })
  it.each(['mainFrame', 'subFrame', 'script', 'xhr', 'object', 'stylesheet'])('stops data: as %s', (type) => {
    expect(mayRequest('data:text/html,x', type, true)).toBe(false)
  })
  it('lets developer tools load in development only', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', 'script', true)).toBe(true)
    expect(mayRequest('devtools://devtools/bundled/x.js', 'script', false)).toBe(false)
  })
})

describe('mayAsk', () => {
  const frame = { isMain: true, origin: APP_ORIGIN, address: `${APP_PAGE}#/` }

  it('answers the page in the main frame of our window', () => {
    expect(mayAsk({ isOurWindow: true, frame })).toBe(true)
  })
  it.each([
    ['another window', { isOurWindow: false, frame }],
    ['a frame that has gone', { isOurWindow: true, frame: null }],
    ['a sub-frame', { isOurWindow: true, frame: { ...frame, isMain: false } }],
    ['an opaque origin', { isOurWindow: true, frame: { ...frame, origin: 'null' } }],
    ['a foreign origin', { isOurWindow: true, frame: { ...frame, origin: 'https://example.com' } }],
    [
      'a file that is not the page',
      { isOurWindow: true, frame: { ...frame, address: `${APP_ORIGIN}/a.svg` } },
    ],
    ['a blob of ours', { isOurWindow: true, frame: { ...frame, address: `blob:${APP_ORIGIN}/1` } }],
  ])('does not answer %s', (_who, sender) => {
    expect(mayAsk(sender)).toBe(false)
  })
})
