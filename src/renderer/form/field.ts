/** What a field is to its form, whatever it holds. */
export interface FieldBase {
  readonly id: string
  readonly onBlur: () => void
  /**
   * What is typed cannot be a value at all (an unreadable date): saving stops until it is null again. While somebody is still
   * typing it is `later` said: on leaving the field, or on saving.
   */
  readonly onTypingProblem: (message: string | null, when?: 'now' | 'later') => void
  readonly invalid: boolean
  /** id of the hint or problem under the field */
  readonly describedBy: string | undefined
  readonly disabled: boolean
}

/** What every field control takes. A control that never gives a blank may be used for a nullable value: `Out` is narrower. */
export interface FieldProps<In, Out = In> extends FieldBase {
  readonly value: In
  readonly onChange: (value: Out) => void
}

/** The parts of a control that antd's own props are made of. */
export function controlProps(field: FieldBase) {
  return {
    id: field.id,
    onBlur: field.onBlur,
    disabled: field.disabled,
    'aria-invalid': field.invalid,
    ...(field.invalid && { status: 'error' as const }),
    ...(field.describedBy !== undefined && { 'aria-describedby': field.describedBy }),
  }
}

/** A control outside a form, e.g. a picker inside a filter chip. */
export function standAlone<T>(id: string, value: T, onChange: (value: T) => void): FieldProps<T> {
  const nothing = (): void => undefined
  return {
    id,
    value,
    onChange,
    onBlur: nothing,
    onTypingProblem: nothing,
    invalid: false,
    describedBy: undefined,
    disabled: false,
  }
}
