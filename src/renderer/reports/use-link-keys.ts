import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

type Step = (links: HTMLElement[], from: HTMLElement) => HTMLElement | undefined

/** The next link in the same column, above or below. */
function inColumn(by: 1 | -1): Step {
  return (links, from) => {
    const column = links.filter((link) => link.dataset['link'] === from.dataset['link'])
    return column[column.indexOf(from) + by]
  }
}

function along(by: 1 | -1): Step {
  return (links, from) => links[links.indexOf(from) + by]
}

const steps: Record<string, Step> = {
  ArrowDown: inColumn(1),
  ArrowUp: inColumn(-1),
  ArrowRight: along(1),
  ArrowLeft: along(-1),
  Home: (links) => links[0],
  End: (links) => links.at(-1),
}

/** Hundreds of links in a table are one stop of Tab; inside it the arrows walk. Links carry `data-link` = their column. */
export function useLinkKeys(): {
  ref: RefObject<HTMLTableElement | null>
  onKeyDown: (event: KeyboardEvent) => void
} {
  const ref = useRef<HTMLTableElement>(null)
  const last = useRef<HTMLElement>(null)
  const linksIn = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>('[data-link]') ?? [])]
  // after every drawing: rows come and go
  useEffect(() => {
    const links = linksIn()
    const stop = links.find((link) => link === last.current) ?? links[0]
    for (const link of links) link.tabIndex = link === stop ? 0 : -1
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target
    const step = steps[event.key]
    if (step === undefined || !(from instanceof HTMLElement) || from.dataset['link'] === undefined) return
    if (event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = step(linksIn(), from)
    if (next === undefined) return
    from.tabIndex = -1
    next.tabIndex = 0
    last.current = next
    next.focus()
  }
  return { ref, onKeyDown }
}
