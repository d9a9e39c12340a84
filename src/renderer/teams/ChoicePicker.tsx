import { Select } from 'antd'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { controlProps, type FieldProps } from '../form/field.ts'

export interface Choice {
  readonly value: number
  readonly label: string
}

const fits = (typed: string, option?: { label?: unknown }) =>
  searchKey(String(option?.label ?? '')).includes(searchKey(typed))

interface ChoicePickerProps extends FieldProps<number | null> {
  readonly options: readonly Choice[]
  readonly placeholder: string
}

/** One of a few records that are all at hand; blank stays possible. */
export function ChoicePicker({ options, placeholder, ...field }: ChoicePickerProps) {
  return (
    <Select<number>
      {...controlProps(field)}
      className="picker"
      value={field.value}
      options={[...options]}
      showSearch={{ filterOption: fits }}
      onChange={(value: number | undefined) => field.onChange(value ?? null)}
      defaultActiveFirstOption
      allowClear
      placeholder={placeholder}
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}

interface ChoicesPickerProps extends FieldProps<number[]> {
  readonly options: readonly Choice[]
  readonly placeholder: string
}

/** Several of a few records that are all at hand. */
export function ChoicesPicker({ options, placeholder, ...field }: ChoicesPickerProps) {
  return (
    <Select<number[]>
      {...controlProps(field)}
      className="picker"
      mode="multiple"
      value={field.value}
      options={[...options]}
      showSearch={{ filterOption: fits }}
      onChange={(values) => field.onChange(values)}
      defaultActiveFirstOption
      placeholder={placeholder}
      notFoundContent="Không có. Thử gõ ít chữ hơn, không cần dấu."
    />
  )
}
