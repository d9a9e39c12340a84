import '../due/due.css'
import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { formatMonth, type Month, monthsLater } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standAlone } from '../form/field.ts'
import { SelectField } from '../form/pickers.tsx'
import { Dialog } from '../frame/Dialog.tsx'

interface GroupMessageProps {
  readonly first: Month
  readonly last: Month
  readonly close: () => void
}

/** Cells that still owe a month, as a text without anybody's name: read first, then copied into the group. */
export function GroupMessage({ first, last, close }: GroupMessageProps) {
  const { message } = App.useApp()
  const before = monthsLater(last, -1)
  const [month, setMonth] = useState<Month>(before < first ? last : before)
  const text = useRef<HTMLTextAreaElement>(null)
  const told = useQuery(rpc.calendar.message.queryOptions({ input: { month } }))
  const months: { value: Month; label: string }[] = []
  for (let each = last; each >= first && months.length < 24; each = monthsLater(each, -1))
    months.push({ value: each, label: `Tháng ${formatMonth(each)}` })
  const copy = (): void => {
    text.current?.select()
    // the window is allowed nothing that asks for a permission, the clipboard of the browser's own API among them
    if (document.execCommand('copy')) void message.success('Đã sao chép tin nhắn.')
    else void message.warning('Chưa sao chép được. Bấm vào khung rồi bấm Ctrl+A, Ctrl+C.')
  }
  return (
    <Dialog
      open
      title="Tin nhắn nhắc chi bộ nộp báo cáo"
      okText="Sao chép"
      okButtonProps={{ disabled: told.data === undefined }}
      cancelText="Đóng"
      onOk={copy}
      onCancel={close}
      width="min(40rem, 92vw)"
    >
      <div className="stack">
        <div className="form-field">
          <label htmlFor="tin-thang">Báo cáo tháng</label>
          <SelectField
            {...standAlone<Month | null>('tin-thang', month, (next) => next !== null && setMonth(next))}
            options={months}
          />
        </div>
        {told.isError && <ProblemBox error={told.error} retry={() => void told.refetch()} />}
        {told.data !== undefined && (
          <div className="form-field">
            <label htmlFor="tin-nhan">Nội dung, chỉ có tên chi bộ</label>
            <textarea
              id="tin-nhan"
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
