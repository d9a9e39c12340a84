import { useEffect, useEffectEvent } from 'react'
import { nextZoom, type ZoomStep } from '../../shared/shell/zoom.ts'
import { useChangeScreen } from './use-screen.ts'
import { listenForZoom } from './zoom-steps.ts'

interface ZoomStepsProps {
  readonly isOpen: boolean
  /** Percent on the screen now. */
  readonly zoom: number
  /** Takes the new percent where there is no register yet to keep it. */
  readonly onPassing: (zoom: number) => void
}

/** Menu, wheel and keys move the same setting as “Cỡ chữ”. Shows nothing. */
export function ZoomSteps({ isOpen, zoom, onPassing }: ZoomStepsProps) {
  const change = useChangeScreen()
  const take = useEffectEvent((step: ZoomStep) => {
    const kept = isOpen && change((known) => ({ ...known, zoom: nextZoom(known.zoom, step) }))
    if (!kept) onPassing(nextZoom(zoom, step))
  })
  useEffect(() => listenForZoom(take), [])
  return null
}
