import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import type { CatalogId } from '../../shared/catalogs/ids.ts'
import { villageKindLabels } from '../../shared/villages/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { personDetail } from '../frame/palette-entries.ts'
import { controlProps, type FieldProps, standAlone } from './field.ts'
import { type PickOption, rankOptions } from './pick-options.ts'

interface PickerProps<T extends string | number> {
  readonly field: FieldProps<T | null>
  readonly options: readonly PickOption<T>[]
  readonly loading: boolean
  readonly placeholder: string
  /** The options were already searched by the engine. */
  readonly onSearch?: (text: string) => void
  /** There is always one chosen: it cannot be cleared. */
  readonly always?: boolean
  /** What is chosen, where no label stands beside it. */
  readonly label?: string
}

/** Type two letters without marks, ↑↓, Enter. Blank stays possible. */
function Picker<T extends string | number>({
  field,
  options,
  loading,
  placeholder,
  onSearch,
  always = false,
  label,
}: PickerProps<T>) {
  const [typed, setTyped] = useState('')
  const shown = onSearch === undefined ? rankOptions(options, typed) : options
  return (
    <Select<T>
      {...controlProps(field)}
      {...(label !== undefined && { 'aria-label': label, popupMatchSelectWidth: false })}
      className="picker"
      value={field.value}
      options={shown.map(({ value, label, detail }) => ({ value, label, detail }))}
      optionRender={({ label, data }) => (
        <span className="picker-option">
          {label}
          {data['detail'] !== '' && <span className="quiet">{data['detail']}</span>}
        </span>
      )}
      showSearch={{
        filterOption: false,
        onSearch: (text) => {
          setTyped(text)
          onSearch?.(text)
        },
      }}
      onChange={(value: T | undefined) => field.onChange(value ?? null)}
      onOpenChange={(open) => {
        if (!open) setTyped('')
      }}
      defaultActiveFirstOption
      allowClear={!always}
      loading={loading}
      placeholder={placeholder}
      notFoundContent={loading ? 'Đang tìm…' : 'Không có. Thử gõ ít chữ hơn, không cần dấu.'}
    />
  )
}

interface SelectFieldProps<T extends string> extends FieldProps<T | null, T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

/** One of a fixed list too long to stand side by side. */
export function SelectField<T extends string>({ options, ...field }: SelectFieldProps<T>) {
  const onChange = (value: T | null): void => {
    if (value !== null) field.onChange(value)
  }
  return (
    <Picker
      field={{ ...field, onChange }}
      options={options.map((option) => ({ ...option, detail: '', keys: [searchKey(option.label)] }))}
      loading={false}
      placeholder="Gõ hai chữ để chọn"
      always
    />
  )
}

interface LinePickerProps {
  readonly label: string
  readonly value: string | null
  readonly lines: readonly { readonly code: string; readonly name: string }[]
  readonly placeholder: string
  readonly onChange: (code: string | null) => void
}

/** A line of a form in a table's row, or none. */
export function LinePicker({ label, value, lines, placeholder, onChange }: LinePickerProps) {
  return (
    <Picker
      field={standAlone(useId(), value, onChange)}
      options={lines.map(({ code, name }) => ({
        value: code,
        label: name,
        detail: '',
        keys: [searchKey(name)],
      }))}
      loading={false}
      placeholder={placeholder}
      label={label}
    />
  )
}

interface CatalogSelectProps extends FieldProps<string | null> {
  readonly catalog: CatalogId
}

/** A code of a catalog, chosen by any of its names. */
export function CatalogSelect({ catalog, ...field }: CatalogSelectProps) {
  const query = useQuery(rpc.catalogs.options.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const options = (query.data?.[catalog] ?? []).map(({ code, name, otherNames }) => ({
    value: code,
    label: name,
    detail: '',
    keys: [name, ...otherNames, code].map(searchKey),
  }))
  return <Picker field={field} options={options} loading={query.isPending} placeholder="Gõ hai chữ để chọn" />
}

/** A village or quarter of the commune. */
export function VillagePicker(field: FieldProps<number | null>) {
  const query = useQuery(
    rpc.villages.list.queryOptions({ input: { sortBy: 'name', page: { from: 0, size: 500 } } }),
  )
  const options = (query.data?.rows ?? []).map(({ id, fields, cellName }) => ({
    value: id,
    label: fields.name,
    detail: cellName ?? villageKindLabels[fields.kind],
    keys: [searchKey(fields.name)],
  }))
  return <Picker field={field} options={options} loading={query.isPending} placeholder="Tìm thôn, bản" />
}

/** Several villages, as one cell may lead more than one. */
export function VillagesPicker(field: FieldProps<number[]>) {
  const query = useQuery(
    rpc.villages.list.queryOptions({ input: { sortBy: 'name', page: { from: 0, size: 500 } } }),
  )
  const [typed, setTyped] = useState('')
  const options = (query.data?.rows ?? []).map(({ id, fields, cellName }) => ({
    value: id,
    label: fields.name,
    detail: cellName ?? 'chưa có chi bộ',
    keys: [searchKey(fields.name)],
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
          <span className="quiet">{data['detail']}</span>
        </span>
      )}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(ids) => {
        setTyped('')
        field.onChange(ids)
      }}
      defaultActiveFirstOption
      loading={query.isPending}
      placeholder="Tìm thôn, bản"
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}

interface CellPickerProps extends FieldProps<number | null> {
  /** Also committees above the cells. */
  readonly withCommittees?: boolean
  readonly except?: number
}

/** A party cell as it is named today; its villages stand beside the name. */
export function CellPicker({ withCommittees = false, except, ...field }: CellPickerProps) {
  const query = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const options = (query.data ?? [])
    .filter((cell) => (withCommittees || cell.kind !== 'committee') && cell.id !== except)
    .map((cell) => ({
      value: cell.id,
      label: cell.name,
      detail: cell.villages.join(', '),
      keys: [cell.name, ...cell.villages].map(searchKey),
    }))
  return <Picker field={field} options={options} loading={query.isPending} placeholder="Tìm chi bộ" />
}

interface PersonPickerProps extends FieldProps<number | null> {
  /** Only party members (helpers, post holders). */
  readonly onlyMembers?: boolean
  /** Name of the person already chosen, shown until something is searched. */
  readonly chosenName?: string
}

/** A person of the register; birth year and village stand beside the name. */
export function PersonPicker({ onlyMembers = false, chosenName, ...field }: PersonPickerProps) {
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<PickOption<number> | null>(null)
  const query = useQuery(
    rpc.people.search.queryOptions({
      input: { text, limit: 20, ...(onlyMembers && { onlyMembers }) },
      enabled: text.trim() !== '',
      placeholderData: (previous) => previous,
    }),
  )
  const found = (text.trim() === '' ? [] : (query.data ?? [])).map((person) => ({
    value: person.id,
    label: person.fullName,
    detail: [personDetail(person), person.cellName ?? ''].filter((part) => part !== '').join(' · '),
    keys: [],
  }))
  const known: PickOption<number>[] =
    picked !== null && picked.value === field.value
      ? [picked]
      : field.value !== null && chosenName !== undefined
        ? [{ value: field.value, label: chosenName, detail: '', keys: [] }]
        : []
  const options = [...found, ...known.filter(({ value }) => found.every((option) => option.value !== value))]
  return (
    <Picker
      field={{
        ...field,
        onChange: (value) => {
          setPicked(options.find((option) => option.value === value) ?? null)
          field.onChange(value)
        },
      }}
      options={options}
      loading={query.isFetching}
      placeholder="Gõ một phần của tên"
      onSearch={setText}
    />
  )
}
