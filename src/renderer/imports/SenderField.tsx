import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useRef } from 'react'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'

interface SenderFieldProps {
  readonly sender: string
  readonly disabled: boolean
  readonly type: (sender: string) => void
  /** When the field is left, Enter is pressed or a name is picked. */
  readonly settle?: (sender: string) => void
}

/** Who sent the list: what was said of its columns is remembered for each. */
export function SenderField({ sender, disabled, type, settle }: SenderFieldProps) {
  const known = useQuery(rpc.imports.senders.queryOptions())
  // picking by Enter tells the name after the key: it is asked for when both are over
  const latest = useRef(sender)
  const write = (written: string): void => {
    latest.current = written
    type(written)
  }
  return (
    <div className="form-field import-sender">
      <label htmlFor="import-sender">Nơi gửi</label>
      <AutoComplete
        id="import-sender"
        value={sender}
        disabled={disabled}
        maxLength={120}
        placeholder="Ví dụ: Chi bộ bản Na"
        options={(known.data ?? []).map((value) => ({ value }))}
        showSearch={{
          filterOption: (written, option) =>
            searchKey(String(option?.value ?? '')).includes(searchKey(written)),
        }}
        defaultActiveFirstOption={false}
        onChange={write}
        onSelect={(picked: string) => settle?.(picked)}
        onBlur={() => settle?.(sender)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') queueMicrotask(() => settle?.(latest.current))
        }}
      />
    </div>
  )
}
