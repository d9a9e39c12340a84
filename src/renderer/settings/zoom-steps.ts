import { ZOOM_MESSAGE } from '../../shared/shell/messages.ts'
import { isZoomStep, type ZoomStep } from '../../shared/shell/zoom.ts'
import { shell } from '../client/shell.ts'
import type { Keys } from '../frame/shortcut.ts'

/** Wheel travel of one step, in pixels: one notch of a mouse. */
const NOTCH = 100
/** Firefox counts the wheel in lines, three to a notch. */
const LINE = NOTCH / 3

/** The step these keys ask for, or null: Ctrl with +, − or 0, also on the number pad and with Shift for the plus. */
export function zoomStepOfKeys(keys: Keys): ZoomStep | null {
  if (!(keys.ctrlKey || keys.metaKey) || keys.altKey) return null
  if (keys.key === '=' || keys.key === '+') return 1
  if (keys.key === '-' || keys.key === '_') return -1
  return keys.key === '0' && !keys.shiftKey ? 0 : null
}

/** The step a message of the desktop shell asks for, or null for any other message. */
export function zoomStepOfMessage(data: unknown): ZoomStep | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== ZOOM_MESSAGE)
    return null
  return 'step' in data && isZoomStep(data.step) ? data.step : null
}

/** Adds up wheel travel with Ctrl held; a finger on a pad makes a hundred small events of one gesture. */
export function wheelCounter(): (event: Pick<WheelEvent, 'deltaY' | 'deltaMode'>) => ZoomStep | null {
  let travelled = 0
  return ({ deltaY, deltaMode }) => {
    const way = deltaMode === 0 ? deltaY : deltaY * LINE
    travelled = Math.sign(way) === Math.sign(travelled) ? travelled + way : way
    // a third of a line is no whole number
    if (Math.abs(travelled) < NOTCH - 1) return null
    const step = travelled < 0 ? 1 : -1
    travelled = 0
    return step
  }
}

/**
 * Tells of every wish for larger or smaller until the returned function is called. In the window menu and wheel belong to
 * the shell; in a browser the page takes keys and wheel, so that the browser's own zoom is not laid over the setting.
 */
export function listenForZoom(tell: (step: ZoomStep) => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  if (shell !== undefined) {
    window.addEventListener(
      'message',
      (event) => {
        const step = event.source === window ? zoomStepOfMessage(event.data) : null
        if (step !== null) tell(step)
      },
      { signal },
    )
    return () => listening.abort()
  }
  document.addEventListener(
    'keydown',
    (event) => {
      const step = zoomStepOfKeys(event)
      if (step === null) return
      event.preventDefault()
      tell(step)
    },
    { signal },
  )
  const count = wheelCounter()
  document.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const step = count(event)
      if (step !== null) tell(step)
    },
    { signal, passive: false },
  )
  return () => listening.abort()
}
