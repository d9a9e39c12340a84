import path from 'node:path'
import type { Machine } from '../start/machine.ts'

/** What was found of the browsers the tests can drive; each is a path that exists, or undefined. */
export type Found = {
  env?: string
  playwright?: string
  shell?: string
  chrome?: string
  edge?: string
  chromium?: string
}

/**
 * Named by hand first, then Playwright's own, then whatever this machine has, in the order they resemble it. Chromium's headless
 * shell is what Playwright's own is; it takes a fifth less time than the whole browser.
 */
export function chooseBrowser(found: Found): string | undefined {
  return found.env ?? found.playwright ?? found.shell ?? found.chrome ?? found.edge ?? found.chromium
}

type Kind = 'shell' | 'chrome' | 'edge' | 'chromium'

/** Where each browser is usually installed on this machine, likeliest first. */
export function usualPlaces({ platform, env }: Machine): Record<Kind, string[]> {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] || [])
    const under = (...parts: string[]): string[] => roots.map((root) => path.win32.join(root, ...parts))
    return {
      shell: [],
      chrome: under('Google', 'Chrome', 'Application', 'chrome.exe'),
      edge: under('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      chromium: under('Chromium', 'Application', 'chrome.exe'),
    }
  }
  if (platform === 'darwin') {
    const app = (name: string): string[] => [`/Applications/${name}.app/Contents/MacOS/${name}`]
    return { shell: [], chrome: app('Google Chrome'), edge: app('Microsoft Edge'), chromium: app('Chromium') }
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const named = (...names: string[]): string[] =>
    names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))
  return {
    shell: named('chromium-headless-shell'),
    chrome: [...named('google-chrome-stable', 'google-chrome'), '/opt/google/chrome/chrome'],
    edge: [...named('microsoft-edge-stable', 'microsoft-edge'), '/opt/microsoft/msedge/msedge'],
    chromium: [...named('chromium', 'chromium-browser'), '/snap/bin/chromium'],
  }
}

/** The ways to install a browser that make sense here, in the order to try them. */
export function installWays(machine: { root: boolean; apt: boolean }): ('playwright' | 'apt')[] {
  return machine.root && machine.apt ? ['playwright', 'apt'] : ['playwright']
}

/** Switches the browser gets: quiet, off the network, and without a sandbox only where root forbids one. */
export function launchSwitches(root: boolean): string[] {
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
