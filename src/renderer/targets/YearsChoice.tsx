import { Select } from 'antd'
import type { Years } from './span.ts'

const yearsAround = 8

/** "Từ năm 2026 đến năm 2026": one year, or a term. */
export function YearsChoice({ years, onChange }: { years: Years; onChange: (years: Years) => void }) {
  const list = Array.from({ length: 2 * yearsAround + 1 }, (_, index) => years.first - yearsAround + index)
  const options = list.map((year) => ({ value: year, label: String(year) }))
  return (
    <fieldset className="years">
      <legend className="unseen">Năm giao chỉ tiêu</legend>
      <span className="quiet">Từ năm</span>
      <Select<number>
        aria-label="Từ năm"
        className="years-one"
        value={years.first}
        options={options}
        onChange={(first) =>
          onChange({ first, last: Math.max(first, first === years.first ? years.last : first) })
        }
      />
      <span className="quiet">đến năm</span>
      <Select<number>
        aria-label="Đến năm"
        className="years-one"
        value={years.last}
        options={options.filter(({ value }) => value >= years.first)}
        onChange={(last) => onChange({ ...years, last })}
      />
    </fieldset>
  )
}
