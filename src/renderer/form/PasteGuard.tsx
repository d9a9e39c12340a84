import { useEffect, useRef, useState } from 'react'
import type { LegacyEncoding } from '../../shared/legacy-text/detect.ts'
import { legacyPasted, type Pasted } from '../../shared/legacy-text/pasted.ts'
import { Dialog } from '../frame/Dialog.tsx'

const fonts: Record<LegacyEncoding, string> = { tcvn3: '.VnTime (TCVN3)', vni: 'VNI' }
const mostShown = 400

interface Held extends Pasted {
  readonly before: string
  readonly target: HTMLInputElement | HTMLTextAreaElement
  readonly from: number
  readonly to: number
}

/** Text in an old font is not pasted as it is: before and after are shown, and somebody says which. Works in every field. */
export function PasteGuard() {
  const [held, setHeld] = useState<Held | null>(null)
  const chosen = useRef<string | null>(null)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event
      if (!isTextField(target) || clipboardData === null || !event.isTrusted) return
      const before = clipboardData.getData('text/plain')
      const pasted = legacyPasted(before, clipboardData.getData('text/html'))
      if (pasted === null) return
      // before any field or grid takes it
      event.preventDefault()
      event.stopPropagation()
      chosen.current = null
      const [from, to] = [target.selectionStart ?? 0, target.selectionEnd ?? 0]
      setHeld({ ...pasted, before, target, from, to })
    }
    document.addEventListener('paste', onPaste, true)
    return () => document.removeEventListener('paste', onPaste, true)
  }, [])
  const [open, setOpen] = useState(true)
  const answer = (text: string | null): void => {
    chosen.current = text
    setOpen(false)
  }
  if (held === null) return null
  return (
    <Dialog
      open={open}
      title={`Chữ vừa dán viết bằng phông ${fonts[held.encoding]}`}
      okText="Đổi sang Unicode rồi dán"
      cancelText="Dán nguyên như cũ"
      onOk={() => answer(held.text)}
      onCancel={(event) => answer(event.type === 'keydown' ? null : held.before)}
      closable={false}
      width="min(40rem, 92vw)"
      afterClose={() => {
        const { target, from, to } = held
        setHeld(null)
        setOpen(true)
        target.focus()
        target.setSelectionRange(from, to)
        if (chosen.current !== null) put(target, chosen.current)
      }}
    >
      <dl className="paste-guard">
        <dt>Đang là</dt>
        <dd>{short(held.before)}</dd>
        <dt>Đổi thành</dt>
        <dd>
          <strong>{short(held.text)}</strong>
        </dd>
      </dl>
      {held.guessedCapitals && (
        <p className="paste-note">
          Phông này không lưu chữ hoa có dấu; chữ hoa được viết lại theo các chữ bên cạnh. Xem lại sau khi
          dán.
        </p>
      )}
      <p className="quiet">Bấm Esc để thôi, không dán gì.</p>
    </Dialog>
  )
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return (
    target instanceof HTMLInputElement &&
    !target.readOnly &&
    ['text', 'search', 'tel', ''].includes(target.type)
  )
}

/** As if it had been pasted: a grid that takes tables takes it, a field takes it as typed, so that Ctrl+Z works. */
function put(target: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const again = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  if (target.dispatchEvent(again)) document.execCommand('insertText', false, text)
}

function short(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
