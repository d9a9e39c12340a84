import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/shared/shell/csp.ts'

const NONCE = 'q7Zx0m3kT1uVb9yWc5DpAQ=='

describe('contentSecurityPolicy', () => {
  it('lets the desktop page reach nothing and the trial page only its own server', () => {
    expect(contentSecurityPolicy(NONCE, 'none')).toContain("connect-src 'none'")
    expect(contentSecurityPolicy(NONCE, 'self')).toContain("connect-src 'self'")
  })

  it.each(['none', 'self'] as const)('never loosens scripts or styles (%s)', (connection) => {
    const policy = contentSecurityPolicy(NONCE, connection)
    const directives = new Map(policy.split('; ').map((d) => [d.split(' ')[0], d.split(' ').slice(1)]))
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('style-src')).toEqual(["'self'", `'nonce-${NONCE}'`])
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const closed of [
      'worker-src',
      'object-src',
      'frame-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
    ]) {
      expect(directives.get(closed)).toEqual(["'none'"])
    }
  })

  it.each(['', 'short', "x'; script-src *; a='aaaaaaaaaaaaaaa", `${NONCE} 'unsafe-inline'`, `${NONCE}\r\n`])(
    'refuses %j as a nonce',
    (nonce) => {
      expect(() => contentSecurityPolicy(nonce, 'none')).toThrow(RangeError)
    },
  )
})
