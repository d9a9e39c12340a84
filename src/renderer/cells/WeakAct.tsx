import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { WeakProposal } from '../../shared/cells/weakness-contract.ts'
import { daySchema } from '../../shared/vocabulary/day.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = z.object({
  on: partialDateSchema
    .nullable()
    .refine((on) => daySchema.safeParse(on).success, 'Cần ghi đủ ngày, tháng, năm.'),
  ground: z.string().trim().min(1, 'Cần ghi căn cứ: số văn bản hoặc kết quả rà soát.'),
})

/** A person decides: onto the list, or off it, with the day and the ground. */
export function WeakAct({
  proposal,
  close,
}: {
  readonly proposal: WeakProposal
  readonly close: () => void
}) {
  const enter = useMutation(rpc.cells.enterWeak.mutationOptions())
  const leave = useMutation(rpc.cells.leaveWeak.mutationOptions())
  const { listing, cellName, cellId, reasons } = proposal
  const verb = listing === null ? 'Đưa vào' : 'Đưa ra'
  return (
    <ActForm
      title={`${verb} danh sách thiếu bền vững: ${cellName}`}
      verb={verb}
      schema={schema}
      initial={{ on: null, ground: listing === null ? reasons.join('; ') : '' }}
      act={async ({ on, ground }) => {
        const day = daySchema.parse(on)
        if (listing === null) await enter.mutateAsync({ cellId, on: day, ground })
        else await leave.mutateAsync({ listingId: listing.id, on: day, ground })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="on" label={listing === null ? 'Vào từ ngày' : 'Ra từ ngày'} required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="ground" label="Căn cứ" required>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
