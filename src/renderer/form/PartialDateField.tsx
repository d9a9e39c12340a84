import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { dayFromDate } from '../../shared/vocabulary/day.ts'
import {
  describePartialDate,
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
} from '../../shared/vocabulary/partial-date.ts'
import { controlProps, type FieldProps } from './field.ts'

interface PartialDateFieldProps extends FieldProps<PartialDate | null> {
  /** The latest year it may hold; this year when left out. */
  readonly latestYear?: number
}

/** Type `5/3/85`, `3/1985`, `1985` or `chưa rõ`; the field says what it understood. */
export function PartialDateField({ latestYear, ...field }: PartialDateFieldProps) {
  const [text, setText] = useState(() => written(field.value))
  const latest = latestYear ?? Number(dayFromDate(new Date()).slice(0, 4))
  const parsed = parsePartialDate(text, { latestYear: latest })
  const meant = parsed.kind === 'date' ? parsed.value : null
  // the value was changed by somebody else: a draft, the next record
  useEffect(() => {
    setText((typed) => {
      const now = parsePartialDate(typed, { latestYear: latest })
      const means = now.kind === 'date' ? now.value : null
      return means === field.value && now.kind !== 'unclear'
        ? typed
        : field.value === null && now.kind === 'unclear'
          ? typed
          : written(field.value)
    })
  }, [field.value, latest])
  const type = (typed: string): void => {
    setText(typed)
    const now = parsePartialDate(typed, { latestYear: latest })
    field.onTypingProblem(now.kind === 'unclear' ? now.reason : null, 'later')
    field.onChange(now.kind === 'date' ? now.value : null)
  }
  return (
    <div className="date-field">
      <Input
        {...controlProps(field)}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (parsed.kind === 'unclear') field.onTypingProblem(parsed.reason)
          else {
            setText(written(meant))
            field.onBlur()
          }
        }}
        placeholder="ngày/tháng/năm"
        inputMode="numeric"
      />
      <span className="date-field-meant" aria-live="polite">
        {meant !== null && describePartialDate(meant)}
      </span>
    </div>
  )
}

function written(value: PartialDate | null): string {
  return value === null ? '' : formatPartialDate(value)
}
