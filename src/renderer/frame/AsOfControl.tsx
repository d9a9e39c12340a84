import { Button, DatePicker } from 'antd'
import { isDay } from '../../shared/vocabulary/day.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { useAsOf } from './as-of.ts'
import { useToday } from './use-today.ts'

const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']

/** The day the page speaks of, in the title row. */
export function AsOfControl() {
  const { asOf, isOtherDay, setAsOf } = useAsOf()
  const today = useToday()
  const value = usePickedDay(asOf ?? today)
  return (
    <div className="as-of" data-other-day={isOtherDay}>
      <label htmlFor="as-of-day">{isOtherDay ? 'Xem tại ngày' : 'Tính đến ngày'}</label>
      <DatePicker
        id="as-of-day"
        value={value}
        format={FORMATS}
        allowClear={false}
        onChange={(picked) => {
          const day = picked?.format('YYYY-MM-DD')
          setAsOf(isDay(day) ? day : undefined)
        }}
      />
      {isOtherDay && (
        <Button size="small" onClick={() => setAsOf(undefined)}>
          Về hôm nay
        </Button>
      )}
    </div>
  )
}
