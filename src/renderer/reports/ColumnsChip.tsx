import { Button, Checkbox } from 'antd'
import type { ReportSummary } from '../../shared/reports/contract.ts'
import { PickChip } from '../table/FilterChips.tsx'

interface ColumnsChipProps {
  readonly columns: ReportSummary['columns']
  readonly hidden: readonly string[]
  readonly onChange: (hidden: string[]) => void
}

/** Columns switched off for this print. At least one always stays. */
export function ColumnsChip({ columns, hidden, onChange }: ColumnsChipProps) {
  const off = columns.filter(({ key }) => hidden.includes(key)).map(({ key }) => key)
  const toggle = (key: string): void =>
    onChange(off.includes(key) ? off.filter((other) => other !== key) : [...off, key])
  return (
    <PickChip
      label="Cột"
      none="đủ các cột"
      picked={off.length === 0 ? null : `bỏ ${off.length} cột`}
      onClear={() => onChange([])}
    >
      {() => (
        <fieldset className="column-choice">
          <legend>Cột có trong bản in</legend>
          {columns.map(({ key, label }) => (
            <Checkbox
              key={key}
              checked={!off.includes(key)}
              disabled={!off.includes(key) && off.length === columns.length - 1}
              onChange={() => toggle(key)}
            >
              {label}
            </Checkbox>
          ))}
          <Button disabled={off.length === 0} onClick={() => onChange([])}>
            Chọn lại đủ các cột
          </Button>
        </fieldset>
      )}
    </PickChip>
  )
}
