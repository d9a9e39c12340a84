import './meetings.css'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Tooltip } from 'antd'
import { isMonth, type Month, monthsLater } from '../../shared/vocabulary/month.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { useShortcut } from '../frame/use-shortcut.ts'

interface MonthStepperProps {
  readonly month: Month
  readonly onChange: (month: Month) => void
  /** Why it cannot be left now. */
  readonly held?: string | null
}

/** "Tháng ‹ 11/2026 ›"; Alt+PgUp and Alt+PgDn step. */
export function MonthStepper({ month, onChange, held = null }: MonthStepperProps) {
  const step = (by: number): void => onChange(monthsLater(month, by))
  const free = held === null
  const value = usePickedDay(`${month}-01`)
  useShortcut('Alt+PageUp', () => step(-1), free)
  useShortcut('Alt+PageDown', () => step(1), free)
  return (
    <Tooltip title={held}>
      <span className="month-stepper">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label="Tháng trước (Alt+PgUp)"
          disabled={!free}
          onClick={() => step(-1)}
        />
        <DatePicker
          picker="month"
          aria-label="Tháng"
          value={value}
          format={['MM/YYYY', 'M/YYYY']}
          allowClear={false}
          disabled={!free}
          onChange={(picked) => {
            const chosen = picked?.format('YYYY-MM')
            if (isMonth(chosen)) onChange(chosen)
          }}
        />
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label="Tháng sau (Alt+PgDn)"
          disabled={!free}
          onClick={() => step(1)}
        />
      </span>
    </Tooltip>
  )
}
