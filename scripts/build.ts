// Builds the given targets (without arguments all, and the list of licences for packing): node scripts/build.ts [main] [preload] [renderer]
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, type InlineConfig } from 'vite'
import { rendererConfig } from '../vite.renderer.config.ts'
import { exitCode, runNode } from './process.ts'
import { stampOf, type Target } from './start/build.ts'

const all: readonly Target[] = ['main', 'preload', 'renderer']
const asked = all.filter((target) => process.argv.includes(target))

process.env['NODE_ENV_ELECTRON_VITE'] = 'production'

/** The screens need Vite alone; only the desktop's own parts go through electron-vite. */
async function settingsOf(target: Target): Promise<InlineConfig | undefined> {
  if (target === 'renderer') return { ...rendererConfig, configFile: false, logLevel: 'warn' }
  const { config } = await resolveConfig({ logLevel: 'warn' }, 'build', 'production')
  return config?.[target]
}

for (const target of asked.length === 0 ? all : asked) {
  const begun = new Date()
  const settings = await settingsOf(target)
  if (settings === undefined) {
    console.error(`electron.vite.config.ts says nothing about "${target}".`)
    process.exit(1)
  }
  const stamp = stampOf(target)
  rmSync(stamp, { force: true })
  try {
    await build(settings)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, begun, begun)
  console.log(`Built ${target} in ${((Date.now() - begun.getTime()) / 1000).toFixed(1)} s`)
}

if (asked.length === 0) process.exitCode = exitCode(await runNode('scripts/licences.ts', []))
