import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker } from '../form/pickers.tsx'

const schema = z.object({
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ chuyển đến.'),
  endHelp: z.boolean(),
  on: partialDateSchema.nullable().refine((day) => day !== null, 'Cần ghi ngày chuyển, ít nhất là năm.'),
})

interface MoveCellProps {
  readonly id: number
  readonly fullName: string
  readonly cellId: number
  /** Somebody helps now. */
  readonly helped: boolean
  readonly close: () => void
}

/** Another cell follows the person from a day on. */
export function MoveCell({ id, fullName, cellId: from, helped, close }: MoveCellProps) {
  const move = useMutation(rpc.sympathizers.move.mutationOptions())
  return (
    <ActForm
      title={`Chuyển ${fullName} sang chi bộ khác theo dõi`}
      verb="Chuyển"
      schema={schema}
      initial={{ cellId: null, on: null, endHelp: helped }}
      act={async ({ cellId, on, endHelp }) => {
        if (cellId !== null && on !== null) await move.mutateAsync({ id, cellId, on, endHelp })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label="Chi bộ chuyển đến" required>
            {(field) => <CellPicker except={from} {...field} />}
          </FormField>
          <FormField form={form} name="on" label="Từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {helped && (
            <FormField
              form={form}
              name="endHelp"
              label="Người giúp đỡ"
              required={false}
              hint="Chi bộ nơi đến ra nghị quyết phân công người giúp đỡ mới; người mới không cần đủ thời gian cùng công tác."
            >
              {(field) => <CheckField {...field}>Người đang giúp đỡ thôi từ ngày này</CheckField>}
            </FormField>
          )}
        </>
      )}
    </ActForm>
  )
}
