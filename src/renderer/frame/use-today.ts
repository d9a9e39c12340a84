import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Day } from '../../shared/vocabulary/day.ts'
import { today } from './as-of.ts'

/** Also after sleep: the clock is read, not counted. */
const LOOK_MS = 20_000

function onLook(look: () => void): () => void {
  const timer = setInterval(look, LOOK_MS)
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}

/** Today in Vietnam; a page that stays open over midnight, or wakes on another day, hears of it. */
export function useToday(): Day {
  return useSyncExternalStore(onLook, today)
}

/** On a new day everything "as of today" is asked anew. */
export function useNewDay(): void {
  const day = useToday()
  const shown = useRef(day)
  const queries = useQueryClient()
  useEffect(() => {
    if (shown.current === day) return
    shown.current = day
    void queries.invalidateQueries()
  }, [day, queries])
}
