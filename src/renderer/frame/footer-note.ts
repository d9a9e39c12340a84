import { useEffect, useSyncExternalStore } from 'react'

/** What the list on the page says at the foot of the window. */
export interface FooterNote {
  readonly rows: number
  readonly chosen: number
}

let note: FooterNote | null = null
const listeners = new Set<() => void>()

function tell(next: FooterNote | null): void {
  note = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the count of rows and of chosen rows in the footer while the list is on the page. */
export function useFooterNote(rows: number | undefined, chosen: number): void {
  useEffect(() => {
    tell(rows === undefined ? null : { rows, chosen })
    return () => tell(null)
  }, [rows, chosen])
}

export function useShownFooterNote(): FooterNote | null {
  return useSyncExternalStore(listen, () => note)
}
