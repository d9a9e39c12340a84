import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './vite.renderer.config.ts'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

// Electron 45 runs Node 24; said here because electron-vite would guess from a table that ends at 44
const target = 'node24'

/** Builds the desktop door: shell and engine, preload, screens. Needs Electron's types, never its binary. */
export default defineConfig({
  main: {
    build: {
      target,
      outDir: resolve(import.meta.dirname, 'out/main'),
      // everything goes into the two files but the database, whose native part stands beside its package
      externalizeDeps: false,
      rolldownOptions: {
        // unzipper names Amazon's client for a door nobody opens
        external: ['better-sqlite3', '@aws-sdk/client-s3'],
        input: { index: source('main/index.ts'), engine: source('engine/doors/desktop.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target,
      outDir: resolve(import.meta.dirname, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        // a sandboxed preload is one CommonJS file
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
})
