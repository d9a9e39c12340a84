import { Button } from 'antd'
import { useState } from 'react'
import { remedyStateLabels } from '../../shared/inspections/finding-fields.ts'
import type { RemedyRow } from '../../shared/inspections/findings-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'
import { ReportRemedyAct } from './ReportRemedyAct.tsx'
import { ScanFiles } from './ScanFiles.tsx'
import { StateMark } from './StateMark.tsx'
import { VerifyRemedyAct } from './VerifyRemedyAct.tsx'
import { remedyLook } from './words.ts'

interface RemedyLineProps {
  readonly remedy: RemedyRow
  readonly mayChange: boolean
  readonly edit: () => void
}

/** One thing that must be put right: by whom, until when, what was reported, who saw it. */
export function RemedyLine({ remedy, mayChange, edit }: RemedyLineProps) {
  const [act, setAct] = useState<'report' | 'verify' | null>(null)
  const { fields, state } = remedy
  const who = remedy.personName ?? fields.responsible
  return (
    <li>
      <div>
        <div>
          {fields.what} <StateMark look={remedyLook[state]}>{remedyStateLabels[state]}</StateMark>
        </div>
        <div className="quiet">
          {who ?? 'Chưa ghi người khắc phục'}
          {fields.dueOn === null ? ' · chưa đặt hạn' : ` · hạn ${formatDay(fields.dueOn)}`}
          {fields.reportedOn !== null && ` · báo cáo ${dateWords(fields.reportedOn)}`}
          {fields.report !== null && `: ${fields.report}`}
          {fields.verifiedOn !== null &&
            ` · ${fields.verifiedBy ?? 'đã'} xác nhận ${dateWords(fields.verifiedOn)}`}
        </div>
        <ScanFiles to={{ kind: 'remedy', id: remedy.id }} files={remedy.files} mayChange={mayChange} />
      </div>
      {mayChange && (
        <span className="row">
          {fields.reportedOn === null && fields.verifiedOn === null && (
            <Button size="small" onClick={() => setAct('report')}>
              Ghi báo cáo
            </Button>
          )}
          {fields.verifiedOn === null && (
            <Button size="small" onClick={() => setAct('verify')}>
              Xác nhận
            </Button>
          )}
          <Button size="small" onClick={edit}>
            Sửa
          </Button>
        </span>
      )}
      {act === 'report' && <ReportRemedyAct remedy={remedy} close={() => setAct(null)} />}
      {act === 'verify' && <VerifyRemedyAct remedy={remedy} close={() => setAct(null)} />}
    </li>
  )
}
