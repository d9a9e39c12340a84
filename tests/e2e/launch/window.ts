import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary } from '../../../scripts/start/electron.ts'
import { isRoot } from '../../../scripts/start/machine.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** A running desktop window with this data folder. */
export type Desktop = { app: ElectronApplication; page: Page }

/** Opens the real window through Playwright; only called where the Electron binary was found. */
export async function openWindow(dataDir: string): Promise<Desktop> {
  const executablePath = electronBinary()
  if (executablePath === undefined)
    throw new Error('The Electron binary has gone since the tests were planned.')
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
  const args = [...sandbox, `--user-data-dir=${dataDir}`, root]
  const app = await _electron.launch({
    executablePath,
    args,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  return { app, page: await app.firstWindow() }
}
