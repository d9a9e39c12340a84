import { useMutation } from '@tanstack/react-query'
import {
  type CellReportRow,
  receiptFieldLabels as labels,
  receiptFieldsSchema,
} from '../../shared/inspections/cell-reports-contract.ts'
import { formatMonth, type Month, yearOfMonth } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { today } from '../frame/as-of.ts'
import { wantedDay } from '../teams/wanted.ts'

const schema = receiptFieldsSchema.extend({ receivedOn: wantedDay })

interface ReceiveReportsActProps {
  readonly month: Month
  readonly rows: readonly CellReportRow[]
  readonly close: () => void
}

/** The reports of these cells have come in, all on one day. */
export function ReceiveReportsAct({ month, rows, close }: ReceiveReportsActProps) {
  const receive = useMutation(rpc.inspections.receiveCellReports.mutationOptions())
  const [first] = rows
  const one = rows.length === 1 ? first : undefined
  return (
    <ActForm
      title={
        one === undefined
          ? `Nhận báo cáo tháng ${formatMonth(month)} của ${rows.length} chi bộ`
          : `Nhận báo cáo tháng ${formatMonth(month)} của ${one.cellName}`
      }
      verb="Ghi"
      schema={schema}
      initial={{ receivedOn: one?.receivedOn ?? today(), note: one?.note ?? null }}
      act={async ({ receivedOn, note }) => {
        if (receivedOn === null) return
        const cellIds = rows.map(({ cellId }) => cellId)
        await receive.mutateAsync({ month, cellIds, fields: { receivedOn, note } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="receivedOn" label={labels.receivedOn} required>
            {(field) => <DayField {...field} latestYear={yearOfMonth(month) + 2} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
