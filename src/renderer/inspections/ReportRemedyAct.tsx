import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { remedyFieldLabels as labels } from '../../shared/inspections/finding-fields.ts'
import type { RemedyRow } from '../../shared/inspections/findings-contract.ts'
import { neededDate } from '../../shared/membership/acts.ts'
import { optionalText } from '../../shared/vocabulary/short-text.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DateIn, NoteIn } from '../membership/act-fields.tsx'

const schema = z.object({
  reportedOn: neededDate('Cần ghi ngày báo cáo, ít nhất là năm.'),
  report: optionalText(2000),
})

interface ReportRemedyActProps {
  readonly remedy: RemedyRow
  readonly close: () => void
}

/** Whoever had to put it right reports that it is done. */
export function ReportRemedyAct({ remedy, close }: ReportRemedyActProps) {
  const send = useMutation(rpc.inspections.reportRemedy.mutationOptions())
  return (
    <ActForm
      title={`Báo cáo khắc phục: ${remedy.fields.what}`}
      verb="Ghi"
      schema={schema}
      initial={{ reportedOn: null, report: remedy.fields.report }}
      act={async ({ reportedOn, report }) => {
        if (reportedOn !== null)
          await send.mutateAsync({ id: remedy.id, version: remedy.version, reportedOn, report })
      }}
      close={close}
    >
      {(form) => (
        <>
          <DateIn form={form} name="reportedOn" label={labels.reportedOn} />
          <NoteIn form={form} name="report" label={labels.report} />
          <p className="quiet">Báo cáo chưa phải là xong: việc còn chờ người xác nhận.</p>
        </>
      )}
    </ActForm>
  )
}
