import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, mergeConfig } from 'vite'
import { root } from './measure.ts'

/**
 * Bundles a bench worker exactly as the engine is delivered: the settings are those of `electron.vite.config.ts`, only the
 * entry and the place differ. Everything but the database is inside, and what the engine loads late stays apart.
 * @returns the file to run
 */
export async function bundled(worker: string, folder: string): Promise<string> {
  process.env['NODE_ENV_ELECTRON_VITE'] = 'production'
  const { config } = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production')
  const settings = config?.main
  if (settings === undefined) throw new Error('electron.vite.config.ts says nothing about the engine')
  // A merge would add our entry to the two delivered ones.
  if (settings.build?.rolldownOptions !== undefined) delete settings.build.rolldownOptions.input
  await build(
    mergeConfig(settings, {
      build: {
        outDir: folder,
        rolldownOptions: { input: { worker: join(root, 'tests', 'bench', worker) } },
      },
    }),
  )
  // The database's native part is found from here as it is beside the delivered engine.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return join(folder, 'worker.js')
}
