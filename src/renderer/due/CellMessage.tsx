import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standAlone } from '../form/field.ts'
import { CellPicker } from '../form/pickers.tsx'
import { Dialog } from '../frame/Dialog.tsx'

interface CellMessageProps {
  readonly cellId: number | null
  readonly asOf: Day | undefined
  readonly close: () => void
}

/** The due list of one cell as a text without anybody's name: read first, then copied. */
export function CellMessage({ cellId, asOf, close }: CellMessageProps) {
  const { message } = App.useApp()
  const [cell, setCell] = useState(cellId)
  const text = useRef<HTMLTextAreaElement>(null)
  const told = useQuery(
    rpc.due.message.queryOptions({
      input: { cellId: cell ?? 0, ...(asOf && { asOf }) },
      enabled: cell !== null,
    }),
  )
  const copy = (): void => {
    text.current?.select()
    // the window is allowed nothing that asks for a permission, the clipboard of the browser's own API among them
    if (document.execCommand('copy')) void message.success('Đã sao chép tin nhắn.')
    else void message.warning('Chưa sao chép được. Bấm vào khung rồi bấm Ctrl+A, Ctrl+C.')
  }
  return (
    <Dialog
      open
      title="Tin nhắn gửi chi bộ"
      okText="Sao chép"
      okButtonProps={{ disabled: told.data === undefined }}
      cancelText="Đóng"
      onOk={copy}
      onCancel={close}
      afterOpenChange={(open) => open && document.getElementById('due-message-cell')?.focus()}
      width="min(40rem, 92vw)"
    >
      <div className="stack">
        <div className="form-field">
          <label htmlFor="due-message-cell">Chi bộ</label>
          <CellPicker withCommittees {...standAlone<number | null>('due-message-cell', cell, setCell)} />
        </div>
        {told.isError && <ProblemBox error={told.error} retry={() => void told.refetch()} />}
        {told.data !== undefined && (
          <div className="form-field">
            <label htmlFor="due-message-text">Nội dung, không có tên người</label>
            <textarea
              id="due-message-text"
              ref={text}
              className="due-message"
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
