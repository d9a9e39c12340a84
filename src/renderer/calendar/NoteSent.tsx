import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { Occasion } from '../../shared/calendar/contract.ts'
import { type Day, daySchema } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'

const schema = z.object({
  sentOn: daySchema.nullable().refine((day) => day !== null, 'Ghi ngày gửi.'),
  document: z.string().max(60),
  note: z.string().max(300),
})

interface NoteSentProps {
  readonly occasion: Occasion
  readonly day: Day
  readonly close: () => void
}

/** Sent outside the program, or before the period was closed in it: its day and document. */
export function NoteSent({ occasion, day, close }: NoteSentProps) {
  const note = useMutation(rpc.calendar.noteSent.mutationOptions())
  const { dutyId, from, name, period, recipient } = occasion
  return (
    <ActForm
      title={`Đã gửi ${name} ${period}`}
      verb="Ghi đã gửi"
      schema={schema}
      initial={{ sentOn: day, document: '', note: '' }}
      act={({ sentOn, ...values }) => note.mutateAsync({ dutyId, from, sentOn: sentOn ?? day, ...values })}
      close={close}
    >
      {(form) => (
        <>
          <p className="quiet">Nơi nhận: {recipient}</p>
          <FormField form={form} name="sentOn" label="Ngày gửi" required>
            {(field) => <DayField {...field} />}
          </FormField>
          <FormField form={form} name="document" label="Số văn bản" required={false} width={16}>
            {(field) => <TextField {...field} maxLength={60} placeholder="45-BC/ĐU" />}
          </FormField>
          <FormField form={form} name="note" label="Ghi chú" required={false}>
            {(field) => <NoteField {...field} maxLength={300} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
