import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { controlProps, type FieldProps } from '../form/field.ts'
import { rankOptions } from '../form/pick-options.ts'

interface CellsPickerProps extends FieldProps<number[]> {
  readonly withCommittees?: boolean
}

/** Several organisations of today, found by name or village without marks. */
export function CellsPicker({ withCommittees = false, ...field }: CellsPickerProps) {
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const [typed, setTyped] = useState('')
  const options = (cells.data ?? [])
    .filter(({ kind }) => withCommittees || kind !== 'committee')
    .map((cell) => ({
      value: cell.id,
      label: cell.name,
      detail: '',
      keys: [cell.name, ...cell.villages].map(searchKey),
    }))
  const found = new Set(rankOptions(options, typed).map(({ value }) => value))
  const chosen = new Set(field.value)
  return (
    <Select<number[]>
      {...controlProps(field)}
      className="picker"
      mode="multiple"
      value={field.value}
      options={options
        .filter(({ value }) => found.has(value) || chosen.has(value))
        .map(({ value, label }) => ({ value, label }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(ids) => {
        setTyped('')
        field.onChange(ids)
      }}
      defaultActiveFirstOption
      loading={cells.isPending}
      placeholder="Tìm chi bộ"
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}
