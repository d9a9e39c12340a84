import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { FieldProps } from './field.ts'
import { PartialDateField } from './PartialDateField.tsx'

interface DayFieldProps extends FieldProps<Day | null> {
  readonly latestYear?: number
}

/** A certain day, typed like any date; a month or a year alone is not enough here. */
export function DayField({ latestYear, ...field }: DayFieldProps) {
  const change = (typed: PartialDate | null): void => {
    const day = dayIn(typed)
    if (typed !== null && day === null) field.onTypingProblem('Ghi đủ ngày, tháng, năm, ví dụ 24/11/2026.')
    field.onChange(day)
  }
  return (
    <PartialDateField
      {...field}
      {...(latestYear !== undefined && { latestYear })}
      value={field.value === null ? null : partialDate(field.value)}
      onChange={change}
    />
  )
}

function dayIn(text: string | null): Day | null {
  return isDay(text) ? text : null
}
