import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { stopReasonLabels, stopReasonSchema } from '../../shared/sympathizers/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'

const schema = z.object({
  on: partialDateSchema
    .nullable()
    .refine((day) => day !== null, 'Cần ghi ngày thôi theo dõi, ít nhất là năm.'),
  reason: stopReasonSchema.nullable().refine((reason) => reason !== null, 'Cần chọn lý do.'),
  note: z.string().trim().max(500).nullable(),
})

const reasons = stopReasonSchema.options.map((value) => ({ value, label: stopReasonLabels[value] }))

interface StopTrackingProps {
  readonly id: number
  readonly fullName: string
  readonly close: () => void
}

/** Ends the tracking from a day, with the reason. It can be taken back. */
export function StopTracking({ id, fullName, close }: StopTrackingProps) {
  const stop = useMutation(rpc.sympathizers.stop.mutationOptions())
  return (
    <ActForm
      title={`Thôi theo dõi ${fullName}`}
      verb="Thôi theo dõi"
      schema={schema}
      initial={{ on: null, reason: null, note: null }}
      act={async ({ on, reason, note }) => {
        if (on !== null && reason !== null) await stop.mutateAsync({ id, on, reason, note })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="on" label="Từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="reason" label="Lý do" required>
            {(field) => <SelectField {...field} options={reasons} />}
          </FormField>
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
