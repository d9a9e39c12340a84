import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chooseBrowser, type Found, installWays, usualPlaces } from './browser/choose.ts'
import { run, runNode } from './process.ts'
import { isRoot, type Machine } from './start/machine.ts'

/** The environment variable that names the browser to the tests. */
export const browserVariable = 'NHIP_CAU_CHROMIUM'

/** One sentence for whoever runs the tests on a machine without a browser. */
export const noBrowser =
  'The browser tests need Chromium: install Chrome, Edge or Chromium, or name one in NHIP_CAU_CHROMIUM, then run npm test again.'

function firstExisting(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((candidate) => candidate !== undefined && candidate !== '' && existsSync(candidate))
}

/** Looks for a browser on this machine without installing anything. */
export function findBrowser(machine: Machine = process): string | undefined {
  const places = usualPlaces(machine)
  const probed: [keyof Found, string | undefined][] = [
    ['env', firstExisting([machine.env[browserVariable]])],
    ['playwright', firstExisting([chromium.executablePath()])],
    ['shell', firstExisting(places.shell)],
    ['chrome', firstExisting(places.chrome)],
    ['edge', firstExisting(places.edge)],
    ['chromium', firstExisting(places.chromium)],
  ]
  const found: Found = {}
  for (const [kind, file] of probed) if (file !== undefined) found[kind] = file
  return chooseBrowser(found)
}

async function install(way: 'playwright' | 'apt'): Promise<void> {
  if (way === 'playwright') {
    console.log('No browser found; installing Playwright’s own (60 s at most).')
    await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { limit: 60_000 })
    return
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], { env, limit: 90_000 })
  if (updated.code !== 0) return
  // older Debians have no package of the shell alone
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`Installing Debian’s package ${name}.`)
    const end = await run('apt-get', ['install', '-y', '-qq', name], {
      env,
      limit: 240_000,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (end.code === 0) return
  }
}

/** Finds a browser, or installs one in the ways this machine allows; undefined when neither worked. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  const found = findBrowser()
  if (found !== undefined) return found
  for (const way of installWays({ root: isRoot(), apt: existsSync('/usr/bin/apt-get') })) {
    await install(way)
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  return undefined
}
