import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'

interface OtherDayProps {
  readonly day: Day | undefined
  readonly onChange: (day: Day | undefined) => void
}

/** "So với ngày": an earlier day to lay beside the one of the page. */
export function OtherDay({ day, onChange }: OtherDayProps) {
  return (
    <div className="as-of other-day">
      <label htmlFor="other-day">So với ngày</label>
      <DatePicker
        id="other-day"
        value={day === undefined ? null : dayjs(day)}
        format={['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']}
        placeholder="không so"
        allowClear={false}
        onChange={(value) => {
          const chosen = value?.format('YYYY-MM-DD')
          onChange(isDay(chosen) ? chosen : undefined)
        }}
      />
      {day !== undefined && (
        <Button size="small" onClick={() => onChange(undefined)}>
          Thôi so sánh
        </Button>
      )}
    </div>
  )
}
