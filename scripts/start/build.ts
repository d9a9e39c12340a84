import { statSync } from 'node:fs'
import path from 'node:path'
import { root, runNode } from '../process.ts'
import { isStale, newest } from './stale.ts'

/** What can be built: the shell, its bridge to the page, and the screens. */
export type Target = 'main' | 'preload' | 'renderer'

const settings = [
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const sources: Record<Target, readonly string[]> = {
  main: ['src/main', 'src/engine', 'src/shared'],
  preload: ['src/preload', 'src/shared'],
  renderer: ['src/renderer', 'src/shared'],
}

/** Written after a target is built, dated when its build began; the next build sweeps it away first. */
export function stampOf(target: Target): string {
  return path.join(root, 'out', target, '.built')
}

/** The targets whose sources are newer than what was built of them. */
export function staleTargets(targets: readonly Target[]): Target[] {
  return targets.filter((target) => {
    const source = newest([...sources[target], ...settings].map((entry) => path.join(root, entry)))
    return isStale(source, statSync(stampOf(target), { throwIfNoEntry: false })?.mtimeMs)
  })
}

/** Builds what is stale among these targets. False when the build failed; its words are then on the screen. */
export async function buildStale(targets: readonly Target[]): Promise<boolean> {
  const stale = staleTargets(targets)
  if (stale.length === 0) return true
  const end = await runNode('scripts/build.ts', stale)
  return end.code === 0
}
