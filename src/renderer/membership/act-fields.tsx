import type { ReactNode } from 'react'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'

type Named<V, T> = { [K in keyof V & string]: V[K] extends T ? K : never }[keyof V & string]

interface FieldOf<V extends Record<string, unknown>, T> {
  readonly form: RecordFormState<V>
  readonly name: Named<V, T>
  readonly label: string
  readonly hint?: ReactNode
}

/** A date in a dialog: label, field, and under it what was understood. */
export function DateIn<V extends Record<string, unknown>>({
  form,
  name,
  label,
  hint,
}: FieldOf<V, PartialDate | null>) {
  return (
    <FormField
      form={form as RecordFormState<Record<string, PartialDate | null>>}
      name={name}
      label={label}
      hint={hint}
      required={form.isRequired(name)}
    >
      {(field) => <PartialDateField {...field} />}
    </FormField>
  )
}

/** One line of text in a dialog. */
export function TextIn<V extends Record<string, unknown>>({
  form,
  name,
  label,
  hint,
}: FieldOf<V, string | null>) {
  return (
    <FormField
      form={form as RecordFormState<Record<string, string | null>>}
      name={name}
      label={label}
      hint={hint}
      required={form.isRequired(name)}
    >
      {(field) => <TextField {...field} />}
    </FormField>
  )
}

/** Several lines of text in a dialog. */
export function NoteIn<V extends Record<string, unknown>>({ form, name, label }: FieldOf<V, string | null>) {
  return (
    <FormField
      form={form as RecordFormState<Record<string, string | null>>}
      name={name}
      label={label}
      required={false}
    >
      {(field) => <NoteField {...field} />}
    </FormField>
  )
}
