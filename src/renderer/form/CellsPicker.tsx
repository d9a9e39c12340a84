import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { controlProps, type FieldProps } from './field.ts'
import { rankOptions } from './pick-options.ts'

interface CellsPickerProps extends FieldProps<number[]> {
  readonly placeholder: string
}

/** Several organisations, committees too: who chooses one means those below it as well. */
export function CellsPicker({ placeholder, ...field }: CellsPickerProps) {
  const query = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const [typed, setTyped] = useState('')
  const options = (query.data ?? []).map((cell) => ({
    value: cell.id,
    label: cell.name,
    detail: cell.villages.join(', '),
    keys: [cell.name, ...cell.villages].map(searchKey),
  }))
  const chosen = new Set(field.value)
  const found = new Set(rankOptions(options, typed).map(({ value }) => value))
  return (
    <Select<number[]>
      {...controlProps(field)}
      className="picker"
      mode="multiple"
      value={field.value}
      options={options
        .filter(({ value }) => found.has(value) || chosen.has(value))
        .map(({ value, label, detail }) => ({ value, label, detail }))}
      optionRender={({ label, data }) => (
        <span className="picker-option">
          {label}
          {data['detail'] !== '' && <span className="quiet">{data['detail']}</span>}
        </span>
      )}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(ids) => {
        setTyped('')
        field.onChange(ids)
      }}
      defaultActiveFirstOption
      loading={query.isPending}
      placeholder={placeholder}
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}
