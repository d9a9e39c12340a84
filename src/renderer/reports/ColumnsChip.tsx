import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Checkbox, Tooltip } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { type ColumnChoice, movedColumn } from '../../shared/reports/column-choice.ts'
import type { ReportSummary } from '../../shared/reports/contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { PickChip } from '../table/FilterChips.tsx'

interface ColumnsChipProps {
  readonly report: ReportSummary
  /** Of this print; undefined: as the office keeps them. */
  readonly choice: ColumnChoice | undefined
  readonly onChange: (choice: ColumnChoice | undefined) => void
}

/** Columns and their order: for this print at once, for the office when saved. At least one always stays. */
export function ColumnsChip({ report, choice: written, onChange }: ColumnsChipProps) {
  // the address follows a moment later: keys pressed one upon the other must not start from an old order
  const [choice, setChoice] = useState(written)
  const { message } = App.useApp()
  const may = useMay()
  const save = useMutation(rpc.reports.saveColumns.mutationOptions())
  const kept = report.columns.filter(({ shown }) => !shown).map(({ key }) => key)
  const hidden = new Set(choice?.hidden ?? kept)
  const order = choice?.order ?? []
  const columns = [...report.columns].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const choose = (next: ColumnChoice | undefined): void => {
    setChoice(next)
    onChange(next)
  }
  const take = (next: readonly { readonly key: string }[], off: ReadonlySet<string>): void =>
    choose({ order: next.map(({ key }) => key), hidden: [...off] })
  const toggle = (key: string): void => {
    const off = new Set(hidden)
    if (!off.delete(key)) off.add(key)
    take(columns, off)
  }
  const move = (key: string, step: 1 | -1): void => take(movedColumn(columns, key, step), hidden)
  const keys = (event: KeyboardEvent, key: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || report.fixedOrder) return
    event.preventDefault()
    move(key, event.key === 'ArrowUp' ? -1 : 1)
  }
  const keep = async (wanted: ColumnChoice | null): Promise<void> => {
    await save.mutateAsync({ id: report.id, columns: wanted })
    choose(undefined)
    void message.success(wanted === null ? 'Đã trả cột về như mẫu.' : 'Đã ghi cột cho cơ quan.')
  }
  const tryKeep = (wanted: ColumnChoice | null): void => {
    // its own ProblemBox tells of a failure
    keep(wanted).catch(() => undefined)
  }
  return (
    <PickChip
      label="Cột"
      none={report.ownColumns ? 'của cơ quan' : 'như mẫu'}
      picked={choice === undefined ? null : 'chưa ghi'}
      onClear={() => choose(undefined)}
    >
      {() => (
        <fieldset className="column-choice">
          <legend>
            {report.fixedOrder
              ? 'Cột có trong bản in. Thứ tự cột là của mẫu.'
              : 'Cột có trong bản in. Alt+↑, Alt+↓ đổi chỗ.'}
          </legend>
          {save.error !== null && <ProblemBox error={save.error} />}
          {columns.map(({ key, label }, place) => (
            <div key={key} className="column-choice-one">
              <Checkbox
                checked={!hidden.has(key)}
                disabled={!hidden.has(key) && hidden.size === columns.length - 1}
                onChange={() => toggle(key)}
                onKeyDown={(event) => keys(event, key)}
              >
                {label}
              </Checkbox>
              {!report.fixedOrder && (
                <span className="column-choice-moves">
                  <Tooltip title="Lên trước (Alt+↑)">
                    <Button
                      size="small"
                      type="text"
                      tabIndex={-1}
                      icon={<UpOutlined />}
                      aria-label={`Đưa cột ${label} lên trước`}
                      disabled={place === 0}
                      onClick={() => move(key, -1)}
                    />
                  </Tooltip>
                  <Tooltip title="Xuống sau (Alt+↓)">
                    <Button
                      size="small"
                      type="text"
                      tabIndex={-1}
                      icon={<DownOutlined />}
                      aria-label={`Đưa cột ${label} xuống sau`}
                      disabled={place === columns.length - 1}
                      onClick={() => move(key, 1)}
                    />
                  </Tooltip>
                </span>
              )}
            </div>
          ))}
          <div className="row column-choice-acts">
            {may.export && (
              <Button
                type="primary"
                disabled={choice === undefined}
                loading={save.isPending}
                onClick={() => choice !== undefined && tryKeep(choice)}
              >
                Ghi cho cơ quan
              </Button>
            )}
            <Button
              disabled={choice === undefined && !(report.ownColumns && may.export)}
              onClick={() => (report.ownColumns && may.export ? tryKeep(null) : choose(undefined))}
            >
              Như mẫu
            </Button>
          </div>
        </fieldset>
      )}
    </PickChip>
  )
}
