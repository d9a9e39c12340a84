import { describe, expect, it } from 'vitest'
import { NONCE_PLACEHOLDER, withNonce } from '../../../src/shared/shell/page.ts'

describe('withNonce', () => {
  it('puts the nonce in the meta tag and in every script and style tag', () => {
    const html = `<meta name="csp-nonce" content="${NONCE_PLACEHOLDER}"><script nonce="${NONCE_PLACEHOLDER}" src="a.js">`
    expect(withNonce(html, 'abc')).toBe(
      '<meta name="csp-nonce" content="abc"><script nonce="abc" src="a.js">',
    )
  })

  it('takes the nonce literally, even where it looks like a replacement pattern', () => {
    expect(withNonce(NONCE_PLACEHOLDER, "$&$'$`")).toBe("$&$'$`")
  })

  it('refuses a page with no place for the nonce', () => {
    expect(() => withNonce('<html></html>', 'abc')).toThrow(RangeError)
  })
})
