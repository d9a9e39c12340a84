import { describe, expect, it } from 'vitest'
import { browserCommand, hasDisplay } from '../../scripts/start/machine.ts'

describe('what a machine can show', () => {
  it.each<[NodeJS.Platform, Record<string, string>, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ])('%s %o', (platform, env, shown) => {
    expect(hasDisplay({ platform, env })).toBe(shown)
  })

  it('hands the whole address to the browser', () => {
    const url = 'http://127.0.0.1:5000/?token=a&b'
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(browserCommand(platform, url).at(-1)).toContain(url)
  })
})
