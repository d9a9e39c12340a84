import './message-to-copy.css'
import { App } from 'antd'
import { type ReactNode, useId, useRef } from 'react'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Dialog } from '../frame/Dialog.tsx'

/** What a question for the text gives: a react-query result has all of it. */
interface Told {
  readonly data: { readonly text: string } | undefined
  readonly isError: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

interface MessageToCopyProps {
  readonly title: string
  /** Over the text: what is not in it. */
  readonly label: string
  readonly told: Told
  readonly close: () => void
  /** id of the field that has the focus first */
  readonly first?: string
  /** What the text is about: its cell, its month. */
  readonly children?: ReactNode
}

/** A text without anybody's name: read first, then copied. */
export function MessageToCopy({ title, label, told, close, first, children }: MessageToCopyProps) {
  const { message } = App.useApp()
  const id = useId()
  const text = useRef<HTMLTextAreaElement>(null)
  const copy = (): void => {
    text.current?.select()
    // the window is allowed nothing that asks for a permission, the clipboard of the browser's own API among them
    if (document.execCommand('copy')) void message.success('Đã sao chép.')
    else void message.warning('Chưa sao chép được. Bấm vào khung rồi bấm Ctrl+A, Ctrl+C.')
  }
  return (
    <Dialog
      open
      title={title}
      okText="Sao chép"
      okButtonProps={{ disabled: told.data === undefined }}
      cancelText="Đóng"
      onOk={copy}
      onCancel={close}
      afterOpenChange={(open) => open && first !== undefined && document.getElementById(first)?.focus()}
      width="min(40rem, 92vw)"
    >
      <div className="stack">
        {children}
        {told.isError && <ProblemBox error={told.error} retry={() => void told.refetch()} />}
        {told.data !== undefined && (
          <div className="form-field">
            <label htmlFor={id}>{label}</label>
            <textarea
              id={id}
              ref={text}
              className="message-to-copy"
              readOnly
              rows={Math.min(16, told.data.text.split('\n').length + 1)}
              value={told.data.text}
            />
          </div>
        )}
      </div>
    </Dialog>
  )
}
