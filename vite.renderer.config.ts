import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { NONCE_PLACEHOLDER } from './src/shared/shell/page.ts'

/** How the screens are built: one build for the desktop window and for the trial page in any browser. */
export const rendererConfig: UserConfig = {
  root: resolve(import.meta.dirname, 'src/renderer'),
  // relative, because the trial door and app:// serve it from their root alike
  base: './',
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    target: 'es2022',
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    // inlined data: URLs would need holes in the policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
  },
}

export default defineConfig(rendererConfig)
