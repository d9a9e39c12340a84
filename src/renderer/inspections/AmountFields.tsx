import { type FieldProps, standAlone } from '../form/field.ts'
import { NumberField } from '../form/NumberField.tsx'

interface AmountFieldsProps {
  readonly field: FieldProps<Record<string, number>>
  readonly options: readonly { readonly code: string; readonly name: string }[]
}

/** The numbers that a form asks of a subject, one box each; a blank is no number. */
export function AmountFields({ field, options }: AmountFieldsProps) {
  const put = (code: string, amount: number | null): void => {
    const { [code]: _old, ...rest } = field.value
    field.onChange(amount === null ? rest : { ...rest, [code]: amount })
  }
  return (
    <div className="amounts">
      {options.map(({ code, name }) => {
        const id = `${field.id}-${code}`
        return (
          <div key={code} className="amount">
            <label htmlFor={id}>{name}</label>
            <NumberField
              {...standAlone<number | null>(id, field.value[code] ?? null, (amount) => put(code, amount))}
              onTypingProblem={field.onTypingProblem}
            />
          </div>
        )
      })}
    </div>
  )
}
