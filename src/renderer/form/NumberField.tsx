import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { controlProps, type FieldProps } from './field.ts'
import { parseNumber, writtenNumber } from './typed-number.ts'

interface NumberFieldProps extends FieldProps<number | null> {
  /** Decimals are taken, with a comma or a dot. */
  readonly decimals?: boolean
}

/** A number as it is written in an office: `12`, `1.250`, `3,5`. Blank is null. */
export function NumberField({ decimals = false, ...field }: NumberFieldProps) {
  const [text, setText] = useState(() => writtenNumber(field.value))
  useEffect(() => {
    setText((typed) => (parseNumber(typed, decimals) === field.value ? typed : writtenNumber(field.value)))
  }, [field.value, decimals])
  const unreadable = decimals ? 'Ghi một số, ví dụ 3,5.' : 'Ghi một số nguyên, ví dụ 12.'
  const type = (typed: string): void => {
    setText(typed)
    const value = parseNumber(typed, decimals)
    field.onTypingProblem(value === undefined ? unreadable : null, 'later')
    field.onChange(value === undefined ? null : value)
  }
  return (
    <Input
      {...controlProps(field)}
      className="number-field"
      value={text}
      inputMode={decimals ? 'decimal' : 'numeric'}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (parseNumber(text, decimals) === undefined) field.onTypingProblem(unreadable)
        else {
          setText(writtenNumber(field.value))
          field.onBlur()
        }
      }}
    />
  )
}
