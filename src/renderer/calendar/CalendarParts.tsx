import './calendar.css'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { NavLink, useSearchParams } from 'react-router'
import { today } from '../frame/as-of.ts'
import { useShortcut } from '../frame/use-shortcut.ts'

const parts = [
  { to: '/lich-bao-cao', label: 'Nộp cấp trên' },
  { to: '/lich-bao-cao/chi-bo', label: 'Chi bộ nộp xã' },
  { to: '/lich-bao-cao/danh-muc', label: 'Các báo cáo phải nộp' },
]

/** The three pages of the calendar; the year goes along. */
export function CalendarParts() {
  const [address] = useSearchParams()
  const year = address.get('nam')
  const search = year === null ? '' : `?nam=${year}`
  return (
    <nav className="calendar-parts" aria-label="Phần của lịch báo cáo">
      {parts.map(({ to, label }) => (
        <NavLink key={to} to={`${to}${search}`} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}

/** The year in the address; this year when left out. */
export function useYear(): { year: number; setYear: (year: number) => void } {
  const [address, setAddress] = useSearchParams()
  const written = Number(address.get('nam'))
  const year = Number.isInteger(written) && written >= 1990 && written <= 2100 ? written : thisYear()
  return { year, setYear: (next) => setAddress({ nam: String(next) }, { replace: true }) }
}

function thisYear(): number {
  return Number(today().slice(0, 4))
}

interface YearStepperProps {
  readonly year: number
  readonly onChange: (year: number) => void
}

/** "‹ Năm 2026 ›"; Alt+PgUp and Alt+PgDn step. */
export function YearStepper({ year, onChange }: YearStepperProps) {
  useShortcut('Alt+PageUp', () => onChange(year - 1))
  useShortcut('Alt+PageDown', () => onChange(year + 1))
  return (
    <span className="year-stepper">
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label="Năm trước (Alt+PgUp)"
        onClick={() => onChange(year - 1)}
      />
      <span className="figures">Năm {year}</span>
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label="Năm sau (Alt+PgDn)"
        onClick={() => onChange(year + 1)}
      />
    </span>
  )
}
