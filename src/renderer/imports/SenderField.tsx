import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
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
        onChange={(written: string) => type(written)}
        onSelect={(picked: string) => settle?.(picked)}
        onBlur={() => settle?.(sender)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle?.(sender)
        }}
      />
    </div>
  )
}
