import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentType, pagePath } from '../../../src/shared/shell/page-path.ts'

describe('pagePath', () => {
  it.each([
    ['', 'index.html'],
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-Dx_9-a.js', 'assets/index-Dx_9-a.js'],
    ['/assets/fonts/be.vietnam.woff2', 'assets/fonts/be.vietnam.woff2'],
  ])('serves %j as %s', (raw, file) => {
    expect(pagePath(raw)).toBe(file)
  })

  it.each([
    '/../package.json',
    '/assets/../../x',
    '/assets/..',
    '/./index.html',
    '/%2e%2e/x',
    '/%2E%2E%2Fx',
    '/..%5c..%5cx',
    '/%252e%252e/x',
    '/a%00.js',
    '/a\0.js',
    '/a\\..\\b',
    '\\\\server\\share',
    '/C:/Windows/win.ini',
    '/c:\\x',
    '//server/share',
    '/assets//x.js',
    '/assets/',
    '/.env',
    '/x.js.',
    '/x.js ',
    '/NUL',
    '/assets/com1.js',
    '/index.html:stream',
    'index.html',
    '/ảnh.png',
  ])('refuses %j', (raw) => {
    expect(pagePath(raw)).toBeNull()
  })

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2f',
        '%5c',
        '%00',
        '\0',
        'C:',
        '~',
        'a',
        'b.js',
        ' ',
        '//',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = pagePath(`/${pieces.join('')}`)
        if (file === null) return
        for (const [path, root] of [
          [posix, '/app/renderer'],
          [win32, 'C:\\app\\renderer'],
        ] as const) {
          const full = path.resolve(path.join(root, file))
          expect(full.startsWith(root + path.sep)).toBe(true)
          expect(path.relative(root, full).split(path.sep).join('/')).toBe(file)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('contentType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a/b.JS', 'text/javascript; charset=utf-8'],
    ['x.exe', 'application/octet-stream'],
    ['noextension', 'application/octet-stream'],
  ])('%s is %s', (path, type) => {
    expect(contentType(path)).toBe(type)
  })
})
