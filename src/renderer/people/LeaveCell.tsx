import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { line } from '../../shared/membership/fields.ts'
import { exitLabels } from '../../shared/membership/words.ts'
import { leaveReasonSchema } from '../../shared/people/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'

const schema = z.object({
  to: partialDateSchema
    .nullable()
    .refine((day) => day !== null, 'Cần ghi ngày. Chưa biết ngày thì ghi tháng hoặc năm.'),
  exit: leaveReasonSchema.nullable(),
  paper: line(100),
})

const reasons = leaveReasonSchema.options.map((value) => ({ value, label: exitLabels[value] }))

interface LeaveCellProps {
  readonly membershipId: number
  readonly cellName: string
  readonly close: () => void
}

/** Ends a membership: since when, and why; a reason left out is classified later. */
export function LeaveCell({ membershipId, cellName, close }: LeaveCellProps) {
  const leave = useMutation(rpc.people.leaveCell.mutationOptions())
  return (
    <ActForm
      title={`Kết thúc sinh hoạt tại ${cellName}`}
      verb="Kết thúc"
      schema={schema}
      initial={{ to: null, exit: null, paper: null }}
      act={async ({ to, exit, paper }) => {
        if (to !== null) await leave.mutateAsync({ membershipId, to, exit, paper })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="to" label="Không còn sinh hoạt từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="exit" label="Lý do thôi" required={false}>
            {(field) => <SelectField {...field} options={reasons} />}
          </FormField>
          <FormField form={form} name="paper" label="Số văn bản khi thôi">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
