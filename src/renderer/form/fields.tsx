import { Checkbox, Input, Radio } from 'antd'
import { controlProps, type FieldProps } from './field.ts'

interface TextFieldProps extends FieldProps<string | null, string> {
  readonly maxLength?: number
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One line of text; blank is null only where the schema says so. */
export function TextField({ maxLength = 300, placeholder, autoFocus = false, ...field }: TextFieldProps) {
  return (
    <Input
      {...controlProps(field)}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(event.target.value)}
      maxLength={maxLength}
      autoFocus={autoFocus}
      {...(placeholder !== undefined && { placeholder })}
    />
  )
}

interface NoteFieldProps extends FieldProps<string | null, string> {
  readonly maxLength?: number
}

/** Text of several lines; Enter breaks the line, Tab goes on. */
export function NoteField({ maxLength = 2000, ...field }: NoteFieldProps) {
  return (
    <Input.TextArea
      {...controlProps(field)}
      value={field.value ?? ''}
      onChange={(event) => field.onChange(event.target.value)}
      maxLength={maxLength}
      autoSize={{ minRows: 2, maxRows: 8 }}
    />
  )
}

interface ChoiceFieldProps<T extends string> extends FieldProps<T | null, T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

/** A few choices side by side; arrows walk them. */
export function ChoiceField<T extends string>({ options, ...field }: ChoiceFieldProps<T>) {
  const pick = (value: unknown): void => {
    const chosen = options.find((option) => option.value === value)
    if (chosen !== undefined) field.onChange(chosen.value)
  }
  return (
    <Radio.Group
      id={field.id}
      value={field.value}
      disabled={field.disabled}
      onChange={(event) => pick(event.target.value)}
      onBlur={field.onBlur}
      aria-labelledby={`${field.id}-label`}
      options={[...options]}
    />
  )
}

interface CheckFieldProps extends FieldProps<boolean> {
  readonly children: string
}

/** Yes or no, with its own words. */
export function CheckField({ children, ...field }: CheckFieldProps) {
  return (
    <Checkbox
      id={field.id}
      checked={field.value}
      disabled={field.disabled}
      onChange={(event) => field.onChange(event.target.checked)}
      onBlur={field.onBlur}
    >
      {children}
    </Checkbox>
  )
}

const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
  { value: 'blank', label: 'Chưa ghi' },
] as const

/** Yes, no, or not written: null stays null. */
export function YesNoField(field: FieldProps<boolean | null>) {
  const value = field.value === null ? 'blank' : field.value ? 'yes' : 'no'
  return (
    <ChoiceField
      {...field}
      value={value}
      options={yesNo}
      onChange={(chosen: (typeof yesNo)[number]['value']) =>
        field.onChange(chosen === 'blank' ? null : chosen === 'yes')
      }
    />
  )
}
