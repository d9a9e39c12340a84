import { App, ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { ScreenSettings } from '../../shared/settings/contract.ts'
import { NONCE_PLACEHOLDER } from '../../shared/shell/page.ts'
import { antdTheme, lookOf, pageVariables } from './theme.ts'

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function followSystem(notify: () => void): () => void {
  systemDark.addEventListener('change', notify)
  return () => systemDark.removeEventListener('change', notify)
}

/** antd makes its own style elements; the policy lets them in by this load's nonce. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const csp = nonce === '' || nonce === NONCE_PLACEHOLDER ? {} : { csp: { nonce } }

/** Paper, ink and sizes for everything inside. */
export function ScreenTheme({ screen, children }: { screen: ScreenSettings; children: ReactNode }) {
  const systemIsDark = useSyncExternalStore(followSystem, () => systemDark.matches)
  const look = lookOf(screen, systemIsDark)
  useEffect(() => {
    for (const [name, value] of pageVariables(look)) {
      document.documentElement.style.setProperty(name, value)
    }
  })
  return (
    <ConfigProvider
      {...csp}
      locale={viVN}
      theme={antdTheme(look)}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <App message={{ duration: 4, maxCount: 2, top: 48 }} className="theme-root">
        {children}
      </App>
    </ConfigProvider>
  )
}
