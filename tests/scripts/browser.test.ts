import { describe, expect, it } from 'vitest'
import { chooseBrowser, installWays, launchSwitches, usualPlaces } from '../../scripts/browser/choose.ts'

describe('which browser the tests drive', () => {
  const all = { env: '/e', playwright: '/p', shell: '/h', chrome: '/c', edge: '/m', chromium: '/s' }

  it('takes the one named by hand, then Playwright’s own, Chromium’s shell, Chrome, Edge, system Chromium', () => {
    const { env, ...unnamed } = all
    const { playwright, ...system } = unnamed
    const { shell, ...installed } = system
    const { chrome, ...rest } = installed
    const { edge, ...last } = rest
    expect([all, unnamed, system, installed, rest, last].map(chooseBrowser)).toEqual([
      env,
      playwright,
      shell,
      chrome,
      edge,
      '/s',
    ])
    expect(chooseBrowser({})).toBeUndefined()
  })

  it('looks along PATH on Linux and in the program folders on Windows', () => {
    expect(usualPlaces({ platform: 'linux', env: { PATH: '/usr/bin::/x' } }).chromium).toEqual([
      '/usr/bin/chromium',
      '/x/chromium',
      '/usr/bin/chromium-browser',
      '/x/chromium-browser',
      '/snap/bin/chromium',
    ])
    const windows = usualPlaces({
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: '' },
    })
    expect(windows.edge).toEqual(['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'])
    expect(usualPlaces({ platform: 'darwin', env: {} }).chrome).toHaveLength(1)
  })

  it('uses the package manager only as root on Debian', () => {
    expect(installWays({ root: true, apt: true })).toEqual(['playwright', 'apt'])
    expect(installWays({ root: false, apt: true })).toEqual(['playwright'])
    expect(installWays({ root: true, apt: false })).toEqual(['playwright'])
  })

  it('gives up the sandbox only for root', () => {
    expect(launchSwitches(true)).toContain('--no-sandbox')
    expect(launchSwitches(false)).not.toContain('--no-sandbox')
    expect(launchSwitches(false)).toContain('--disable-background-networking')
  })
})
