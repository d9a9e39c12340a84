import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { NONCE_PLACEHOLDER } from './src/shared/shell/page.ts'

/** antd's icons name themselves in English; a word always stands beside them, so they are silent to screen readers. */
function silentIcons(): Plugin {
  const named = /role: "img",\s*"aria-label": icon\.name/
  return {
    name: 'silent-icons',
    transform(code, id) {
      if (
        !/@ant-design\/icons\/(?:es|lib)\/components\/AntdIcon(?:Light)?\.js$/.test(id.replaceAll('\\', '/'))
      )
        return null
      if (!named.test(code))
        throw new Error('AntdIcon.js is written differently now: icons would speak English')
      return { code: code.replace(named, '"aria-hidden": true'), map: null }
    },
  }
}

/** How the screens are built: one build for the desktop window and for the trial page in any browser. */
export const rendererConfig: UserConfig = {
  root: resolve(import.meta.dirname, 'src/renderer'),
  // relative, because the trial door and app:// serve it from their root alike
  base: './',
  plugins: [react(), silentIcons()],
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
    // read from this disk: a large file costs nothing, and the notice about it would greet whoever runs npm start
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
  },
}

export default defineConfig(rendererConfig)
