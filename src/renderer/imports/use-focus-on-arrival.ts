import { type RefObject, useEffect, useRef } from 'react'

/** The step before took the focus away with it: the next one is where Tab goes on. Give the element `tabIndex={-1}`. */
export function useFocusOnArrival(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return ref
}
