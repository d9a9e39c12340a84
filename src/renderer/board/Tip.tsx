import { createPortal } from 'react-dom'

export interface TipPlace {
  readonly text: string
  readonly at: DOMRect
}

/** One line of reason under (or over) the square it belongs to; one for the whole board, so that 3,000 squares stay light. */
export function Tip({ tip }: { readonly tip: TipPlace | null }) {
  if (tip === null) return null
  const { at, text } = tip
  const below = at.bottom + 90 < window.innerHeight
  const left = Math.max(8, Math.min(at.left, window.innerWidth - 360))
  return createPortal(
    <div
      className="board-tip"
      role="presentation"
      style={below ? { left, top: at.bottom + 4 } : { left, bottom: window.innerHeight - at.top + 4 }}
    >
      {text}
    </div>,
    document.body,
  )
}
