import { useEffect, useEffectEvent } from 'react'
import { matchesShortcut, type Shortcut } from './shortcut.ts'

/** Calls `act` when the keys are pressed anywhere on the page, in place of what the browser does with them. */
export function useShortcut(shortcut: Shortcut, act: () => void, enabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !matchesShortcut(event, shortcut)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!enabled) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}
