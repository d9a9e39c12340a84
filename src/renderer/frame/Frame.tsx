import { useEffect, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { IdleLock } from '../accounts/IdleLock.tsx'
import { UndoKeys } from '../audit/UndoKeys.tsx'
import { PasteGuard } from '../form/PasteGuard.tsx'
import { DropAnywhere } from '../imports/DropAnywhere.tsx'
import { Footer } from './Footer.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { Palette } from './Palette.tsx'
import { usePageArrival } from './page-arrival.ts'
import { rememberPlace } from './places.ts'
import { SampleBanner } from './SampleBanner.tsx'
import { useSession } from './session.ts'
import { TitleBar } from './TitleBar.tsx'
import { useLock } from './use-lock.ts'
import { useShortcut } from './use-shortcut.ts'
import { useNewDay } from './use-today.ts'

/** The desk around every page: title bar, rooms at the left, the page, the footer. */
export function Frame() {
  const { sample } = useSession()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [navigationOpen, setNavigationOpen] = useState(false)
  const location = useLocation()
  const lock = useLock()
  useNewDay()
  usePageArrival(location.pathname)
  useShortcut('Ctrl+K', () => setPaletteOpen(true))
  useShortcut('Ctrl+L', lock)
  useEffect(() => {
    rememberPlace(location.pathname, location.search)
    setNavigationOpen(false)
  }, [location])
  return (
    <div className="frame">
      <IdleLock />
      <UndoKeys />
      <PasteGuard />
      <DropAnywhere />
      <button type="button" className="frame-skip" onClick={focusPage}>
        Đến nội dung
      </button>
      <TitleBar
        openPalette={() => setPaletteOpen(true)}
        toggleNavigation={() => setNavigationOpen((open) => !open)}
        navigationOpen={navigationOpen}
      />
      {sample && <SampleBanner />}
      <Notices />
      <div className="frame-body">
        <Navigation open={navigationOpen} close={() => setNavigationOpen(false)} />
        <main className="frame-page" id="noi-dung" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Footer />
      {paletteOpen && <Palette close={() => setPaletteOpen(false)} />}
    </div>
  )
}

/** Past title bar and rooms, for those who come by Tab. */
function focusPage(): void {
  document.getElementById('noi-dung')?.focus()
}
