import { Button, DatePicker } from 'antd'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { usePickedDay } from '../form/picked-day.ts'

interface OtherDayProps {
  readonly day: Day | undefined
  readonly onChange: (day: Day | undefined) => void
}

/** "So với ngày": an earlier day to lay beside the one of the page. */
export function OtherDay({ day, onChange }: OtherDayProps) {
  const value = usePickedDay(day)
  return (
    <div className="as-of other-day">
      <label htmlFor="other-day">So với ngày</label>
      <DatePicker
        id="other-day"
        value={value}
        format={['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']}
        placeholder="không so"
        allowClear={false}
        onChange={(picked) => {
          const chosen = picked?.format('YYYY-MM-DD')
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
