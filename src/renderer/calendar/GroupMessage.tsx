import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMonth, type Month, monthsLater } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { standAlone } from '../form/field.ts'
import { MessageToCopy } from '../form/MessageToCopy.tsx'
import { SelectField } from '../form/pickers.tsx'

interface GroupMessageProps {
  readonly first: Month
  readonly last: Month
  readonly close: () => void
}

/** Cells that still owe a month, as a text for their group. */
export function GroupMessage({ first, last, close }: GroupMessageProps) {
  const before = monthsLater(last, -1)
  const [month, setMonth] = useState<Month>(before < first ? last : before)
  const told = useQuery(rpc.calendar.message.queryOptions({ input: { month } }))
  const months: { value: Month; label: string }[] = []
  for (let each = last; each >= first && months.length < 24; each = monthsLater(each, -1))
    months.push({ value: each, label: `Tháng ${formatMonth(each)}` })
  return (
    <MessageToCopy
      title="Tin nhắn nhắc chi bộ nộp báo cáo"
      label="Nội dung, chỉ có tên chi bộ"
      told={told}
      close={close}
    >
      <div className="form-field">
        <label htmlFor="tin-thang">Báo cáo tháng</label>
        <SelectField
          {...standAlone<Month | null>('tin-thang', month, (next) => next !== null && setMonth(next))}
          options={months}
        />
      </div>
    </MessageToCopy>
  )
}
