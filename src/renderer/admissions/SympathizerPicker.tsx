import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { controlProps, type FieldProps } from '../form/field.ts'
import { dateWords } from '../people/words.ts'

/** Somebody whom a cell recognised as a sympathizer; birth date and cell stand beside the name. */
export function SympathizerPicker(field: FieldProps<number | null>) {
  const [text, setText] = useState('')
  const query = useQuery(
    rpc.sympathizers.list.queryOptions({
      input: { status: 'recognised', search: text, sortBy: 'name', page: { from: 0, size: 30 } },
      placeholderData: (previous) => previous,
    }),
  )
  const chosen = useQuery(
    rpc.sympathizers.get.queryOptions({ input: { id: field.value ?? 0 }, enabled: field.value !== null }),
  )
  const found = (query.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: row.fullName,
    detail: `${dateWords(row.birthDate)} · ${row.cellName}`,
  }))
  const known =
    chosen.data === undefined || found.some(({ value }) => value === field.value)
      ? []
      : [{ value: chosen.data.id, label: chosen.data.person.fullName, detail: chosen.data.cellName }]
  return (
    <Select<number>
      {...controlProps(field)}
      className="picker"
      value={field.value}
      options={[...found, ...known]}
      optionRender={({ label, data }) => (
        <span className="picker-option">
          {label}
          <span className="quiet">{data['detail']}</span>
        </span>
      )}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(value: number | undefined) => field.onChange(value ?? null)}
      defaultActiveFirstOption
      allowClear
      loading={query.isFetching}
      placeholder="Gõ một phần của tên"
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}
