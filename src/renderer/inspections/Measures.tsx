import { Button } from 'antd'
import type { DisciplineRow, SubjectRow, SuspensionRow } from '../../shared/inspections/cases-contract.ts'
import {
  caseDisciplineFormLabels,
  lawMeasureLabels,
  suspendedFromLabels,
} from '../../shared/inspections/discipline-fields.ts'
import { inspectionLevelLabels } from '../../shared/inspections/kinds.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'

interface MeasuresProps {
  readonly subject: SubjectRow
  /** Left out where nothing may be changed. */
  readonly onDiscipline: ((row: DisciplineRow) => void) | undefined
  readonly onSuspension: ((row: SuspensionRow) => void) | undefined
}

/** Discipline and suspension of one subject, with the days that count from them. */
export function Measures({ subject, onDiscipline, onSuspension }: MeasuresProps) {
  return (
    <>
      {subject.disciplines.map((row) => (
        <div className="measure" key={`kl-${row.id}`}>
          <span>
            <strong className="state-overdue">■ {caseDisciplineFormLabels[row.fields.form]}</strong> ·{' '}
            {inspectionLevelLabels[row.fields.level]}
            {row.fields.decisionNumber !== null && ` · số ${row.fields.decisionNumber}`}
            {row.effectiveOn !== null && ` · có hiệu lực ${dateWords(row.effectiveOn)}`}
            {row.fields.law !== null && ` · ${lawMeasureLabels[row.fields.law]}`}
            <br />
            <span className="quiet">
              {row.complainUntil === null
                ? 'Chưa ghi ngày nhận quyết định nên chưa tính được thời hạn khiếu nại.'
                : `Khiếu nại được đến hết ngày ${formatDay(row.complainUntil)}.`}
            </span>
          </span>
          {onDiscipline && <Button onClick={() => onDiscipline(row)}>Sửa kỷ luật</Button>}
        </div>
      ))}
      {subject.suspensions.map((row) => (
        <div className="measure" key={`dc-${row.id}`}>
          <span>
            <strong className="state-attention">● {suspendedFromLabels[row.fields.from]}</strong> từ{' '}
            {dateWords(row.fields.suspendedOn)}
            {row.fields.extendedOn !== null && `, gia hạn ${dateWords(row.fields.extendedOn)}`}
            {row.fields.endedOn !== null && `, thôi ${dateWords(row.fields.endedOn)}`}
            {row.fields.endedOn === null && row.until !== null && (
              <span className="quiet"> · đến hết ngày {formatDay(row.until)}</span>
            )}
          </span>
          {onSuspension && <Button onClick={() => onSuspension(row)}>Sửa đình chỉ</Button>}
        </div>
      ))}
    </>
  )
}
