import { Button, DatePicker, Input } from 'antd'
import { useState } from 'react'
import { type Day, formatDay, isDay } from '../../shared/vocabulary/day.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { PickChip } from '../table/FilterChips.tsx'

interface SubmissionChipProps {
  readonly number: string
  readonly date: Day | undefined
  readonly onChange: (number: string, date: Day | undefined) => void
}

/** "(Kèm theo Tờ trình số … ngày …)": with a number the list changes its title and its people. */
export function SubmissionChip({ number, date, onChange }: SubmissionChipProps) {
  const picked =
    number === '' ? null : date === undefined ? `số ${number}` : `số ${number} ngày ${formatDay(date)}`
  return (
    <PickChip label="Tờ trình" none="không kèm" picked={picked} onClear={() => onChange('', undefined)}>
      {(close) => (
        <SubmissionFields
          number={number}
          date={date}
          use={(nextNumber, nextDate) => {
            onChange(nextNumber, nextDate)
            close()
          }}
        />
      )}
    </PickChip>
  )
}

interface SubmissionFieldsProps {
  readonly number: string
  readonly date: Day | undefined
  readonly use: (number: string, date: Day | undefined) => void
}

function SubmissionFields({ number, date, use }: SubmissionFieldsProps) {
  const [typed, setTyped] = useState(number)
  const [day, setDay] = useState(date)
  const picked = usePickedDay(day)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        use(typed.trim(), typed.trim() === '' ? undefined : day)
      }}
    >
      <div className="form-field">
        <label htmlFor="submission-number">Số Tờ trình</label>
        <Input
          id="submission-number"
          value={typed}
          maxLength={60}
          placeholder="12-TTr/ĐU"
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="form-field">
        <label htmlFor="submission-date">Ngày Tờ trình (để trống thì in chấm để ghi tay)</label>
        <DatePicker
          id="submission-date"
          className="picker"
          value={picked}
          format={['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']}
          onChange={(value) => {
            const next = value?.format('YYYY-MM-DD')
            setDay(isDay(next) ? next : undefined)
          }}
        />
      </div>
      <div className="row">
        <Button htmlType="submit">Ghi vào danh sách</Button>
      </div>
    </form>
  )
}
