import type { ReactNode } from 'react'
import type { FieldProps } from './field.ts'
import { fieldId, type RecordFormState } from './use-record-form.ts'

interface FormFieldProps<V extends Record<string, unknown>, K extends keyof V & string> {
  readonly form: RecordFormState<V>
  readonly name: K
  readonly label: string
  /** Marks the field "bắt buộc"; the schema decides when left out. */
  readonly required?: boolean
  /** A quiet line under the field. */
  readonly hint?: ReactNode
  /** A warning by rule: saving stays possible. */
  readonly warning?: ReactNode
  readonly disabled?: boolean
  /** In rem, for short values; full width when left out. */
  readonly width?: number
  readonly children: (field: FieldProps<V[K]>) => ReactNode
}

/** Label above, control, and under it the problem in words. */
export function FormField<V extends Record<string, unknown>, K extends keyof V & string>(
  props: FormFieldProps<V, K>,
) {
  const { form, name, label, hint, warning, disabled = false, width, children } = props
  const id = fieldId(form.name, name)
  const problem = form.problemOf(name)
  // a box is ticked or not: both are answers
  const required = props.required ?? (typeof form.values[name] !== 'boolean' && form.isRequired(name))
  const breach = form.breaches.wordsFor(name)
  const under = problem ?? breach ?? warning ?? hint
  const field: FieldProps<V[K]> = {
    id,
    value: form.values[name],
    onChange: (value) => form.set(name, value),
    onBlur: () => form.touch(name),
    onTypingProblem: (message, when = 'now') => form.typing(name, message, when),
    invalid: problem !== null,
    describedBy: under === undefined ? undefined : `${id}-under`,
    disabled: disabled || form.readOnly,
  }
  return (
    <div
      className="form-field"
      data-field={name}
      style={width === undefined ? {} : { maxWidth: `${width}rem` }}
    >
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {required && !form.readOnly && <span className="form-field-required"> (bắt buộc)</span>}
      </label>
      {children(field)}
      {under !== undefined && (
        <p
          id={`${id}-under`}
          className="form-field-under"
          data-kind={
            problem !== null ? 'problem' : warning !== undefined || breach !== null ? 'warning' : 'hint'
          }
          {...(problem !== null && { role: 'alert' })}
        >
          {under}
        </p>
      )}
    </div>
  )
}

interface FormSectionProps {
  readonly title: string
  /** One letter A–Z: Alt+letter comes here. */
  readonly letter?: string
  readonly children: ReactNode
}

/** A group of fields under a quiet heading. */
export function FormSection({ title, letter, children }: FormSectionProps) {
  return (
    <section className="form-section" {...(letter !== undefined && { 'data-section': letter.toUpperCase() })}>
      <h3>
        {title}
        {letter !== undefined && <kbd>Alt+{letter.toUpperCase()}</kbd>}
      </h3>
      {children}
    </section>
  )
}
