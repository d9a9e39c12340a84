// Renders resources/icons/icon.svg to icon.png and icon.ico: node scripts/icons.ts. The results are committed, so that
// packing needs no browser.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchSwitches } from './browser/choose.ts'
import { findBrowser, noBrowser } from './chromium.ts'
import { icoOf } from './icons/ico.ts'
import { root } from './process.ts'
import { isRoot } from './start/machine.ts'

const folder = path.join(root, 'resources', 'icons')
const svg = readFileSync(path.join(folder, 'icon.svg'))
const source = `data:image/svg+xml;base64,${svg.toString('base64')}`

async function picture(page: Page, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="${source}">`,
  )
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } })
}

const executablePath = findBrowser()
if (executablePath === undefined) {
  console.error(noBrowser)
  process.exit(1)
}
const browser = await chromium.launch({ executablePath, args: launchSwitches(isRoot()) })
const page = await browser.newPage()
const pictures = []
for (const size of [16, 24, 32, 48, 64, 128, 256]) pictures.push({ size, png: await picture(page, size) })
writeFileSync(path.join(folder, 'icon.ico'), icoOf(pictures))
writeFileSync(path.join(folder, 'icon.png'), await picture(page, 512))
await browser.close()
