import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuBar } from '../../src/main/menu.ts'

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

describe('menuBar', () => {
  it('says everything in Vietnamese: no role is left to its English name', () => {
    for (const item of flat(menuBar({ zoom: () => undefined, about: () => undefined }, true))) {
      if (item.type !== 'separator') expect(item.label).toMatch(/[\p{L}]/u)
    }
  })

  it('has the four menus, and developer tools in development only', () => {
    const actions = { zoom: () => undefined, about: () => undefined }
    expect(menuBar(actions, false).map(({ label }) => label)).toEqual([
      '&Tệp',
      '&Soạn thảo',
      '&Xem',
      'Trợ &giúp',
    ])
    const roles = (development: boolean): unknown[] =>
      flat(menuBar(actions, development)).map(({ role }) => role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('forceReload')
    expect(roles(false)).not.toContain('reload')
  })

  it('zooms with the usual keys', () => {
    const steps: number[] = []
    const items = flat(menuBar({ zoom: (step) => steps.push(step), about: () => undefined }, false))
    for (const key of ['CommandOrControl+=', 'CommandOrControl+-', 'CommandOrControl+0']) {
      const item = items.find(({ accelerator }) => accelerator === key)
      if (item?.click === undefined) throw new Error(`no item for ${key}`)
      Reflect.apply(item.click, undefined, [])
    }
    expect(steps).toEqual([1, -1, 0])
  })
})
