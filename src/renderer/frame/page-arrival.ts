import { useEffect } from 'react'

/** Nothing that is worked in has the keyboard: at most the heading that `usePageArrival` led it to. */
export function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.matches('.page-head h1')
}

/**
 * Leads the keyboard to the heading of a page that one has just come to, so that a screen reader reads it out and Tab goes on
 * from there. A page that leads to a field or a row of its own keeps it.
 */
export function usePageArrival(pathname: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what one arrives at
  useEffect(() => {
    const page = document.getElementById('noi-dung')
    if (page === null) return
    if (lead(page)) return
    // the page is still being fetched
    const watch = new MutationObserver(() => {
      if (lead(page)) watch.disconnect()
    })
    watch.observe(page, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [pathname])
}

/** @returns false while there is no heading yet */
function lead(page: HTMLElement): boolean {
  const heading = page.querySelector<HTMLElement>('.page-head h1')
  if (heading === null) return false
  const now = document.activeElement
  // a dialog and an open menu give the keyboard back themselves
  const isOver = now?.closest('[role=dialog], [role=menu]') != null
  const isTaken = isOver || (now !== page && page.contains(now))
  if (!isTaken) heading.focus({ preventScroll: true })
  return true
}
