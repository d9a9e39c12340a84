import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { light } from '../../../src/renderer/theme/palette.ts'
import { antdTheme, lookOf, pageVariables } from '../../../src/renderer/theme/theme.ts'

const plain = { isDark: false, zoom: 100, dense: false }

describe('lookOf', () => {
  it('follows the system only when asked to', () => {
    expect(lookOf({ theme: 'system', zoom: 100, dense: false }, true).isDark).toBe(true)
    expect(lookOf({ theme: 'light', zoom: 100, dense: false }, true).isDark).toBe(false)
    expect(lookOf({ theme: 'dark', zoom: 100, dense: false }, false).isDark).toBe(true)
  })
})

describe('sizes', () => {
  it('scales type and controls alike', () => {
    const twice = antdTheme({ ...plain, zoom: 200 }).token
    expect(twice?.fontSize).toBe(28)
    expect(twice?.controlHeight).toBe(64)
    expect(pageVariables({ ...plain, zoom: 200 }).get('font-size')).toBe('28px')
  })

  it('has rows of 32 px, 28 when compact', () => {
    const row = (dense: boolean): number =>
      Number.parseFloat(pageVariables({ ...plain, dense }).get('--row') ?? '') * 14
    expect(row(false)).toBeCloseTo(32)
    expect(row(true)).toBeCloseTo(28)
  })
})

describe('page.css', () => {
  it('begins with the very colours of the light palette', () => {
    const css = readFileSync(new URL('../../../src/renderer/theme/page.css', import.meta.url), 'utf8')
    for (const [name, value] of pageVariables(plain)) {
      if (Object.values(light).includes(value)) expect(css).toContain(`${name}: ${value};`)
    }
  })
})
