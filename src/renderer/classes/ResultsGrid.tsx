import './classes.css'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { ClassDetail, Learner } from '../../shared/classes/contract.ts'
import { learnerResultLabels } from '../../shared/classes/fields.ts'
import { pastedBlock } from '../../shared/classes/grid-words.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import { useShortcut } from '../frame/use-shortcut.ts'
import {
  allTidied,
  cellText,
  type Edits,
  type GridColumn,
  gridColumns,
  noEdits,
  presentFilled,
  readLearner,
  tidied,
  withBlock,
  withText,
} from './grid-state.ts'
import { useGridKeys } from './use-grid-keys.ts'

const hints: Readonly<Partial<Record<GridColumn, string>>> = {
  grade: 'xs, g, k, tb, kd',
  result: 'ht, kht, vắng',
}

/** Attendance, score and grade of the whole class, typed or pasted like a sheet of Excel; written with one Ctrl+S. */
export function ResultsGrid({
  opened,
  readOnly,
}: {
  readonly opened: ClassDetail
  readonly readOnly: boolean
}) {
  const { message } = App.useApp()
  const [edits, setEdits] = useState<Edits>(noEdits)
  const save = useMutation(rpc.classes.saveResults.mutationOptions())
  const { learners } = opened
  const { sessions } = opened.fields
  const keys = useGridKeys(({ row, column }, text) => {
    const [learner, name] = [learners[row], gridColumns[column]]
    if (learner !== undefined && name !== undefined) setEdits(withText(edits, learner, name, text))
  })
  const read = learners.map((learner) => readLearner(learner, edits, sessions))
  const problems = read.flatMap((row, index) =>
    [...row.problems].map(([column, words]) => ({ row: index, column, words })),
  )
  const dirty = edits.size > 0
  const write = (): void => {
    const first = problems[0]
    if (first !== undefined) {
      keys.focusAt({ row: first.row, column: gridColumns.indexOf(first.column) })
      return
    }
    const tidy = allTidied(edits, learners)
    const rows = learners
      .filter(({ id }) => tidy.has(id))
      .map((learner) => ({
        id: learner.id,
        version: learner.version,
        ...readLearner(learner, tidy, sessions).value,
      }))
    save.mutate(
      { classId: opened.id, rows },
      {
        onSuccess: ({ count }) => {
          setEdits(noEdits)
          void message.success(`Đã ghi ${count} học viên.`)
        },
      },
    )
  }
  useShortcut('Ctrl+S', write, dirty && !readOnly && !save.isPending)
  if (learners.length === 0) return <p className="quiet">Lớp chưa có học viên. Đưa người vào lớp trước.</p>
  return (
    <div className="stack">
      <LeaveGuard dirty={dirty && !save.isPending} discard={() => setEdits(noEdits)} />
      {save.isError && <ProblemBox error={save.error} />}
      <p className="quiet grid-help">
        Mũi tên, Enter đi giữa các ô; gõ đè lên ô; F2 sửa trong ô; dán được một cột hay một vùng từ Excel.
        {sessions !== null && ` Ba cột buổi cộng lại bằng ${sessions}.`}
      </p>
      <div className="results-scroll">
        <table className="results-grid" ref={keys.grid} aria-label="Điểm danh và kết quả">
          <thead>
            <tr>
              <th className="number">TT</th>
              <th>Họ và tên</th>
              {gridColumns.map((column) => (
                <th key={column} data-column={column}>
                  {learnerResultLabels[column]}
                  {hints[column] !== undefined && <span className="quiet"> ({hints[column]})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map((learner, row) => (
              <tr key={learner.id}>
                <td className="number">{row + 1}</td>
                <th scope="row" title={learner.cellName ?? ''}>
                  {learner.fullName}
                </th>
                {gridColumns.map((column, at) => (
                  <GridCell
                    key={column}
                    learner={learner}
                    column={column}
                    place={{ row, column: at }}
                    edits={edits}
                    problem={read[row]?.problems.get(column)}
                    readOnly={readOnly}
                    keys={keys}
                    change={setEdits}
                    paste={(text) =>
                      setEdits(withBlock(edits, learners, { row, column: at }, pastedBlock(text)))
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && (
        <ul className="grid-problems" role="alert">
          {problems.slice(0, 5).map(({ row, column, words }) => (
            <li key={`${row} ${column}`}>
              Dòng {row + 1}, {learners[row]?.fullName}: {words}
            </li>
          ))}
          {problems.length > 5 && (
            <li>Còn {problems.length - 5} ô khác, ô nào cũng được đánh dấu trong bảng.</li>
          )}
        </ul>
      )}
      {!readOnly && (
        <div className="row">
          <Tooltip title="Ctrl+S">
            <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={write}>
              Ghi
            </Button>
          </Tooltip>
          {sessions !== null && (
            <Tooltip title="Ô Có mặt còn trống = số buổi của lớp trừ số buổi vắng đã ghi">
              <Button onClick={() => setEdits(presentFilled(edits, learners, sessions))}>
                Điền số buổi có mặt
              </Button>
            </Tooltip>
          )}
          {dirty && (
            <>
              <Button onClick={() => setEdits(noEdits)}>Bỏ thay đổi</Button>
              <span className="quiet">{edits.size} học viên có thay đổi chưa ghi</span>
            </>
          )}
        </div>
      )}
    </div>
  )
}

interface GridCellProps {
  readonly learner: Learner
  readonly column: GridColumn
  readonly place: { readonly row: number; readonly column: number }
  readonly edits: Edits
  readonly problem: string | undefined
  readonly readOnly: boolean
  readonly keys: ReturnType<typeof useGridKeys>
  readonly change: (edits: (now: Edits) => Edits) => void
  readonly paste: (text: string) => void
}

function GridCell({ learner, column, place, edits, problem, readOnly, keys, change, paste }: GridCellProps) {
  return (
    <td
      data-problem={problem !== undefined}
      data-changed={edits.get(learner.id)?.[column] !== undefined}
      title={problem ?? ''}
    >
      <input
        data-row={place.row}
        data-column={place.column}
        aria-label={`${learnerResultLabels[column]}, ${learner.fullName}`}
        aria-invalid={problem !== undefined}
        value={cellText(learner, edits, column)}
        readOnly={readOnly}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => {
          const text = event.target.value
          change((now) => withText(now, learner, column, text))
        }}
        onFocus={(event) => keys.onFocus(event.currentTarget)}
        onBlur={() => change((now) => tidied(now, learner, column))}
        onKeyDown={(event) => keys.onKeyDown(event, place)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (readOnly || !/[\t\n]/u.test(text.trimEnd())) return
          event.preventDefault()
          paste(text)
        }}
      />
    </td>
  )
}
