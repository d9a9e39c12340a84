import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { standAlone } from '../form/field.ts'
import { MessageToCopy } from '../form/MessageToCopy.tsx'
import { CellPicker } from '../form/pickers.tsx'

interface CellMessageProps {
  readonly cellId: number | null
  readonly asOf: Day | undefined
  readonly close: () => void
}

/** The due list of one cell as a text. */
export function CellMessage({ cellId, asOf, close }: CellMessageProps) {
  const [cell, setCell] = useState(cellId)
  const told = useQuery(
    rpc.due.message.queryOptions({
      input: { cellId: cell ?? 0, ...(asOf && { asOf }) },
      enabled: cell !== null,
    }),
  )
  return (
    <MessageToCopy
      title="Tin nhắn gửi chi bộ"
      label="Nội dung, không có tên người"
      told={told}
      close={close}
      first="due-message-cell"
    >
      <div className="form-field">
        <label htmlFor="due-message-cell">Chi bộ</label>
        <CellPicker withCommittees {...standAlone<number | null>('due-message-cell', cell, setCell)} />
      </div>
    </MessageToCopy>
  )
}
