import { Input } from 'antd'
import { controlProps, type FieldProps } from '../form/field.ts'

/** A whole number of sessions; blank where nobody has said. */
export function SessionsField(field: FieldProps<number | null>) {
  return (
    <Input
      {...controlProps(field)}
      inputMode="numeric"
      maxLength={3}
      value={field.value === null ? '' : String(field.value)}
      onChange={(event) => {
        const digits = event.target.value.replaceAll(/\D/gu, '')
        field.onChange(digits === '' ? null : Number(digits))
      }}
    />
  )
}
