import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { moveCellSchema, neededDate } from '../../shared/membership/acts.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CellPicker } from '../form/pickers.tsx'
import { DateIn, TextIn } from './act-fields.tsx'

const schema = moveCellSchema.omit({ personId: true, reason: true, underInspection: true }).extend({
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ chuyển đến.'),
  on: neededDate('Cần ghi ngày chuyển.'),
})

interface MoveCellProps {
  readonly member: MemberDetail
  readonly close: () => void
}

/** From one cell of the commune to another. */
export function MoveCell({ member, close }: MoveCellProps) {
  const move = useMutation(rpc.membership.moveCell.mutationOptions())
  const { personId, fullName, now } = member
  return (
    <ActForm
      title={`Chuyển ${fullName} sang chi bộ khác`}
      verb="Chuyển"
      schema={schema}
      initial={{ cellId: null, on: null, paperNumber: null, presentedOn: null, why: null }}
      act={async ({ cellId, on, ...values }, reason: string | null = null) => {
        if (cellId !== null && on !== null)
          await move.mutateAsync({ ...values, personId, cellId, on, underInspection: false, reason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label="Chi bộ chuyển đến" required>
            {(field) => <CellPicker {...(now !== null && { except: now.cellId })} {...field} />}
          </FormField>
          <DateIn form={form} name="on" label="Từ ngày (ngày trên giấy giới thiệu)" />
          <TextIn form={form} name="paperNumber" label="Số giấy giới thiệu nội bộ" />
          <DateIn form={form} name="presentedOn" label="Ngày nộp giấy tại chi bộ mới" />
          <TextIn form={form} name="why" label="Lý do" />
        </>
      )}
    </ActForm>
  )
}
